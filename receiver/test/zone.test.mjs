// When a consultation opens and closes, where clocks change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closesInWords, closing, dayIn, isLocal, isZone, opening, opensInWords } from '../src/zone.js';

const iso = (instant) => new Date(instant).toISOString().replace(':00.000Z', 'Z');

test('a day opens as it starts and closes as it ends, whatever the clocks do on it', () => {
  for (const [day, zone, opens, closes] of [
    ['2026-01-15', 'Europe/London', '2026-01-15T00:00Z', '2026-01-16T00:00Z'],
    ['2026-07-15', 'Europe/London', '2026-07-14T23:00Z', '2026-07-15T23:00Z'],
    // The day the clocks go forward has 23 hours, the one they go back has 25.
    ['2026-03-29', 'Europe/London', '2026-03-29T00:00Z', '2026-03-29T23:00Z'],
    ['2026-10-25', 'Europe/London', '2026-10-24T23:00Z', '2026-10-26T00:00Z'],
    ['2026-12-31', 'Europe/London', '2026-12-31T00:00Z', '2027-01-01T00:00Z'],
    ['2028-02-29', 'Asia/Kathmandu', '2028-02-28T18:15Z', '2028-02-29T18:15Z'],
    ['2026-07-15', 'Pacific/Auckland', '2026-07-14T12:00Z', '2026-07-15T12:00Z'],
    ['2026-07-15', 'America/St_Johns', '2026-07-15T02:30Z', '2026-07-16T02:30Z'],
    // Clocks went from midnight to one: there was no midnight.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z', '2018-11-05T02:00Z'],
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-03T03:00Z', '2018-11-04T03:00Z'],
    // A zone that skipped a whole day.
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00Z', '2011-12-30T10:00Z'],
  ]) {
    assert.deepEqual([iso(opening(day, zone)), iso(closing(day, zone))], [opens, closes], `${day} in ${zone}`);
  }
});

test('a time that the clocks skip is that much later; of one that comes twice it closes at the second', () => {
  for (const [local, opens, closes] of [
    ['2026-12-18T17:00', '2026-12-18T17:00Z', '2026-12-18T17:00Z'],
    ['2026-06-18T17:00', '2026-06-18T16:00Z', '2026-06-18T16:00Z'],
    ['2026-03-29T00:59', '2026-03-29T00:59Z', '2026-03-29T00:59Z'],
    ['2026-03-29T01:30', '2026-03-29T01:30Z', '2026-03-29T01:30Z'],
    ['2026-03-29T02:00', '2026-03-29T01:00Z', '2026-03-29T01:00Z'],
    ['2026-10-25T00:59', '2026-10-24T23:59Z', '2026-10-24T23:59Z'],
    ['2026-10-25T01:30', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
    ['2026-10-25T02:00', '2026-10-25T02:00Z', '2026-10-25T02:00Z'],
  ]) {
    assert.deepEqual(
      [iso(opening(local, 'Europe/London')), iso(closing(local, 'Europe/London'))],
      [opens, closes],
      local,
    );
  }
});

test('the day received is the day where the consultation is', () => {
  const instant = Date.parse('2026-07-15T23:30:00Z');
  assert.equal(dayIn(instant, 'Europe/London'), '2026-07-16');
  assert.equal(dayIn(instant, 'America/New_York'), '2026-07-15');
  assert.equal(dayIn(Date.parse('2026-01-01T12:00Z'), 'Pacific/Auckland'), '2026-01-02');
});

test('days and times that there are not are refused', () => {
  for (const value of ['2026-02-28', '2028-02-29', '2026-12-18T17:00', '2026-12-18T00:00'])
    assert.ok(isLocal(value), value);
  for (const value of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-12-18T24:00',
    '2026-12-18T17:60',
    '2026-12-18T17:00Z',
    '18/12/2026',
    '',
    null,
    20261218,
    ['2026-12-18'],
  ]) {
    assert.ok(!isLocal(value), String(value));
  }
  assert.ok(isZone('Europe/London'));
  for (const zone of ['Europe/Halton', '', undefined, null, 'GMT+25']) assert.ok(!isZone(zone), String(zone));
});

test('opening and closing are told in words as people say them', () => {
  const zone = 'Europe/London';
  assert.equal(closesInWords(closing('2021-04-23', zone), zone), 'at the end of Friday 23 April 2021');
  assert.equal(closesInWords(closing('2026-12-18T17:00', zone), zone), 'on Friday 18 December 2026 at 17:00');
  assert.equal(opensInWords(opening('2026-07-06', zone), zone), 'on Monday 6 July 2026');
});
