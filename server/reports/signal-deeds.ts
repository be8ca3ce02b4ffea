import type { SignalDetail } from '../../shared/contract/signal-detail.ts';
import { momentText } from './local-time.ts';
import type { SignalPrint } from './signal-tables.ts';
import { type Cell, number, type Table, text } from './table.ts';

const column = (title: string, width: number) => ({ title, width });

/** What was changed in production, each held against the vehicles built before it. */
export function measuresTable({ countermeasures, versions }: SignalDetail, { name }: SignalPrint): Table {
  return {
    name: name('signal.sheets.measures'),
    columns: [
      column(name('signal.builtFrom'), 12),
      column(name('signal.what'), 40),
      column(name('signal.by'), 14),
      column(name('signal.months'), 12),
      column(name('signal.treated'), 14),
      column(name('signal.claimsOf'), 10),
      column(name('signal.perThousand'), 10),
      column(name('signal.untreated'), 14),
      column(name('signal.claimsOf'), 10),
      column(name('signal.perThousand'), 10),
      column(name('signal.items.ratio'), 10),
      column(name('low'), 10),
      column(name('high'), 10),
      column(name('signal.verdict'), 20),
      column(name('signal.version'), 14),
    ],
    rows: countermeasures.map(({ builtFrom, what, by, check }): Cell[] => [
      text(builtFrom),
      text(what),
      text(by),
      number(check.months),
      ...[check.treated, check.untreated].flatMap(({ vehicles, claims, perThousand }) => [
        number(vehicles),
        number(claims),
        number(perThousand, 1),
      ]),
      number(check.ratio, 2),
      number(check.low, 2),
      number(check.high, 2),
      text(name(`signal.verdicts.${check.verdict}`)),
      text(versions.fixCheck),
    ]),
  };
}

/** Who set which status, why, and what the figures were then. */
export function historyTable({ history }: SignalDetail, { name, timeZone }: SignalPrint): Table {
  return {
    name: name('signal.sheets.history'),
    columns: [
      column(name('signal.at'), 20),
      column(name('signal.by'), 14),
      column(name('signal.before'), 12),
      column(name('signal.after'), 12),
      column(name('signal.reason'), 60),
      column(name('signal.items.nature'), 20),
      column(name('signal.items.seen'), 12),
      column(name('signal.items.expected'), 12),
      column(name('signal.items.posts'), 12),
      column(name('signal.items.claims'), 12),
    ],
    rows: history.map(({ at, by, from, to, reason, figures }): Cell[] => [
      text(momentText(at, timeZone)),
      text(by ?? name('signal.monitor')),
      text(from === null ? null : name(`signal.statuses.${from}`)),
      text(name(`signal.statuses.${to}`)),
      // Of the monitor's own reasons only the key is stored.
      text(by === null ? name(`signal.reasons.${reason}`) : reason),
      text(name(`signal.natures.${figures.nature}`)),
      number(figures.seen),
      number(figures.expected, 1),
      number(figures.posts),
      number(figures.claims),
    ]),
  };
}
