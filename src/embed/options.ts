/** Options that are the web team's to decide, and not those of whoever writes an address. */
export const reserved = ['remember', 'src', 'for', 'endpoint'];

/** Sets the options that an element knows; all others are left out. */
export const setOptions = (element: Element, options: Iterable<[name: string, value: string]>) => {
  const { observedAttributes = [] } = element.constructor as { observedAttributes?: string[] };
  const known = [...observedAttributes, 'words', 'pictures', 'lang'].filter((name) => !reserved.includes(name));
  for (const [name, value] of options) if (known.includes(name)) element.setAttribute(name, value);
};
