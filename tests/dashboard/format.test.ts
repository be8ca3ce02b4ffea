import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  formatAgo,
  formatDay,
  formatMonth,
  formatPeriod,
  formatPublished,
} from '../../dashboard/app/format.ts';
import { me } from '../../dashboard/app/session.ts';
import { showCatalogue, t } from '../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../dashboard/messages-plugin.ts';
import { someone } from './someone.ts';

const [zh, en] = await Promise.all(['zh_CN', 'en'].map((language) => readMessages(messagesFile(language))));

afterEach(() => {
  me.value = undefined;
});

describe('in Chinese', () => {
  beforeEach(() => showCatalogue('zh-CN', zh ?? {}));

  test('months, days and periods', () => {
    expect(formatMonth('2010-12')).toBe('2010年12月');
    expect(formatDay('2010-12-03')).toBe('2010年12月3日');
    expect(formatPeriod({ from: '2010-12-01', to: '2010-12-31' })).toBe('2010年12月');
    expect(formatPeriod({ from: '2010-12-03', to: '2010-12-03' })).toBe('2010年12月3日');
    expect(formatPeriod({ from: '2010-12-01', to: '2010-12-07' })).toBe('2010年12月1日 – 2010年12月7日');
    // As many days of the month before as have gone by in this one: no whole month.
    expect(formatPeriod({ from: '2026-10-01', to: '2026-10-22' })).toBe('2026年10月1日 – 2026年10月22日');
  });

  test('an instant is shown in the business zone, and without a clock when only the day is known', () => {
    me.value = someone({ timeZone: 'Asia/Shanghai' });
    expect(formatPublished('2010-12-03T16:05:00Z', 'minute')).toBe('2010年12月4日 00:05');
    expect(formatPublished('2010-12-03T16:00:00Z', 'day')).toBe('2010年12月4日');
    me.value = someone({ timeZone: 'UTC' });
    expect(formatPublished('2010-12-03T16:05:00Z', 'minute')).toBe('2010年12月3日 16:05');
  });

  test('how long ago', () => {
    const now = Date.parse('2026-11-22T12:00:00Z');
    expect(formatAgo('2026-11-22T11:48:00Z', now)).toBe('12分钟前');
    expect(formatAgo('2026-11-21T10:00:00Z', now)).toBe('昨天');
    expect(formatAgo('2026-11-22T11:59:50Z', now)).toBe('现在');
  });
});

describe('in English', () => {
  beforeEach(() => showCatalogue('en', en ?? {}));

  test('months and how long ago', () => {
    expect(formatMonth('2010-12')).toBe('December 2010');
    expect(formatAgo('2026-11-22T11:00:00Z', Date.parse('2026-11-22T12:00:00Z'))).toBe('1 hour ago');
  });

  test('one post and several have their own words', () => {
    expect(t('dashboard.posts.total', { count: 1 })).toBe('1 post');
    expect(t('dashboard.posts.total', { count: '12,345' })).toBe('12,345 posts');
  });
});
