import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreGroups, type Table } from '../../../shared/understanding/table.ts';

const BUCKETS = 256;

/** Σ over groups of weight / √size × Σ bytes, head by head, as the docstring has it. */
function plainly(table: Table, groups: { buckets: number[]; weight: number }[]): number[] {
  const width = table.heads.length;
  return table.heads.map((_, head) => {
    let margin = 0;
    for (const { buckets, weight } of groups) {
      if (buckets.length === 0) continue;
      const sum = buckets.reduce((all, bucket) => all + (table.weights[bucket * width + head] ?? 0), 0);
      margin += sum * (weight / Math.sqrt(buckets.length));
    }
    return Math.round((margin * (table.scales[head] ?? 0) + (table.biases[head] ?? 0)) * 1000);
  });
}

describe('scores of a table', () => {
  it('are those of the formula for any number of heads, the last bucket too', () => {
    const group = fc.record({
      buckets: fc.uniqueArray(fc.integer({ min: 0, max: BUCKETS - 1 }), { maxLength: 40 }),
      weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 17 }),
        fc.nat(),
        fc.array(group, { maxLength: 5 }),
        (width, seed, groups) => {
          const heads = Array.from({ length: width }, (_, head) => `${head}`);
          const table: Table = {
            heads,
            bits: 8,
            weights: Int8Array.from({ length: BUCKETS * width }, (_, i) => Math.imul(i + 1, seed | 1) >> 8),
            scales: heads.map((_, head) => 0.01 + head / 100),
            biases: heads.map((_, head) => head / 10 - 0.5),
          };
          const all = [...groups, { buckets: [BUCKETS - 1], weight: 0.5 }];
          expect(scoreGroups(table, all)).toEqual(plainly(table, all));
        },
      ),
    );
  });
});
