/** Longest stretch of work before the page gets its turn, in milliseconds: half a frame. */
export const SLICE_MS = 8;

const turn = () =>
  'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise<void>((resolve) => setTimeout(resolve));

/** Does `work` for each item in slices of at most 8 ms (and one item), letting the page go on in between. */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T) => void,
  signal: AbortSignal,
): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    if (signal.aborted) return;
    work(item);
    if (performance.now() - start < SLICE_MS) continue;
    await turn();
    start = performance.now();
  }
}
