import type { Reason, Standing } from '../../shared/contract/standing.ts';

export interface StandingRow {
  original: number | null;
  posts: number;
  similarity: number;
  points: number;
  reasons: Reason[];
  verdict: boolean | null;
  suspected: boolean;
}

/** The standing of post p as one value; null for most. */
export const STANDING = `
  (SELECT json_build_object('original', d.original_id, 'similarity', d.similarity, 'points', d.points, 'reasons', d.reasons,
                            'verdict', d.verdict, 'suspected', d.suspected,
                            'posts', (SELECT count(*) FROM standing g WHERE g.original_id = d.original_id))
   FROM standing d WHERE d.post_id = p.id)`;

export function standingView(row: StandingRow | null): Standing {
  if (row === null) return { copies: null, suspected: false, points: 0, reasons: [], verdict: null };
  const { original, posts, similarity, points, reasons, verdict, suspected } = row;
  return {
    copies: original === null ? null : { original, posts, similarity },
    suspected,
    points,
    reasons,
    verdict,
  };
}
