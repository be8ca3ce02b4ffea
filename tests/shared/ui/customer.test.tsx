// @vitest-environment happy-dom
import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Fact } from '../../../shared/ui/customer/fact.tsx';
import { PolarityTrend } from '../../../shared/ui/customer/polarity-trend.tsx';
import { byYear, Timeline } from '../../../shared/ui/customer/timeline.tsx';
import type { Voice } from '../../../shared/ui/customer/voice.ts';

const voice: Voice = { say: (word) => word, day: (day) => day, month: (month) => month, count: String };
const textOf = (masked: string[], value: string | null) =>
  render(<Fact field="phone" value={value} masked={masked} voice={voice} />).container.querySelector('dd')
    ?.textContent;

test('a value says in words whether it is hidden, partly hidden or unknown', () => {
  expect(textOf([], '13812345678')).toBe('13812345678');
  expect(textOf(['phone'], '138****5678')).toBe('138****5678 words.customer.partly');
  expect(textOf(['phone'], null)).toBe('words.customer.hidden');
  expect(textOf([], null)).toBe('–');
});

test('a timeline keeps its order and begins a heading where the year changes', () => {
  const item = (day: string) => ({ kind: 'linked' as const, day, host: 'h', key: 'k' });
  const years = byYear([item('2026-02-01'), item('2026-01-01'), item('2025-12-31')]);
  expect(years.map(({ year, items }) => [year, items.length])).toEqual([
    ['2026', 2],
    ['2025', 1],
  ]);
});

test('a post is only ever shown as text', () => {
  const post = {
    kind: 'post' as const,
    day: '2026-02-01',
    postId: 1,
    url: 'https://bbs.example.com/1',
    title: '<b>t</b>',
    excerpt: '<img src=x onerror=alert(1)>',
    polarity: 'negative' as const,
    complaint: true,
  };
  const { container } = render(<Timeline items={[post]} voice={voice} />);
  expect(container.querySelector('img, b')).toBeNull();
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
});

test('the trend has every month in its table, and says so when nobody spoke', () => {
  const months = [
    { month: '2026-01', negatives: 2, neutrals: 0, positives: 1 },
    { month: '2026-02', negatives: 0, neutrals: 0, positives: 0 },
  ];
  const { container } = render(<PolarityTrend months={months} voice={voice} />);
  expect([...container.querySelectorAll('tbody tr')].map((row) => row.textContent)).toEqual([
    '2026-01201',
    '2026-02000',
  ]);
  const silent = render(<PolarityTrend months={months.slice(1)} voice={voice} />);
  expect(silent.container.textContent).toBe('words.customer.trend.none');
});
