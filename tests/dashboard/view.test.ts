import { expect, test } from 'vitest';
import { hrefOf, readView, type View } from '../../dashboard/app/view.ts';

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
