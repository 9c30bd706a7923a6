import { nothing, render } from 'lit';
import ladder from '../src/content/modules/ladder.js';
import { css, waiting } from '../src/elements/consultation-form/styles.js';
import { template } from '../src/elements/consultation/show.js';
import type { ConsultationSection, Wording } from '../src/core/types.js';
import { body, type View } from '../src/core/view.js';

/** The optional sheet of a page with printed words. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`${css}\n${waiting}`);

/** A consultation as the command prints it; its page has the sheet. */
export const printed = (section: ConsultationSection, attributes: string, words = 'plain') => {
  const endpoint = /endpoint="([^"]*)"/.exec(attributes)?.[1];
  const view: View = { words: words as Wording, pictures: true, level: 2, lang: 'en-GB' };
  const holder = document.createElement('div');
  render(body(view, template(section, view, { endpoint, printed: true, others: { ladder } }) || nothing), holder);
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  return `<co-consultation-form ${attributes}>${holder.innerHTML}</co-consultation-form>`;
};
