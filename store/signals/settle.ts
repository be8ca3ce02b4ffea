import type pg from 'pg';
import { parseCell } from '../../shared/catalogue/cells.ts';
import type { SignalFigures, SignalStatus } from '../../shared/contract/signals.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';

/** What the evaluation says of one cell. */
export interface Judged {
  series: string;
  cell: string;
  figures: SignalFigures;
}

interface OnBoard {
  id: number;
  series: string;
  cell: string;
  status: SignalStatus;
  setDay: string | null;
}

/** Of the finer cell's reports a part of at least this: it, and not the whole fault, is what is told. */
const FINER = 0.5;

/**
 * Writes an evaluation: figures of what is on the board already, new signals for what stands out and is not, and what a
 * person dismissed comes back as new when a rise began after that. Statuses are never changed otherwise.
 * Only one evaluation writes at a time.
 * @returns ids of signals that are new, or new again
 */
export async function settleSignals(
  store: Store,
  judged: readonly Judged[],
  day: string,
): Promise<{ found: number[]; again: number[] }> {
  return transaction(store, async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('signals', 0))`);
    const { rows: board } = await client.query<OnBoard>(
      'SELECT id, series, cell, status, set_at::date::text AS "setDay" FROM signal',
    );
    const known = new Map(board.map((row) => [keyOf(row), row]));
    await update(client, judged, known, day);
    const found: number[] = [];
    for (const one of worthTelling(judged, new Set(known.keys()))) found.push(await insert(client, one, day));
    const again: number[] = [];
    for (const one of judged) {
      const row = known.get(keyOf(one));
      const { nature, since } = one.figures;
      if (row?.status !== 'dismissed' || nature !== 'defect' || since === null) continue;
      if (row.setDay !== null && since <= row.setDay) continue;
      await client.query(`UPDATE signal SET status = 'new', set_by = NULL, set_at = now() WHERE id = $1`, [
        row.id,
      ]);
      await writeStep(client, { id: row.id, from: row.status, to: 'new', reason: 'again', userId: null });
      again.push(row.id);
    }
    return { found, again };
  });
}

const keyOf = ({ series, cell }: { series: string; cell: string }) => `${series} ${cell}`;

async function update(
  client: pg.ClientBase,
  judged: readonly Judged[],
  known: ReadonlyMap<string, OnBoard>,
  day: string,
): Promise<void> {
  const rows = judged.flatMap((one) => {
    const row = known.get(keyOf(one));
    return row ? [{ id: row.id, figures: JSON.stringify(one.figures) }] : [];
  });
  await client.query(
    `UPDATE signal s SET figures = u.figures, evaluated_on = $3
     FROM unnest($1::bigint[], $2::jsonb[]) AS u(id, figures) WHERE s.id = u.id`,
    [rows.map(({ id }) => id), rows.map(({ figures }) => figures), day],
  );
}

/**
 * Cells that stand out and are not on the board. Of a fault and the same fault under a condition only one is told: the finer
 * where it holds half of the reports or more, else the whole.
 */
function worthTelling(judged: readonly Judged[], known: ReadonlySet<string>): Judged[] {
  const standing = judged.filter(({ figures }) => figures.nature !== 'quiet');
  const byKey = new Map(standing.map((one) => [keyOf(one), one]));
  const dropped = new Set<string>();
  for (const one of standing) {
    const whole = byKey.get(wholeOf(one) ?? '');
    if (whole === undefined) continue;
    const finer = one.figures.posts >= FINER * whole.figures.posts;
    dropped.add(keyOf(finer ? whole : one));
  }
  return standing.filter((one) => !dropped.has(keyOf(one)) && !known.has(keyOf(one)));
}

/** Key of the same fault under any condition; null for what is whole already. */
function wholeOf({ series, cell }: Judged): string | null {
  const parsed = parseCell(cell);
  if (parsed === null || 'words' in parsed || parsed.condition === null) return null;
  return keyOf({ series, cell: cell.slice(0, cell.lastIndexOf(':')) });
}

async function insert(
  client: pg.ClientBase,
  { series, cell, figures }: Judged,
  day: string,
): Promise<number> {
  const known = figures.nature === 'noSolution';
  const status: SignalStatus = known ? 'watching' : 'new';
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO signal (series, cell, status, figures, made_on, evaluated_on) VALUES ($1, $2, $3, $4, $5, $5) RETURNING id`,
    [series, cell, status, JSON.stringify(figures), day],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('PostgreSQL answered an insert with no row.');
  await writeStep(client, {
    id,
    from: null,
    to: status,
    reason: known ? 'noSolution' : 'found',
    userId: null,
  });
  return id;
}

interface Step {
  id: number;
  from: SignalStatus | null;
  to: SignalStatus;
  /** A person's words, or one of MONITOR_REASONS. */
  reason: string;
  userId: string | null;
}

/** One line of a signal's history, with the figures it has now. */
export async function writeStep(
  client: pg.ClientBase,
  { id, from, to, reason, userId }: Step,
): Promise<void> {
  await client.query(
    `INSERT INTO signal_step (signal_id, from_status, to_status, reason, user_id, figures)
     SELECT id, $2, $3, $4, $5, figures FROM signal WHERE id = $1`,
    [id, from, to, reason, userId],
  );
}
