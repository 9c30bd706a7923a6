import { adopt } from '../../core/adopt.js';
import { markCss } from './styles.js';

/** Paints the words that are read now, and nothing else. What the browser can't paint is read all the same. */
export const paint = (ranges: Range[]) => {
  const highlights = (CSS as Partial<typeof CSS>).highlights;
  if (!highlights) return;
  if (!ranges.length) return void highlights.delete('co-listen');
  for (const { startContainer } of ranges) adopt(startContainer.getRootNode() as Document | ShadowRoot, markCss);
  highlights.set('co-listen', new Highlight(...ranges));
};

/** Room for the controls, which may lie over the lower edge. */
const EDGE = 136;

/** What words stand in, or the picture. */
const elementOf = ({ startContainer: node, startOffset }: Range) => {
  const child = node.childNodes[startOffset];
  return child instanceof Element ? child : node instanceof Element ? node : node.parentElement;
};

/** True where words begin inside the window and inside every box that scrolls around them. */
export const isInView = (range: Range) => {
  const { top, bottom } = range.getBoundingClientRect();
  // Of what is longer than the window the beginning counts.
  const end = Math.min(bottom, top + innerHeight / 2);
  for (let at = elementOf(range); at && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight || !/auto|scroll/.test(getComputedStyle(at).overflowY)) continue;
    const box = at.getBoundingClientRect();
    if (top < box.top || end > box.bottom) return false;
  }
  return top >= 0 && end <= innerHeight - EDGE;
};

export const bringIntoView = (range: Range) => {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = elementOf(range);
  if (element && element.getBoundingClientRect().height < innerHeight / 2)
    element.scrollIntoView({ block: 'center', behavior });
  else scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior });
};
