import { documentCss } from '../../core/document-styles.js';
import { sheet } from '../../core/style.js';
import { commitmentsCss } from '../commitments/commitments.js';
import { isIsntCss } from '../is-isnt/is-isnt.js';
import { signaturesCss } from '../signatures/signatures.js';

const quotationCss = `
  & .co-charter-quote { margin: 1.75em 0; padding-inline-start: 1.25em; border-inline-start: .3em solid var(--_accent) }
  & .co-charter-quote-words { margin: 0; font-size: 1.25em }`;

export const css = sheet('co-charter', documentCss + commitmentsCss + isIsntCss + signaturesCss + quotationCss);
