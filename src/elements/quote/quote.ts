import { html, LitElement } from 'lit';
import { adopt } from '../../core/adopt.js';
import { version } from '../../core/version.js';
import { css, styles } from './styles.js';

/**
 * A frame around an author's own quotation, with a drawn quotation mark that is decoration. The words stay the
 * author's: `<blockquote>` for what was said and, after it, `<footer>`, `<cite>` or a figure's `<figcaption>` for who
 * said it. They are not moved or copied, and the host's own rules for them come first. Other content is framed too.
 *
 * @tag co-quote
 * @summary A warm frame around a quotation of your own.
 * @slot - Your own quotation and who said it.
 * @since 0.2.0
 * @see WCAG 2.2: 1.1.1 (the mark is decoration), 1.3.1 (the quotation is the author's own markup)
 */
export class CoQuote extends LitElement {
  static version = version;
  static override styles = styles;

  override connectedCallback() {
    super.connectedCallback();
    adopt(this.getRootNode() as Document | ShadowRoot, css);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-quote': CoQuote;
  }
}
