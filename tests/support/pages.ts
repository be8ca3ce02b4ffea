import type { ReadPost, ThreadPage } from '../../shared/sites/page.ts';
import type { Store } from '../../store/open.ts';

/** A post as a reader would give it; say only what the test is about. */
export function aPost(postId: string, body: string, more: Partial<ReadPost> = {}): ReadPost {
  const floor = more.floor ?? 1;
  return {
    postId,
    floor,
    opening: floor === 1,
    author: { id: `u${postId}`, name: `车友${postId}`, kind: 'member' },
    publishedAt: '2026-11-03T02:00:00.000Z',
    publishedPrecision: 'minute',
    publishedText: '2026-11-3 10:00',
    body,
    quotes: [],
    images: [],
    likes: null,
    editedText: null,
    rating: null,
    url: `https://bbs.example.com/thread-1-1-1.html#pid${postId}`,
    publishedBetween: null,
    ...more,
  };
}

export function aThread(threadId: string, posts: ReadPost[], more: Partial<ThreadPage> = {}): ThreadPage {
  return {
    kind: 'thread',
    engine: 'discuz',
    threadId,
    threadTitle: '说说我的悦翔',
    board: '悦翔',
    page: 1,
    pages: 1,
    replies: posts.length - 1,
    views: 100,
    nextUrl: null,
    posts,
    ...more,
  };
}

/** A source and one frontier page per call of `page`, as the crawler would have made them. */
export async function aSource(store: Store, host = 'bbs.example.com') {
  const { rows } = await store.pool.query<{ id: number }>(
    `INSERT INTO source (name, url, host, engine, state) VALUES ($1, $2, $3, 'discuz', 'healthy') RETURNING id`,
    [host, `https://${host}/`, host],
  );
  const sourceId = rows[0]?.id ?? 0;
  return {
    sourceId,
    async page(path: string): Promise<number> {
      const page = await store.pool.query<{ id: number }>(
        `INSERT INTO frontier (source_id, host, url, kind, state) VALUES ($1, $2, $3, 'thread', 'done') RETURNING id`,
        [sourceId, host, `https://${host}/${path}`],
      );
      return page.rows[0]?.id ?? 0;
    },
  };
}
