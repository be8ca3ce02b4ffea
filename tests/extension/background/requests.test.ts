import { expect, test } from 'vitest';
import {
  ForumRequestSchema,
  LookUpRequestSchema,
  MAX_AUTHORS,
  MAX_POSTS,
  MAX_TEXT,
  OriginSchema,
  UnderstandRequestSchema,
} from '../../../extension/messages/requests.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

test('a page that was taken over cannot make the background work without bounds', () => {
  const posts = (count: number, length: number) => ({
    threadTitle: '',
    board: null,
    posts: Array.from({ length: count }, () => ({ text: '响'.repeat(length), opening: false, quoted: '' })),
  });
  expect(accepts(UnderstandRequestSchema, posts(MAX_POSTS, 10))).toBe(true);
  expect(accepts(UnderstandRequestSchema, posts(MAX_POSTS + 1, 10))).toBe(false);
  expect(accepts(UnderstandRequestSchema, posts(1, MAX_TEXT + 1))).toBe(false);
  const keys = (count: number) => ({ keys: Array.from({ length: count }, (_, i) => String(i)) });
  expect(accepts(LookUpRequestSchema, keys(MAX_AUTHORS))).toBe(true);
  expect(accepts(LookUpRequestSchema, keys(MAX_AUTHORS + 1))).toBe(false);
  expect(accepts(LookUpRequestSchema, { keys: [] })).toBe(false);
});

test('forums are web origins and nothing else', () => {
  expect(accepts(ForumRequestSchema, { origin: 'https://bbs.example.com', engine: 'discuz' })).toBe(true);
  for (const origin of [
    'https://bbs.example.com/',
    'https://bbs.example.com/x',
    'file:///etc',
    'javascript:1',
    '<all_urls>',
    '*://*/*',
  ]) {
    expect(accepts(OriginSchema, { origin }), origin).toBe(false);
  }
});
