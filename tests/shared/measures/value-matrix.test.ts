import { describe, expect, test } from 'vitest';
import { cellOf, cutsOf, gradeOf } from '../../../shared/measures/value-matrix.ts';

const bought = (purchases: number, spend: number | null) => ({ purchases, spend });

describe('the value matrix', () => {
  test('is cut at the means of who bought at a known price', () => {
    const cuts = cutsOf([bought(1, 100_000), bought(1, 300_000), bought(4, 200_000), bought(9, null)]);
    expect(cuts).toEqual({ purchases: 2, spend: 200_000 });
  });

  test('has no cut, and nobody in it, as long as no price is known', () => {
    expect(cutsOf([bought(3, null)])).toBeNull();
    expect(cutsOf([])).toBeNull();
    expect(cellOf(bought(3, null), { purchases: 1, spend: 1 })).toBeNull();
  });

  test('counts a value at the mean as above it', () => {
    expect(cellOf(bought(2, 200_000), { purchases: 2, spend: 200_000 })).toEqual({
      manyPurchases: true,
      highSpend: true,
    });
  });

  test('grades 优质 above both means, 准优质 above one, 大众型 above neither', () => {
    const cuts = { purchases: 2, spend: 200_000 };
    const grade = (purchases: number, spend: number) => {
      const cell = cellOf(bought(purchases, spend), cuts);
      return cell && gradeOf(cell);
    };
    expect(grade(4, 200_000)).toBe('excellent');
    expect(grade(1, 300_000)).toBe('promising');
    expect(grade(4, 100_000)).toBe('promising');
    expect(grade(1, 100_000)).toBe('ordinary');
  });
});
