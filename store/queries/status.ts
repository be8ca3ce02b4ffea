import type { Status } from '../../shared/contract/status.ts';
import type { Store } from '../open.ts';
import { rereadProgress, restatementProgress } from './restatements.ts';

type Stored = Omit<Status, 'queue'> & { pagesDue: number };

/** How much there is, and how the sources are; what is gone from its site is not counted. */
export async function readStatus(store: Store): Promise<Stored> {
  const [counts, sources, restating, rereading] = await Promise.all([
    store.pool.query<{ threads: number; posts: number; authors: number; pagesDue: number }>(
      `SELECT (SELECT count(*) FROM thread WHERE gone_at IS NULL) AS threads,
              (SELECT count(*) FROM post WHERE deleted_at IS NULL) AS posts,
              (SELECT count(*) FROM author) AS authors,
              (SELECT count(*) FROM frontier WHERE state = 'due' AND due_at <= now()) AS "pagesDue"`,
    ),
    store.pool.query<{ name: string; state: string; last: Date | null }>(
      'SELECT name, state, last_fetch_at AS last FROM source ORDER BY id',
    ),
    restatementProgress(store),
    rereadProgress(store),
  ]);
  const { threads = 0, posts = 0, authors = 0, pagesDue = 0 } = counts.rows[0] ?? {};
  return {
    threads,
    posts,
    authors,
    pagesDue,
    restating,
    rereading,
    sources: sources.rows.map(({ name, state, last }) => ({
      name,
      state,
      lastFetch: last?.toISOString() ?? null,
    })),
  };
}
