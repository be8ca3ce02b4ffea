import type { Reading } from '../../shared/contract/standing.ts';

/** The rollup rows a reading is the sum of. */
export const ROWS_OF: Record<Reading, string> = {
  raw: 'TRUE',
  distinct: 'NOT copy',
  genuine: 'NOT suspected',
};

/** The posts p that count in a reading. */
export const POSTS_OF: Record<Reading, string> = {
  raw: 'TRUE',
  distinct: 'NOT EXISTS (SELECT 1 FROM standing d WHERE d.post_id = p.id AND d.copy)',
  genuine: 'NOT EXISTS (SELECT 1 FROM standing d WHERE d.post_id = p.id AND d.suspected)',
};
