import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** For people's own Chrome as well as the one from npm: containers give no sandbox, no display and a small /dev/shm. */
export const chromiumArgs = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'];

const usualPlaces = {
  linux: [
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((root) => [
      join(root, 'Google/Chrome/Application/chrome.exe'),
      join(root, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** Path of a Chromium to test with: CHROME_PATH, the one from npm (Linux on x64), else a Chrome in the usual places. */
export async function chromiumPath() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is set to ${named}, and nothing is there.`);
    return named;
  }
  const reasons = [];
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      return await fromNpm();
    } catch (error) {
      reasons.push(`The Chromium from npm could not be unpacked: ${error.message}`);
    }
  }
  const found = usualPlaces[process.platform]?.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    [...reasons, 'No Chromium found. Install Chrome, or set CHROME_PATH to the browser to test with.'].join('\n'),
  );
}

async function fromNpm() {
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
  const unpacked = join(cache, `chromium-${version}`);
  if (!existsSync(join(unpacked, 'chromium'))) {
    // The package trusts any file of the right name, even one that another process is still writing:
    // unpack aside and move the whole folder into place.
    await mkdir(cache, { recursive: true });
    const aside = await mkdtemp(join(cache, 'chromium-unpacking-'));
    const { TMPDIR } = process.env;
    process.env.TMPDIR = aside;
    try {
      const { default: chromium } = await import('@sparticuz/chromium');
      await chromium.executablePath();
      await rename(aside, unpacked);
    } catch (error) {
      await rm(aside, { recursive: true, force: true });
      if (!existsSync(join(unpacked, 'chromium'))) throw error;
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
  }
  return join(unpacked, 'chromium');
}
