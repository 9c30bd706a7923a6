import { sectionFaults } from '../core/pack.js';
import { faultsIn, type Schema } from '../core/schema.js';
import { embedsOf, isWaiting, type Page } from './health-embeds.js';
import { names } from './health-options.js';
import type { Finding, Problem, Report } from './health-report.js';
import { KEPT } from './places.js';

export { showReport } from './health-panel.js';
export { summaryOf, textOf } from './health-report.js';
export type { Finding, Problem, Report, State } from './health-report.js';

/** Every element of a root and of the page’s own open shadow roots in it, in the order of the page. */
const elementsIn = (root: ParentNode): Element[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot && !element.localName.startsWith('co-')
      ? [element, ...elementsIn(element.shadowRoot)]
      : [element],
  );

/** Where the library lies of which a script is the loader or a bundle. */
const libraryOf = (src: string) => {
  const [, library, bundle] = /^(.*\/)(?:co-elements|bundles\/([\w-]+))\.js(?:[?#]|$)/.exec(src) ?? [];
  return !bundle || names.includes(bundle) ? library : undefined;
};
const isLoader = ({ src }: HTMLScriptElement) => /\/co-elements\.js/.test(src);

const isBase = (address: string) => /^https?:.*\/$/.test(address);

const look = (root: Document | ShadowRoot): Page => {
  const document = root.ownerDocument ?? root;
  const view = document.defaultView!;
  const scripts = [...document.scripts].filter(({ src }) => libraryOf(src));
  const elements = elementsIn(root);
  return {
    view,
    elements,
    scripts,
    bases: scripts.flatMap(({ dataset }) => dataset.coLinks?.match(/\S+/g) ?? []).filter(isBase),
    isAtWork: ['definition', ...names].some((name) => view.customElements.get(`co-${name}`)),
    hasPack: elements.some(({ localName }) => localName === 'co-content'),
    fitsFrames: [...document.scripts].some(({ src }) => /\/co-frame\.js([?#]|$)/.test(src)),
  };
};

/** Why the script did not run, as far as a page can know it. */
const scriptProblems = ({ view, scripts, isAtWork }: Page, hasEmbeds: boolean): Problem[] => {
  const problems: Problem[] = [];
  const addresses = [...new Set(scripts.map(({ src }) => src))];
  if (!isAtWork && hasEmbeds && !scripts.length)
    problems.push({
      what: 'The library’s script is not on this page.',
      todo: 'Put <script type="module" src="…/co-elements.js"></script> into the site’s template.',
    });
  for (const script of isAtWork ? [] : scripts) {
    const { responseStatus = 0 } = (view.performance.getEntriesByName(script.src)[0] ?? {}) as {
      responseStatus?: number;
    };
    const isModule = script.type === 'module';
    problems.push({
      what: `${script.src} did not run.`,
      todo: !isModule
        ? 'It is a module: give the script tag type="module".'
        : responseStatus >= 400
          ? `The server answered ${responseStatus}: put the folder of the library there.`
          : 'See if the address is right, if the page’s policy (script-src) allows it, and if integrity is that of this version.',
    });
  }
  // Two bundles of one library share a page.
  if (addresses.length > 1 && (scripts.some(isLoader) || new Set(addresses.map(libraryOf)).size > 1))
    problems.push({
      what: `The library’s script is on this page ${addresses.length} times: ${addresses.join(', ')}.`,
      todo: 'Keep one.',
    });
  for (const base of scripts.flatMap(({ dataset }) => dataset.coLinks?.match(/\S+/g) ?? []))
    if (!isBase(base))
      problems.push({
        what: `data-co-links has “${base}”, which is no whole address, so its links stay links.`,
        todo: 'Write it from https:// to a slash at the end.',
      });
  return problems;
};

/** Rules of ours, whatever file they came in. What came from another place can’t be read: `unread` stands for it. */
const hasOurRules = (sheet: CSSStyleSheet, unread: boolean) => {
  try {
    return [...sheet.cssRules].some((rule) => (rule as CSSStyleRule).selectorText?.includes(':not(#co#co#co'));
  } catch {
    return unread;
  }
};

const styleProblems = ({ view: { document, location } }: Page): Problem[] => {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="stylesheet"][href*="co-elements.css"]');
  // A sheet of this place that can't be read did not come.
  if (link?.sheet && hasOurRules(link.sheet, !link.href.startsWith(location.origin))) return [];
  if (link)
    return [
      {
        what: `The style sheet ${link.href} did not come.`,
        todo: 'See if the address is right, and if the page’s policy (style-src) allows it.',
      },
    ];
  const isHere = [...document.styleSheets].some((sheet) => hasOurRules(sheet, false));
  if (isHere) return [];
  return [
    {
      what: 'co-elements.css is not in the head, so widgets change their size when the script comes.',
      todo: 'Put <link rel="stylesheet" href="…/co-elements.css"> into the site’s template.',
    },
  ];
};

const readingProblems = ({ elements }: Page): Problem[] =>
  Object.entries({ 'data-co-words': ['plain', 'easy', 'original'], 'data-co-pictures': ['on', 'off'] }).flatMap(
    ([name, values]) =>
      elements
        .map((element) => element.getAttribute(name))
        .filter((value) => value && !values.includes(value))
        .map((value) => ({
          what: `${name}="${value}" has no such value, and counts as ${values[0]}.`,
          todo: `Expected one of ${values.join(', ')}.`,
        })),
  );

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const OUT_OF_SIGHT = `[hidden], [${KEPT}], dialog:not([open]), co-definition`;

/** Headings of widgets that skip a level after what stands before them (WCAG 1.3.1). */
const addHeadingProblems = ({ elements }: Page, findings: Finding[]) => {
  let before = 0;
  const first = new Map(
    findings
      .filter(({ kind, state }) => kind !== 'frame' && kind !== 'terms' && state !== 'plain link')
      .map((finding) => [finding.element.querySelector(HEADINGS), finding]),
  );
  for (const heading of elements) {
    if (!heading.matches(HEADINGS) || heading.closest(OUT_OF_SIGHT)) continue;
    const level = Number(heading.localName[1]);
    const finding = first.get(heading);
    if (finding && before && level > before + 1)
      finding.problems.push({
        what: `Its heading is at level ${level}, and the one before it at level ${before}.`,
        todo: `Set heading-level="${before + 1}".`,
      });
    before = level;
  }
};

const addIdProblems = ({ elements }: Page, findings: Finding[]) => {
  const byId = new Map<string, Element[]>();
  for (const element of elements) if (element.id) byId.set(element.id, [...(byId.get(element.id) ?? []), element]);
  for (const [id, [, ...again]] of byId)
    for (const element of again) {
      const finding = findings.find((one) => one.kind !== 'terms' && one.element.contains(element));
      const other = findings.find((one) => one.kind !== 'terms' && one.element.contains(byId.get(id)![0]));
      (finding ?? other)?.problems.push({
        what: `The id “${id}” is on this page twice.`,
        todo: 'Show one of the two, or give yours another id: links to it lead to the first.',
      });
    }
};

/** What is wrong with the packs that the page points at: each is read once more, as its element reads it. */
const addPackProblems = async ({ view }: Page, findings: Finding[]) => {
  const { schemas = {} } = (view.customElements.get('co-content') ?? {}) as {
    schemas?: Partial<Record<string, Schema>>;
  };
  for (const finding of findings.filter(({ kind, state }) => kind === 'pack' && state === 'shown')) {
    finding.state = 'in use';
    const { element } = finding;
    const src = element.getAttribute('src');
    try {
      let text = element.querySelector('script[type="application/json"]')?.textContent;
      if (src) {
        const answer = await view.fetch(new URL(src, view.document.baseURI), { credentials: 'omit' });
        if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
        text = await answer.text();
      }
      if (!text) throw new Error('there is no address in src and no JSON inside');
      const pack = JSON.parse(text) as { sections?: object };
      const faults = [
        ...faultsIn(pack, schemas.pack ?? {}),
        ...sectionFaults(pack.sections, schemas).flatMap(([, lines]) => lines),
      ];
      for (const fault of faults.slice(0, 10))
        finding.problems.push({ what: `In the pack: ${fault}.`, todo: 'npx co-elements pack check says all of it.' });
    } catch (error) {
      finding.state = 'fell back';
      finding.problems.push({
        what: `The pack can’t be used: ${(error as Error).message}. The bundled words stay.`,
        todo: 'See if the address is right, if the page’s policy (connect-src) allows it, and if it is a pack.',
      });
    }
  }
};

export interface CheckOptions {
  /** How long to wait for what is on its way, in milliseconds. Default 2000. */
  patience?: number;
}

/**
 * Looks at a page, or at one shadow root: every embed, how it stands, and what to do where something is wrong. It works
 * also where the library’s script did not run. Nothing is changed, and nothing is asked for but the packs that the page
 * points at itself.
 */
export const checkPage = async (
  root: Document | ShadowRoot,
  { patience = 2000 }: CheckOptions = {},
): Promise<Report> => {
  let page = look(root);
  for (let left = patience; left > 0 && isWaiting(page); left -= 100) {
    await new Promise((resolve) => page.view.setTimeout(resolve, 100));
    page = look(root);
  }
  const findings = embedsOf(page);
  addHeadingProblems(page, findings);
  addIdProblems(page, findings);
  await addPackProblems(page, findings);
  const used = page.elements.map(({ localName }) => localName).filter((name) => name.startsWith('co-'));
  const classes = [...new Set(['co-term', ...used])].map((name) => page.view.customElements.get(name));
  const versions = [...new Set(classes.flatMap((one) => (one as { version?: string } | undefined)?.version ?? []))];
  const hasOwn = findings.some(({ kind }) => kind !== 'frame');
  const problems = [...scriptProblems(page, hasOwn), ...(hasOwn ? styleProblems(page) : []), ...readingProblems(page)];
  if (versions.length > 1)
    problems.push({ what: `Two versions are at work: ${versions.join(' and ')}.`, todo: 'Keep one.' });
  return { findings, page: problems, versions };
};
