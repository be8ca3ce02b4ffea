import { expect, test } from 'vitest';
import { hostPattern } from '../../../extension/background/origins.ts';

test('a permission covers one scheme and host and no more', () => {
  expect(hostPattern('https://bbs.example.com')).toBe('https://bbs.example.com/*');
  expect(hostPattern('http://127.0.0.1:4000')).toBe('http://127.0.0.1/*');
});
