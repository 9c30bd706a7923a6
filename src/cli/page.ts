import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A run of words of a page: a paragraph, a cell, what stands between two of them. */
export interface Run {
  /** As it is written, each white space as a space. */
  text: string;
  /** Where each piece of it stands in the source, which line that is, and after which places a new line begins. */
  pieces: { start: number; line: number; breaks: number[] }[];
  /** What a term can't be put around: it has a job already, or is explained. */
  taken: { start: number; end: number; isExplained: boolean }[];
}

export interface Page {
  runs: Run[];
  /** True where the page explains its hard words itself. */
  explains: boolean;
}

/** Not words for readers, or words of our own. */
const left =
  /^(script|style|template|noscript|svg|math|canvas|iframe|object|video|audio|textarea|select|code|pre|kbd|samp|head|co-(?!term|card|easy-read$|quote|video).*)$/;
/** They have a job, or explain what they hold; an h1 is a name. */
const jobs = /^(a|button|summary|label|legend|option|abbr|dfn|h1|co-term)$/;
const explaining = /^(abbr|dfn|co-term)$/;
/** They stand within a line of words. */
const inline =
  /^(a|abbr|b|bdi|bdo|big|cite|data|del|dfn|em|font|i|ins|label|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr|br|button|co-term)$/;

const attributeOf = ({ attrs }: Tree.Element, name: string) => attrs.find((one) => one.name === name)?.value;

const isLeft = (element: Tree.Element) => {
  const lang = attributeOf(element, 'lang');
  return (
    left.test(element.tagName) ||
    (!!lang && !/^en\b/i.test(lang)) ||
    attributeOf(element, 'hidden') !== undefined ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    attributeOf(element, 'translate') === 'no' ||
    ['data-co', 'data-co-skip'].some((name) => attributeOf(element, name) !== undefined) ||
    /(^|\s)notranslate(\s|$)/.test(attributeOf(element, 'class') ?? '')
  );
};

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;
const isText = (node: Tree.ChildNode): node is Tree.TextNode => node.nodeName === '#text';

/** Reads the English words of a page, a whole one or a part of one. */
export const readPage = (html: string): Page => {
  const runs: Run[] = [];
  let explains = false;
  let run: Run = { text: '', pieces: [], taken: [] };
  const flush = () => {
    if (/\S/.test(run.text)) runs.push(run);
    run = { text: '', pieces: [], taken: [] };
  };
  const walk = (nodes: Tree.ChildNode[]) => {
    for (const node of nodes) {
      if (isText(node)) {
        const breaks = [...node.value.matchAll(/\n/g)].map(({ index }) => index);
        run.pieces.push({ start: run.text.length, line: node.sourceCodeLocation?.startLine ?? 1, breaks });
        run.text += node.value.replace(/\s/g, ' ');
      }
      if (!isElement(node)) continue;
      const { tagName } = node;
      explains ||= tagName === 'co-explain';
      const isInline = inline.test(tagName);
      if (!isInline) flush();
      if (isLeft(node)) {
        if (!isInline) continue;
        run.text += ' ';
      } else {
        const start = run.text.length;
        if (tagName === 'br') run.text += ' ';
        walk(node.childNodes);
        if (jobs.test(tagName))
          run.taken.push({ start: isInline ? start : 0, end: run.text.length, isExplained: explaining.test(tagName) });
      }
      if (!isInline) flush();
    }
  };
  walk(parse(html, { sourceCodeLocationInfo: true }).childNodes);
  flush();
  return { runs, explains };
};

/** The line of the source in which a place of a run stands. */
export const lineOf = ({ pieces }: Run, at: number) => {
  const { start, line, breaks } = pieces.findLast((piece) => piece.start <= at) ?? pieces[0];
  return line + breaks.filter((one) => start + one < at).length;
};
