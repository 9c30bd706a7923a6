import { widgets } from '../content/modules/widgets.js';
import { askedBy, type Asked } from './asked.js';
import { names, nearest, optionProblems } from './health-options.js';
import type { Finding, Problem } from './health-report.js';
import { SHOWN } from './health-styles.js';
import { blockOf, inFramework, KEPT, never } from './places.js';

type View = Window & typeof globalThis;
type Versioned = CustomElementConstructor & { version?: string };

/** What is known of the page before its embeds are looked at. */
export interface Page {
  view: View;
  /** Every element, also in open shadow roots, in the order of the page. */
  elements: Element[];
  /** Script tags of the library. */
  scripts: HTMLScriptElement[];
  /** Addresses whose links may become widgets. */
  bases: string[];
  /** True where any of our tags is defined. */
  isAtWork: boolean;
  hasPack: boolean;
  /** True where co-frame.js gives frames their height. */
  fitsFrames: boolean;
}

const nameOf = (element: Element) => element.localName.slice('co-'.length);
const isKnown = (name: string) => names.includes(name);
const hasWords = (element: Element) => !!element.textContent.trim();

const classOf = ({ view }: Page, element: Element): Versioned | undefined => view.customElements.get(element.localName);

/** Nothing of ours that a widget put there itself: only what a page asked for. */
const isAsked = (element: Element) => {
  const around = element.parentElement?.closest('.co-body, co-definition');
  return !around && !element.hasAttribute('data-co-known');
};

/** A tag that is defined, and has drawn its words where it has any to draw. */
const isDrawn = (page: Page, element: Element) =>
  !!classOf(page, element) && (element as { hasUpdated?: boolean }).hasUpdated !== false;

/** Why a widget is not defined. */
const undefinedProblem = (page: Page, name: string, element: Element): Problem => {
  if (!page.isAtWork)
    return {
      what: page.scripts.length ? 'The library’s script did not run.' : 'The library’s script is not on this page.',
      todo: 'See “The page”.',
    };
  if (element.getRootNode() !== page.view.document)
    return {
      what: 'It stands in a shadow root, which the library does not look into by itself.',
      todo: 'Call watch(shadowRoot) of co-elements.js.',
    };
  return page.scripts.length
    ? {
        what: `Its own script, elements/${name}/class.js, did not come.`,
        todo: 'See if the whole folder of the library is on the server, and if the page’s policy allows it.',
      }
    : { what: `Nothing on this page defines <co-${name}>.`, todo: `Import co-elements/elements/${name}.js.` };
};

/** Why what asks for a widget has not become it. */
const askingProblem = (page: Page, name: string, element: Element): Problem => {
  if (page.isAtWork && !page.scripts.length)
    return { what: 'Links and marked elements need the script tag.', todo: 'Put co-elements.js on the page.' };
  if (page.view.customElements.get(`co-${name}`) && element.getRootNode() === page.view.document)
    return {
      what: 'It has not become its widget, though its script is here.',
      todo: 'Load the page again. If it stays, look for another copy of the library.',
    };
  return undefinedProblem(page, name, element);
};

/** How a widget stands. */
const stateOf = (page: Page, element: Element): Pick<Finding, 'state' | 'note' | 'problems' | 'version'> => {
  const Class = classOf(page, element);
  const version = Class?.version;
  if (isDrawn(page, element)) return { state: 'shown', version, problems: [] };
  if (page.view.document.readyState !== 'complete')
    return { state: 'waiting', version, note: 'The page is still coming.', problems: [] };
  const problem = Class
    ? {
        what: 'The words that it needs did not come.',
        todo: 'See if the folder content of the library is on the server. A widget such as measures needs a pack.',
      }
    : undefinedProblem(page, nameOf(element), element);
  const state = hasWords(element) ? (Class ? 'fell back' : 'static words only') : 'nothing shown';
  return { state, version, problems: [problem] };
};

/** Marks that are no options. */
const marks = ['data-co-words', 'data-co-pictures', KEPT, SHOWN];

const attributesOf = (element: Element, prefix = ''): [name: string, value: string][] =>
  [...element.attributes]
    .filter(({ name }) => name.startsWith(prefix) && !marks.includes(name))
    .map(({ name, value }) => [name.slice(prefix.length), value]);

const unknown = (name: string): Problem => {
  const meant = nearest(name, names);
  return {
    what: `There is no widget “${name}”.`,
    todo: meant ? `Perhaps you mean “${meant}”.` : `There are ${names.join(', ')}.`,
  };
};

/** True for what stands beside a link or a marked element that asked for it: it is told of there. */
const isPlaced = (page: Page, element: Element) => {
  const source = element.previousElementSibling;
  const opener = source?.matches('a[aria-expanded]') ? source : source?.querySelector('a[aria-expanded]');
  return source?.hasAttribute(KEPT) || (!!opener && !!askedBy(opener, page.bases));
};

const tag = (page: Page, element: Element): Finding[] => {
  const name = nameOf(element);
  if (!element.localName.startsWith('co-') || name === 'term' || name === 'definition' || !isAsked(element)) return [];
  if (isPlaced(page, element)) return [];
  if (!isKnown(name)) {
    // Another library’s, unless it is nearly one of ours.
    if (classOf(page, element) || !nearest(name, names)) return [];
    return [{ kind: 'tag', name, element, state: 'unknown', problems: [unknown(name)] }];
  }
  const stands = stateOf(page, element);
  const problems = [...stands.problems, ...optionProblems(name, attributesOf(element), page)];
  return [{ kind: name === 'content' ? 'pack' : 'tag', name, element, ...stands, problems }];
};

const optionsOf = (page: Page, { tag, options }: Asked, where: object) =>
  optionProblems(tag.slice('co-'.length), options, { hasPack: page.hasPack, ...where });

/** The widget that stands beside what asked for it. */
const besideOf = (element: Element) => {
  const beside = element.nextElementSibling;
  return beside?.localName.startsWith('co-') ? beside : undefined;
};

/** What stands for a link or a marked element. */
const upgraded = (page: Page, widget: Element, asked: Pick<Finding, 'kind' | 'name'>, problems: Problem[]): Finding => {
  const stands = stateOf(page, widget);
  return { ...asked, element: widget, ...stands, problems: [...stands.problems, ...problems] };
};

const mark = (page: Page, element: Element): Finding[] => {
  const name = element.getAttribute('data-co');
  if (name === null || !isAsked(element)) return [];
  const found = { kind: 'mark' as const, name, element };
  if (!isKnown(name)) return [{ ...found, state: 'unknown', problems: [unknown(name)] }];
  const options = optionsOf(page, { tag: `co-${name}`, options: attributesOf(element, 'data-co-') }, { isOurs: true });
  const widget = element.hasAttribute(KEPT) && besideOf(element);
  if (widget) return [upgraded(page, widget, found, options)];
  const state = hasWords(element) ? 'static words only' : 'nothing shown';
  if (element.closest('[data-co-skip]'))
    return [{ ...found, state, note: 'It is in a region with data-co-skip, which keeps us out.', problems: [] }];
  return [{ ...found, state, problems: [askingProblem(page, name, element), ...options] }];
};

/** Why a link stays one, where that is as it should be or can be put right. */
const leftAlone = (link: HTMLElement, isWord: boolean): { note?: string; problem?: Problem } | undefined => {
  if (link.closest('[data-co-skip]')) return { note: 'It is in a region with data-co-skip, which keeps us out.' };
  if (link.closest('nav')) return { note: 'It is in navigation, where links stay links.' };
  if (link.closest(never)) return { note: 'It is in a control, or where somebody is writing.' };
  if (inFramework(link.parentElement))
    return {
      problem: {
        what: 'It is inside what a framework drew, and stays as the framework wants it.',
        todo: 'Put the tag into the framework’s own template.',
      },
    };
  if (!isWord && !blockOf(link)) return { note: 'It is in running text, where links stay links.' };
  return undefined;
};

/** An address that looks like a gallery’s page of a widget. */
const looksOurs = ({ pathname }: HTMLAnchorElement) =>
  isKnown(/\/widgets\/([\w-]+?)(\.html|\/)?$/.exec(pathname)?.[1] ?? '');

const link = (page: Page, element: Element): Finding[] => {
  if (element.localName !== 'a' || !element.hasAttribute('href') || !isAsked(element) || element.closest('[data-co]'))
    return [];
  const anchor = element as HTMLAnchorElement;
  const asked = askedBy(anchor, page.bases);
  const name = asked?.tag.slice('co-'.length) ?? '';
  if (!asked) {
    if (!looksOurs(anchor) || leftAlone(anchor, false)) return [];
    const address = anchor.href.replace(/[^/]*$/, '');
    const problem = page.scripts.length
      ? { what: `Links to ${address} are not listed.`, todo: `Put data-co-links="${address}" into the script tag.` }
      : askingProblem(page, name, anchor);
    const known = /([\w-]+?)(\.html|\/)?$/.exec(anchor.pathname)![1];
    return [{ kind: 'link', name: known, element, state: 'plain link', problems: [problem] }];
  }
  const isWord = name === 'term';
  const word = isWord ? `words/${asked.options[0][1]}` : name;
  const found = { kind: 'link' as const, name: word, element };
  if (!isKnown(name)) return nearest(name, names) ? [{ ...found, state: 'plain link', problems: [unknown(name)] }] : [];
  const options = isWord ? [] : optionsOf(page, asked, { inAddress: true });
  const kept = anchor.closest(`[${KEPT}]`);
  const widget = kept && besideOf(kept);
  // A word that explains itself is one of the terms.
  if (widget) return isWord ? [] : [upgraded(page, widget, found, options)];
  if (anchor.hasAttribute('aria-expanded'))
    return [
      {
        ...found,
        state: 'opens when pressed',
        note: 'It was in view already, and nothing may jump.',
        problems: options,
      },
    ];
  const { note, problem } = leftAlone(anchor, isWord) ?? {};
  if (note) return [{ ...found, state: 'plain link', note, problems: [] }];
  const why = problem ?? askingProblem(page, name, element);
  return [{ ...found, state: 'plain link', problems: [why, ...options] }];
};

const frame = (page: Page, element: Element): Finding[] => {
  if (element.localName !== 'iframe') return [];
  const { src, title } = element as HTMLIFrameElement;
  if (!/\/embed\.html\?(.*&)?widget=/.test(src)) return [];
  const { searchParams } = new URL(src);
  const name = searchParams.get('widget')!;
  const problems: Problem[] = [];
  if (!isKnown(name)) problems.push(unknown(name));
  const options = [...searchParams].filter(([option]) => option !== 'widget');
  problems.push(...optionProblems(name, options, { inAddress: true }));
  if (!title.trim())
    problems.push({
      what: 'The frame has no title, so a screen reader can’t say what it is.',
      todo: 'Give it a title.',
    });
  const sandbox = element.getAttribute('sandbox');
  if (sandbox !== null && !sandbox.includes('allow-scripts'))
    problems.push({ what: 'Its sandbox lets no script run, so it stays empty.', todo: 'Set sandbox="allow-scripts".' });
  const hasHeight = element.hasAttribute('height') || element.clientHeight > 154;
  if (!hasHeight && !page.fitsFrames)
    problems.push({
      what: 'The frame has no height, so little of it can be seen.',
      todo: 'Set height="600", or put co-frame.js on the page.',
    });
  return [{ kind: 'frame', name, element, state: isKnown(name) ? 'in a frame' : 'unknown', problems }];
};

/** All terms together: a page can hold a thousand. */
const terms = (page: Page): Finding[] => {
  const all = page.elements.filter((element) => element.localName === 'co-term' && isAsked(element));
  if (!all.length) return [];
  const name = all.length === 1 ? '1 term' : `${all.length} terms`;
  const { version } = classOf(page, all[0]) ?? {};
  const found = { kind: 'terms' as const, name, version };
  if (!version)
    return [
      { ...found, element: all[0], state: 'static words only', problems: [undefinedProblem(page, 'term', all[0])] },
    ];
  const plain = all.filter((term) => !term.hasAttribute('role'));
  const problems = plain.slice(0, 10).map((term): Problem => {
    const word = (term.getAttribute('term') ?? term.textContent).trim();
    return term.parentElement?.closest('a[href], button, label, summary, [role=button], [role=link]')
      ? { what: `“${word}” is inside a link or a control, and stays plain text.`, todo: 'Move the term out of it.' }
      : {
          what: `“${word}” explains nothing: the glossary does not know it, or did not come.`,
          todo: 'Name the term, such as <co-term term="ehc-plan">, or see if the folder content is on the server.',
        };
  });
  if (plain.length > 10) problems.push({ what: `And ${plain.length - 10} more.`, todo: 'Begin with these.' });
  return [{ ...found, element: plain[0] ?? all[0], state: 'shown', problems }];
};

/** Every embed of a page, in its order; the terms come last. */
export const embedsOf = (page: Page): Finding[] => [
  ...page.elements.flatMap((element) => [tag, mark, link, frame].flatMap((find) => find(page, element))),
  ...terms(page),
];

/** True where something of ours is on its way. */
export const isWaiting = (page: Page) =>
  (page.isAtWork || page.scripts.length > 0) &&
  page.elements.some((element) => {
    const name = nameOf(element);
    if (!element.localName.startsWith('co-') || !widgets[name]) return false;
    return name === 'term' ? !element.hasAttribute('role') : !isDrawn(page, element);
  });
