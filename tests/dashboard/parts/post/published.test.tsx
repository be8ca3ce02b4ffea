// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { me } from '../../../../dashboard/app/session.ts';
import { showCatalogue } from '../../../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../../../dashboard/messages-plugin.ts';
import { Published } from '../../../../dashboard/parts/post/published.tsx';
import { someone } from '../../someone.ts';

const [zh, en] = await Promise.all(['zh_CN', 'en'].map((language) => readMessages(messagesFile(language))));

beforeEach(() => {
  me.value = someone({ timeZone: 'Asia/Shanghai' });
});
afterEach(() => {
  me.value = undefined;
  vi.useRealTimers();
  cleanup();
});

const told = {
  publishedAt: null,
  publishedPrecision: 'unknown',
  publishedBetween: { from: '2025-12-27T04:29:00.000Z', to: '2026-01-26T04:31:00.000Z' },
};

function shown(post: Parameters<typeof Published>[0]['post']) {
  vi.setSystemTime('2026-11-22T04:30:00.000Z');
  const { container } = render(<Published post={post} />);
  const span = container.querySelector('span');
  return [span?.textContent, span?.getAttribute('title')];
}

test('a post of which only a span is known says about when, and between when in its title', () => {
  showCatalogue('zh-CN', zh ?? {});
  expect(shown(told)).toEqual(['约10个月前', '在 2025年12月27日 12:29 与 2026年1月26日 12:31 之间']);
});

test('the same in English', () => {
  showCatalogue('en', en ?? {});
  const [text, title] = shown(told);
  expect(text).toBe('about 10 months ago');
  expect(title).toContain('between Dec 27, 2025');
});

test('a date is printed as a date, and nothing known as such', () => {
  showCatalogue('zh-CN', zh ?? {});
  const dated = {
    publishedAt: '2026-11-20T16:00:00.000Z',
    publishedPrecision: 'day',
    publishedBetween: null,
  };
  expect(shown(dated)).toEqual(['2026年11月21日', null]);
  cleanup();
  expect(shown({ publishedAt: null, publishedPrecision: 'unknown', publishedBetween: null })).toEqual([
    '时间不详',
    null,
  ]);
});
