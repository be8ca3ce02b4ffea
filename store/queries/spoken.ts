import type { z } from 'zod';
import type { AuthorKey, PolarityMonth, TimelineItem } from '../../shared/contract/customers.ts';
import type { Store } from '../open.ts';

/** What some forum accounts said in public. */

const MONTHS = 12;

/** The twelve months that end with the month of `today`, oldest first, as YYYY-MM. */
function lastMonths(today: string): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) =>
    new Date(Date.UTC(year, month - MONTHS + index, 1)).toISOString().slice(0, 7),
  );
}

/** Their posts p with labels i; $1 and $2 are hosts and keys. */
const POSTS = `
  FROM unnest($1::text[], $2::text[]) AS k(host, key)
  JOIN author a ON a.host = k.host AND a.key = k.key
  JOIN post p ON p.author_id = a.id AND p.deleted_at IS NULL
  JOIN insight i ON i.post_id = p.id`;
const columns = (accounts: AuthorKey[]) => [accounts.map(({ host }) => host), accounts.map(({ key }) => key)];

/** How these accounts spoke in each of the twelve months up to `today`; silent months are zeros. */
export async function polarityByMonth(
  store: Store,
  accounts: AuthorKey[],
  today: string,
): Promise<z.infer<typeof PolarityMonth>[]> {
  const months = lastMonths(today);
  const { rows } = await store.pool.query<z.infer<typeof PolarityMonth>>(
    `SELECT to_char(p.day, 'YYYY-MM') AS month,
            count(*) FILTER (WHERE i.polarity = 'negative') AS negatives,
            count(*) FILTER (WHERE i.polarity NOT IN ('negative', 'positive')) AS neutrals,
            count(*) FILTER (WHERE i.polarity = 'positive') AS positives
     ${POSTS} WHERE p.day >= $3::date GROUP BY 1`,
    [...columns(accounts), `${months[0]}-01`],
  );
  const spoken = new Map(rows.map((row) => [row.month, row]));
  return months.map((month) => spoken.get(month) ?? { month, negatives: 0, neutrals: 0, positives: 0 });
}

type Spoken = Extract<TimelineItem, { kind: 'post' }>;
const EXCERPT = 160;

/** The newest dated posts of these accounts, `limit` at most. */
export async function newestPosts(store: Store, accounts: AuthorKey[], limit: number): Promise<Spoken[]> {
  const { rows } = await store.pool.query<Omit<Spoken, 'kind'>>(
    `SELECT p.day::text AS day, p.id AS "postId", p.url, t.title, left(p.body, ${EXCERPT}) AS excerpt,
            i.polarity, i.complaint
     ${POSTS} JOIN thread t ON t.id = p.thread_id
     WHERE p.day IS NOT NULL ORDER BY p.published_at DESC, p.id DESC LIMIT $3`,
    [...columns(accounts), limit],
  );
  return rows.map((row) => ({ kind: 'post', ...row }));
}
