import { html, nothing } from 'lit';
import { announce } from '../../core/announce.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelsFor } from '../../core/labels.js';
import { holderOf, byId } from '../../core/tree.js';
import { fresh, type View } from '../../core/view.js';
import { warnValue } from '../../core/warn.js';
import { bringIntoView, isInView, paint } from './show.js';
import { strings } from './strings.js';
import { css } from './styles.js';
import { isGone, rangesOf, sentencesIn, type Sentence } from './text.js';
import { leave, say, voiceFor, voices, type Outcome } from './voice.js';

/** What `co-listen-start` tells. */
export interface ListenStart {
  /** What is read. */
  region: Element;
}

/** What `co-listen-end` tells. */
export interface ListenEnd extends ListenStart {
  /** True where all was read; false for a pause, Stop and the like. */
  finished: boolean;
}

export interface ListenOptions {
  label?: string;
  doing?: 'nothing' | 'reading' | 'paused';
  /** Whether there is a voice: not known yet, none, only one that needs the reader's leave, one that may be used. */
  voice?: 'unknown' | 'none' | 'ask' | 'ready';
  /** What the words are in. */
  language?: string;
  /** What went wrong. */
  trouble?: 'empty' | 'lost';
  rate?: number;
  /** True while the controls are out of sight where they stand. */
  away?: boolean;
  onPlay?: () => void;
  onMove?: (by: 1 | -1) => void;
  onStop?: () => void;
  onRate?: (event: Event) => void;
  onAgree?: () => void;
}

const speeds = [
  [0.75, 'slow'],
  [1, 'normal'],
  [1.25, 'quick'],
  [1.5, 'fast'],
] as const;

const template = (_section: undefined, view: View, options: ListenOptions) => {
  const { label, doing = 'nothing', voice = 'unknown', language = '', trouble, rate = 1, away } = options;
  const labels = labelsFor('listen', strings, view.lang);
  const number = new Intl.NumberFormat(view.lang);
  const step = (name: 'back' | 'next', by: 1 | -1) =>
    html`<button
      type="button"
      class="co-button co-listen-button co-listen-${name}"
      aria-disabled=${doing === 'nothing'}
      @click=${() => options.onMove?.(by)}
    >
      ${fresh(view, html`<span>${labels[name]} <span class="co-hidden">${labels[`${name}By`]}</span></span>`)}
    </button>`;
  const problem = voice === 'none' || voice === 'ask' ? voice : trouble;
  return html`<div class="co-live co-listen ${away ? 'co-listen-away' : ''}">
    <fieldset class="co-fieldset co-listen-tools ${voice === 'ready' ? '' : 'co-listen-off'}">
      <legend class="co-hidden">${fresh(view, label || labels.title, label)}</legend>
      <div class="co-listen-row">
        <button
          type="button"
          class="co-button co-listen-button co-listen-main ${doing === 'reading' ? 'co-listen-pause' : 'co-listen-play'}"
          @click=${options.onPlay}
        >
          ${fresh(view, doing === 'reading' ? labels.pause : doing === 'paused' ? labels.goOn : labels.listen, doing)}
        </button>
        ${step('back', -1)} ${step('next', 1)}
        <button
          type="button"
          class="co-button co-listen-button co-listen-stop"
          aria-disabled=${doing === 'nothing'}
          @click=${options.onStop}
        >
          ${fresh(view, labels.stop)}
        </button>
        <label class="co-listen-speed"
          ><span>${fresh(view, labels.speed)}</span
          ><select class="co-listen-select" form="" @change=${options.onRate}>
            ${speeds.map(
              ([speed, name]) =>
                html`<option value=${speed} ?selected=${speed === rate}>
                  ${fresh(view, `${labels[name]} (${number.format(speed)} ×)`)}
                </option>`,
            )}
          </select></label
        >
      </div>
    </fieldset>
    ${
      problem
        ? html`<div class="co-note co-listen-note">
            <p class="co-listen-words">${fresh(view, fill(labels[problem], { language }), problem + language)}</p>
            ${
              problem === 'ask'
                ? html`<button type="button" class="co-button co-listen-agree" @click=${options.onAgree}>
                    ${fresh(view, labels.agree)}
                  </button>`
                : nothing
            }
          </div>`
        : nothing
    }
  </div>`;
};

const regions = 'article, section, main, dialog, [role="article"], [role="region"], [role="main"], [role="dialog"]';

/** Voices may come late, and some never: until then nothing is said that one of them would change. */
const LIMIT = 2500;

/** As much of the controls must be in view as can be used. */
const ENOUGH = 0.6;

/** A scroll of ours may still be on its way. */
const SCROLL = 1500;

/** All on the page hear of the reader's leave. */
const asking = new Set<() => void>();

const nameOf = (tag: string, lang: string) => {
  const [language] = tag.split(/[-_]/);
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
};

/**
 * Reads one part of the page aloud, with the voices of the reader's own device. Nothing is said before the reader presses
 * Listen. It reads sentence by sentence what can be seen, alternative texts of pictures with it, and marks the sentence that
 * it reads (CSS Custom Highlight API; where there is none it only reads). It follows with the page, unless the reader went
 * to look at something else. Text in another `lang` is read with a voice of that language where there is one.
 *
 * It never reads what a person typed, nor what is hidden, `aria-hidden` or under `data-co-skip`. It stops when it is taken
 * from the page, when the page goes, and when another one starts. A pause begins its sentence anew.
 *
 * Where the device has no voice for the language it says so. A voice that may send the words to its maker is used only when
 * the reader agrees to that; the answer is kept in memory, until the page goes.
 *
 * @tag co-listen
 * @summary Reads a part of the page, or a widget, aloud.
 * @attr {string} for - Id of what is to be read, in the same document or shadow root. Default: the nearest article, section, dialog or main part around it that has words, else the page's main part. An id that is not there is reported once, and the default is used.
 * @attr {string} label - What its controls are called, for a page with several, in your language. Default: "Read aloud".
 * @fires {CustomEvent<ListenStart>} co-listen-start - When it begins to speak, or goes on after a pause: `detail.region` is what is read; bubbles, composed.
 * @fires {CustomEvent<ListenEnd>} co-listen-end - When it falls silent: `detail.finished` is true where all was read, false for a pause, Stop and the like; bubbles, composed.
 * @since 0.3.0
 * @see WCAG 2.2: 1.4.2, 2.1.1, 2.5.8, 3.1.2; Web Speech API; CSS Custom Highlight API
 */
export class CoListen extends Drawn {
  static override css = css;
  static override template = template;
  static override properties = {
    for: {},
    label: {},
    doing: { state: true },
    rate: { state: true },
    trouble: { state: true },
    away: { state: true },
  };

  #letGo: (() => void)[] = [];
  #isLate = false;
  #read: Sentence[] = [];
  #more?: Generator<Sentence>;
  #of: Element = this;
  #main = '';
  #at = 0;
  #chunk = 0;
  #losses = 0;
  #hush?: () => void;
  #shown?: Range;
  #scrolled = -SCROLL;
  #observer = new IntersectionObserver((entries) => this.#onMoved(entries.at(-1)!.intersectionRatio >= ENOUGH), {
    threshold: ENOUGH,
  });

  declare for?: string;
  declare label?: string;
  declare protected doing: 'nothing' | 'reading' | 'paused';
  declare protected rate: number;
  declare protected trouble?: 'empty' | 'lost';
  declare protected away: boolean;

  constructor() {
    super();
    this.doing = 'nothing';
    this.rate = 1;
    this.away = false;
  }

  override connectedCallback() {
    super.connectedCallback();
    const look = () => this.requestUpdate();
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
    asking.add(look);
    // Safari had no event for a long time; the clock serves it too.
    const synth = (window as Partial<typeof window>).speechSynthesis as Partial<SpeechSynthesis> | undefined;
    synth?.addEventListener?.('voiceschanged', look);
    const since = performance.now();
    let count = 0;
    this.#isLate = false;
    const clock = setInterval(() => {
      this.#isLate = performance.now() - since > LIMIT;
      if (this.#isLate) clearInterval(clock);
      const { length } = voices();
      if (this.#isLate || length !== count) look();
      count = length;
    }, 250);
    this.#letGo = [
      () => asking.delete(look),
      () => synth?.removeEventListener?.('voiceschanged', look),
      () => clearInterval(clock),
    ];
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const letGo of this.#letGo) letGo();
    this.#stop();
  }

  /** What is read. */
  get #region(): Element {
    const named = this.for && byId(this, this.for);
    if (named) return named;
    const host = (this.getRootNode() as Partial<ShadowRoot>).host;
    for (let at = this.parentElement?.closest(regions); at; at = at.parentElement?.closest(regions)) {
      if (!sentencesIn(at).next().done) return at;
    }
    return host ?? document.querySelector('main') ?? document.body;
  }

  /** The language that it begins in, or that of the whole where only that one has a voice. */
  get #lang() {
    const region = this.#region;
    const first = sentencesIn(region).next();
    const whole = holderOf(region, 'lang')?.getAttribute('lang') || 'en-GB';
    const begins = first.done ? whole : first.value.lang;
    return [begins, whole].find((lang) => voiceFor(lang)) ?? begins;
  }

  protected override get options(): ListenOptions {
    const { label, doing, rate, trouble, away } = this;
    const asked = this.for;
    if (asked && this.isConnected && !byId(this, asked) && document.readyState !== 'loading')
      warnValue(this, 'for', asked, 'the id of an element of this page');
    const isKnown = voices().length > 0 || this.#isLate;
    const lang = isKnown && doing === 'nothing' ? this.#lang : '';
    const voice =
      doing !== 'nothing' || (isKnown && voiceFor(lang))
        ? 'ready'
        : !this.#isLate
          ? 'unknown'
          : voiceFor(lang, true)
            ? 'ask'
            : 'none';
    return {
      label,
      doing,
      voice,
      language: nameOf(lang, this.view.lang),
      trouble,
      rate,
      away,
      onPlay: this.#onPlay,
      onMove: (by) => this.doing !== 'nothing' && this.#move(by, true),
      onStop: () => this.#stop(),
      onRate: this.#onRate,
      onAgree: this.#onAgree,
    };
  }

  #onPlay = () => {
    if (this.doing === 'reading') return this.#fallSilent('paused');
    this.trouble = undefined;
    if (this.doing === 'nothing') {
      this.#of = this.#region;
      this.#read = [];
      this.#more = sentencesIn(this.#of);
      this.#at = 0;
      this.#losses = 0;
      if (!this.#sentence) return this.#fail('empty');
      this.#main = this.#lang;
      // What is read may have come, or changed, since it was looked at.
      if (!voiceFor(this.#main)) return this.requestUpdate();
    }
    this.#chunk = 0;
    document.removeEventListener('co-listen-start', this.#onOther);
    const detail: ListenStart = { region: this.#of };
    this.dispatchEvent(new CustomEvent('co-listen-start', { detail, bubbles: true, composed: true }));
    // Who hears of it may take the element away.
    if (!this.isConnected) return;
    document.addEventListener('co-listen-start', this.#onOther);
    window.addEventListener('pagehide', this.#onOther);
    this.#observer.observe(this);
    this.doing = 'reading';
    this.#speak(true);
  };

  #onOther = () => this.#stop();

  #onRate = (event: Event) => {
    this.rate = Number((event.target as HTMLSelectElement).value);
    if (this.doing === 'reading') this.#speak();
  };

  #onAgree = () => {
    leave.isGiven = true;
    for (const look of asking) look();
    // The button that was pressed is gone.
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.co-listen-main')?.focus());
  };

  /** The controls follow where they would be out of sight, and leave their place empty behind them. */
  #onMoved(isSeen: boolean) {
    if (!isSeen) this.style.minBlockSize = `${this.offsetHeight}px`;
    else this.style.removeProperty('min-block-size');
    this.away = !isSeen;
  }

  /** The sentence that it has come to, looked for when it is needed; nothing behind the last. */
  get #sentence(): Sentence | undefined {
    while (this.#read.length <= this.#at) {
      const next = this.#more?.next();
      if (!next || next.done) return undefined;
      this.#read.push(next.value);
    }
    return this.#read[this.#at];
  }

  /** Goes on or back, past what has gone from the page meanwhile. */
  #move(by: 1 | -1, isAsked = false) {
    this.#hush?.();
    this.#chunk = 0;
    do this.#at += by;
    while (this.#read[this.#at] && isGone(this.#read[this.#at]));
    this.#at = Math.max(this.#at, 0);
    if (!this.#sentence) return this.#stop(true);
    if (this.doing === 'reading') this.#speak(isAsked);
    else this.#show(isAsked);
  }

  #speak(isAsked = false) {
    this.#hush?.();
    const sentence = this.#sentence!;
    if (isGone(sentence)) return this.#move(1, isAsked);
    if (!this.#chunk) this.#show(isAsked);
    const voice = voiceFor(sentence.lang) ?? voiceFor(this.#main);
    if (!voice) return this.#fail('lost');
    this.#hush = say(sentence.chunks[this.#chunk], voice, this.rate, (outcome) => this.#onSaid(outcome));
  }

  #onSaid(outcome: Outcome) {
    this.#hush = undefined;
    if (outcome === 'taken') return this.#fallSilent('paused');
    this.#losses = outcome === 'lost' ? this.#losses + 1 : 0;
    if (this.#losses > 1) return this.#fail('lost');
    this.#chunk += 1;
    if (this.#chunk < this.#sentence!.chunks.length) this.#speak();
    else this.#move(1);
  }

  #show(isAsked: boolean) {
    const ranges = rangesOf(this.#sentence!);
    paint(ranges);
    const [range] = ranges;
    const now = performance.now();
    // Who has scrolled away from what was read last is looking at something else.
    const isFollowed = isAsked || !this.#shown || now - this.#scrolled < SCROLL || isInView(this.#shown);
    this.#shown = range;
    if (!range || !isFollowed || isInView(range)) return;
    this.#scrolled = now;
    bringIntoView(range);
  }

  #fallSilent(doing: 'nothing' | 'paused', finished = false) {
    const wasReading = this.doing === 'reading';
    this.#hush?.();
    this.#hush = undefined;
    this.doing = doing;
    if (!wasReading) return;
    const detail: ListenEnd = { region: this.#of, finished };
    this.dispatchEvent(new CustomEvent('co-listen-end', { detail, bubbles: true, composed: true }));
  }

  #stop(finished = false) {
    if (this.doing === 'nothing') return;
    document.removeEventListener('co-listen-start', this.#onOther);
    window.removeEventListener('pagehide', this.#onOther);
    this.#observer.disconnect();
    this.#onMoved(true);
    this.#shown = undefined;
    paint([]);
    this.#fallSilent('nothing', finished);
  }

  /** Said on the page and once aloud: nothing else speaks now. */
  #fail(trouble: 'empty' | 'lost') {
    this.#stop();
    this.trouble = trouble;
    const { lang } = this.view;
    announce(labelsFor('listen', strings, lang)[trouble], this, lang);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'co-listen': CoListen;
  }
  interface ElementEventMap {
    'co-listen-start': CustomEvent<ListenStart>;
    'co-listen-end': CustomEvent<ListenEnd>;
  }
  interface DocumentEventMap {
    'co-listen-start': CustomEvent<ListenStart>;
    'co-listen-end': CustomEvent<ListenEnd>;
  }
}
