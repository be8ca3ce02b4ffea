import {
  FinalFigures,
  type FinalState,
  type PeriodState,
  REVISION_REASONS,
  ReportVersions,
  type Revision,
} from '../../../shared/contract/final-report.ts';
import { MEASURES } from '../../../shared/contract/numbers.ts';
import { READINGS } from '../../../shared/contract/standing.ts';
import { addDays } from '../../../shared/measures/days.ts';
import type { Store } from '../../open.ts';
import { transaction } from '../../transaction.ts';
import type { Period } from '../periods.ts';
import { figuresNow } from './final-figures.ts';

/** Engagement is counted so many days past the end of a period. */
const COUNTED_DAYS = 14;

/** Whether a period still runs, and until when what its posts gathered is still being counted. */
export function progressOf({ to }: Period, today: string): { running: boolean; countedUntil: string | null } {
  const until = addDays(to, COUNTED_DAYS);
  return { running: today <= to, countedUntil: today <= until ? until : null };
}

interface Row {
  at: Date;
  by: string;
  figures: unknown;
  versions: unknown;
  standing: boolean;
}

/** What has become of a period: running, open or final, and what moved since it was declared so. */
export async function periodState(
  store: Store,
  series: string,
  period: Period,
  today: string,
): Promise<PeriodState> {
  const { rows } = await store.pool.query<Row>(
    `SELECT f.at, coalesce(p.name, f.made_by) AS by, f.figures, f.versions, f.replaced_at IS NULL AS standing
     FROM final_report f LEFT JOIN person p ON p.id = f.made_by
     WHERE f.series = $1 AND f.period_from = $2 AND f.period_to = $3 ORDER BY f.id DESC`,
    [series, period.from, period.to],
  );
  const { running, countedUntil } = progressOf(period, today);
  const standing = rows.find((row) => row.standing);
  if (!standing) return { state: running ? 'running' : 'open', countedUntil, final: null };
  const figures = FinalFigures.parse(standing.figures);
  const revisions = differences(figures, await figuresNow(store, series, period));
  const final: FinalState = {
    at: standing.at.toISOString(),
    by: standing.by,
    versions: ReportVersions.parse(standing.versions),
    figures,
    revisions,
    reasons: revisions.length === 0 ? [] : await reasonsSince(store, series, period, standing.at),
    earlier: rows
      .filter((row) => !row.standing)
      .map(({ at, by, figures: then }) => ({ at: at.toISOString(), by, figures: FinalFigures.parse(then) })),
  };
  return { state: 'final', countedUntil, final };
}

function differences(final: FinalFigures, now: FinalFigures): Revision[] {
  return READINGS.flatMap((reading) =>
    MEASURES.flatMap((measure) => {
      const [was, is] = [final[reading][measure], now[reading][measure]];
      return was === is ? [] : [{ reading, measure, final: was, now: is }];
    }),
  );
}

/**
 * Posts of the period that something happened to since then. A label taken back counts as relabelled, too; a post deleted since
 * is only counted as that.
 */
async function reasonsSince(
  store: Store,
  series: string,
  { from, to }: Period,
  since: Date,
): Promise<FinalState['reasons']> {
  const { rows } = await store.pool.query<Record<(typeof REVISION_REASONS)[number], number>>(
    `SELECT count(*) FILTER (WHERE p.deleted_at > $4)::int AS deleted,
            count(*) FILTER (WHERE alive AND p.first_seen_at > $4)::int AS late,
            count(*) FILTER (WHERE alive AND p.edited_at > $4)::int AS edited,
            count(*) FILTER (WHERE alive AND EXISTS (
              SELECT 1 FROM correction c WHERE c.post_id = p.id AND (c.at > $4 OR c.undone_at > $4)))::int AS relabelled,
            count(*) FILTER (WHERE alive AND EXISTS (
              SELECT 1 FROM verdict v WHERE v.post_id = p.id AND v.at > $4))::int AS judged,
            (SELECT coalesce(sum(f.posts), 0)::int FROM restatement_figure f JOIN restatement r ON r.id = f.restatement_id
             WHERE f.series = $1 AND f.month BETWEEN to_char($2::date, 'YYYY-MM') AND to_char($3::date, 'YYYY-MM')
               AND r.started_at > $4) AS restated
     FROM post p CROSS JOIN LATERAL (SELECT p.deleted_at IS NULL AS alive) a
     WHERE p.day BETWEEN $2 AND $3 AND (p.deleted_at IS NULL OR p.deleted_at > $4)
       AND (EXISTS (SELECT 1 FROM mention m WHERE m.post_id = p.id AND m.series = $1)
            OR EXISTS (SELECT 1 FROM correction c WHERE c.post_id = p.id AND c.field = 'series' AND c.before ? $1))`,
    [series, from, to, since],
  );
  const found = rows[0];
  return REVISION_REASONS.map((reason) => ({ reason, posts: found?.[reason] ?? 0 })).filter(
    ({ posts }) => posts > 0,
  );
}

/**
 * Declares the figures of a period final as they are now. What was declared before stays as history. The caller has
 * made sure that the period is over.
 */
export async function finalise(
  store: Store,
  series: string,
  period: Period,
  { madeBy, versions }: { madeBy: string; versions: ReportVersions },
): Promise<void> {
  const figures = await figuresNow(store, series, period);
  await transaction(store, async (client) => {
    // Two people who press at once follow each other; the later one stands.
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('final ' || $1, 0))`, [series]);
    const key = [series, period.from, period.to];
    await client.query(
      `UPDATE final_report SET replaced_at = now()
       WHERE series = $1 AND period_from = $2 AND period_to = $3 AND replaced_at IS NULL`,
      key,
    );
    await client.query(
      `INSERT INTO final_report (series, period_from, period_to, figures, versions, made_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [...key, JSON.stringify(figures), JSON.stringify(versions), madeBy],
    );
  });
}
