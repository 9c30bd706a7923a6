// Published numbers: nobody who is one of a few can be picked out of them.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDefinition } from '../src/definition.js';
import { exclusive, FEWER_THAN, makeResults, overlapping } from '../src/results.js';
import { definition } from './support.mjs';

const sum = (counts) => counts.reduce((total, count) => total + count, 0);
const shown = (counts, show) => counts.map((count, index) => (show[index] ? count : null));

function* vectors(length, most) {
  if (!length) {
    yield [];
    return;
  }
  for (const start of vectors(length - 1, most)) for (let count = 0; count <= most; count++) yield [...start, count];
}

describe('Groups that exclude each other', () => {
  test('are hidden under five, with the next smallest where the rest of the sum would tell', () => {
    for (const [counts, expected] of [
      [
        [50, 40, 30],
        [50, 40, 30],
      ],
      [
        [50, 40, 4],
        [50, null, null],
      ],
      [
        [50, 40, 0],
        [50, null, null],
      ],
      [
        [50, 40, 3, 2],
        [50, 40, null, null],
      ],
      [
        [50, 40, 2, 2],
        [50, null, null, null],
      ],
      [
        [50, 6, 1, 1],
        [50, null, null, null],
      ],
      // Two times four and nothing else makes eight of two groups under five.
      [
        [50, 40, 4, 4],
        [50, null, null, null],
      ],
      [
        [100, 0, 0],
        [null, null, null],
      ],
      [
        [5, 0],
        [null, null],
      ],
      [
        [9, 9, 9, 1],
        [null, null, null, null],
      ],
    ]) {
      assert.deepEqual(shown(counts, exclusive(counts)), expected, String(counts));
    }
  });
});

/** What somebody who knows the rule and reads the numbers can work out: all that would have been published alike. */
function readings(cases) {
  const alike = new Map();
  for (const { counts, show, answered } of cases) {
    const seen = JSON.stringify([answered, shown(counts, show)]);
    if (!alike.has(seen))
      alike.set(
        seen,
        counts.map(() => new Set()),
      );
    counts.forEach((count, index) => alike.get(seen)[index].add(count));
  }
  return alike;
}

function nobodyIsFound(cases) {
  const alike = readings(cases);
  assert.ok(alike.size > 50);
  for (const [seen, possible] of alike) {
    possible.forEach((counts, index) => {
      const [count] = counts;
      assert.ok(counts.size > 1 || count >= FEWER_THAN, `${seen}: group ${index} can only be ${count}`);
    });
  }
}

describe('Nobody can be found from published numbers, by working through every case of', () => {
  for (const [length, most] of [
    [2, 14],
    [3, 14],
    [4, 10],
    [5, 7],
  ]) {
    test(`${length} groups that exclude each other`, () => {
      const all = [...vectors(length, most)].filter((counts) => sum(counts) >= FEWER_THAN);
      for (const counts of all) {
        const show = exclusive(counts);
        const hidden = counts.filter((_, index) => !show[index]);
        counts.forEach((count, index) => assert.ok(count >= FEWER_THAN || !show[index]));
        if (hidden.length) assert.ok(hidden.length > 1 && sum(hidden) >= FEWER_THAN, String(counts));
      }
      nobodyIsFound(all.map((counts) => ({ counts, show: exclusive(counts), answered: sum(counts) })));
    });
  }
  for (const [length, most, excluding] of [
    [2, 12, 0],
    [2, 12, 1],
    [3, 9, 0],
    [3, 9, 1],
    [3, 9, 2],
    [4, 7, 0],
    [4, 7, 1],
  ]) {
    test(`${length} answers of which several may be chosen, ${excluding} of them alone`, () => {
      const alone = Array.from({ length }, (_, index) => index < excluding);
      const cases = [];
      for (const counts of vectors(length, most)) {
        const others = counts.slice(excluding);
        for (let answered = FEWER_THAN; answered <= sum(counts); answered++) {
          // Everybody chose something, and nobody chose one answer twice.
          const left = answered - sum(counts.slice(0, excluding));
          if (left < Math.max(0, ...others) || left > sum(others)) continue;
          const show = overlapping(counts, alone, answered);
          counts.forEach((count, index) => assert.ok(count >= FEWER_THAN || !show[index]));
          cases.push({ counts, show, answered });
        }
      }
      nobodyIsFound(cases);
    });
  }
});

describe('Results', () => {
  const consultation = readDefinition(definition());
  const when = { now: Date.parse('2027-01-10T12:00Z'), closes: consultation.closes, lang: 'en-GB' };
  const many = (n, answers) => Array.from({ length: n }, () => answers);
  const of = (results, id) => results.questions.find((question) => question.id === id);

  test('have the form that was agreed', () => {
    const responses = [
      ...many(20, { 'q.agree': { choice: 'agree' }, 'q.order': { order: ['time', 'place'] } }),
      ...many(7, { 'q.agree': { choice: 'disagree' }, 'q.order': { order: ['place', 'people', 'time'] } }),
      ...many(6, { 'q.agree': { choice: 'neither', comment: 'Hm.' }, 'q.text': { text: 'Tea.' } }),
      ...many(3, { 'q.agree': { choice: 'strongly-agree' }, 'q.ladder': { choice: 'informing' } }),
      { 'q.agree': { comment: 'No choice.' } },
    ];
    const comments = [
      { question: 'q.text', text: 'Tea.' },
      { question: 'q.ladder', text: 'Of three people only.' },
    ];
    const results = makeResults(consultation, responses, comments, when);
    const { questions, ...head } = results;
    assert.deepEqual(head, {
      section: 'results',
      format: 'co-elements/results/1',
      consultation: 'reviews',
      title: 'How review meetings are run',
      opens: '2026-10-01',
      closes: '2026-12-18',
      published: '2027-01-10',
      lang: 'en-GB',
      fewerThan: 5,
      answered: 37,
    });
    assert.deepEqual(
      questions.map(({ id }) => id),
      ['q.agree', 'q.one', 'q.many', 'q.text', 'q.ladder', 'q.order'],
    );
    assert.deepEqual(of(results, 'q.agree'), {
      id: 'q.agree',
      type: 'agreement',
      answered: 36,
      options: [
        { id: 'strongly-agree', count: null },
        { id: 'agree', count: 20 },
        { id: 'neither', count: null },
        { id: 'disagree', count: 7 },
        { id: 'strongly-disagree', count: null },
        { id: 'dont-know', count: null },
      ],
    });
    assert.deepEqual(of(results, 'q.text'), { id: 'q.text', type: 'text', answered: 6, comments: [{ text: 'Tea.' }] });
    assert.deepEqual(of(results, 'q.ladder'), {
      id: 'q.ladder',
      type: 'ladder',
      answered: null,
      options: [
        { id: 'co-producing', count: null },
        { id: 'informing', count: null },
      ],
    });
    assert.deepEqual(of(results, 'q.order'), {
      id: 'q.order',
      type: 'order',
      answered: 27,
      options: [
        { id: 'time', count: 20, mean: 1.5 },
        { id: 'place', count: null, mean: null },
        { id: 'people', count: null, mean: null },
      ],
    });
    assert.doesNotMatch(JSON.stringify(results), /%|three people/);
  });

  test('of fewer than five people tell nothing', () => {
    const results = makeResults(
      consultation,
      many(4, { 'q.agree': { choice: 'agree' }, 'q.many': { choices: ['email'] } }),
      [],
      when,
    );
    assert.equal(results.answered, null);
    assert.doesNotMatch(JSON.stringify(results.questions), /:[1-9]/);
  });

  test('say the last day on which it was open, in its own zone', () => {
    const results = makeResults(consultation, [], [], { ...when, closes: Date.parse('2026-11-30T16:00Z') });
    assert.equal(results.closes, '2026-11-30');
  });
});
