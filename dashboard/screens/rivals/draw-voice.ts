import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import type { Rivals } from '../../../shared/contract/rivals.ts';
import { formatShortMonth } from '../../app/format.ts';
import { formatPercent } from '../../app/share.ts';
import { frame, smallText, timeAxis, valueAxis } from '../../parts/chart/frame.ts';
import { lookOf, seriesColours } from '../../parts/chart/look.ts';
import { openSizedChart } from '../../parts/chart/sized-chart.ts';
import type { Drawing } from '../../parts/chart/use-drawing.ts';

use([BarChart, GridComponent, LegendComponent, TooltipComponent]);

/** Draws shares of voice as bars that each come to 100 % in an element. */
export function startVoiceDrawing(
  place: HTMLElement,
  onOpen: (month: string, series: string) => void,
): Drawing<Rivals> {
  const { chart, stop } = openSizedChart(place);
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
    stop,
  };
}

function picture({ columns, months }: Rivals, place: HTMLElement) {
  const look = lookOf(place);
  const colours = seriesColours(place, columns.length);
  const around = frame(look);
  return {
    ...around,
    tooltip: {
      ...around.tooltip,
      axisPointer: { type: 'shadow' as const },
      valueFormatter: (value: unknown) => formatPercent(typeof value === 'number' ? value : null),
    },
    grid: { left: 48, right: 12, top: 34, bottom: 26 },
    xAxis: timeAxis(
      look,
      months.map(({ month }) => formatShortMonth(month.slice(0, 7))),
    ),
    yAxis: {
      ...valueAxis(look),
      max: 1,
      interval: 0.25,
      axisLabel: { ...smallText(look), formatter: (value: number) => `${value * 100}%` },
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
