import type { Command } from 'commander';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { parseCell } from '../../shared/catalogue/cells.ts';
import { faultNames } from '../../shared/catalogue/fault-names.ts';
import type { SignalRow } from '../../shared/contract/signals.ts';
import { lastEvaluation, signalBoard } from '../../store/queries/signals/board.ts';
import { evaluateNow } from '../../store/signals/evaluate-now.ts';
import { withExistingStore } from '../existing-store.ts';
import { readSettings } from '../settings.ts';
import { alignedLines } from './aligned-table.ts';

interface Options {
  evaluate?: boolean;
  json?: boolean;
}

/** Adds `signals`: the board of defect signals as a table, after a new evaluation where that is asked for. */
export function addSignals(program: Command): void {
  program
    .command('signals')
    .description('the board of defect signals: what owners report more than history, season and talk explain')
    .option('--evaluate', 'judge every cell now instead of waiting for the hour')
    .option('--json', 'print JSON and nothing else')
    .action(async ({ evaluate, json }: Options) => {
      const settings = readSettings();
      const said = await withExistingStore(settings, 8, async (store) => {
        if (evaluate)
          await evaluateNow(store, {
            understand: await loadUnderstanding(),
            now: new Date(),
            timeZone: settings.timeZone,
          });
        return { evaluation: await lastEvaluation(store), signals: await signalBoard(store, {}) };
      });
      process.stdout.write(json ? `${JSON.stringify(said, null, 2)}\n` : signalsTable(said.signals));
    });
}

const HEAD = [
  'id',
  'status',
  'series',
  'what',
  'why',
  'seen',
  'expected',
  'EB05',
  'since',
  'posts',
  'claims',
];

/** One aligned line a signal, weightiest first. */
export function signalsTable(signals: readonly SignalRow[]): string {
  if (signals.length === 0) return 'no signals; they come with the first evaluation (--evaluate)\n';
  const rows = signals.map(({ id, status, seriesName, figures, ...of }) => [
    String(id),
    status,
    seriesName,
    cellName(of),
    figures.nature,
    String(figures.seen),
    String(figures.expected),
    String(figures.disproportion.eb05),
    figures.since ?? '',
    String(figures.posts),
    String(figures.claims),
  ]);
  const line = alignedLines(HEAD, rows);
  return `${[HEAD, ...rows].map(line).join('\n')}\n`;
}

function cellName({ cell, phrase }: Pick<SignalRow, 'cell' | 'phrase'>): string {
  const parsed = parseCell(cell);
  if (parsed === null || 'words' in parsed) return phrase ?? cell;
  const { symptom, part, condition } = parsed;
  const name = `${faultNames.symptoms[symptom].en} · ${faultNames.parts[part].en}`;
  return condition === null ? name : `${name} · ${faultNames.conditions[condition].en}`;
}
