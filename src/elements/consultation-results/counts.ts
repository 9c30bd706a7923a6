import type { Answer, OptionResult, QuestionResult, ResultsSection } from '../../core/types.js';

export type Side = NonNullable<Answer['side']>;

/** Sides of the usual answers, where the consultation does not name them. */
const usual: Partial<Record<string, Side>> = {
  'strongly-agree': 'agree',
  agree: 'agree',
  neither: 'neither',
  disagree: 'disagree',
  'strongly-disagree': 'disagree',
};

export const sideOf = ({ id, side }: { id: string; side?: Side }): Side => side ?? usual[id] ?? 'none';

export const sumOf = (options: OptionResult[]) => options.reduce((sum, { count }) => sum + (count ?? 0), 0);

/** True where a person is in one group only, so that a group can be worked out from the others. */
export const excludes = ({ type }: QuestionResult) => type !== 'many';

/**
 * A question as it may be shown. Published results keep this rule already; who writes a pack by hand may not know it.
 * No group under `few` is shown; where the groups exclude each other, those that are hidden are never one alone, nor
 * together under `few`.
 */
export const shown = (question: QuestionResult, few: number): QuestionResult => {
  const { answered, options = [] } = question;
  if (answered === null || answered < few) return { ...question, answered: null, options: [], comments: [] };
  const kept = options.map((option) => ({ ...option, count: (option.count ?? 0) < few ? null : option.count }));
  const next = () =>
    kept.filter(({ count }) => count !== null).sort((a, b) => a.count! - b.count!)[0] as OptionResult | undefined;
  for (let smallest = next(); excludes(question) && smallest; smallest = next()) {
    const hidden = kept.filter(({ count }) => count === null).length;
    if (!hidden || (hidden > 1 && answered - sumOf(kept) >= few)) break;
    smallest.count = null;
  }
  return { ...question, options: kept };
};

const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value) && !!Date.parse(value);
const isCount = (value: unknown) => value === null || (Number.isInteger(value) && (value as number) >= 0);
const isList = (value: unknown, each: (one: Record<string, unknown>) => boolean) =>
  Array.isArray(value) && value.every((one: unknown) => !!one && typeof one === 'object' && each(one as never));
const kinds: unknown[] = ['agreement', 'one', 'many', 'text', 'ladder', 'order'];

/** True for published results that can be drawn. */
export const isResults = (value: unknown): value is ResultsSection => {
  const { format, consultation, title, fewerThan, answered, questions, ...rest } = (value ?? {}) as ResultsSection;
  return (
    format === 'co-elements/results/1' &&
    [consultation, title, rest.lang].every((text) => typeof text === 'string' && text) &&
    [rest.opens, rest.closes, rest.published].every(isDay) &&
    Number.isInteger(fewerThan) &&
    isCount(answered) &&
    isList(
      questions,
      ({ id, type, answered: count, options = [], comments = [] }) =>
        typeof id === 'string' &&
        kinds.includes(type) &&
        isCount(count) &&
        isList(options, (option) => typeof option.id === 'string' && isCount(option.count)) &&
        isList(comments, ({ text }) => typeof text === 'string'),
    )
  );
};

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: string | number) => {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a CSV file (RFC 4180) that spreadsheets read as UTF-8. */
export const csvOf = (rows: (string | number)[][]) =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
