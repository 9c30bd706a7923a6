import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createServer as createReceiver, openConsultation, openStore } from 'co-elements-receiver';
import sirv from 'sirv';

/** The strictest policy that the library promises to work under. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const folder = (path) => fileURLToPath(new URL(`../${path}/`, import.meta.url));
// `dev` reads the folders at every request: a build that ends while the server runs is served at once.
const files = (path) => sirv(folder(path), { dev: true, etag: true });

/** First match wins; each answers with its own files only. */
const places = [
  // A frame with `sandbox="allow-scripts"` has no origin, and other sites may use this copy.
  { prefix: '/dist', files: files('dist'), headers: { 'access-control-allow-origin': '*' } },
  { prefix: '/storybook', files: files('storybook-static') },
  { prefix: '', files: files('build/site'), headers: { 'content-security-policy': policy } },
];

/** Takes in answers to the made-up consultation, and keeps them until it ends. */
async function exampleReceiver() {
  const { sections } = JSON.parse(readFileSync(new URL('../site/have-your-say.json', import.meta.url), 'utf8'));
  const store = await openStore(':memory:');
  await openConsultation(store, sections.consultation);
  const receiver = await createReceiver(store);
  await receiver.ready();
  return { store, receiver };
}

/**
 * Serves the built site, the library and Storybook on this machine only, with the receiver of its example. Port 0 is any
 * free one; `store` is what the receiver keeps.
 */
export async function serve({ port = Number(process.env.PORT ?? 8123), quiet = false } = {}) {
  const { store, receiver } = await exampleReceiver();
  const server = createServer((request, response) => {
    if (request.url.startsWith('/consultations/')) receiver.routing(request, response);
    else answer(request, response);
  });
  try {
    await listen(server, port);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    if (!quiet) console.log(`Port ${port} is taken, so here is another.`);
    await listen(server, 0);
  }
  const url = `http://localhost:${server.address().port}`;
  if (!quiet) {
    console.log(`
  The widgets      ${url}/
  The gallery      ${url}/widgets/
  Council page     ${url}/council.html, and the charter: ${url}/charter.html
  NHS page         ${url}/nhs.html, and the strategy: ${url}/strategy.html
  Forum page       ${url}/forum.html, and the action plan: ${url}/plan.html
  Have your say    ${url}/have-your-say.html, and what came of it: ${url}/answers.html
  Another area     ${url}/riverton.html
  Storybook        ${url}/storybook/

  Ctrl-C ends it.`);
  }
  return {
    url,
    store,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await receiver.close();
      await store.end();
    },
  };
}

function answer(request, response) {
  const [path, query] = request.url.split('?');
  const place = places.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
  response.setHeader('x-content-type-options', 'nosniff');
  for (const [name, value] of Object.entries(place.headers ?? {})) response.setHeader(name, value);
  if (place.prefix && path === place.prefix) {
    response.writeHead(302, { location: `${path}/` }).end();
    return;
  }
  request.url = (path.slice(place.prefix.length) || '/') + (query === undefined ? '' : `?${query}`);
  place.files(request, response, () => {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Nothing here.\n');
  });
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { close } = await serve();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, close);
}
