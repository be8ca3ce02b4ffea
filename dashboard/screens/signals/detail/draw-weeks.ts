import { BarChart, LineChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Drawing } from '../../../parts/drawn-chart.tsx';
import { lookOf } from '../../../parts/trend/look.ts';
import { type Drawn, picture } from './weeks-picture.ts';

use([
  BarChart,
  LineChart,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Draws the weeks of a signal; `onOpen` gets the number of a clicked bar. */
export function startWeeksDrawing(place: HTMLElement, onOpen: (bar: number) => void): Drawing<Drawn> {
  const chart = init(place, null, { renderer: 'svg' });
  const size = new ResizeObserver(() => chart.resize());
  size.observe(place);
  chart.getZr().on('click', (event) => {
    const at = chart.convertFromPixel({ gridIndex: 0 }, [event.offsetX, event.offsetY]);
    if (Array.isArray(at)) onOpen(Math.round(Number(at[0])));
  });
  return {
    show: (drawn) => chart.setOption(picture(drawn, lookOf(place)), true),
    stop() {
      size.disconnect();
      chart.dispose();
    },
  };
}
