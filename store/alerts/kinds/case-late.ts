import type { FactsOf } from '../../../shared/contract/alert-facts.ts';
import { CLOCKS } from '../../queries/cases/due.ts';
import { type Finding, type KindOf, MINUTE_MS } from '../kind.ts';

const HOUR_MS = 60 * MINUTE_MS;

interface Row extends Omit<FactsOf<'caseLate'>, 'kind' | 'dueAt'> {
  series: string | null;
  dueAt: Date;
  promise: number | null;
}

/**
 * A clock of a case that ran out: the first response, the next word, a promise. It is told when it runs out, and once more, as
 * critical, when it has been late for the rule's hours: to whoever the rule's channels reach. Kept, it is over.
 */
export const caseLateKind: KindOf<'caseLate'> = {
  everyMs: MINUTE_MS,
  quietMs: 2 * MINUTE_MS,
  async find(store, { severity, params }, { now }) {
    const { rows } = await store.pool.query<Row>(
      `SELECT c.id AS case, c.title, c.tier, c.series, l.what, l.at AS "dueAt", l.promise, d.name AS dealer, o.name AS owner
       FROM care_case c CROSS JOIN LATERAL (${CLOCKS}) l
       LEFT JOIN dealer d ON d.id = c.dealer_id LEFT JOIN person o ON o.id = c.owner_id
       WHERE c.state <> 'closed' AND l.at < $1 ORDER BY c.id, l.what, l.promise`,
      [now],
    );
    return rows.map(
      ({ series, promise, dueAt, ...facts }): Finding => ({
        // A clock that was wound anew is another one: the next word has its own time.
        subject: `case ${facts.case} ${promise === null ? `${facts.what} ${dueAt.getTime()}` : `promise ${promise}`}`,
        once: true,
        severity: now.getTime() - dueAt.getTime() >= params.hours * HOUR_MS ? 'critical' : severity,
        series,
        topic: null,
        facts: { kind: 'caseLate', ...facts, dueAt: dueAt.toISOString() },
      }),
    );
  },
};
