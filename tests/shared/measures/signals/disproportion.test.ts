import { describe, expect, it } from 'vitest';
import { disproportion } from '../../../../shared/measures/signals/disproportion.ts';

describe('how much more of a symptom a series has than others', () => {
  it('is what the literature gives for 18, 23, 120, 1400', () => {
    const found = disproportion({ a: 18, b: 23, c: 120, d: 1400 });
    const rounded = Object.fromEntries(
      Object.entries(found).map(([name, value]) => [name, Number(value?.toFixed(3))]),
    );
    expect(rounded).toEqual({
      expected: 3.625,
      prr: 5.561,
      prrLow: 3.779,
      prrHigh: 8.183,
      ror: 9.13,
      rorLow: 4.793,
      rorHigh: 17.391,
      chiSquare: 64.23,
      ic: 2.165,
    });
  });

  it('is nothing without reports, and no ratio where nobody else has the symptom', () => {
    expect(disproportion({ a: 0, b: 0, c: 0, d: 0 })).toMatchObject({
      expected: 0,
      prr: null,
      chiSquare: null,
      ic: 0,
    });
    expect(disproportion({ a: 5, b: 10, c: 0, d: 900 })).toMatchObject({
      prr: null,
      ror: null,
      prrLow: null,
    });
  });
});
