import { faultNames } from '../../shared/catalogue/fault-names.ts';
import { CONDITIONS } from '../../shared/catalogue/faults.ts';
import type { BreakdownBy, SignalDetail } from '../../shared/contract/signal-detail.ts';
import type { SignalPrint } from './signal-tables.ts';
import { type Cell, number, type Table, text } from './table.ts';

/** Reports and claims by everything they tell, each kind ending with those that do not tell it. */
export function breakdownsTable({ breakdowns }: SignalDetail, print: SignalPrint): Table {
  const { name } = print;
  return {
    name: name('signal.sheets.breakdowns'),
    columns: [
      { title: name('signal.split'), width: 22 },
      { title: name('signal.key'), width: 30 },
      { title: name('signal.items.posts'), width: 14 },
      { title: name('signal.items.claims'), width: 14 },
      { title: name('signal.vehicles'), width: 14 },
      { title: name('signal.claimsPerThousand'), width: 18 },
    ],
    rows: breakdowns.flatMap(({ by, rows, unknown }): Cell[][] => [
      ...rows.map(({ key, posts, claims, vehicles }): Cell[] => [
        text(name(`signal.breakdowns.${by}`)),
        text(keyText(by, key, print)),
        number(posts),
        number(claims),
        number(vehicles),
        vehicles ? number((claims / vehicles) * 1000, 1) : null,
      ]),
      [
        text(name(`signal.breakdowns.${by}`)),
        text(name('signal.notTold')),
        number(unknown.posts),
        number(unknown.claims),
      ],
    ]),
  };
}

/** What a row of a breakdown is called. */
export function keyText(by: BreakdownBy, key: string, { language }: SignalPrint): string {
  if (by !== 'condition') return key;
  const known = CONDITIONS.find((each) => each === key);
  return known ? faultNames.conditions[known][language] : key;
}
