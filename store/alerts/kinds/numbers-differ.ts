import { type KindOf, MINUTE_MS } from '../kind.ts';

interface Check {
  id: number;
  at: Date;
  from: string;
  to: string;
  rows: number;
  differing: number;
}

/** The last check of the rollups against the posts found figures that are not what the posts add up to. */
export const numbersDifferKind: KindOf<'numbersDiffer'> = {
  everyMs: MINUTE_MS,
  quietMs: 5 * MINUTE_MS,
  async find(store, { severity }) {
    const { rows } = await store.pool.query<Check>(
      `SELECT id, at, period_from::text AS from, period_to::text AS to, rows, differing
       FROM number_check ORDER BY at DESC, id DESC LIMIT 1`,
    );
    return rows.flatMap(({ id, at, from, to, rows: held, differing }) =>
      differing === 0
        ? []
        : [
            {
              subject: 'numbers',
              once: false,
              severity,
              series: null,
              topic: null,
              facts: {
                kind: 'numbersDiffer',
                check: id,
                at: at.toISOString(),
                from,
                to,
                rows: held,
                differing,
              },
            },
          ],
    );
  },
};
