import fc from 'fast-check';
import { expect, it } from 'vitest';
import { knownOf, pairOf, pairTable } from '../../../../shared/understanding/words/pair-table.ts';

it('knows of every pair what was put in, and nothing of others', () => {
  const unit = fc.integer({ min: 1, max: 0xffff });
  const pair = fc.tuple(unit, fc.oneof(unit, fc.constant(0))).map(([first, second]) => pairOf(first, second));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(pair, fc.integer({ min: 1, max: 999 }))),
      fc.array(pair),
      (known, asked) => {
        const map = new Map(known);
        const table = pairTable(map);
        for (const one of [...map.keys(), ...asked]) expect(knownOf(table, one)).toBe(map.get(one) ?? 0);
      },
    ),
  );
});
