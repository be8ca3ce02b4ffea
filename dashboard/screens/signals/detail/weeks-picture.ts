import type { EventView } from '../../../../shared/contract/events.ts';
import { formatDecimal, formatShortDay, formatShortMonth } from '../../../app/format.ts';
import { t } from '../../../app/text.ts';
import type { Look } from '../../../parts/trend/look.ts';
import { numeral, type Point, placeOf, type Rates } from './weeks.ts';

export interface Drawn {
  rates: Rates;
  events: readonly EventView[];
  /** First alarms of posts and of claims. */
  alarms: { posts: string | null; claims: string | null };
}

const QUARTERS = ['01', '04', '07', '10'];
/** From so far to the right a label hangs to the left of its line. */
const RIGHT = 0.85;

/** Two panes over one time axis, posts above and claims below, each with its first alarm; between them lies the lead. */
export function picture({ rates: { points, postsPer1000, claimsPer1000 }, events, alarms }: Drawn, c: Look) {
  const text = { color: c.quiet, fontFamily: c.font, fontSize: 12 };
  const names = points.map(({ from }) => formatShortMonth(from.slice(0, 7)));
  const begins = (index: number) => {
    const month = points[index]?.from.slice(5, 7) ?? '';
    return QUARTERS.includes(month) && month !== points[index - 1]?.from.slice(5, 7);
  };
  const [seen, booked] = [placeOf(points, alarms.posts), placeOf(points, alarms.claims)];
  const x = (gridIndex: number, show: boolean) => ({
    type: 'category' as const,
    gridIndex,
    data: names,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: c.border } },
    axisLabel: {
      ...text,
      show,
      hideOverlap: true,
      // A quarter is named where it begins.
      interval: (index: number) => begins(index),
    },
    axisPointer: { type: 'shadow' as const },
  });
  const y = (gridIndex: number, name: string) => ({
    type: 'value' as const,
    gridIndex,
    name,
    nameLocation: 'end' as const,
    nameGap: 8,
    nameTextStyle: { ...text, align: 'left' as const, padding: [0, 0, 0, -36] },
    splitNumber: 2,
    axisLabel: { ...text, formatter: (value: number) => formatDecimal(value, 2) },
    splitLine: { lineStyle: { color: c.border } },
  });
  const bars = (name: string, colour: string, pane: number, read: (point: Point) => number) => ({
    type: 'bar' as const,
    name,
    data: points.map(read),
    xAxisIndex: pane,
    yAxisIndex: pane,
    barMaxWidth: 22,
    barCategoryGap: '20%',
    itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { ...text, color: c.ink, formatter: '{b}', position: 'end' as const, distance: 3 },
      data: alarmLine(pane === 0 ? seen : booked, points.length, pane === 0 ? c.accent : c.complaint),
    },
  });
  const unit = (per1000: boolean) =>
    t(per1000 ? 'dashboard.signals.chart.perThousand' : 'dashboard.signals.chart.count');
  const posts = bars(t('words.measures.posts'), c.heat, 0, (point) => point.posts);
  return {
    animation: false,
    textStyle: { fontFamily: c.font },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, textStyle: { ...text, color: c.ink } },
    tooltip: {
      trigger: 'axis' as const,
      backgroundColor: c.raised,
      borderColor: c.border,
      textStyle: { color: c.ink, fontSize: 13 },
      valueFormatter: (value: unknown) => formatDecimal(typeof value === 'number' ? value : null, 3),
    },
    axisPointer: { link: [{ xAxisIndex: 'all' as const }] },
    grid: [
      { left: 44, right: 12, top: 62, height: 126 },
      { left: 44, right: 12, top: 230, height: 84 },
    ],
    xAxis: [x(0, false), x(1, true)],
    yAxis: [
      y(0, `${t('words.measures.posts')} · ${unit(postsPer1000)}`),
      y(1, `${t('dashboard.signals.claims')} · ${unit(claimsPer1000)}`),
    ],
    series: [
      {
        ...posts,
        markLine: { ...posts.markLine, data: [...eventLines(points, events, c), ...posts.markLine.data] },
        markArea: {
          silent: true,
          itemStyle: { color: c.accent, opacity: 0.1 },
          data: seen >= 0 && booked > seen ? [[{ xAxis: seen }, { xAxis: booked }]] : [],
        },
      },
      {
        type: 'line' as const,
        name: t('dashboard.signals.expected'),
        data: points.map(({ expected }) => expected),
        symbol: 'none',
        itemStyle: { color: c.accent },
        lineStyle: { color: c.accent, width: 1.5 },
      },
      bars(t('dashboard.signals.claims'), c.complaint, 1, (point) => point.claims),
    ],
  };
}

const alarmLine = (at: number, of: number, color: string) =>
  at < 0
    ? []
    : [
        {
          xAxis: at,
          name: t('dashboard.signals.chart.alarm'),
          lineStyle: { color, type: 'solid' as const, width: 2 },
          label: { align: at > of * RIGHT ? ('right' as const) : ('center' as const) },
        },
      ];

/** One line per bar: what fell into the same one shares it. */
function eventLines(points: readonly Point[], events: readonly EventView[], c: Look) {
  const numbered = events.map(({ day }, index) => ({ at: placeOf(points, day), name: numeral(index) }));
  return [...Map.groupBy(numbered, ({ at }) => at)].flatMap(([at, here]) =>
    at < 0
      ? []
      : [
          {
            xAxis: at,
            name: here.map(({ name }) => name).join(''),
            lineStyle: { color: c.quiet, type: 'dashed' as const, width: 1 },
            label: { position: 'start' as const },
          },
        ],
  );
}

/** How a bar is called in a row: its days. */
export const spanName = ({ from, to }: Point): string => `${formatShortDay(from)} – ${formatShortDay(to)}`;
