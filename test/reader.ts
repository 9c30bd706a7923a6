import { aTimeout, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';

export const isChromium = 'userAgentData' in navigator;
const isFirefox = navigator.userAgent.includes('Firefox');

/** The tests of a group run in a window 320 px wide, with the sheet that is returned on the page: empty before each. */
export const onSmallScreen = () => {
  const sheet = new CSSStyleSheet();

  before(async function () {
    try {
      await setViewport({ width: 320, height: 640 });
    } catch {
      this.skip(); // This engine's driver has no way to set the viewport.
    }
    document.adoptedStyleSheets.push(sheet);
  });

  afterEach(() => {
    document.documentElement.removeAttribute('dir');
    sheet.replaceSync('');
  });

  after(async () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    await setViewport({ width: 1280, height: 720 }).catch(() => undefined);
  });
  return sheet;
};

/** Presses keys one after the other, as a reader does. */
export const press = async (...keys: string[]) => {
  for (const key of keys) {
    if (isChromium) await sendKeys({ press: key });
    else if (key === 'Space') await sendKeys({ press: ' ' });
    else if (key !== 'Shift+Tab') await sendKeys({ press: key });
    else if (isFirefox) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
    } else await sendKeys({ type: '\uE008\uE004' }); // WebDriver's own codes: Shift held while Tab is pressed.
  }
};

/** Types without a pause: one command, however slow the engine's driver is. */
export const type = (words: string) => sendKeys({ type: words });

const middle = (element: Element) => {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getClientRects()[0]!;
  return [left + width / 2, top + height / 2].map(Math.round) as [number, number];
};

/** Clicks in the middle of what is on the screen. */
export const click = (element: Element) => sendMouse({ type: 'click', position: middle(element) });

/** Taps with a finger; Chromium only. */
export const tap = async (element: Element) => {
  const [x, y] = middle(element);
  for (const type of ['mousePressed', 'mouseReleased']) {
    const params = { type, x, y, button: 'left', clickCount: 1 };
    await executeServerCommand('cdp', { method: 'Input.emulateTouchFromMouseEvent', params });
  }
};

export const focused = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

/** Tabs until the focus is where it should be; a keyboard reader does no more than `most` steps. */
export const tabTo = async (found: (at: Element) => boolean, most = 60) => {
  for (let steps = 0; steps < most; steps += 1) {
    await press('Tab');
    const at = focused();
    if (at && found(at)) return at as HTMLElement;
  }
  throw new Error(`Not reached by ${most} presses of Tab; the last was ${focused()?.outerHTML.slice(0, 200)}`);
};

export const until = (condition: () => unknown, what: string) =>
  waitUntil(condition, what, { timeout: 4000, interval: 10 });

/** Everything that the announcer says while something runs and in the pause after it. */
export const spoken = async (run: () => unknown, pause = 400) => {
  await aTimeout(200); // What was said before is over.
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      if ((target as Element).id === 'co-announcer') for (const node of addedNodes) said.push(node.textContent ?? '');
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  await run();
  await aTimeout(pause);
  observer.disconnect();
  return said;
};

/** The accessibility tree as text; nothing where the engine has no way to give it. */
export const ariaTree = (selector: string) =>
  isChromium ? executeServerCommand<string, object>('aria-snapshot', { selector }) : Promise.resolve(undefined);

/** Asked once: an engine's driver can set the viewport or can't. */
let hasViewport = true;

/** Runs something in a viewport of its own; false where the engine can't set it. */
export const inViewport = async (width: number, height: number, run: () => Promise<unknown>) => {
  if (!hasViewport) return false;
  try {
    await setViewport({ width, height });
  } catch {
    return (hasViewport = false);
  }
  try {
    await run();
  } finally {
    await setViewport({ width: 1280, height: 720 });
  }
  return true;
};

/** Puts the page's own attributes back as they were. */
export const cleanPage = () => {
  const { documentElement } = document;
  for (const name of ['data-co-words', 'data-co-pictures', 'dir', 'class']) documentElement.removeAttribute(name);
  documentElement.lang = 'en';
  (document.activeElement as HTMLElement | null)?.blur();
};

const outline = (node: Node | null | undefined) =>
  node instanceof Element ? node.outerHTML.slice(0, 160) : String(node?.nodeName);

/** Fails unless it is the very same node. (A test runner can't compare nodes by itself: it walks through the whole page.) */
export const same = (found: Node | null | undefined, wanted: Node | null | undefined, what = 'the same node') => {
  if (found !== wanted) throw new Error(`${what}: expected ${outline(wanted)}, found ${outline(found)}`);
};

/** Fails unless the focus is there. */
export const hasFocus = (wanted: Element) => same(focused(), wanted, 'focus');
