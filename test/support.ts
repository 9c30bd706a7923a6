import { aTimeout, fixture as place, html } from '@open-wc/testing';
import 'axe-core';
import { rooms } from 'virtual:rooms';
import type { AxeResults, RunOptions } from 'axe-core';

declare global {
  interface Window {
    axe: { run(context: Element, options?: RunOptions): Promise<AxeResults> };
  }
}

/** Defines everything that examples use: one may stand on another room. */
export const defineFor = (fixtures: { html: string }[]) =>
  Promise.all(
    rooms.filter(({ name }) => fixtures.some(({ html }) => html.includes(`<co-${name}`))).map(({ define }) => define()),
  );

/** Puts author's markup on the page, between words of the host. */
export const put = async (markup: string, words?: 'plain' | 'easy') => {
  const holder = await place<HTMLElement>(words ? html`<main data-co-words=${words}></main>` : html`<main></main>`);
  holder.innerHTML = `<h1>Host</h1><h2>Part</h2><p>Host words before.</p>${markup}<p>Host words after.</p>`;
  await settled(holder);
  return holder;
};

/** True while a drawn element has not got its section yet. */
const waiting = (region: ParentNode) =>
  [...region.querySelectorAll('*')].some((element) => {
    const { section } = element.constructor as { section?: string };
    return section && !(element as { data?: unknown }).data;
  });

/** Resolves when every element of ours in a region has drawn and nothing is on its way any more. */
export const settled = async (region: ParentNode) => {
  // A section that can't be had never comes.
  for (let patience = 100; patience && waiting(region); patience -= 1) await aTimeout(30);
  let before = '';
  for (let still = 0; still < 3;) {
    await aTimeout(20);
    await Promise.all(
      [...region.querySelectorAll('*')].map(
        (element) => (element as Partial<{ updateComplete: Promise<unknown> }>).updateComplete,
      ),
    );
    const now = (region as Element).innerHTML;
    still = now === before ? still + 1 : 0;
    before = now;
  }
};

/** What a reader sees, white space folded. */
export const seen = (region: HTMLElement) => region.innerText.replace(/\s+/g, ' ');

/** The words in the region's own text nodes, closed parts included, shadow roots not. */
export const inPage = (region: Node) => {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(walker.currentNode.textContent ?? '');
  return words.join(' ').replace(/\s+/g, ' ');
};

/** What axe finds, as readable lines, with whatever fades or slides at its place. */
export const faults = async (region: Element) => {
  for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  const { violations } = await window.axe.run(region, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: {
      region: { enabled: false },
      'page-has-heading-one': { enabled: false },
      'landmark-no-duplicate-main': { enabled: false },
    },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`));
};

/** Warnings said while something runs. */
export const warnings = async (run: () => unknown) => {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...parts: unknown[]) => void said.push(parts.join(' '));
  try {
    await run();
  } finally {
    console.warn = warn;
  }
  return said;
};

/** Wraps every text node as page translators do. */
export const translate = (region: Node) => {
  const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) if (walker.currentNode.textContent?.trim()) nodes.push(walker.currentNode);
  for (const node of nodes) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = `«${node.textContent ?? ''}»`;
    outer.append(inner);
    node.parentNode!.replaceChild(outer, node);
  }
};

/** Waits for the announcer's next words. */
export const announced = async () => {
  await aTimeout(250);
  return document.getElementById('co-announcer')?.textContent ?? '';
};
