import type { QuestionResult } from '../../core/types.js';
import { fill } from '../../core/labels.js';
import { excludes, sideOf, sumOf, type Side } from './counts.js';
import type { strings } from './strings.js';

type Labels = typeof strings;

/** How sentences are said: with whose labels, in which language, and how options are called in them. */
export interface Saying {
  labels: Labels;
  lang: string;
  /** Whole numbers of ten people in place of counts. */
  easy?: boolean;
  /** Groups smaller than that are not shown. */
  few: number;
  /** Names of options; none where their own words follow. */
  name?: (id: string) => string;
  side?: (id: string) => Side;
}

/** What stands out in the answers to a question. */
export interface Finding {
  sentences: string[];
  /** Of how many the first sentence tells. */
  count?: number;
  /** The options that it is about. */
  ids?: string[];
}

const format = (lang: string, number: number, options?: Intl.NumberFormatOptions) =>
  new Intl.NumberFormat(lang, options).format(number);

/** How many people answered, with the plural of the language. */
export const people = ({ labels, lang }: Saying, n: number) => {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {
    one: labels.answeredOne,
    two: labels.answeredTwo,
    few: labels.answeredFew,
    many: labels.answeredMany,
  };
  return fill(forms[new Intl.PluralRules(lang).select(n)] ?? labels.answeredOther, { n: format(lang, n) });
};

export const tooFew = ({ labels, lang, few }: Saying) => fill(labels.tooFew, { few: format(lang, few) });

/** A share as a whole percentage; never 0% for some, nor 100% for fewer than all. */
export const percent = ({ labels, lang }: Saying, count: number, of: number) => {
  const whole = (part: number) => format(lang, part, { style: 'percent' });
  if (count > 0 && count / of < 0.005) return fill(labels.lessThan, { number: whole(0.01) });
  if (count < of && count / of >= 0.995) return fill(labels.moreThan, { number: whole(0.99) });
  return whole(count / of);
};

/** Of ten people how many: a whole number, and whether the share is that, about that, more or less. */
export const tens = (count: number, of: number): [n: number, how?: 'about' | 'moreThan' | 'fewerThan'] => {
  const share = (count * 10) / of;
  const n = Math.round(share);
  if (n === share) return [n];
  if (n === 0) return [1, 'fewerThan'];
  if (n === 10) return [9, 'moreThan'];
  // Rounded to a half it would contradict “more than half”.
  return [n, n === 5 ? (share > n ? 'moreThan' : 'fewerThan') : 'about'];
};

/** How many of ten people are drawn for a share: with a half where it is more or less than a whole number. */
export const drawnOf = (count: number, of: number) => {
  const [n, how] = tens(count, of);
  return how === 'moreThan' ? n + 0.5 : how === 'fewerThan' ? n - 0.5 : n;
};

/** A number of all who answered: “90 of 130”, “about 7 out of 10”. */
const numberOf = ({ labels, lang, easy }: Saying, count: number, of: number, least = false) => {
  const outOf = (n: number) => fill(labels.tens, { n: format(lang, n), ten: format(lang, 10) });
  const whole = Math.floor((count * 10) / of);
  if (least && easy && whole) return fill(labels.atLeast, { number: outOf(whole) });
  const number = fill(labels.number, { count: format(lang, count), of: format(lang, of) });
  if (least) return fill(labels.atLeast, { number });
  if (!easy) return number;
  const [n, how] = tens(count, of);
  return how ? fill(labels[how], { number: outOf(n) }) : outOf(n);
};

/** How large a share is. */
const shareOf = (count: number, of: number) => {
  if (count === of) return 'all';
  if (count * 3 >= of * 2) return 'most';
  return count * 2 > of ? 'more' : count * 2 === of ? 'half' : 'less';
};

interface Group {
  least: number;
  most: number;
}

/** How many are on a side: exactly, or at least and at most, where some of its groups are hidden. */
const groupOf = ({ options = [], answered }: QuestionResult, side: Side, of: (id: string) => Side): Group => {
  const own = options.filter(({ id }) => of(id) === side);
  const least = sumOf(own);
  const rest = (answered ?? 0) - sumOf(options);
  const hidden = options.filter(({ count }) => count === null);
  const here = hidden.filter(({ id }) => of(id) === side).length;
  // Where all that is hidden is on this side, its sum is known.
  return { least: here && here === hidden.length ? least + rest : least, most: here ? least + rest : least };
};

/** What an agreement comes to: no stronger than the numbers allow. */
const agreement = (question: QuestionResult, saying: Saying): Finding => {
  const { labels, side = (id) => sideOf({ id }) } = saying;
  const of = question.answered!;
  const groups = (['agree', 'disagree', 'neither', 'none'] as const).map((one) => groupOf(question, one, side));
  const [agree, disagree, neither, none] = groups;
  const isExact = ({ least, most }: Group) => least === most;
  const say = (label: string, { least, most }: Group, ...more: string[]): Finding => ({
    sentences: [fill(label, { number: numberOf(saying, least, of, least < most) }), ...more],
    count: least,
  });
  if (neither.least * 2 > of) return say(labels.middle, neither);
  if (none.least * 2 > of) return say(labels.unsure, none);
  if (isExact(agree) && isExact(disagree) && agree.least === disagree.least && agree.least)
    return say(labels.same, agree);
  const isAgree = agree.least >= disagree.least;
  const [lead, other] = isAgree ? [agree, disagree] : [disagree, agree];
  const word = isAgree ? 'Agree' : 'Disagree';
  const share = shareOf(lead.least, of);
  if (!lead.least) return { sentences: [labels.allHidden] };
  // At least so many: only what holds for more too is said.
  if (!isExact(lead) && (share === 'half' || share === 'less')) return say(labels[`least${word}`], lead);
  const even = share === 'less' && lead.least > other.most ? [labels[`even${word}`]] : [];
  return say(labels[`${share}${word}`], lead, ...even);
};

/** What was chosen, or put first, by most; several where they are equal. */
const choice = (question: QuestionResult, saying: Saying): Finding => {
  const { labels, lang, name } = saying;
  const { options = [], answered } = question;
  const of = answered!;
  const seen = options.filter(({ count }) => count !== null);
  if (!seen.length) return { sentences: [labels.allHidden] };
  const count = Math.max(...seen.map((option) => option.count!));
  const ids = seen.filter((option) => option.count === count).map(({ id }) => id);
  const names = ids.map((id) => name && fill(labels.quoted, { name: name(id) }));
  const joined = name
    ? new Intl.ListFormat(lang).format(names as string[])
    : ids.length > 1
      ? labels.these
      : labels.this;
  const word = question.type === 'order' ? 'Order' : 'Choice';
  const say = (label: string) => ({
    sentences: [fill(label, { name: joined, number: numberOf(saying, count, of) })],
    count,
    ids,
  });
  // A hidden group is no larger than any that is shown; where it may be as large, nothing is said about the others.
  const rest = options.length > seen.length && excludes(question) ? of - sumOf(options) : 0;
  const smallest = Math.min(...seen.map((option) => option.count!));
  const share = shareOf(count, of);
  if (ids.length > 1) return say(labels[`same${word}`]);
  const isLeading = share !== 'less' || Math.min(rest, smallest) < count;
  return say(isLeading ? labels[`${share}${word}`] : labels[`some${word}`]);
};

/** The sentences that say what stands out in the answers to a question. */
export const findingOf = (question: QuestionResult, saying: Saying): Finding => {
  const { answered, type } = question;
  if (answered === null) return { sentences: [tooFew(saying)] };
  if (type === 'text') return { sentences: [people(saying, answered)] };
  return type === 'agreement' ? agreement(question, saying) : choice(question, saying);
};

/** How many on each side, in words: “90”, “at least 40”, or that it is not shown. */
export const sideNumber = (question: QuestionResult, side: Side, saying: Saying) => {
  const { labels, lang, side: of = (id) => sideOf({ id }) } = saying;
  const { least, most } = groupOf(question, side, of);
  if (!least && most) return labels.hidden;
  const number = format(lang, least);
  return least < most ? fill(labels.atLeast, { number }) : number;
};

/** A number of people in a row of the table. */
export const countWords = (question: QuestionResult, count: number | null, saying: Saying) => {
  const { labels, lang, few } = saying;
  if (count === null) return excludes(question) ? labels.hidden : fill(labels.fewer, { few: format(lang, few) });
  const number = numberOf({ ...saying, easy: false }, count, question.answered!);
  return fill(labels.cell, { number, percent: percent(saying, count, question.answered!) });
};

/** True where rounded percentages come to something else than all. */
export const isRounded = (question: QuestionResult) => {
  const { options = [], answered } = question;
  if (!excludes(question) || !answered || sumOf(options) !== answered) return false;
  return options.reduce((sum, { count }) => sum + Math.round((count! * 100) / answered), 0) !== 100;
};

/** A place on average, and the places that it lies between. */
export const placeWords = (mean: number, { labels, lang }: Saying) => {
  const words = format(lang, mean, { maximumFractionDigits: 1 });
  if (Number.isInteger(mean)) return words;
  return fill(labels.between, {
    mean: words,
    low: format(lang, Math.floor(mean)),
    high: format(lang, Math.ceil(mean)),
  });
};
