import { expect, test } from 'vitest';
import { hrefOf, readView, seriesHref, usualPeriod, type View } from '../../dashboard/app/view.ts';

const queryOf = (href: string) => Object.fromEntries(new URL(href, 'http://here').searchParams);

test('an address holds the whole question and gives it back', () => {
  const view: View = {
    topic: 'noise',
    period: { from: '2010-12-01', to: '2010-12-31' },
    compare: 'year',
    series: 'changan-yuexiang',
    measure: 'negatives',
    opening: false,
    source: 3,
    q: '有 异响 & 抖动',
    post: 42,
    reach: '37',
  };
  expect(readView(queryOf(hrefOf('/posts', view)))).toEqual(view);
});

test('nothing asked is a bare address', () => {
  expect(hrefOf('/posts', {})).toBe('/posts');
  expect(hrefOf('/posts', { q: '', series: undefined })).toBe('/posts');
});

test('a typed or hostile address is read as far as it makes sense', () => {
  const view = readView({
    topic: 'R',
    from: '2026-11-30',
    to: '2026-11-01',
    compare: 'sideways',
    measure: '__proto__',
    opening: '1',
    source: '1; DROP',
    q: 'x'.repeat(500),
    post: '-1',
  });
  expect(view).toEqual({ q: 'x'.repeat(100) });
  expect(readView({ from: '2026-11-01' }).period).toBeUndefined();
});

test('an address may ask for a fault or an aspect, and for none that nobody knows', () => {
  const topicOf = (topic: string) => readView({ topic }).topic;
  for (const known of ['noise:clutch', 'noise:*', '*:*', 'aspect:动力', 'A', 'noise'])
    expect(topicOf(known)).toBe(known);
  for (const unknown of [
    'noise:',
    ':clutch',
    'squeak:clutch',
    'noise:clutch:cold',
    'aspect:power',
    '*:clutch',
  ])
    expect(topicOf(unknown)).toBeUndefined();
});

test('the page of a series takes along the question, not what belongs to other screens', () => {
  const period = { from: '2026-11-01', to: '2026-11-30' };
  expect(seriesHref('changan-yuexiang', { period, topic: 'noise:*', q: '异响', post: 3 })).toBe(
    '/series/changan-yuexiang?from=2026-11-01&to=2026-11-30&topic=noise%3A*',
  );
});

test('a month says something from its sixth day; until then the month before is shown', () => {
  expect(usualPeriod('2026-11-06')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(usualPeriod('2026-11-05')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  expect(usualPeriod('2027-01-01')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});
