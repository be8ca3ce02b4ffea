import type { SignalDetail } from '../../shared/contract/signal-detail.ts';
import type { Disproportion } from '../../shared/contract/signals.ts';
import type { SignalPrint } from './signal-tables.ts';
import { type Cell, number, share, type Table, text } from './table.ts';

const FORMULAS = {
  prr: '(a / (a + b)) / (c / (c + d))',
  ror: '(a × d) / (b × c)',
  chiSquare: 'N (ad − bc)² / ((a + b)(c + d)(a + c)(b + d))',
} as const;

/** Every figure the signal stands on, with its formula and the version of it. */
export function statisticsTable({ signal, versions }: SignalDetail, { name }: SignalPrint): Table {
  const { figures } = signal;
  const { disproportion, reported } = figures;
  const row = (
    key: string,
    value: Cell,
    version: string,
    formula = name(`signal.formulas.${key}`),
    low: Cell = null,
  ) => [text(name(`signal.items.${key}`)), value, low, text(formula), text(version)];
  const { verdict } = versions;
  return {
    name: name('signal.sheets.statistics'),
    columns: [
      { title: name('figure'), width: 30 },
      { title: name('value'), width: 12 },
      { title: name('low'), width: 12 },
      { title: name('signal.formula'), width: 70 },
      { title: name('signal.version'), width: 22 },
    ],
    rows: [
      row('seen', number(figures.seen), verdict),
      row('expected', number(figures.expected, 2), verdict),
      row('ratio', figures.expected > 0 ? number(figures.seen / figures.expected, 2) : null, verdict),
      row('llr', number(figures.llr, 2), verdict),
      row('falseShare', share(figures.falseShare * 100), verdict),
      row('reported', reported === null ? null : share(reported * 100), verdict),
      ...disproportionRows(disproportion, versions.disproportion, row, name),
      row('fixCheck', null, versions.fixCheck),
    ],
  };
}

type Row = (key: string, value: Cell, version: string, formula?: string, low?: Cell) => Cell[];

function disproportionRows(
  of: Disproportion,
  version: string,
  row: Row,
  name: SignalPrint['name'],
): Cell[][] {
  const [a, b, c, d] = of.table;
  return [
    row('prr', number(of.prr, 2), version, FORMULAS.prr, number(of.prrLow, 2)),
    row('ror', number(of.ror, 2), version, FORMULAS.ror, number(of.rorLow, 2)),
    row('chiSquare', number(of.chiSquare, 2), version, FORMULAS.chiSquare),
    row('ebgm', number(of.ebgm, 2), version),
    row('eb05', number(of.eb05, 2), version),
    row('table', null, version, name('signal.table', { a, b, c, d })),
  ];
}
