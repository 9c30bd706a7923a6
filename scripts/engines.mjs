// Runs the browser tests in Chromium, Firefox and WebKit. Usage: engines.mjs [--required] [--only firefox,webkit] [files]
// --required fails where an engine is not installed; without it the run says which is missing and goes on.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: { required: { type: 'boolean' }, only: { type: 'string', default: 'chromium,firefox,webkit' } },
  allowPositionals: true,
});

const limit = 30;
const helpers = [];
const env = { ...process.env, ENGINES: values.only };
// Only WebKit gets the display: a headless Firefox that sees one starts a session bus that nobody ends.
let display = process.env.DISPLAY;
if (values.required) env.ENGINES_REQUIRED = '1';

const stopHelpers = () => {
  for (const helper of helpers.splice(0).reverse()) {
    try {
      // The whole group: the driver's browser must not outlive it.
      process.kill(-helper.pid, 'SIGTERM');
    } catch {
      // It has gone already.
    }
  }
};
process.on('exit', stopHelpers);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

if (values.only.includes('webkit') && installed('WebKitWebDriver')) {
  if (!display && installed('Xvfb')) display = await startDisplay();
  if (display) env.WEBKIT_DRIVER_PORT = await startDriver();
}

const runner = fileURLToPath(new URL('dist/bin.js', import.meta.resolve('@web/test-runner')));
const files = positionals.length ? ['--files', ...positionals] : [];
const child = spawn(process.execPath, [runner, ...files], { env, stdio: 'inherit' });
child.on('exit', (code) => process.exit(code ?? 1));

// A page that hangs blocks WebKit's driver, and then the runner waits for ever.
setTimeout(() => {
  console.error(`The browser tests did not end within ${limit} minutes.`);
  child.kill('SIGTERM');
  process.exit(1);
}, limit * 60_000).unref();

function installed(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function start(command, args, stdio) {
  const helper = spawn(command, args, { env: { ...process.env, DISPLAY: display }, detached: true, stdio });
  helpers.push(helper);
  return helper;
}

/** Xvfb chooses a free display itself and writes its number to the descriptor that it was given. */
async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const xvfb = start('Xvfb', args, ['ignore', 'ignore', 'ignore', 'pipe']);
  const number = await new Promise((resolve, reject) => {
    xvfb.stdio[3].once('data', (data) => resolve(String(data).trim()));
    xvfb.once('exit', () => reject(new Error('Xvfb ended before it gave a display.')));
    xvfb.once('error', reject);
  });
  return `:${number}`;
}

async function startDriver() {
  const port = await freePort();
  const driver = ['WebKitWebDriver', `--port=${port}`];
  // Without a session bus WebKit's accessibility code waits for one and complains at every page.
  const [command, ...args] = installed('dbus-run-session') ? ['dbus-run-session', '--', ...driver] : driver;
  start(command, args, ['ignore', 'ignore', 'ignore']);
  for (let tries = 0; tries < 100; tries += 1) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return String(port);
    await wait(100);
  }
  throw new Error('WebKitWebDriver did not answer within ten seconds.');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
