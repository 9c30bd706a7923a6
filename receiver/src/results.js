// What is published: numbers from which nobody who is one of a few can be picked out.
import { answers } from './response.js';
import { dayIn } from './zone.js';

export const FEWER_THAN = 5;

/**
 * Which of the groups that exclude each other may be shown. Those under five never are; what is hidden with them makes
 * sure that the rest of the sum tells nothing either: it is a sum of two or more, of five or more people, and it is
 * not the one sum that only fours make.
 * @param {number[]} counts
 * @returns {boolean[]}
 */
export function exclusive(counts) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return hide(counts, (shown) => {
    const rest = total - sum(shown);
    const hidden = counts.length - shown.length;
    return hidden > 1 && rest >= FEWER_THAN && rest !== hidden * (FEWER_THAN - 1);
  });
}

/**
 * Which answers of a question with several may be shown. People who chose none of the shown ones chose a hidden one:
 * where the numbers tell that there are such people, the same holds for them. An answer that excludes the others is
 * hidden by the most frequent of them as well.
 * @param {number[]} counts
 * @param {boolean[]} alone  Which exclude all others.
 * @param {number} answered
 * @returns {boolean[]}
 */
export function overlapping(counts, alone, answered) {
  return hide(counts, (shown, show) => {
    const hidden = counts.length - shown.length;
    const rest = answered - sum(shown);
    const of = (wanted) => counts.filter((_, index) => show[index] && alone[index] === wanted);
    const left = answered - sum(of(true));
    const aloneHidden = alone.some((is, index) => is && !show[index]);
    const otherHidden = alone.some((is, index) => !is && !show[index]);
    // Nobody is left for them, so each would be known to be nobody.
    if (aloneHidden && left === Math.max(0, ...of(false))) return false;
    if (otherHidden && left === 0) return false;
    return rest <= 0 || (hidden > 1 && rest >= FEWER_THAN && rest !== hidden * (FEWER_THAN - 1));
  });
}

const sum = (counts) => counts.reduce((total, count) => total + count, 0);

/** Hides what is under five, then the next smallest until nothing can be told. All hidden is always safe. */
function hide(counts, safe) {
  const show = counts.map((count) => count >= FEWER_THAN);
  for (;;) {
    const shown = counts.filter((_, index) => show[index]);
    if (!shown.length || shown.length === counts.length || safe(shown, show)) return show;
    const smallest = Math.min(...shown);
    // Of equals all go: which one went would tell who knows the rule that it is no smaller than the others.
    counts.forEach((count, index) => {
      if (count === smallest) show[index] = false;
    });
  }
}

const enough = (count) => (count < FEWER_THAN ? null : count);

/** A mean place to one decimal place. */
const mean = (places) => Math.round((sum(places) / places.length) * 10) / 10;

function options(question, given) {
  const ids = question.options.map(({ id }) => id);
  if (question.type === 'order') {
    const counts = ids.map((id) => given.filter(({ order }) => order[0] === id).length);
    const show = exclusive(counts);
    return ids.map((id, index) => {
      const places = given.map(({ order }) => order.indexOf(id) + 1).filter((place) => place > 0);
      // Where few put it first, its mean place could tell how many.
      return show[index] ? { id, count: counts[index], mean: mean(places) } : { id, count: null, mean: null };
    });
  }
  const chosen = given.map(({ choice, choices }) => choices ?? [choice]);
  const counts = ids.map((id) => chosen.filter((some) => some.includes(id)).length);
  const show =
    question.type === 'many'
      ? overlapping(
          counts,
          question.options.map(({ alone }) => Boolean(alone)),
          given.length,
        )
      : exclusive(counts);
  return ids.map((id, index) => ({ id, count: show[index] ? counts[index] : null }));
}

/**
 * Results of a consultation as they are published.
 * @param {import('./definition.js').Consultation} consultation
 * @param {import('./response.js').Answers[]} responses
 * @param {{ question: string, text: string }[]} comments  Those that shall be published.
 * @param {{ now: number, closes: number, lang: string }} when
 */
export function makeResults(consultation, responses, comments, { now, closes, lang }) {
  const { zone, definition } = consultation;
  return {
    section: 'results',
    format: 'co-elements/results/1',
    consultation: consultation.id,
    title: consultation.title,
    opens: definition.opens.slice(0, 10),
    // The last moment at which it was open, so that a day that ends at midnight is that day.
    closes: dayIn(closes - 1, zone),
    published: dayIn(now, zone),
    lang,
    fewerThan: FEWER_THAN,
    answered: enough(responses.length),
    questions: [...consultation.questions.values()].map((question) => {
      // A comment alone chooses nothing, so it is in none of the groups.
      const given = responses.map((response) => response[question.id]).filter(answers);
      const { id, type } = question;
      if (given.length < FEWER_THAN) {
        return {
          id,
          type,
          answered: null,
          ...(type !== 'text' && { options: question.options.map((option) => hidden(option, type)) }),
        };
      }
      const own = comments.filter((comment) => comment.question === id).map(({ text }) => ({ text }));
      return {
        id,
        type,
        answered: given.length,
        ...(type !== 'text' && { options: options(question, given) }),
        ...(own.length && { comments: own }),
      };
    }),
  };
}

const hidden = ({ id }, type) => ({ id, count: null, ...(type === 'order' && { mean: null }) });
