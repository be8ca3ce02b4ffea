import { expect, test } from 'vitest';
import { withAnswer } from '../../../extension/background/known-authors.ts';
import type { KnownAuthor } from '../../../extension/messages/protocol.ts';
import type { AuthorCard } from '../../../shared/contract/customers.ts';
import { CARD, SUMMARY } from '../../e2e/extension/customer.ts';

const author = (key: string, customer: AuthorCard['customer'] = null): AuthorCard => ({
  host: 'bbs.example.com',
  key,
  name: null,
  posts: 1,
  negatives: 0,
  complaints: 0,
  polarity: [],
  customer,
  refused: false,
  linkId: null,
  visits: [],
  openMatters: [],
  asOf: '2026-11-22T00:00:00Z',
});

test('what is kept for later is bounded, newest first, one answer an author', () => {
  let all: KnownAuthor[] = [];
  for (let i = 0; i < 100; i++) all = withAnswer(all, author(String(i)), null);
  all = withAnswer(all, author('90'), null);
  expect(all).toHaveLength(40);
  expect(all[0]?.author.key).toBe('90');
  expect(all.filter((known) => known.author.key === '90')).toHaveLength(1);
});

test('a card keeps the record opened before, but not beyond the link it was opened by, nor the right to open it', () => {
  const opened = withAnswer([], author('1', SUMMARY), CARD);
  expect(withAnswer(opened, author('1', SUMMARY), undefined)[0]?.record).toEqual(CARD);
  expect(withAnswer(opened, author('1', { ...SUMMARY, id: 8 }), undefined)[0]?.record).toBeNull();
  expect(withAnswer(opened, author('1'), undefined)[0]?.record).toBeNull();
  expect(withAnswer(opened, author('1', SUMMARY), null)[0]?.record).toBeNull();
});
