import { html, nothing } from 'lit';
import { halton } from '../../content/halton.js';
import type { GlossarySection, Term } from '../../core/types.js';
import type { CoDefinition } from '../definition/definition.js';
import { adopt } from '../../core/adopt.js';
import { announce } from '../../core/announce.js';
import { define } from '../../core/define.js';
import { Drawn } from '../../core/drawn.js';
import { fill, labelsFor } from '../../core/labels.js';
import { byId } from '../../core/tree.js';
import { foot, fresh, more, plate, type View } from '../../core/view.js';
import { warn, warnValue } from '../../core/warn.js';
import type { Findable } from '../../glossary/find.js';
import { markPage, type Mark } from '../../glossary/mark.js';
import { paintMarks } from '../../glossary/paint.js';
import { startsOf } from '../../glossary/starts.js';
import { strings } from './strings.js';
import { css, marksCss } from './styles.js';
import { wrapIn } from './wrap.js';

export interface ExplainOptions {
  /** Ids of the terms on the page, in page order. */
  found?: string[];
  /** True once the page was looked through. */
  looked?: boolean;
  /** The term that was shown where it stands. */
  shown?: string;
  onWhere?: (id: string) => void;
  onBack?: () => void;
}

const entry = (view: View, { id, term, expansion, plain, easy, picture }: Term, { onWhere }: ExplainOptions) => {
  const labels = labelsFor('explain', strings, view.lang);
  return html`<div class="co-explain-entry">
    <dt class="co-explain-term">
      ${fresh(
        view,
        html`${term} ${expansion ? html`<span class="co-explain-expansion">(${expansion})</span>` : nothing}`,
      )}
    </dt>
    <dd class="co-explain-words">
      ${fresh(
        view,
        view.words === 'easy'
          ? html`<div class="co-explain-rows">
              ${plate(view, picture)}
              <div class="co-explain-texts">${easy.map((row) => html`<p class="co-text">${row}</p>`)}</div>
            </div>`
          : html`<p class="co-text">${plain}</p>`,
      )}
      <button
        class="co-button co-explain-where"
        type="button"
        data-co-where=${id}
        aria-label=${fill(labels.whereTerm, { term })}
        @click=${() => onWhere?.(id)}
      >
        ${fresh(view, labels.where)}
      </button>
    </dd>
  </div>`;
};

const template = ({ terms }: GlossarySection, view: View, options: ExplainOptions) => {
  const { found = [], looked, shown, onBack } = options;
  const labels = labelsFor('explain', strings, view.lang);
  const explained = found.flatMap((id) => terms.find((term) => term.id === id) ?? []);
  const title = html`<span>${labels.title} <span class="co-count">${`(${explained.length})`}</span></span>`;
  // The list has its place from the start, so that nothing moves when it comes.
  if (!explained.length)
    return looked ? nothing : html`<div class="co-explain-waits co-live">${more(view, title, nothing)}</div>`;
  return html`${more(
      view,
      title,
      html`<dl class="co-explain-list">${explained.map((term) => entry(view, term, options))}</dl>
        ${foot(view)}`,
    )}
    <span class="co-explain-anchor"></span>
    ${
      shown
        ? html`<button class="co-button co-explain-back" type="button" @click=${onBack}>
            ${fresh(view, labels.back)}
          </button>`
        : nothing
    }`;
};

/** The words of a term that is on the page where a person can see it now. */
const isSeen = ({ startContainer }: Mark) => !!startContainer.parentElement?.checkVisibility();

const liveRange = ({ startContainer, startOffset, endContainer, endOffset }: Mark) => {
  const live = new Range();
  live.setStart(startContainer, Math.min(startOffset, startContainer.length));
  live.setEnd(endContainer, Math.min(endOffset, endContainer.length));
  return live;
};

/** Firefox and Chromium know one, older Safari the other. */
const caretAt = (x: number, y: number): [Node, number] | undefined => {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return [position.offsetNode, position.offset];
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? [range.startContainer, range.startOffset] : undefined;
};

const isInside = (rects: Iterable<DOMRect>, x: number, y: number) =>
  [...rects].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);

/**
 * Marks the hard words of a page that is there already, and explains them. Marks are painted (CSS Custom Highlight API);
 * the host's own elements stay as they are, so that no framework notices. A press on a marked word opens its definition.
 * The list "Words explained on this page" has the same words, in page order, for those who use a keyboard or a screen
 * reader and for print; "Show me where" selects a word in the text, and Escape leads back. Where marks can't be painted the
 * list alone serves. What is added to the page later is found too.
 *
 * @tag co-explain
 * @summary Explains the hard words of a page.
 * @attr {string} for - Id of the part of the page to look through, in the same document or shadow root. Default: `main`,
 *   else the whole page. An id that is not there is reported once, and the default is used.
 * @attr {'first'|'all'} uses - The first use in each section, or all of them. Default first. Anything else is reported once
 *   and read as that.
 * @attr {'paint'|'wrap'} mode - How words are marked. Default paint. `wrap`, for static pages, makes each marked word of the
 *   part named with `for` a `co-term`, a real button around the page's own text; it is undone when this element goes or
 *   changes. A word that goes on in another element is painted. Without `for`, and where a framework draws the part (React,
 *   Vue, Svelte, Angular and the like would lose track of their text), that is reported once and words are painted. Anything
 *   else is reported once and read as paint.
 * @attr {string} with - Ids of terms that are left out because they are common, to be marked too, such as `voice rights`.
 * @attr {string} without - Ids of terms not to be marked.
 * @attr {string} skip - CSS selector of what to leave out, besides links, names of fields, code and the like. One that is
 *   no selector is reported once and left out.
 * @attr {number} heading-level - 1 to 6. Default 2.
 * @attr {'plain'|'easy'|'original'} words - Wording of this one; default: the page's.
 * @attr {'on'|'off'} pictures - Pictures of this one; default: the page's.
 * @since 0.2.0
 * @see WCAG 2.2: 3.1.3 Unusual Words, 3.1.4 Abbreviations; CSS Custom Highlight API
 */
export class CoExplain extends Drawn {
  static override css = css;
  static override pack = halton;
  static override section = 'glossary' as const;
  static override template = template;

  static override properties = {
    for: {},
    uses: {},
    mode: {},
    with: {},
    without: {},
    skip: {},
    found: { state: true },
    looked: { state: true },
    shown: { state: true },
  };

  declare for?: string;
  declare uses?: 'first' | 'all';
  declare mode?: 'paint' | 'wrap';
  declare with?: string;
  declare without?: string;
  declare skip?: string;
  declare protected found: string[];
  declare protected looked?: boolean;
  declare protected shown?: string;

  #stop?: () => void;
  #terms?: Term[];
  #wraps?: ReturnType<typeof wrapIn>;
  #marks: Mark[] = [];
  #painted: Mark[] = [];
  #highlight?: Highlight;
  #painter?: (marks: Mark[]) => void;

  constructor() {
    super();
    this.found = [];
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('click', this.#onClick);
    if (this.hasUpdated) this.#look();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#onClick);
    document.removeEventListener('keydown', this.#onKeyDown);
    this.#end();
  }

  protected override updated(changed: Map<PropertyKey, unknown>) {
    const { terms } = this.data as GlossarySection;
    const asked = ['for', 'uses', 'mode', 'with', 'without', 'skip'].some((name) => changed.has(name));
    if (terms === this.#terms && !asked) return;
    this.#terms = terms;
    this.#look();
  }

  protected override get options(): ExplainOptions {
    const { found, looked, shown } = this;
    return { found, looked, shown, onWhere: this.#onWhere, onBack: this.#onBack };
  }

  /** The part of the page that is looked through. */
  get #region(): Element {
    const region = this.for && byId(this, this.for);
    if (region) return region;
    if (this.for) warnValue(this, 'for', this.for, 'the id of an element of this page');
    return document.querySelector('main') ?? document.body;
  }

  get #uses() {
    const { uses = 'first' } = this;
    if (uses === 'first' || uses === 'all') return uses;
    warnValue(this, 'uses', uses, 'first or all');
    return 'first';
  }

  /** What makes buttons of the words of a region, where it is asked for and the region may be touched. */
  #wrapsIn(region: Element) {
    const { mode = 'paint' } = this;
    if (mode !== 'wrap') {
      if (mode !== 'paint') warnValue(this, 'mode', mode, 'paint or wrap');
      return undefined;
    }
    const refuse = (found: string) =>
      warn(
        `<co-explain mode="wrap">: expected for="…" with a part of the page that nothing else draws, found ${found}. Its words are painted.`,
      );
    if (region.id === this.for) return wrapIn(region, (id) => this.#termOf(id)?.expansion, refuse);
    refuse('none');
    return undefined;
  }

  get #skip() {
    const { skip } = this;
    if (!skip) return undefined;
    try {
      this.matches(skip);
      return skip;
    } catch {
      warnValue(this, 'skip', skip, 'a CSS selector');
      return undefined;
    }
  }

  #look() {
    this.#end();
    const ids = (list?: string) => new Set(list?.match(/\S+/g));
    const [extra, out] = [ids(this.with), ids(this.without)];
    const terms = this.#terms!.filter(({ id, off }) => (!off || extra.has(id)) && !out.has(id)).map(
      (term): Findable => {
        const { id, match, ambiguous } = term;
        try {
          return { id, match, ambiguous, starts: startsOf(match) };
        } catch {
          // A partner's pattern may be of another kind: it is looked for everywhere.
          return { id, match, ambiguous };
        }
      },
    );
    const region = this.#region;
    this.#wraps = this.#wrapsIn(region);
    this.#stop = markPage(region, {
      terms,
      uses: this.#uses,
      skip: this.#skip,
      through: this.#wraps?.has,
      onChange: this.#onChange,
    });
  }

  #end() {
    this.#stop?.();
    this.#wraps?.end();
    this.#paint([]);
  }

  #onChange = (marks: Mark[]) => {
    this.#marks = marks;
    this.#paint(this.#wraps?.show(marks) ?? marks);
    this.looked = true;
    const found = [...new Set(marks.map(({ id }) => id))];
    if (found.join() !== this.found.join()) this.found = found;
  };

  #paint(marks: Mark[]) {
    const highlights = (CSS as Partial<typeof CSS>).highlights;
    this.#painted = marks;
    if (highlights && marks.length && !this.#painter) {
      adopt(document, marksCss);
      this.#highlight = highlights.get('co-explain') ?? new Highlight();
      highlights.set('co-explain', this.#highlight);
      this.#painter = paintMarks(this.#highlight);
    }
    this.#painter?.(marks);
  }

  #onClick = (event: MouseEvent) => {
    // Words that a reader is selecting are not pressed, and the host's own controls keep their clicks.
    if (event.defaultPrevented || !this.#highlight?.size || getSelection()?.type === 'Range') return;
    const caret = caretAt(event.clientX, event.clientY);
    if (!caret) return;
    const [node, offset] = caret;
    const mark = this.#painted.find((one) => {
      const { startContainer, endContainer } = one;
      // A word may go on in another element; most don't, and there can be thousands.
      if (startContainer !== node && startContainer === endContainer) return false;
      const live = liveRange(one);
      return live.isPointInRange(node, offset) && isInside(live.getClientRects(), event.clientX, event.clientY);
    });
    if (mark) void this.#explain(mark);
  };

  /** Opens the definition beside a marked word. */
  async #explain(mark: Mark) {
    try {
      define('co-definition', (await import('../definition/definition.js')).CoDefinition);
    } catch {
      return warn(`<co-explain>: the definition could not be fetched. The list has it.`);
    }
    const anchor = this.querySelector<HTMLElement>('.co-explain-anchor');
    if (!anchor) return;
    const [rect] = liveRange(mark).getClientRects();
    if (!rect) return;
    // Set by script, which a strict policy allows.
    Object.assign(anchor.style, { left: '0', top: '0', width: `${rect.width}px`, height: `${rect.height}px` });
    const from = anchor.getBoundingClientRect();
    Object.assign(anchor.style, { left: `${rect.left - from.left}px`, top: `${rect.top - from.top}px` });
    const panel = document.querySelector<CoDefinition>('co-definition') ?? document.createElement('co-definition');
    await panel.open(anchor, mark.id);
  }

  #termOf = (id: string) => this.#terms?.find((term) => term.id === id);
  #nameOf = (id: string) => this.#termOf(id)?.term ?? id;

  /** Brings a word into view and selects it, so that a screen reader and the Tab key go on from there. */
  #onWhere = (id: string) => {
    const labels = labelsFor('explain', strings, this.view.lang);
    const all = this.#marks.filter((mark) => mark.id === id);
    const mark = all.find(isSeen) ?? all[0];
    if (!mark?.startContainer.isConnected) {
      announce(fill(labels.gone, { term: this.#nameOf(id) }), this, this.view.lang);
      return;
    }
    const parent = mark.startContainer.parentElement!;
    // What is folded away is opened, as the browser's own search does.
    const folded = parent.closest('details');
    if (folded && !isSeen(mark)) folded.open = true;
    parent.scrollIntoView({ block: 'center' });
    const live = liveRange(mark);
    getSelection()?.setBaseAndExtent(live.startContainer, live.startOffset, live.endContainer, live.endOffset);
    // A word that is a button takes the focus; from any other the Tab key goes on.
    if (this.#wraps?.has(parent)) parent.focus({ preventScroll: true });
    else (document.activeElement as HTMLElement | null)?.blur();
    this.shown = id;
    document.addEventListener('keydown', this.#onKeyDown);
    announce(fill(labels.shown, { term: this.#nameOf(id) }), this, this.view.lang);
  };

  #onKeyDown = (event: KeyboardEvent) => {
    // The first press closes a definition.
    const isReading = document.querySelector('co-definition:popover-open');
    if (event.key === 'Escape' && !event.defaultPrevented && !isReading) this.#onBack();
  };

  #onBack = () => {
    const { shown } = this;
    document.removeEventListener('keydown', this.#onKeyDown);
    this.shown = undefined;
    getSelection()?.removeAllRanges();
    this.querySelector<HTMLElement>(`[data-co-where="${shown}"]`)?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'co-explain': CoExplain;
  }
}
