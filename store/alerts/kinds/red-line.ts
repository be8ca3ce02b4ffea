import { z } from 'zod';
import { HAZARDS, type Hazard } from '../../../shared/understanding/talk/talk.ts';
import { type Finding, type KindOf, MINUTE_MS } from '../kind.ts';

const EXCERPT = 120;
const Hazards = z.array(z.object({ hazard: z.enum(HAZARDS) }));

/**
 * Posts that credibly report a hazard of the author's own car: hearsay and what was taken back report none, a person or a
 * file that says "no complaint" is believed, and copies of an earlier post tell nothing new.
 */
export const CREDIBLE = `i.detail -> 'hazards' <> '[]'::jsonb AND p.deleted_at IS NULL
  AND (i.complaint OR i.labelled_by = 'model')
  AND NOT EXISTS (SELECT 1 FROM standing d WHERE d.post_id = p.id AND d.copy)`;

export interface Row {
  id: number;
  url: string;
  body: string;
  source: string;
  hazards: unknown;
  publishedAt: Date | null;
  firstSeenAt: Date;
  series: string[];
}

export const COLUMNS = `p.id, p.url, left(p.body, ${EXCERPT + 1}) AS body, s.name AS source, i.detail -> 'hazards' AS hazards,
  p.published_at AS "publishedAt", p.first_seen_at AS "firstSeenAt",
  coalesce((SELECT array_agg(m.series ORDER BY m.series) FROM mention m WHERE m.post_id = p.id), '{}') AS series`;

/** Null where the post reports none of the hazards or series asked for. */
export function redLineFinding(
  row: Row,
  { series, hazards }: { series: string | null; hazards: readonly Hazard[] | null },
): Finding | null {
  const reported = (Hazards.safeParse(row.hazards).data ?? [])
    .map(({ hazard }) => hazard)
    .filter((hazard) => hazards === null || hazards.includes(hazard));
  if (reported.length === 0 || (series !== null && !row.series.includes(series))) return null;
  return {
    subject: `post ${row.id}`,
    once: true,
    severity: 'critical',
    series: series ?? row.series[0] ?? null,
    topic: null,
    facts: {
      kind: 'redLine',
      post: row.id,
      url: row.url,
      hazards: reported,
      excerpt: row.body.length > EXCERPT ? `${row.body.slice(0, EXCERPT)}…` : row.body,
      source: row.source,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      firstSeenAt: row.firstSeenAt.toISOString(),
    },
  };
}

/**
 * One credible safety post goes to a person at once. It stays found, however old it gets, as long as an alert stands on
 * it and the post still reports the hazard; deleted or taken back, it is over.
 */
export const redLineKind: KindOf<'redLine'> = {
  everyMs: MINUTE_MS,
  quietMs: 5 * MINUTE_MS,
  async find(store, { id, params }, { now }) {
    const { rows } = await store.pool.query<Row>(
      `WITH told AS (
         SELECT split_part(key, ' ', 2)::bigint AS post_id FROM alert WHERE rule_id = $1 AND state <> 'closed'
       )
       SELECT ${COLUMNS} FROM insight i JOIN post p ON p.id = i.post_id JOIN source s ON s.id = p.source_id
       WHERE ${CREDIBLE} AND (p.id IN (SELECT post_id FROM told)
         OR (coalesce(p.published_at, p.first_seen_at) > $2::timestamptz - make_interval(days => $3)
             AND coalesce(p.published_at, p.first_seen_at) <= $2::timestamptz))
       ORDER BY p.id`,
      [id, now, params.withinDays],
    );
    return rows.flatMap((row) => redLineFinding(row, params) ?? []);
  },
};
