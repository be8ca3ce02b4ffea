import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Drawing } from '../drawn-chart.tsx';
import { lookOf } from './look.ts';
import { type Drawn, picture } from './picture.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

/** Draws into an element and follows its size until `stop`. `onOpen` gets the first day of a clicked bucket. */
export function startDrawing(place: HTMLElement, onOpen: (day: string) => void): Drawing<Drawn> {
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
    show(drawn) {
      days = drawn.trend.points.map((point) => point.day);
      chart.setOption(picture(drawn, lookOf(place)), true);
    },
    stop() {
      size.disconnect();
      chart.dispose();
    },
  };
}
