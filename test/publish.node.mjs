import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import path from 'node:path';
import { publint } from 'publint';
import sirv from 'sirv';
import { build } from 'vite';
import { drawnTags } from '../scripts/static.mjs';
import { browser, start, stop } from './host-page.mjs';
import { install, packedFiles, packInto, root } from './packed.mjs';

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

describe('The package', () => {
  const files = packedFiles();
  /** What the exports lead to; every `*` in one stands for the same name. */
  const targets = Object.values(manifest.exports)
    .flatMap((target) => (typeof target === 'string' ? target : Object.values(target)))
    .map((target) => target.slice('./'.length));
  const isTarget = (file) =>
    targets.some((target) =>
      new RegExp(`^${RegExp.escape(target).replace('\\*', '(.+)').replaceAll('\\*', '\\1')}$`).test(file),
    );

  it('has a file for everything that it exports', () => {
    for (const target of targets) {
      // Of rooms each one has it; other patterns stand for whole folders.
      const names = target.includes('elements/*')
        ? drawnTags.map((room) => target.replaceAll('*', room))
        : [target.replace(/\*.*/, '')];
      for (const name of names)
        assert.ok(
          files.some((file) => file === name || (name.endsWith('/') && file.startsWith(name))),
          name,
        );
    }
  });

  it('holds what is exported or run, what that needs, its licences and nothing else', () => {
    const own = [...Object.values(manifest.bin), manifest.customElements, manifest['web-types']].map(path.normalize);
    const texts = ['LICENSE', 'NOTICE', 'README.md', 'src/pictures/LICENSE'];
    // The loader, the gallery's bookmark and the command `host` make their names up.
    const byName = /^dist\/(integrity\.js|check-page\.js|stable\/)/;
    const reached = new Set(files.filter((file) => own.includes(file) || isTarget(file) || byName.test(file)));
    for (const file of reached) {
      if (!/\.(js|html|d\.ts)$/.test(file)) continue;
      // Whatever a file names that stands beside it, it may fetch.
      for (const [, named] of readFileSync(path.join(root, file), 'utf8').matchAll(/["'`]([\w./-]+\.\w+)["'`]/g)) {
        const there = path.posix.join(path.posix.dirname(file), named);
        for (const next of [there, there.replace(/\.js$/, '.d.ts')]) if (files.includes(next)) reached.add(next);
      }
    }
    assert.deepEqual(files.filter((file) => !reached.has(file)).sort(), texts);
    assert.deepEqual(
      files.filter((file) => /\.map$|fixture|stories|\.test\.|(?<!\.d)\.ts$/.test(file)),
      [],
    );
  });

  it('passes publint', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true });
    assert.deepEqual(messages, []);
  });

  it('has types wherever TypeScript looks for them', () => {
    // Style sheets and pages have none.
    const others = ['--exclude-entrypoints', 'co-elements.css', 'embed.html'];
    const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const { status, stdout } = spawnSync(process.execPath, [attw, '--pack', root, '--profile', 'esm-only', ...others], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout);
  });
});

describe('In an empty project', () => {
  let project;
  let url;
  let server;

  before(async () => {
    project = mkdtempSync(path.join(tmpdir(), 'co-elements-'));
    writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }');
    install(project, packInto(project));
    server = createServer(sirv(project, { dev: true }));
    await new Promise((resolve) => server.listen(0, 'localhost', resolve));
    url = `http://localhost:${server.address().port}`;
    await start();
  });
  after(async () => {
    await stop();
    server.close();
    server.closeAllConnections();
    rmSync(project, { recursive: true, force: true });
  });

  const page = (name, head, body) =>
    writeFileSync(
      path.join(project, name),
      `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Our page</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    );

  /** Opens a page; what its console says and which of our requests fail is told at the end. */
  const open = async (t, name, options) => {
    const context = await browser.newContext(options);
    const said = [];
    t.after(() => context.close());
    const tab = await context.newPage();
    tab.setDefaultTimeout(10_000);
    tab.on('pageerror', (error) => said.push(error.message));
    tab.on('console', (message) => said.push(message.text()));
    await tab.goto(`${url}/${name}`);
    return { tab, said };
  };

  it('brings Lit and no dependency but the two that it names', () => {
    const tree = JSON.parse(readFileSync(path.join(project, 'node_modules/co-elements/package.json'), 'utf8'));
    assert.deepEqual(Object.keys(tree.dependencies).sort(), ['@lit/localize', 'lit']);
    for (const name of Object.keys(tree.dependencies)) assert.ok(existsSync(path.join(project, 'node_modules', name)));
  });

  it('a script tag is all that a page needs', async (t) => {
    page(
      'static.html',
      `<link rel="stylesheet" href="/node_modules/co-elements/dist/co-elements.css">
       <script type="module" src="/node_modules/co-elements/dist/co-elements.js"></script>`,
      '<p>Your child may get an <co-term>EHCP</co-term>.</p><co-ladder current="consulting"></co-ladder>',
    );
    const { tab, said } = await open(t, 'static.html');
    await tab.getByText('We are here').waitFor();
    await tab.getByRole('button', { name: 'EHCP' }).click();
    await tab.locator('co-definition:popover-open').waitFor();
    assert.deepEqual(said, []);
  });

  it('a bundler brings one element with its words and leaves the others out', async (t) => {
    writeFileSync(
      path.join(project, 'app.js'),
      `import 'co-elements/elements/ladder.js';\nimport 'co-elements/themes/nhs.css';\n`,
    );
    page(
      'bundled.html',
      '<script type="module" src="/app.js"></script>',
      '<co-ladder></co-ladder><co-charter></co-charter>',
    );
    await build({
      root: project,
      configFile: false,
      logLevel: 'error',
      base: './',
      build: { rollupOptions: { input: path.join(project, 'bundled.html') } },
    });
    const { tab, said } = await open(t, 'dist/bundled.html');
    await tab.getByRole('heading', { name: 'Co-production Ladder' }).waitFor();
    assert.equal(await tab.evaluate(() => !!customElements.get('co-charter')), false);
    assert.deepEqual(said, []);
  });

  it('a bundler brings the marking engine alone, and it marks a page', async (t) => {
    writeFileSync(
      path.join(project, 'marks.js'),
      `import { startsOf } from 'co-elements/glossary.js';
import { markPage } from 'co-elements/glossary/mark.js';
const match = ['\\\\b[Rr]espite(?: care)?\\\\b'];
markPage(document.body, {
  terms: [{ id: 'respite', match, starts: startsOf(match) }],
  uses: 'all',
  onChange: (marks) => (document.body.dataset.marks = marks.map(({ id, startOffset }) => id + startOffset)),
});
`,
    );
    page('marks.html', '<script type="module" src="/marks.js"></script>', '<p>Respite, and respite care.</p>');
    const { output } = await build({
      root: project,
      configFile: false,
      logLevel: 'error',
      base: './',
      build: { outDir: 'marks', rollupOptions: { input: path.join(project, 'marks.html') } },
    });
    const [{ modules }] = output.filter(({ type }) => type === 'chunk');
    assert.deepEqual(
      Object.keys(modules).filter((file) => /node_modules\/(?!co-elements\/dist\/(glossary|chunks\/marks))/.test(file)),
      [],
    );
    const { tab, said } = await open(t, 'marks/marks.html');
    await tab.locator('body[data-marks="respite0,respite13"]').waitFor();
    assert.deepEqual(said, []);
  });

  it('Node finds terms in text', () => {
    writeFileSync(
      path.join(project, 'find.js'),
      `import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findTerms, startsOf } from 'co-elements/glossary.js';
import { markPage } from 'co-elements/glossary/mark.js';
const file = fileURLToPath(import.meta.resolve('co-elements/content/halton/en-GB/glossary.json'));
const { terms } = JSON.parse(readFileSync(file, 'utf8'));
const known = terms.filter(({ off }) => !off).map((term) => ({ ...term, starts: startsOf(term.match) }));
console.log(JSON.stringify(findTerms('Ask SENDIASS about an EHC plan.', known)), typeof markPage);
`,
    );
    assert.equal(
      execFileSync(process.execPath, ['find.js'], { cwd: project, encoding: 'utf8' }),
      '[{"id":"sendiass","start":4,"end":12},{"id":"ehc-plan","start":22,"end":30}] function\n',
    );
  });

  it('Node imports everything without a DOM, and a server sends pages with all their words', async (t) => {
    const rooms = JSON.stringify(drawnTags);
    writeFileSync(
      path.join(project, 'server.js'),
      `import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { registerPack, version } from 'co-elements';

registerPack({ id: 'ours', lang: 'en-GB', items: {} });
for (const room of ${rooms}) {
  await import(\`co-elements/elements/\${room}.js\`);
  const classes = Object.values(await import(\`co-elements/elements/\${room}/class.js\`));
  if (!classes.some((one) => one.version === version)) throw new Error(room);
}
const words = (name) => readFile(fileURLToPath(import.meta.resolve(\`co-elements/snippets/\${name}.html\`)), 'utf8');
console.log(await words('ladder') + await words('charter'));
`,
    );
    const printed = execFileSync(process.execPath, ['server.js'], { cwd: project, encoding: 'utf8' });
    const loader = '<script type="module" src="/node_modules/co-elements/dist/co-elements.js"></script>';
    page('server.html', loader, printed);
    const without = await open(t, 'server.html', { javaScriptEnabled: false });
    const words = await without.tab.locator('body').innerText();
    assert.ok(words.includes('Co-production Ladder'));
    const withScript = await open(t, 'server.html');
    await withScript.tab.getByRole('button', { name: 'Show as a table' }).first().click();
    await withScript.tab.getByRole('table').first().waitFor();
    assert.deepEqual(withScript.said, []);
  });
});
