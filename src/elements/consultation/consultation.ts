import type { PropertyDeclarations, PropertyValues } from 'lit';
import { halton } from '../../content/halton.js';
import type { ConsultationSection } from '../../core/types.js';
import { Drawn } from '../../core/drawn.js';
import { warn, warnValue } from '../../core/warn.js';
import type { Answering, Desk } from './answering.js';
import { pagesOf, putInto, type Fields } from './pages.js';
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
  static override properties: PropertyDeclarations = {
    endpoint: {},
    at: { state: true },
    answering: { state: true },
    isPlain: { state: true },
  };

  #group = `co-consultation-${++groups}`;
  #coming?: Promise<Answering | undefined>;
  #state?: State;

  /** Where answers go. */
  declare endpoint?: string;
  /** The page that is shown. */
  declare protected at: number;
  /** What answers are given, checked and sent with, once it has come. */
  declare protected answering?: Answering;
  /** True where that can't be had: then the browser alone sends the form. */
  declare protected isPlain: boolean;

  constructor() {
    super();
    Object.assign(this, { at: 0, isPlain: false });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.answering?.connect();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.answering?.disconnect();
  }

  get #section() {
    return this.data as ConsultationSection;
  }

  /** The whole address; nothing where it leads nowhere. */
  get #to() {
    const { endpoint } = this;
    const { protocol = '', href } = endpoint ? (URL.parse(endpoint, document.baseURI) ?? {}) : {};
    return /^https?:$/.test(protocol) ? href : undefined;
  }

  /** Fetches what answers, once. */
  #answer() {
    return (this.#coming ??= import('./answering.js').then(
      ({ Answering }) => {
        this.answering = new Answering(this.#desk);
        if (this.isConnected) this.answering.connect();
        return this.answering;
      },
      () => {
        warn(`<${this.localName}>: its script could not be fetched. The browser sends the form.`);
        this.isPlain = true;
        return undefined;
      },
    ));
  }

  get #desk(): Desk {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- getters below have a this of their own
    const host = this;
    return {
      host,
      group: this.#group,
      view: () => host.view,
      section: () => host.#section,
      ladder: () => host.others.ladder,
      to: () => host.#to,
      get at() {
        return host.at;
      },
      set at(at) {
        host.at = at;
      },
    };
  }

  protected override willUpdate(changed: PropertyValues) {
    const { endpoint } = this;
    if (changed.has('endpoint') && endpoint && !this.#to)
      warnValue(this, 'endpoint', endpoint, 'an address, https://… or /…');
    // Who has begun may go on: the receiver decides.
    if (!this.at) this.#state = stateOf(this.#section);
    if (this.#state === 'open' && this.#to) void this.#answer();
  }

  protected override update(changed: PropertyValues) {
    const before = this.hasUpdated ? null : this.querySelector('form');
    // What was typed before the script came is taken over, and with it the place where the person is.
    const typed = (before ? [...new FormData(before)] : []) as Fields;
    const active = before?.querySelector<HTMLInputElement>(':focus')?.name;
    const { pages } = pagesOf(this.#section);
    const pageOf = (name = '') => pages.findIndex(({ question }) => question?.id === name.split(':')[0]) + 1;
    if (before) this.at = pageOf(active) || pageOf(typed.findLast(([name, value]) => value && pageOf(name))?.[0]);
    super.update(changed);
    const form = before && this.querySelector('form');
    if (!form) return;
    putInto(form, typed);
    if (!active) return;
    void this.updateComplete.then(() => {
      const fields = [...form.querySelectorAll<HTMLInputElement>(`[name="${active}"]`)];
      (fields.find(({ checked }) => checked) ?? fields[0])?.focus();
    });
  }

  protected override updated(changed: PropertyValues) {
    this.answering?.updated(changed.has('endpoint'));
  }

  #onSubmit = (event: Event) => {
    if (this.isPlain) return;
    event.preventDefault();
    void this.#answer().then((answering) => answering?.submit());
  };

  protected override get options(): ConsultationOptions {
    const { others, at, answering, isPlain } = this;
    const tell = (event: Event) => answering?.handle(event);
    return {
      others,
      endpoint: this.#to,
      printed: isPlain,
      state: this.#state,
      group: this.#group,
      at,
      ...answering?.shown,
      more: answering?.show,
      onTell: tell,
      onSubmit: this.#onSubmit,
      onPrint: () => print(),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-consultation': CoConsultation;
  }
}
