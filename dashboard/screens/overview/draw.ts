import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Trend } from '../../../shared/contract/numbers.ts';
import { t } from '../../app/text.ts';
import { type Bucket, bucketName } from './buckets.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

export interface Drawing {
  show: (trend: Trend, bucket: Bucket) => void;
  stop: () => void;
}

/** Draws into an element and follows its size until `stop`. `onOpen` gets the first day of a clicked bucket. */
export function startDrawing(place: HTMLElement, onOpen: (day: string) => void): Drawing {
  const chart = init(place, null, { renderer: 'svg' });
  const size = new ResizeObserver(() => chart.resize());
  size.observe(place);
  let days: string[] = [];
  chart.getZr().on('click', (event) => {
    const at = chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY]);
    const day = Array.isArray(at) ? days[Math.round(Number(at[0]))] : undefined;
    if (day !== undefined) onOpen(day);
  });
  return {
    show(trend, bucket) {
      days = trend.points.map((point) => point.day);
      chart.setOption(picture(trend, bucket, lookOf(place)), true);
    },
    stop() {
      size.disconnect();
      chart.dispose();
    },
  };
}

type Look = Record<
  'font' | 'ink' | 'quiet' | 'border' | 'raised' | 'heat' | 'accent' | 'negative' | 'complaint',
  string
>;

/** The tokens as the page resolves them now, dark or light. */
function lookOf(place: HTMLElement): Look {
  const probe = document.createElement('span');
  place.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const found = {
    // By name: the library measures words with it, and 'inherit' would measure another font.
    font: getComputedStyle(place).fontFamily,
    ink: read('ink'),
    quiet: read('ink-3'),
    border: read('border'),
    raised: read('raised'),
    heat: read('heat'),
    accent: read('accent'),
    negative: read('negative'),
    complaint: read('complaint'),
  };
  probe.remove();
  return found;
}

/** Two panes over one time axis: heat and reputation above, counts of posts below; their units never share an axis. */
function picture(trend: Trend, bucket: Bucket, c: Look) {
  const names = trend.points.map((point) => bucketName(point.day, bucket));
  const text = { color: c.quiet, fontFamily: c.font, fontSize: 12 };
  const x = (gridIndex: number, labels: boolean) => ({
    type: 'category' as const,
    gridIndex,
    data: names,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: c.border } },
    axisLabel: { ...text, show: labels, hideOverlap: true },
    axisPointer: { type: 'shadow' as const },
  });
  const y = (gridIndex: number, more: object = {}) => ({
    type: 'value' as const,
    gridIndex,
    splitNumber: gridIndex === 0 ? 3 : 2,
    minInterval: 1,
    axisLabel: text,
    splitLine: { lineStyle: { color: c.border } },
    ...more,
  });
  const bar = (name: string, colour: string, data: number[], axis: number) => ({
    type: 'bar' as const,
    name,
    data,
    xAxisIndex: axis,
    yAxisIndex: axis === 0 ? 0 : 2,
    barMaxWidth: axis === 0 ? 26 : 12,
    barGap: '10%',
    itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] },
  });
  return {
    animation: false,
    textStyle: { fontFamily: c.font },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 8,
      textStyle: { ...text, color: c.ink },
    },
    tooltip: {
      trigger: 'axis' as const,
      backgroundColor: c.raised,
      borderColor: c.border,
      textStyle: { color: c.ink, fontSize: 13 },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? String(Math.round(value)) : '–'),
    },
    axisPointer: { link: [{ xAxisIndex: 'all' as const }] },
    grid: [
      { left: 44, right: 36, top: 34, height: 150 },
      { left: 44, right: 36, top: 204, height: 66 },
    ],
    xAxis: [x(0, false), x(1, true)],
    yAxis: [
      y(0),
      y(0, { min: 0, max: 100, position: 'right', splitLine: { show: false }, splitNumber: 2 }),
      y(1),
    ],
    series: [
      bar(
        t('words.measures.heat'),
        c.heat,
        trend.points.map((point) => point.heat),
        0,
      ),
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
      bar(
        t('words.measures.negatives'),
        c.negative,
        trend.points.map((point) => point.negatives),
        1,
      ),
      bar(
        t('words.measures.complaints'),
        c.complaint,
        trend.points.map((point) => point.complaints),
        1,
      ),
    ],
  };
}
