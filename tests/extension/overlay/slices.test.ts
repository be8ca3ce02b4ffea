import { expect, test } from 'vitest';
import { chunks } from '../../../extension/overlay/batches.ts';
import { inSlices } from '../../../extension/overlay/slices.ts';

test('everything is done once, in order', async () => {
  const done: number[] = [];
  await inSlices([1, 2, 3], (item) => done.push(item), new AbortController().signal);
  expect(done).toEqual([1, 2, 3]);
});

test('work longer than a slice lets others have their turn in between', async () => {
  const order: string[] = [];
  const busy = (name: string) => {
    const end = performance.now() + 10;
    while (performance.now() < end);
    order.push(name);
  };
  setTimeout(() => order.push('page'));
  await inSlices(['a', 'b', 'c'], busy, new AbortController().signal);
  expect(order.indexOf('page')).toBeLessThan(order.indexOf('c'));
});

test('an abort ends it between two items', async () => {
  const controller = new AbortController();
  const done: number[] = [];
  await inSlices(
    [1, 2, 3],
    (item) => {
      done.push(item);
      controller.abort();
    },
    controller.signal,
  );
  expect(done).toEqual([1]);
});

test('chunks keep order and lose nothing', () => {
  expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(chunks([], 2)).toEqual([]);
});
