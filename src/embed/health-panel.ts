import { adopt } from '../core/adopt.js';
import { focus } from '../core/focus.js';
import { headOf, summaryOf, textOf, type Problem, type Report } from './health-report.js';
import { css, SHOWN } from './health-styles.js';

const make = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  name: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[T] => {
  const element = document.createElement(tag);
  element.className = `co-health-${name}`;
  element.append(...inside);
  return element;
};

const button = (words: string, onClick: () => void) => {
  const element = make('button', 'button', words);
  element.type = 'button';
  element.addEventListener('click', onClick);
  return element;
};

const problemList = (problems: Problem[]) => {
  const list = make('ul', 'problems');
  // Safari drops a list without markers from its accessibility tree unless it has the role.
  list.setAttribute('role', 'list');
  list.append(...problems.map(({ what, todo }) => make('li', 'problem', what, ' ', make('span', 'todo', todo))));
  return list;
};

let shown: Element | undefined;

/** Outlines one element of the page, or none. */
const point = (element?: Element) => {
  shown?.removeAttribute(SHOWN);
  shown = element;
  if (!element) return;
  adopt(element.getRootNode() as Document | ShadowRoot, css);
  element.setAttribute(SHOWN, '');
};

const showMe = (element: Element) => {
  // An open part of a page is where a closed one is seen.
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true;
  point(element);
  element.scrollIntoView({ block: 'start' });
  focus(element as HTMLElement);
};

/**
 * Shows a report on its page, in a panel that leaves the page in reach: the count first, then what needs a look, then
 * what is fine. “Show me” goes to a widget, “Copy as text” takes the report along, Esc or “Close” ends it.
 * A second report takes the place of the first.
 * @returns the panel, removed from the page once it is closed
 */
export const showReport = (report: Report): HTMLDialogElement => {
  // It may be another copy’s: a bookmark brings one at each press.
  document.querySelector('dialog.co-health')?.dispatchEvent(new Event('cancel'));
  adopt(document, css);
  const before = document.activeElement as HTMLElement | null;
  const panel = document.createElement('dialog');
  panel.className = 'co-health';
  panel.lang = 'en-GB';
  panel.popover = 'manual';
  const close = () => {
    panel.remove();
    point();
    if (before?.isConnected) before.focus();
  };
  const name = make('h2', 'name', 'Page check');
  panel.setAttribute('aria-labelledby', (name.id = 'co-health-name'));
  const status = make('p', 'text');
  status.setAttribute('role', 'status');

  const copy = async () => {
    const text = textOf(report, location.href);
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = 'Copied.';
    } catch {
      // A page without leave to write to the clipboard: the reader copies it.
      const field = make('textarea', 'copy');
      field.readOnly = true;
      field.value = text;
      field.ariaLabel = 'The report as text';
      panel.querySelector('.co-health-copy')?.remove();
      status.after(field);
      field.select();
      status.textContent = 'Copy the words below with Ctrl+C.';
    }
  };

  const { findings, page, versions } = report;
  const sorted = [...findings].sort((a, b) => Number(!a.problems.length) - Number(!b.problems.length));
  const items = sorted.map((finding, i) => {
    const what = make('h3', 'what', headOf(finding));
    what.id = `co-health-${i}`;
    const show = button('Show me', () => showMe(finding.element));
    show.setAttribute('aria-describedby', what.id);
    const item = make('li', 'item', make('div', 'row', what, show));
    if (finding.note) item.append(make('p', 'quiet', finding.note));
    if (finding.problems.length) item.append(problemList(finding.problems));
    return item;
  });
  const list = make('ul', 'list', ...items);
  list.setAttribute('role', 'list');
  if (page.length) list.prepend(make('li', 'item', make('h3', 'what', 'The page'), problemList(page)));

  panel.append(
    make('div', 'head', name, button('Close', close)),
    make('p', 'sum', summaryOf(report)),
    make('p', 'quiet', versions.length ? `Co-elements ${versions.join(' and ')}` : 'Co-elements is not at work here.'),
    list,
    make(
      'div',
      'end',
      button('Copy as text', () => void copy()),
      status,
    ),
  );
  panel.addEventListener('cancel', close);
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  document.body.append(panel);
  panel.showPopover();
  focus(name);
  return panel;
};
