import type { CoConsultation } from '../consultation/consultation.js';
import { base, readyLabels } from '../../core/labels.js';
import { parsed } from '../../core/parsed.js';
import { readingOf, subscribe } from '../../core/reading.js';
import { version } from '../../core/version.js';
import { Answering } from './answering.js';
import { answersIn, askedIn, copyInto, fieldOf, pageOf, type Field } from './asked.js';

/**
 * Answers the open form of a consultation, which stands inside it: one question a page, checked and sent, or kept until
 * it can be. The words stay those that are printed; where they don't fit the reader any more it makes way for
 * `co-consultation`, which draws them anew, with what was typed. The command `co-elements html`, the build of a site
 * and `co-consultation` itself print it: nobody writes it by hand. It is built without Lit, so that a page which asks
 * stays light (docs/decisions/0012).
 *
 * @tag co-consultation-form
 * @summary The printed form of an open consultation, answered question by question.
 * @attr {string} endpoint - As in `co-consultation`.
 * @attr {number} heading-level - As in `co-consultation`.
 * @attr {'plain'|'easy'|'original'} words - As in `co-consultation`.
 * @attr {'on'|'off'} pictures - As in `co-consultation`.
 * @attr {string} pack - Address of the pack with its words, for a page without `co-content`.
 * @since 0.2.0
 * @see WCAG 2.2: 2.2.1, 3.3.1, 3.3.3, 3.3.4, 3.3.7, 4.1.3
 */
export class CoConsultationForm extends Answering {
  static version = version;
  static observedAttributes = ['endpoint', 'heading-level', 'pack'];
  /** Fetches the whole element. Set where no loader does. */
  static whole?: () => Promise<unknown>;

  #isStarted = false;
  #letGo?: () => void;
  #whole?: HTMLElement;

  connectedCallback() {
    if (!this.#isDrawn) this.#letGo = subscribe(this, () => this.redraw());
    void this.#start();
  }

  override disconnectedCallback() {
    this.#letGo?.();
    super.disconnectedCallback();
  }

  attributeChangedCallback() {
    if (this.#isStarted) this.#becomeWhole();
  }

  /** Shows everything anew: the words of the form were drawn in another way, or the reader wants them so. */
  redraw() {
    if (!this.#isStarted || !this.isConnected) return;
    if (!this.#isDrawn && !this.#fits) return this.#becomeWhole();
    this.draw();
    this.watch();
  }

  /** Takes over what was typed into another form, and where the person was. */
  takeOver(from: HTMLFormElement, active?: string) {
    copyInto(this.form, from);
    if (active) fieldOf(this.form, active)?.focus();
  }

  /** True where the whole element has drawn it. */
  get #isDrawn() {
    return !!this.parentElement?.closest('co-consultation');
  }

  /** True where the printed words are as the reader wants them. Who has begun may go on: the receiver decides. */
  get #fits() {
    const { words, pictures, lang } = readingOf(this);
    return (
      // Without rules of its own it needs those of the whole element.
      getComputedStyle(this).display !== 'inline' &&
      words === (this.getAttribute('words') ?? 'plain') &&
      pictures === (this.getAttribute('pictures') !== 'off') &&
      (!lang || base(lang) === base(this.language)) &&
      (this.at > 0 || Date.now() < Number(this.form.dataset.closes))
    );
  }

  async #start() {
    await parsed(this);
    if (!this.isConnected) return;
    if (!this.#isDrawn && !(this.querySelector('form') && this.#fits)) return this.#becomeWhole();
    await readyLabels(this.language);
    const { form } = this;
    if (!this.#isStarted) {
      this.#isStarted = true;
      for (const type of ['input', 'change', 'submit', 'click', 'beforematch']) this.addEventListener(type, this);
      for (const node of form.children) node.classList.remove('co-consultation-apart', 'co-consultation-waits');
      form.noValidate = true;
      const asked = askedIn(form);
      const answers = answersIn(asked);
      const filled = asked.findLast(({ id }) => answers[id]);
      this.at ||= pageOf(form, form.querySelector(':focus')) || (filled?.at ?? 0);
    }
    this.redraw();
  }

  /**
   * The whole element draws the words beside it, unseen, and then takes its place. Where it can't be had the printed words
   * stay, and are answered as before.
   */
  #becomeWhole() {
    if (this.#whole) return;
    const whole = (this.#whole = document.createElement('co-consultation'));
    for (const { name, value } of this.attributes) whole.setAttribute(name, value);
    whole.hidden = true;
    const pack = this.getAttribute('pack');
    if (pack) {
      const content = document.createElement('co-content');
      content.setAttribute('src', pack);
      this.before(content);
    }
    new MutationObserver((_, observer) => {
      if (!whole.firstElementChild) return;
      observer.disconnect();
      this.#makeWay(whole);
    }).observe(whole, { childList: true });
    this.after(whole);
    void CoConsultationForm.whole?.();
  }

  #makeWay(whole: CoConsultation) {
    const form = this.querySelector('form');
    const active = form?.querySelector<Field>(':focus')?.name;
    const next = whole.querySelector('co-consultation-form');
    whole.hidden = false;
    if (next && form) {
      Object.assign(next, { at: this.at, key: this.key });
      next.takeOver(form, active);
    }
    this.remove();
    // Ids that stood here are free.
    whole.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-consultation-form': CoConsultationForm;
  }
}
