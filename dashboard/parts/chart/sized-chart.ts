import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([SVGRenderer]);

/** A chart of the library in an element, whose size it follows until `stop`. */
export function openSizedChart(place: HTMLElement) {
  const chart = init(place, null, { renderer: 'svg' });
  const size = new ResizeObserver(() => chart.resize());
  size.observe(place);
  return {
    chart,
    stop() {
      size.disconnect();
      chart.dispose();
    },
  };
}
