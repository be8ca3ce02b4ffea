import { describe, expect, it } from 'vitest';
import { auto12365 } from '../../../shared/sites/12365auto.ts';
import { cleanAddress, linkBase, matchAddress, parseWebAddress } from '../../../shared/sites/address.ts';
import { autohomeClub } from '../../../shared/sites/autohome-club.ts';
import { discourse } from '../../../shared/sites/discourse.ts';
import { discuz } from '../../../shared/sites/discuz.ts';
import { dongchedi } from '../../../shared/sites/dongchedi.ts';
import { flarum } from '../../../shared/sites/flarum.ts';
import { invision } from '../../../shared/sites/invision.ts';
import { mybb } from '../../../shared/sites/mybb.ts';
import { nodebb } from '../../../shared/sites/nodebb.ts';
import { phpbb } from '../../../shared/sites/phpbb.ts';
import { smf } from '../../../shared/sites/smf.ts';
import { vbulletin } from '../../../shared/sites/vbulletin.ts';
import { xenforo } from '../../../shared/sites/xenforo.ts';
import { xiuno } from '../../../shared/sites/xiuno.ts';
import { yiche } from '../../../shared/sites/yiche.ts';

const { thread, board, member } = discuz.addresses;
const match = (templates: readonly string[], url: string) =>
  matchAddress(templates, new URL(url, 'http://b.example/'));

describe('addresses of pages', () => {
  it.each([
    ['forum.php?mod=viewthread&tid=12&page=3', '12', 3],
    ['forum.php?page=3&tid=12&mod=viewthread&extra=page%3D1', '12', 3],
    ['bbs/thread-12-3-1.html', '12', 3],
    ['thread-12-3-1.html?_dsign=77aa', '12', 3],
    ['forum.php?mod=viewthread&tid=0012', '12', 1],
    ['forum.php?mod=redirect&goto=findpost&ptid=12&pid=99', '12', 1],
    ['FORUM.PHP?mod=viewthread&tid=12&page=x', '12', 1],
  ])('knows the thread in %s', (url, id, page) => expect(match(thread, url)).toEqual({ id, page }));

  it.each([
    'forum.php?mod=viewthread&tid=12abc',
    'forum.php?mod=viewthread',
    'forum.php?mod=redirect&tid=12&goto=lastpost',
    'threadx-12-3-1.html',
    'thread-1234567890123-1-1.html',
    'home.php?mod=space&uid=4',
  ])('finds none in %s', (url) => expect(match(thread, url)).toBeNull());

  it.each([
    ['viewtopic.php?t=12&start=30', '12', 30],
    ['bbs/viewtopic.php?f=3&t=12&sid=0f3a9c5d&start=30#p77', '12', 30],
    ['viewtopic.php?t=12', '12', 0],
    ['viewtopic.php?t=12&start=-5', '12', 0],
  ])('knows the thread and the posts before the page in %s', (url, id, start) =>
    expect(match(phpbb.addresses.thread, url)).toEqual({ id, page: 1, start }),
  );

  it.each([
    ['topic/12', '12', 1],
    ['forum/topic/12/2.0-2.5-%E6%80%8E%E4%B9%88%E9%80%89?lang=zh-CN&page=3', '12', 3],
    ['topic/12/slug/34', '12', 1],
    ['topic/0B5CF3A0-7a1f-4c1e-9d25-33f1c2a40d11/hello', '0b5cf3a0-7a1f-4c1e-9d25-33f1c2a40d11', 1],
  ])('knows the topic in %s', (url, id, page) =>
    expect(match(nodebb.addresses.thread, url)).toEqual({ id, page }),
  );

  it.each([
    [dongchedi.addresses.thread, 'ugc/article/7399912345678901234?zt=web', '7399912345678901234', 1],
    [auto12365.addresses.thread, 'zlts/20260612/1672001.shtml', '1672001', 1],
    [auto12365.addresses.board, 'zlts/272-0-0-0-0-0_0-0-3.shtml', '272-0-0-0-0-0_0-0', 3],
    [xenforo.addresses.thread, 'bbs/threads/yi-xiang.2.501/page-3', '501', 3],
    [xenforo.addresses.thread, 'threads/501/', '501', 1],
    [xenforo.addresses.thread, 'index.php?threads/yi-xiang.501/page-2', '501', 2],
    [discourse.addresses.thread, 't/yi-xiang/501/22?page=2', '501', 2],
    [discourse.addresses.thread, 't/501/22', '501', 1],
    [discourse.addresses.board, 'c/changan/yuexiang/7?page=1', '7', 2],
    [flarum.addresses.thread, 'd/501-yi-xiang/22', '501', 1],
    [vbulletin.addresses.thread, 'forum/a/b/501-yi-xiang/page2', '501', 2],
    [invision.addresses.thread, 'topic/501-yi-xiang/page/2/', '501', 2],
    [autohomeClub.addresses.thread, 'bbs/thread/dee662/115934382-8.html', '115934382', 8],
    [yiche.addresses.thread, 'yuexiang/thread-41234567.html', '41234567', 1],
  ])('knows the thread or board by one of %j in %s', (forms, url, id, page) =>
    expect(match(forms, url)).toEqual({ id, page }),
  );

  it('keeps the day in the address of a complaint, since it is found by no other', () => {
    const url = new URL('http://www.12365auto.com/zlts/20260612/1672001.shtml#a');
    expect(cleanAddress(url, auto12365.addresses)).toBe(url.href.slice(0, -2));
  });

  it.each(['topic/hello', 'topic/12/slug/34/5', 'topic/12abc', 'category/12/slug', 'xtopic/12', 'topic'])(
    'finds no topic in %s',
    (url) => expect(match(nodebb.addresses.thread, url)).toBeNull(),
  );

  it.each([
    ['?thread-12.htm', '12', 1],
    ['bbs/?thread-12-3.htm', '12', 3],
    ['index.php?thread-12-3.htm&x=1', '12', 3],
    ['bbs/thread-12-3.htm', '12', 3],
  ])('knows the thread in %s, where the query may be the name', (url, id, page) =>
    expect(match(xiuno.addresses.thread, url)).toEqual({ id, page }),
  );

  it.each(['?thread-create-1.htm', 'other.php?thread-12.htm', '?x=1&thread-12.htm', '?thread-12.html'])(
    'finds no thread in %s',
    (url) => expect(match(xiuno.addresses.thread, url)).toBeNull(),
  );

  it('knows a page that is the only one of its kind', () => {
    expect(match(xiuno.addresses.board, '?index-3.htm')).toEqual({ id: '', page: 3 });
    expect(match(xiuno.addresses.board, '?forum-2-3.htm&orderby=lastpid')).toEqual({ id: '2', page: 3 });
  });

  it('leaves out where on the page to scroll to', () => {
    const clean = (url: string) => cleanAddress(new URL(url, 'http://b.example/'), nodebb.addresses);
    expect(clean('c/topic/12/slug/34?lang=en')).toBe('http://b.example/c/topic/12/slug');
    expect(clean('topic/12/slug?page=2#7')).toBe('http://b.example/topic/12/slug?page=2');
  });

  it('knows boards and members', () => {
    expect(match(board, 'forum-7-2.html')).toEqual({ id: '7', page: 2 });
    expect(match(board, 'forum.php?mod=forumdisplay&fid=7')).toEqual({ id: '7', page: 1 });
    expect(match(member, 'space-uid-31.html')?.id).toBe('31');
    expect(match(member, 'home.php?mod=space&username=x')).toBeNull();
  });

  it.each([
    ['index.php?topic=12.30', { id: '12', page: 1, start: 30 }],
    ['smf/index.php?PHPSESSID=0f3a9c5d&topic=12.30;topicseen#msg77', { id: '12', page: 1, start: 30 }],
    ['index.php?topic=12.msg77#msg77', { id: '12', page: 1 }],
    ['index.php/topic,12.30.html?PHPSESSID=0f3a9c5d', { id: '12', page: 1, start: 30 }],
    ['index.php?topic=12.new#new', null],
    ['index.php?board=12.0', null],
    ['index.php?action=printpage', null],
  ])('reads thread and start out of one parameter in %s', (url, expected) =>
    expect(match(smf.addresses.thread, url)).toEqual(expected),
  );

  it('keeps a post a thread is asked for by apart from the thread', () => {
    expect(match(mybb.addresses.thread, 'thread-5-post-9.html')).toEqual({ id: '5', page: 1 });
    expect(match(mybb.addresses.thread, 'thread-5-page-3.html')).toEqual({ id: '5', page: 3 });
    expect(match(mybb.addresses.thread, 'thread-5-lastpost.html')).toBeNull();
    expect(match(mybb.addresses.post, 'showthread.php?pid=9#pid9')?.id).toBe('9');
  });

  it('takes only web addresses', () => {
    for (const text of ['javascript:;', 'mailto:a@b.c', '', 'http://', `http://a/${'x'.repeat(2001)}`])
      expect(parseWebAddress(text)).toBeNull();
  });

  it('keeps host and scheme of the page whatever its base says', () => {
    const url = new URL('https://b.example/x/thread-1-1-1.html');
    expect(linkBase(url, 'http://b.example:8080/bbs/').href).toBe('https://b.example/bbs/');
    expect(linkBase(url, 'http://other.example/bbs/').href).toBe(url.href);
    expect(linkBase(url, 'http://b.example//other.example/').host).toBe('b.example');
    expect(linkBase(url, 'http://b.example//').host).toBe('b.example');
    expect(linkBase(url, null).href).toBe(url.href);
  });

  it('drops what only says where a reader came from', () => {
    expect(
      cleanAddress(
        new URL('http://b.example/forum.php?mod=viewthread&tid=1&extra=page%3D2&sid=a#x'),
        discuz.addresses,
      ),
    ).toBe('http://b.example/forum.php?mod=viewthread&tid=1');
  });

  it.each([
    ['index.php?PHPSESSID=0f3a&topic=1.0', 'index.php?topic=1.0'],
    ['index.php?topic=1.15;topicseen', 'index.php?topic=1.15'],
    ['index.php?PHPSESSID=0f3a&action=dlattach;attach=6;image', 'index.php?action=dlattach;attach=6;image'],
    ['index.php?topic=1.0;sort=subject', 'index.php?topic=1.0;sort=subject'],
  ])('leaves semicolons as they are where it drops a parameter from %s', (url, clean) =>
    expect(cleanAddress(new URL(url, 'http://b.example/'), smf.addresses)).toBe(`http://b.example/${clean}`),
  );

  it('gives a thread one address whichever list page it was found on', () => {
    for (const form of ['thread-12-1-3.html', 'thread-12-1-1.html', 'thread-12-1-77.html?extra=page%3D77'])
      expect(cleanAddress(new URL(form, 'http://b.example/bbs/'), discuz.addresses)).toBe(
        'http://b.example/bbs/thread-12-1-1.html',
      );
  });
});
