import { expect, test } from 'vitest';
import { authorKey } from '../../../extension/overlay/posts.ts';

test('authors are keyed as the crawler keys them; nobody stands behind an anonymous post', () => {
  expect(authorKey({ id: '42', name: '老宋', kind: 'member' })).toBe('42');
  expect(authorKey({ id: null, name: '路人', kind: 'guest' })).toBe('name:路人');
  expect(authorKey({ id: null, name: '匿名者', kind: 'anonymous' })).toBeNull();
  expect(authorKey({ id: null, name: '', kind: 'guest' })).toBeNull();
});
