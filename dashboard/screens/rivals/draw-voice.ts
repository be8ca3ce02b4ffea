import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Rivals } from '../../../shared/contract/rivals.ts';
import { formatShortMonth } from '../../app/format.ts';
import { formatPercent } from '../../app/share.ts';
import type { Drawing } from '../../parts/drawn-chart.tsx';
import { lookOf } from '../../parts/trend/look.ts';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Draws shares of voice as bars that each come to 100 %, and follows the size of its place until `stop`. */
export function startVoiceDrawing(
  place: HTMLElement,
  onOpen: (month: string, series: string) => void,
): Drawing<Rivals> {
  const chart = init(place, null, { renderer: 'svg' });
  const size = new ResizeObserver(() => chart.resize());
  size.observe(place);
  let shown: Rivals | null = null;
  chart.on('click', ({ seriesIndex, dataIndex }) => {
    const series = shown?.columns[seriesIndex ?? -1]?.series;
    const month = shown?.months[dataIndex]?.month;
    if (series !== undefined && month !== undefined) onOpen(month, series);
  });
  return {
    show(of) {
      shown = of;
      chart.setOption(picture(of, place), true);
    },
    stop() {
      size.disconnect();
      chart.dispose();
    },
  };
}

function picture({ columns, months }: Rivals, place: HTMLElement) {
  const look = lookOf(place);
  const text = { color: look.quiet, fontFamily: look.font, fontSize: 12 };
  const colours = seriesColours(place, columns.length);
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 8, textStyle: { ...text, color: look.ink } },
    tooltip: {
      trigger: 'axis' as const,
      axisPointer: { type: 'shadow' as const },
      backgroundColor: look.raised,
      borderColor: look.border,
      textStyle: { color: look.ink, fontSize: 13 },
      valueFormatter: (value: unknown) => formatPercent(typeof value === 'number' ? value : null),
    },
    grid: { left: 48, right: 12, top: 34, bottom: 26 },
    xAxis: {
      type: 'category' as const,
      data: months.map(({ month }) => formatShortMonth(month.slice(0, 7))),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.border } },
      axisLabel: { ...text, hideOverlap: true },
    },
    yAxis: {
      type: 'value' as const,
      max: 1,
      interval: 0.25,
      axisLabel: { ...text, formatter: (value: number) => `${value * 100}%` },
      splitLine: { lineStyle: { color: look.border } },
    },
    series: columns.map(({ name }, i) => ({
      type: 'bar' as const,
      name,
      stack: 'voice',
      barMaxWidth: 34,
      itemStyle: { color: colours[i], borderColor: look.raised, borderWidth: 1 },
      data: months.map(({ posts }) => {
        const all = posts.reduce((sum, count) => sum + count, 0);
        return all === 0 ? null : (posts[i] ?? 0) / all;
      }),
    })),
  };
}

/** The tokens as the page resolves them now, dark or light. */
function seriesColours(place: HTMLElement, count: number): string[] {
  const probe = document.createElement('span');
  place.append(probe);
  const colours = Array.from({ length: count }, (_, i) => {
    probe.style.color = `var(--series-${i + 1})`;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return colours;
}
