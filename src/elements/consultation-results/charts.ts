import { html, nothing } from 'lit';
import type { OptionResult } from '../../core/types.js';
import { sumOf, type Side } from './counts.js';

/** One person at a place, or the first half of one. */
const person = (i: number) =>
  `M${i * 20 + 10} 2a5 5 0 0 1 0 10a5 5 0 0 1 0-10zM${i * 20 + 2} 32v-10a8 8 0 0 1 16 0v10z`;
const half = (i: number) => `M${i * 20 + 10} 2a5 5 0 0 0 0 10zM${i * 20 + 2} 32v-10a8 8 0 0 1 8-8v18z`;

/**
 * Ten people, those who are meant filled. Decoration: the sentence beside it says the same.
 * @param filled how many; a half stands for “more than” and “fewer than”
 */
export const tenPeople = (filled: number) => {
  const all = Array.from({ length: 10 }, (_, i) => i);
  const whole = all.filter((i) => i + 1 <= filled).map(person);
  const part = all.filter((i) => i < filled && i + 1 > filled).map(half);
  return html`<svg class="co-results-ten" viewBox="0 0 200 34" aria-hidden="true">
    <path class="co-results-person" d=${all.map(person).join('')} />
    <path class="co-results-person co-results-filled" d=${[...whole, ...part].join('')} />
  </svg>`;
};

const box = (from: number, to: number, from2 = 0, to2 = 10) => `M${from} ${from2}H${to}V${to2}H${from}z`;

/** A bar as long as the share. Decoration: the cell says the number. */
export const bar = (count: number | null, of: number) =>
  count === null
    ? nothing
    : html`<svg class="co-results-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <path class="co-results-track" d=${box(0, 100)} />
        <path class="co-results-part co-results-agree" d=${box(0, (count * 100) / of)} />
      </svg>`;

type Kind = 'agree' | 'agree-most' | 'neither' | 'disagree' | 'disagree-most' | 'none';

/** How an answer is drawn: the outermost of a side is the strongest. */
export const kindsOf = (options: OptionResult[], side: (id: string) => Side) => {
  const sides = options.map(({ id }) => side(id));
  const outermost = [sides.indexOf('agree'), sides.lastIndexOf('disagree')];
  const several = (one: Side) => sides.filter((each) => each === one).length > 1;
  return sides.map((one, i): Kind => {
    if (one === 'none' || one === 'neither') return one;
    return outermost.includes(i) || !several(one) ? `${one}-most` : one;
  });
};

/** Upright lines that tell a part from its neighbour without colour. */
const lines = (from: number, to: number, step: number, top = 0) => {
  const count = Math.max(0, Math.ceil((to - from) / step) - 1);
  return Array.from({ length: count }, (_, i) => `M${from + (i + 1) * step} ${top}v10`).join('');
};

/**
 * Agreement to the left, disagreement to the right, and what is in between across the middle. Only what is shown in
 * numbers is drawn; those on no side are left out.
 */
export const diverging = (options: OptionResult[], side: (id: string) => Side) => {
  const kinds = kindsOf(options, side);
  const on = (one: Side) => sumOf(options.filter(({ id }) => side(id) === one));
  const between = on('neither') / 2;
  const reach = Math.max(on('agree'), on('disagree')) + between;
  if (!reach) return nothing;
  const x = (people: number) => 50 + (people * 50) / reach;
  let at = -between - on('agree');
  const drawn = (['agree', 'neither', 'disagree'] as const).flatMap((one) =>
    options.flatMap(({ id, count }, i) => {
      if (side(id) !== one || !count) return [];
      const from = x(at);
      at += count;
      return [{ kind: kinds[i], from, to: x(at) }];
    }),
  );
  const of = (kind: Kind) => drawn.filter((part) => part.kind === kind);
  const d = (kind: Kind) =>
    of(kind)
      .map(({ from, to }) => box(from, to, 2, 12))
      .join('');
  return html`<svg class="co-results-diverging" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
    <path class="co-results-track" d=${box(0, 100, 2, 12)} />
    <path class="co-results-part co-results-agree-most" d=${d('agree-most')} />
    <path class="co-results-part co-results-agree" d=${d('agree')} />
    <path class="co-results-part co-results-neither" d=${d('neither')} />
    <path class="co-results-part co-results-disagree" d=${d('disagree')} />
    <path class="co-results-part co-results-disagree-most" d=${d('disagree-most')} />
    <path
      class="co-results-lines"
      d=${of('disagree')
        .map(({ from, to }) => lines(from, to, 1, 2))
        .join('')}
    />
    <path class="co-results-axis" d="M50 0V14" />
  </svg>`;
};

/** One answer, as it is drawn in the chart. */
export const swatch = (kind: Kind) =>
  html`<svg class="co-results-swatch" viewBox="0 0 10 10" aria-hidden="true">
    <path class="co-results-part co-results-${kind}" d=${box(0, 10)} />
    <path class="co-results-lines" d=${kind === 'disagree' ? lines(0, 10, 2.5) : ''} />
  </svg>`;
