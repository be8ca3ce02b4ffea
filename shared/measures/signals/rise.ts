import type { Window } from './windows.ts';

/** MaxSPRT's usual least number of events. */
export const LEAST_EVENTS = 4;
/** Above expectation by less than so much nobody would act on it. */
const LEAST_RATIO = 1.25;
/** What must stay without the largest week, and as a share of all. */
const REST_LLR = 2;
const REST_SHARE = 0.2;
/** Where the newest quarter holds less than this share of what it once was, it falls away. */
const FALLEN = 0.35;

/** Of the windows in which a rise is more than its largest week and goes on, the one that tells most; null if there is none. */
export function strongestRise<W extends Window>(windows: readonly W[]): W | null {
  const standing = windows.filter((window) => holds(window) && spread(window) && !fallen(window));
  return most(standing, ({ llr }) => llr);
}

const holds = ({ seen, expected }: Window) => seen >= LEAST_EVENTS && seen >= LEAST_RATIO * expected;
const spread = ({ llr, restLlr }: Window) => restLlr >= Math.max(REST_LLR, REST_SHARE * llr);

/** Whether little of it is left. */
export function fallen({ newest, highest }: Window): boolean {
  return newest < FALLEN * highest;
}

/** The window of which `by` is largest, the first of equals. */
export function most<W extends Window>(windows: readonly W[], by: (window: W) => number): W | null {
  let best: W | null = null;
  for (const window of windows) if (best === null || by(window) > by(best)) best = window;
  return best;
}
