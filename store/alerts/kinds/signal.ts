import type { Severity } from '../../../shared/contract/alert-kinds.ts';
import { SignalFigures, type SignalStatus } from '../../../shared/contract/signals.ts';
import { type Finding, type KindOf, MINUTE_MS, type Rule } from '../kind.ts';

interface Row {
  id: number;
  series: string;
  cell: string;
  phrase: string | null;
  status: SignalStatus;
  figures: unknown;
}

/**
 * A signal nobody has decided about yet, of the natures asked for: new, or as the monitor itself put it under watch. Once told it stays found whoever watches or confirms it and whatever
 * the night calls it, until it is dismissed, quiet again, or was only attention; then it returns with one of those natures.
 */
export const signalKind: KindOf<'signal'> = {
  everyMs: MINUTE_MS,
  quietMs: 5 * MINUTE_MS,
  async find(store, rule) {
    const { series, natures } = rule.params;
    const { rows } = await store.pool.query<Row>(
      `WITH told AS (
         SELECT split_part(key, ' ', 2)::bigint AS signal_id, state <> 'closed' AS standing FROM alert WHERE rule_id = $1
       )
       SELECT s.id, s.series, s.cell, w.phrase, s.status, s.figures
       FROM signal s LEFT JOIN told t ON t.signal_id = s.id
       LEFT JOIN watched_phrase w ON s.cell = 'words:' || w.id
       WHERE ($2::text IS NULL OR s.series = $2) AND CASE WHEN t.standing
         THEN s.status <> 'dismissed' AND s.figures ->> 'nature' NOT IN ('quiet', 'attention')
         ELSE s.figures ->> 'nature' = ANY($3::text[])
           AND (s.set_by IS NULL OR s.status <> 'dismissed' AND t.signal_id IS NOT NULL) END
       ORDER BY s.id`,
      [rule.id, series, natures],
    );
    return rows.flatMap((row) => signalFinding(row, rule) ?? []);
  },
};

/** Null where the figures are of another version; the next night writes them anew. */
function signalFinding(
  { id, series, cell, phrase, status, figures }: Row,
  rule: Rule<'signal'>,
): Finding | null {
  const known = SignalFigures.safeParse(figures).data;
  if (known === undefined) return null;
  const { nature, window, seen, expected, since, posts, claims, hazards, noSolution } = known;
  return {
    subject: `signal ${id}`,
    once: true,
    severity: severityOf(known, rule),
    series,
    topic: null,
    facts: {
      kind: 'signal',
      signal: id,
      cell,
      phrase,
      status,
      nature,
      ...window,
      seen,
      expected,
      since,
      posts,
      claims,
      hazards,
      noSolution,
      opened: seen,
    },
  };
}

function severityOf({ nature, hazards }: SignalFigures, { severity }: Rule<'signal'>): Severity {
  if (nature !== 'defect') return 'info';
  return hazards > 0 ? 'critical' : severity;
}
