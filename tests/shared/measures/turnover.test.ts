import { expect, test } from 'vitest';
import { turnover } from '../../../shared/measures/turnover.ts';

test('100 lost and 100 gained: the base stands still, and a hundred of its places changed hands', () => {
  expect(turnover(100, 100)).toEqual({ gained: 100, lost: 100, net: 0, turnover: 100 });
});

test('what only comes or only goes is no full turnover', () => {
  expect(turnover(40, 0)).toMatchObject({ net: 40, turnover: 20 });
  expect(turnover(0, 40)).toMatchObject({ net: -40, turnover: 20 });
});
