import { describe, expect, test } from 'vitest';
import { type RiseInput, rise } from '../../../shared/measures/rise.ts';

const QUIET: RiseInput = {
  seen: 147,
  before: [147, 147, 147],
  heat: 1851,
  heatBefore: [1851, 1851, 1851],
  lastYear: null,
};

describe('rise', () => {
  test('276 negatives where heat explains 212 is a rise with log-likelihood ratio 8.91', () => {
    const { expected, llr, rises } = rise({ ...QUIET, seen: 276, heat: 1851 * 1.44 });
    expect(expected).toBeCloseTo(211.68, 2);
    expect(llr).toBeCloseTo(8.91, 2);
    expect(rises).toBe(true);
  });

  test('41 complaints after months of one stand far out', () => {
    const { llr, rises } = rise({ ...QUIET, seen: 41, before: [1, 1, 1], heat: 1851 });
    expect(llr).toBeCloseTo(112.26, 2);
    expect(rises).toBe(true);
  });

  test('a rise that came last December too is no alarm, one above it is', () => {
    const winter = { ...QUIET, seen: 60, before: [20, 20, 20] };
    expect(rise(winter).rises).toBe(true);
    expect(rise({ ...winter, lastYear: { seen: 62, before: [20, 20, 20] } }).rises).toBe(false);
    expect(rise({ ...winter, seen: 120, lastYear: { seen: 62, before: [20, 20, 20] } }).rises).toBe(true);
  });

  test('what comes every December out of nothing is expected as often as it came', () => {
    const batteries = { ...QUIET, seen: 12, before: [0, 0, 0], lastYear: { seen: 10, before: [0, 0, 1] } };
    expect(rise(batteries)).toMatchObject({ expected: 10, rises: false });
    expect(rise({ ...batteries, lastYear: null }).rises).toBe(true);
  });

  test('talk that draws more of everything is no alarm', () => {
    expect(rise({ ...QUIET, seen: 440, heat: 1851 * 3 }).rises).toBe(false);
  });

  test('less heat or a quieter season never makes an ordinary month an alarm', () => {
    expect(rise({ ...QUIET, heat: 200, lastYear: { seen: 10, before: [100, 100, 100] } }).rises).toBe(false);
  });

  test('a handful is one loud person, and nothing before is no certainty', () => {
    expect(rise({ ...QUIET, seen: 4, before: [0, 0, 0] }).rises).toBe(false);
    expect(rise({ ...QUIET, seen: 6, before: [], heatBefore: [] }).expected).toBe(0.5);
  });
});
