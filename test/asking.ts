import { click, until } from './reader.js';
import { seen, settled } from './support.js';

/** A button that a person sees, by its words. */
export const find = (region: Element, name: string) =>
  [...region.querySelectorAll('button')].find((each) => each.innerText.trim() === name && each.checkVisibility());

/** Presses a button of a consultation once it is there. */
export const go = async (region: HTMLElement, name: string) => {
  await until(() => find(region, name), `the button “${name}”`);
  await click(find(region, name)!);
  await settled(region);
};

/** The first that a person sees of what a selector finds. */
export const field = <T extends HTMLElement = HTMLInputElement>(region: Element, selector: string) =>
  [...region.querySelectorAll<T>(selector)].find((each) => each.checkVisibility())!;

export const says = (region: HTMLElement, words: string) => until(() => seen(region).includes(words), `“${words}”`);
