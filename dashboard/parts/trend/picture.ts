import type { Trend } from '../../../shared/contract/numbers.ts';
import type { Period } from '../../app/calendar.ts';
import { t } from '../../app/text.ts';
import { frame, smallText, timeAxis, valueAxis } from '../chart/frame.ts';
import type { Look } from '../chart/look.ts';
import { type Bucket, bucketLabel, bucketOf } from './buckets.ts';

/** Something that happened on a day and explains a wave. */
export interface Mark {
  day: string;
  label: string;
}

export interface Drawn {
  trend: Trend;
  bucket: Bucket;
  marks?: readonly Mark[] | undefined;
  /** The period asked about, where the trend reaches further. */
  chosen?: Period | undefined;
}

/** Two panes over one time axis: heat and reputation above, counts of posts below; their units never share an axis. */
export function picture({ trend, bucket, marks = [], chosen }: Drawn, c: Look) {
  const names = trend.points.map((point) => bucketLabel(point.day, bucket));
  const text = smallText(c);
  const around = frame(c);
  const axis = timeAxis(c, names);
  const x = (gridIndex: number, labels: boolean) => ({
    ...axis,
    gridIndex,
    axisLabel: { ...axis.axisLabel, show: labels },
    axisPointer: { type: 'shadow' as const },
  });
  const y = (gridIndex: number, more: object = {}) => ({
    ...valueAxis(c),
    gridIndex,
    splitNumber: gridIndex === 0 ? 3 : 2,
    minInterval: 1,
    ...more,
  });
  const isChosen = (day: string) => chosen !== undefined && day >= chosen.from && day <= chosen.to;
  const bar = (
    name: string,
    colour: string,
    read: (point: Trend['points'][number]) => number,
    axis: number,
  ) => ({
    type: 'bar' as const,
    name,
    data: trend.points.map((point) =>
      axis === 0 && isChosen(point.day)
        ? { value: read(point), itemStyle: { color: c.heatChosen } }
        : read(point),
    ),
    xAxisIndex: axis,
    yAxisIndex: axis === 0 ? 0 : 2,
    barMaxWidth: axis === 0 ? 26 : 12,
    barGap: '10%',
    itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] },
  });
  return {
    ...around,
    tooltip: {
      ...around.tooltip,
      valueFormatter: (value: unknown) => (typeof value === 'number' ? String(Math.round(value)) : '–'),
    },
    axisPointer: { link: [{ xAxisIndex: 'all' as const }] },
    grid: [
      { left: 44, right: 36, top: marks.length > 0 ? 50 : 34, height: marks.length > 0 ? 134 : 150 },
      { left: 44, right: 36, top: 204, height: 66 },
    ],
    xAxis: [x(0, false), x(1, true)],
    yAxis: [
      y(0),
      y(0, { min: 0, max: 100, position: 'right', splitLine: { show: false }, splitNumber: 2 }),
      y(1),
    ],
    series: [
      {
        ...bar(t('words.measures.heat'), c.heat, (point) => point.heat, 0),
        markLine: {
          silent: true,
          symbol: 'none',
          lineStyle: { color: c.quiet, type: 'dashed' as const, width: 1 },
          label: { ...text, color: c.ink, formatter: '{b}', position: 'end' as const, distance: 4 },
          data: lines(trend, bucket, marks),
        },
      },
      {
        type: 'line' as const,
        name: t('words.measures.reputation'),
        data: trend.points.map((point) => point.reputation),
        yAxisIndex: 1,
        symbol: 'circle',
        symbolSize: 5,
        showSymbol: trend.points.length <= 31,
        itemStyle: { color: c.accent },
        lineStyle: { color: c.accent, width: 2 },
      },
      bar(t('words.measures.negatives'), c.negative, (point) => point.negatives, 1),
      bar(t('words.measures.complaints'), c.complaint, (point) => point.complaints, 1),
    ],
  };
}

/** One line per bucket: what fell into the same one shares it. */
function lines(trend: Trend, bucket: Bucket, marks: readonly Mark[]) {
  const shared = Map.groupBy(marks, ({ day }) => bucketOf(day, bucket));
  return trend.points.flatMap(({ day }, index) => {
    const here = shared.get(bucketOf(day, bucket));
    return here ? [{ xAxis: index, name: [...new Set(here.map(({ label }) => label))].join('·') }] : [];
  });
}
