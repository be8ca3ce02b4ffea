import { expect, test } from 'vitest';
import { makeTurns } from '../../../extension/background/in-turn.ts';

test('work that reads and writes the same list does not lose what others wrote', async () => {
  const inTurn = makeTurns();
  let list: number[] = [];
  const add = (item: number) =>
    inTurn(async () => {
      const before = list;
      await new Promise((resolve) => setTimeout(resolve));
      list = [...before, item];
    });
  await Promise.all([add(1), add(2), add(3)]);
  expect(list).toEqual([1, 2, 3]);
});

test('work that fails is told so, and the next has its turn', async () => {
  const inTurn = makeTurns();
  const failed = inTurn(() => Promise.reject(new Error('no')));
  const next = inTurn(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('done');
});
