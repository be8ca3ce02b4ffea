import type { Look } from './look.ts';

export const smallText = (look: Look) => ({ color: look.quiet, fontFamily: look.font, fontSize: 12 });

/** What every chart shares around its figures: still, a legend on top, and a panel with what is under the pointer. */
export const frame = (look: Look) => ({
  animation: false,
  textStyle: { fontFamily: look.font },
  legend: {
    top: 0,
    left: 0,
    itemWidth: 12,
    itemHeight: 8,
    textStyle: { ...smallText(look), color: look.ink },
  },
  tooltip: {
    trigger: 'axis' as const,
    backgroundColor: look.raised,
    borderColor: look.border,
    textStyle: { color: look.ink, fontSize: 13 },
  },
});

/** Time along the bottom. */
export const timeAxis = (look: Look, names: string[]) => ({
  type: 'category' as const,
  data: names,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: look.border } },
  axisLabel: { ...smallText(look), hideOverlap: true },
});

/** Figures along a side. */
export const valueAxis = (look: Look) => ({
  type: 'value' as const,
  axisLabel: smallText(look),
  splitLine: { lineStyle: { color: look.border } },
});
