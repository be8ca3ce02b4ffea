import type pg from 'pg';
import type { CountedPost } from './rollups.ts';

interface Counts {
  posts: number;
  heat: number;
  negatives: number;
  neutrals: number;
  positives: number;
  complaints: number;
}

const COUNTS = ['posts', 'heat', 'negatives', 'neutrals', 'positives', 'complaints'] as const;

/** What a key of a rollup is made of, in the order of its columns. */
export type RollupKey = readonly (string | number | boolean | null)[];

/** By how much rows of one rollup move, by their keys. */
export interface RollupMoves {
  /** Adds a post, or takes it away, under a key; `polarity` is the one it has there. */
  add(key: RollupKey, post: CountedPost, polarity: string, sign: 1 | -1): void;
  /** Writes what is left of it; one statement, none when nothing moved. */
  write(client: pg.ClientBase): Promise<void>;
}

/**
 * @param table a table with the counts of a rollup
 * @param columns its key: every column with its type
 */
export function rollupMoves(table: string, columns: Record<string, string>): RollupMoves {
  const moves = new Map<string, Counts>();
  return {
    add(key, post, polarity, sign) {
      const mark = JSON.stringify(key);
      const counts = moves.get(mark) ?? {
        posts: 0,
        heat: 0,
        negatives: 0,
        neutrals: 0,
        positives: 0,
        complaints: 0,
      };
      counts.posts += sign;
      counts.heat += sign * post.heat;
      if (polarity === 'negative') counts.negatives += sign;
      else if (polarity === 'positive') counts.positives += sign;
      else counts.neutrals += sign;
      if (post.complaint) counts.complaints += sign;
      moves.set(mark, counts);
    },
    async write(client) {
      const rows = [...moves].filter(([, counts]) => COUNTS.some((name) => counts[name] !== 0));
      if (rows.length === 0) return;
      // Sorted, so that two workers lock the same rows in the same order.
      rows.sort(([a], [b]) => (a < b ? -1 : 1));
      const keys = rows.map(([mark]) => JSON.parse(mark) as RollupKey);
      await client.query(upsert(table, columns), [
        ...Object.keys(columns).map((_, part) => keys.map((key) => key[part])),
        ...COUNTS.map((name) => rows.map(([, counts]) => counts[name])),
      ]);
    },
  };
}

/** The same text for the same table, so that it is planned once a connection. */
function upsert(table: string, columns: Record<string, string>): string {
  const key = Object.keys(columns).join(', ');
  const types = [...Object.values(columns), 'int', 'bigint', 'int', 'int', 'int', 'int'];
  return `INSERT INTO ${table} AS r (${key}, posts, heat_micro, negatives, neutrals, positives, complaints)
    SELECT * FROM unnest(${types.map((type, i) => `$${i + 1}::${type}[]`).join(', ')})
    ON CONFLICT (${key}) DO UPDATE SET
      posts = r.posts + EXCLUDED.posts, heat_micro = r.heat_micro + EXCLUDED.heat_micro,
      negatives = r.negatives + EXCLUDED.negatives, neutrals = r.neutrals + EXCLUDED.neutrals,
      positives = r.positives + EXCLUDED.positives, complaints = r.complaints + EXCLUDED.complaints`;
}
