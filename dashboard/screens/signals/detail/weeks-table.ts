import type { SignalDetail, SignalWeek } from '../../../../shared/contract/signal-detail.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import { formatDay, formatDecimal } from '../../../app/format.ts';
import { locale, t } from '../../../app/text.ts';
import type { Table } from '../../../parts/data-table.tsx';
import { reportsHref } from '../links.ts';
import type { Rates, Weeks } from './weeks.ts';

/** The same in numbers, the newest first; reports open their list. */
export function weeksTable({ signal, weeks }: SignalDetail, rates: Rates, span: Weeks): Table {
  const shown = weeks.slice(weeks.length % span);
  const count = (value: number) => formatCount(value, locale.value);
  const rate = (value: number | null) => formatDecimal(value, 3);
  const columns: [string, (index: number) => { text: string; href?: string }][] = [
    [
      t('words.measures.posts'),
      (i) => {
        const posts = sum(shown, i, span, (week) => week.posts);
        const point = rates.points[i];
        return { text: count(posts), ...(posts > 0 && point && { href: reportsHref(signal, point) }) };
      },
    ],
    [
      t('dashboard.signals.expected'),
      (i) => ({
        text:
          rates.points[i]?.expected == null
            ? '–'
            : formatDecimal(sum(shown, i, span, (week) => week.expected ?? 0)),
      }),
    ],
    [t('dashboard.signals.heard'), (i) => ({ text: count(sum(shown, i, span, (week) => week.heard)) })],
    [t('dashboard.signals.claims'), (i) => ({ text: count(sum(shown, i, span, (week) => week.claims)) })],
    [t('dashboard.signals.repairs'), (i) => ({ text: count(sum(shown, i, span, (week) => week.repairs)) })],
  ];
  if (rates.postsPer1000)
    columns.push([
      t('dashboard.signals.chart.postsRate'),
      (i) => ({ text: rate(rates.points[i]?.posts ?? null) }),
    ]);
  if (rates.claimsPer1000)
    columns.push([
      t('dashboard.signals.chart.claimsRate'),
      (i) => ({ text: rate(rates.points[i]?.claims ?? null) }),
    ]);
  return {
    head: [t('dashboard.signals.chart.days'), ...columns.map(([name]) => name)],
    // The newest is what one looks for.
    rows: rates.points
      .map((point, i) => [
        { text: `${formatDay(point.from)} – ${formatDay(point.to)}` },
        ...columns.map(([, cell]) => cell(i)),
      ])
      .toReversed(),
  };
}

const sum = (
  weeks: readonly SignalWeek[],
  bar: number,
  span: Weeks,
  pick: (week: SignalWeek) => number,
): number => weeks.slice(bar * span, (bar + 1) * span).reduce((all, week) => all + pick(week), 0);
