import { expect, test } from 'vitest';
import { lastDue, missedBetween, nextDue } from '../../../server/duties/due-times.ts';

const SHANGHAI = 'Asia/Shanghai';
const NIGHTLY = '30 3 * * *';
const at = (text: string) => new Date(text);

test('a due time is one of the business time zone and counts from its own second on', () => {
  expect(lastDue(NIGHTLY, SHANGHAI, at('2026-01-05T19:30:00.001Z'))).toEqual(at('2026-01-05T19:30:00Z'));
  expect(lastDue(NIGHTLY, SHANGHAI, at('2026-01-05T19:29:59.999Z'))).toEqual(at('2026-01-04T19:30:00Z'));
  expect(nextDue(NIGHTLY, SHANGHAI, at('2026-01-05T19:30:00Z'))).toEqual(at('2026-01-06T19:30:00Z'));
});

test('where clocks are put forward, a nightly duty is due once a day and nothing is missed', () => {
  const berlin = 'Europe/Berlin';
  const dues = ['2026-03-28', '2026-03-29', '2026-03-30'].map((day) =>
    lastDue('30 2 * * *', berlin, at(`${day}T12:00:00Z`)),
  );
  expect(dues.map((due) => due?.toISOString())).toEqual([
    '2026-03-28T01:30:00.000Z',
    '2026-03-29T01:00:00.000Z',
    '2026-03-30T00:30:00.000Z',
  ]);
  const [first, second, third] = dues.map((due) => due ?? new Date(0));
  if (!first || !second || !third) throw new Error('no due times');
  expect(missedBetween('30 2 * * *', berlin, first, second)).toBeNull();
  expect(missedBetween('30 2 * * *', berlin, second, third)).toBeNull();
});

test('a gap is counted between the due times at its ends, which are none of it', () => {
  const last = at('2026-01-01T19:30:00Z');
  expect(missedBetween(NIGHTLY, SHANGHAI, last, at('2026-01-02T19:30:00Z'))).toBeNull();
  expect(missedBetween(NIGHTLY, SHANGHAI, last, at('2026-01-05T19:30:00Z'))).toEqual({
    count: 3,
    since: at('2026-01-02T19:30:00Z'),
    until: at('2026-01-04T19:30:00Z'),
  });
});

test('a pause of years is not counted to its end', () => {
  expect(
    missedBetween('* * * * *', SHANGHAI, at('2020-01-01T00:00:00Z'), at('2026-01-01T00:00:00Z')),
  ).toMatchObject({ count: 1000 });
});
