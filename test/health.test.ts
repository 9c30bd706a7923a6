import { expect } from '@open-wc/testing';
import { checkPage, showReport, type Report } from '../src/embed/health.js';
import '../src/elements/ladder/index.js';
import '../src/elements/term/index.js';
import { cleanPage, click, focused, press, same, until } from './reader.js';
import { faults, put } from './support.js';

/** A report about a region alone: the runner’s own page is no host’s. */
const reportOn = async (markup: string): Promise<[Report, HTMLElement]> => {
  const region = await put(markup);
  const report = await checkPage(document, { patience: 1000 });
  const findings = report.findings.filter(({ element }) => region.contains(element));
  return [{ ...report, page: [], findings }, region];
};

const button = (panel: HTMLElement, words: string, n = 0) =>
  [...panel.querySelectorAll('button')].filter(({ textContent }) => textContent === words)[n]!;

describe('the check of a page', () => {
  afterEach(() => {
    document.querySelector('dialog.co-health')?.remove();
    cleanPage();
  });

  it('tells how each widget stands and what to do', async () => {
    const [{ findings, versions }] = await reportOn(
      '<co-ladder current="consulting"></co-ladder><co-lader></co-lader><p>An <co-term>EHCP</co-term> and a <co-term>flurb</co-term>.</p>',
    );
    expect(findings.map(({ name, state, problems }) => [name, state, problems.length])).to.deep.equal([
      ['ladder', 'shown', 0],
      ['lader', 'unknown', 1],
      ['2 terms', 'shown', 1],
    ]);
    expect(findings[1]!.problems[0]!.todo).to.equal('Perhaps you mean “ladder”.');
    expect(versions).to.deep.equal(['0.1.0']);
  });

  it('of one shadow root alone looks at nothing else', async () => {
    const region = await put('<co-lader></co-lader><div></div>');
    const root = region.querySelector('div')!.attachShadow({ mode: 'open' });
    root.append(document.createElement('co-jigsw'));
    const { findings } = await checkPage(root, { patience: 0 });
    expect(findings.map(({ name }) => name)).to.deep.equal(['jigsw']);
  });

  it('is told in a panel: the count first, then what needs a look; axe finds nothing', async () => {
    const [report] = await reportOn('<co-ladder></co-ladder><co-lader></co-lader>');
    const panel = showReport(report);
    expect(panel.innerText.replace(/\s+/g, ' ').trim()).to.match(
      /^Page check Close 2 widgets: 1 fine, 1 needs a look\. .*lader \(tag\): unknown Show me There is no widget “lader”\. Perhaps you mean “ladder”\. ladder \(tag\): shown Show me Copy as text$/,
    );
    expect(await faults(panel)).to.deep.equal([]);
    expect(focused()!.textContent).to.equal('Page check');
  });

  it('“Show me” goes to the widget and outlines it until the panel closes', async () => {
    const [report, region] = await reportOn(
      '<svg width="1" height="3000"></svg><details><summary>More</summary><co-ladder></co-ladder></details>',
    );
    const ladder = region.querySelector('co-ladder')!;
    const panel = showReport(report);
    button(panel, 'Show me').click();
    same(focused(), ladder);
    expect(region.querySelector('details')!.open).to.equal(true);
    await until(() => {
      const { top } = ladder.getBoundingClientRect();
      return top >= 0 && top < innerHeight;
    }, 'it is in view');
    expect(getComputedStyle(ladder).outlineStyle).to.equal('solid');
    button(panel, 'Close').click();
    expect(getComputedStyle(ladder).outlineStyle).to.equal('none');
    expect(ladder.getAttributeNames()).not.to.include('data-co-shown');
  });

  it('Esc closes it, and the focus is where it was; a second report takes the place of the first', async () => {
    const [report, region] = await reportOn('<button>Check</button><co-lader></co-lader>');
    region.querySelector('button')!.focus();
    showReport(report);
    showReport(report);
    expect(document.querySelectorAll('dialog.co-health').length).to.equal(1);
    await press('Escape');
    expect(document.querySelector('dialog.co-health') === null).to.equal(true);
    same(focused(), region.querySelector('button'));
  });

  it('can be taken along as text, also where the clipboard is closed', async () => {
    const [report] = await reportOn('<co-lader></co-lader>');
    let taken = '';
    const clipboard = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    try {
      clipboard((text) => Promise.resolve(void (taken = text)));
      const panel = showReport(report);
      await click(button(panel, 'Copy as text'));
      await until(() => panel.querySelector('[role=status]')!.textContent === 'Copied.', 'it is said');
      expect(taken).to.match(
        /^1 widget: 1 needs a look\.\nhttp.*\nCo-elements 0\.1\.0\n\nlader \(tag\): unknown\n {2}- There is no widget “lader”\.\n {4}Perhaps you mean “ladder”\.$/,
      );
      clipboard(() => Promise.reject(new Error('closed')));
      await click(button(panel, 'Copy as text'));
      await until(() => panel.querySelector('textarea'), 'the words can be selected');
      expect(panel.querySelector('textarea')!.value).to.equal(taken);
      expect(await faults(panel)).to.deep.equal([]);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('keeps its look on a page that styles everything', async () => {
    const [report, region] = await reportOn('<co-lader></co-lader>');
    const look = () => {
      const panel = showReport(report);
      const list = panel.querySelector('ul')!;
      const close = button(panel, 'Close');
      return [panel, list, close].map((element) => {
        const { position, margin, listStyleType, textTransform, backgroundColor, borderTopWidth } =
          getComputedStyle(element);
        return [position, margin, listStyleType, textTransform, backgroundColor, borderTopWidth];
      });
    };
    const bare = look();
    const sheet = document.createElement('style');
    sheet.textContent =
      'body ul, body button, body dialog { margin: 3em; list-style: square; text-transform: uppercase; background: red; border: 9px solid; position: static }';
    region.append(sheet);
    expect(look()).to.deep.equal(bare);
  });
});
