import type { PropertyDeclarations, PropertyValues } from 'lit';
import { halton } from '../../content/halton.js';
import type { ConsultationSection } from '../../core/types.js';
import { adopt } from '../../core/adopt.js';
import { define } from '../../core/define.js';
import { Drawn } from '../../core/drawn.js';
import { warn, warnValue } from '../../core/warn.js';
import type { CoConsultationForm } from '../consultation-form/consultation-form.js';
import type { ConsultationOptions } from './questions.js';
import { template } from './show.js';
import { css } from './styles.js';
import { stateOf, type State } from './when.js';

let groups = 0;

/**
 * A consultation: people read what it is about, answer one question a page, check their answers and send them to the
 * receiver that `endpoint` names. Before it opens it says when; once closed it is a record of what was asked. Without
 * `endpoint` it can be read, and printed as a form to fill in on paper. Nothing is stored and nothing is sent before
 * the person presses Save or Send; an answer that can't be sent waits on the device and is sent later, once.
 *
 * @tag co-consultation
 * @summary A consultation to read, answer and send, or to fill in on paper.
 * @attr {string} endpoint - Address that answers are sent to, from https:// or from the site's root. Without it, or with a bad one, the form can be read and printed. The web team's alone to set: the address of a link or frame can't.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 1.3.5, 2.2.1, 3.2.6, 3.3.1, 3.3.3, 3.3.4, 3.3.7, 4.1.3
 */
export class CoConsultation extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'consultation' as const;
  static override with = ['ladder' as const];
  static override template = template;
  /** Rules of a form; a page's sheet has them for one that is printed. */
  static formStyles = () => import('./form-styles.js');
  static override properties: PropertyDeclarations = {
    endpoint: {},
    isPlain: { state: true },
  };

  #group = `co-consultation-${++groups}`;
  #coming?: Promise<void>;
  #formCss?: string;
  #state?: State;

  /** Where answers go. */
  declare endpoint?: string;
  /** True where what answers can't be had: then the browser alone sends the form. */
  declare protected isPlain: boolean;

  constructor() {
    super();
    this.isPlain = false;
  }

  get #section() {
    return this.data as ConsultationSection;
  }

  /** What answers, where a form is drawn. */
  get #form() {
    return this.querySelector<CoConsultationForm>('co-consultation-form:defined');
  }

  /** The whole address; nothing where it leads nowhere. */
  get #to() {
    const { endpoint } = this;
    const { protocol = '', href } = endpoint ? (URL.parse(endpoint, document.baseURI) ?? {}) : {};
    return /^https?:$/.test(protocol) ? href : undefined;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#dress();
  }

  #dress() {
    if (this.#formCss && this.isConnected) adopt(this.getRootNode() as Document | ShadowRoot, this.#formCss);
  }

  /** Fetches what answers, once. */
  #answer() {
    return (this.#coming ??= Promise.all([
      import('../consultation-form/consultation-form.js'),
      CoConsultation.formStyles(),
    ]).then(
      ([{ CoConsultationForm }, { css }]) => {
        define('co-consultation-form', CoConsultationForm);
        this.#formCss = css;
        this.#dress();
      },
      () => {
        warn(`<${this.localName}>: its script could not be fetched. The browser sends the form.`);
        this.isPlain = true;
      },
    ));
  }

  /** The form is drawn once it can be answered, or can't. */
  protected override async load(...asked: Parameters<Drawn['load']>) {
    const [loaded] = await Promise.all([super.load(...asked), this.#to && this.#answer()]);
    return loaded;
  }

  protected override willUpdate(changed: PropertyValues) {
    const { endpoint } = this;
    if (changed.has('endpoint') && endpoint && !this.#to)
      warnValue(this, 'endpoint', endpoint, 'an address, https://… or /…');
    // Who has begun may go on: the receiver decides.
    if (!this.#form?.at) this.#state = stateOf(this.#section);
    if (this.#state === 'open' && this.#to) void this.#answer();
  }

  protected override update(changed: PropertyValues) {
    const before = this.hasUpdated ? null : this.querySelector('form');
    const active = before?.querySelector<HTMLInputElement>(':focus')?.name;
    super.update(changed);
    // What was typed before the script came is taken over, and with it the place where the person is.
    if (before) this.#form?.takeOver(before, active);
  }

  protected override updated(_changed: PropertyValues) {
    this.#form?.redraw();
  }

  protected override get options(): ConsultationOptions {
    const { others, isPlain } = this;
    return {
      others,
      endpoint: this.#to,
      alone: isPlain,
      state: this.#state,
      group: this.#group,
      onPrint: () => print(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-consultation': CoConsultation;
  }
}
