import { addDays } from '../../shared/measures/days.ts';
import type { Understand } from '../../shared/understanding/insight.ts';
import { businessDay } from '../business-day.ts';
import type { Store } from '../open.ts';
import { type Evaluation, evaluateSignals } from './evaluate.ts';
import { readVisits } from './read-visits.ts';

/**
 * The day up to which cells are judged: yesterday, or the day of the newest post where that is earlier, so that a history
 * that ends some weeks ago does not read as weeks of silence.
 * @param today the business day that still runs
 */
export async function evaluationDay(store: Store, today: string): Promise<string> {
  const { rows } = await store.pool.query<{ day: string | null }>(
    `SELECT least(max(day), $1::date - 1)::text AS day FROM post WHERE day < $1::date AND deleted_at IS NULL`,
    [today],
  );
  return rows[0]?.day ?? addDays(today, -1);
}

/** Reads what workshops wrote since the last time and judges every cell by the days that are over. */
export async function evaluateNow(
  store: Store,
  {
    understand,
    now,
    timeZone,
    signal,
  }: { understand: Understand; now: Date; timeZone: string; signal?: AbortSignal },
): Promise<Evaluation & { day: string }> {
  await readVisits(store, understand, signal);
  const day = await evaluationDay(store, businessDay(now, timeZone));
  return { day, ...(await evaluateSignals(store, day, signal)) };
}
