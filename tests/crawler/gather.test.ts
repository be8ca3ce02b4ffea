import { expect, test } from 'vitest';
import { gather } from '../../crawler/gather.ts';

const even = (items: readonly number[]) => items.every((item) => item % 2 === (items[0] ?? 0) % 2);

test('calls of one moment are done together as far as they fit, each with its own result', async () => {
  const done: number[][] = [];
  const call = gather({
    together: async (items: readonly number[]) => {
      done.push([...items]);
      return items.map((item) => item * 10);
    },
    fits: even,
    most: 3,
    lingerMs: 1,
  });
  expect(await Promise.all([1, 2, 3, 4, 5, 7].map(call))).toEqual([10, 20, 30, 40, 50, 70]);
  expect(done.toSorted()).toEqual([[1, 3, 5], [2, 4], [7]]);
  expect(await call(8)).toBe(80);
});

test('one at fault fails alone, and the others are done', async () => {
  const call = gather({
    together: async (items: readonly number[]) => {
      if (items.includes(2)) throw new Error('two');
      return [...items];
    },
    fits: () => true,
    most: 4,
    lingerMs: 1,
  });
  const settled = await Promise.allSettled([1, 2, 3].map(call));
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
