import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { lookOf } from '../chart/look.ts';
import { openSizedChart } from '../chart/sized-chart.ts';
import type { Drawing } from '../chart/use-drawing.ts';
import { type Drawn, picture } from './picture.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent]);

/** Draws a trend into an element. `onOpen` gets the first day of a clicked bucket. */
export function startDrawing(place: HTMLElement, onOpen: (day: string) => void): Drawing<Drawn> {
  const { chart, stop } = openSizedChart(place);
  let days: string[] = [];
  chart.getZr().on('click', (event) => {
    const at = chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY]);
    const day = Array.isArray(at) ? days[Math.round(Number(at[0]))] : undefined;
    if (day !== undefined) onOpen(day);
  });
  return {
    show(drawn) {
      days = drawn.trend.points.map((point) => point.day);
      chart.setOption(picture(drawn, lookOf(place)), true);
    },
    stop,
  };
}
