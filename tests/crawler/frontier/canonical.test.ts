import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '../../../crawler/frontier/canonical.ts';

describe('one spelling per page', () => {
  test.each([
    ['http://BBS.Example.com:80/thread-1-1-1.html#pid9', 'http://bbs.example.com/thread-1-1-1.html'],
    [
      'http://a.cn/forum.php?mod=viewthread&tid=1&extra=page%3D1',
      'http://a.cn/forum.php?mod=viewthread&tid=1',
    ],
    ['http://a.cn/forum.php?mod=viewthread&tid=1&page=1', 'http://a.cn/forum.php?mod=viewthread&tid=1'],
    [
      'http://a.cn/forum.php?mod=viewthread&tid=1&page=12',
      'http://a.cn/forum.php?mod=viewthread&tid=1&page=12',
    ],
    ['http://a.cn/latest?page=1', 'http://a.cn/latest?page=1'],
    ['http://a.cn/viewtopic.php?t=5&sid=0123456789abcdef0123456789abcdef', 'http://a.cn/viewtopic.php?t=5'],
    ['http://a.cn/viewtopic.php?t=5&start=0', 'http://a.cn/viewtopic.php?t=5'],
    ['http://a.cn/viewtopic.php?t=5&start=10', 'http://a.cn/viewtopic.php?t=5&start=10'],
    ['http://a.cn/search?start=0', 'http://a.cn/search?start=0'],
    ['http://a.cn/showthread.php?s=0123456789abcdef0123456789abcdef&t=5', 'http://a.cn/showthread.php?t=5'],
    ['http://a.cn/?s=关键', 'http://a.cn/?s=%E5%85%B3%E9%94%AE'],
    ['http://a.cn/x;jsessionid=AB12?PHPSESSID=1&id=2&utm_source=x', 'http://a.cn/x?id=2'],
    ['http://user:secret@a.cn/', 'http://a.cn/'],
    ['http://a.cn/s?kw=%CF%E9%D4%C3', 'http://a.cn/s?kw=%CF%E9%D4%C3'],
    ['http://a.cn/?', 'http://a.cn/'],
  ])('%s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
    expect(canonicalUrl(canonical)).toBe(canonical);
  });
  test.each([
    'javascript:alert(1)',
    'mailto:a@b.cn',
    'ftp://a.cn/',
    'nonsense',
    `http://a.cn/${'x'.repeat(3000)}`,
  ])('is not given to %s', (address) => expect(canonicalUrl(address)).toBeNull());
  test('relative addresses start from their page', () => {
    expect(canonicalUrl('thread-2-1-1.html', 'http://a.cn/bbs/forum-1-1.html')).toBe(
      'http://a.cn/bbs/thread-2-1-1.html',
    );
  });
});
