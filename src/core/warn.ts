const said = new Set<string>();

/** Says something to the web team once. Never throws, never repeats itself. */
export const warn = (text: string) => {
  if (said.has(text)) return;
  said.add(text);
  console.warn(`[co-elements] ${text}`);
};

/** One clear warning about an attribute: element, attribute, value and what was expected. */
export const warnValue = (host: Element, attribute: string, value: unknown, expected: string) =>
  warn(`<${host.localName} ${attribute}="${value}">: expected ${expected}. The words already there stay.`);
