const sheets = new Map<string, CSSStyleSheet>();

/** Adopts a style sheet into a document or shadow root, once. Works under `style-src 'self'`. */
export const adopt = (root: Document | ShadowRoot, css: string) => {
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
};
