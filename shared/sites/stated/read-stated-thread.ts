import type { ThreadPage } from '../page.ts';
import type { PlacedPost } from '../read-post.ts';
import { aboutOf, LONGEST_NAME, LONGEST_TITLE, type Reading } from '../reading.ts';
import { readField, readNumber } from '../text.ts';
import { readStated } from './read-stated.ts';

/**
 * A thread of a known site whose text is read from what its page states (JSON-LD, microdata); its id and counts are the
 * site file's. Null when the page states no thread.
 */
export function readStatedThread<N>(
  reading: Reading<N>,
  threadId: string,
): { page: ThreadPage; places: PlacedPost<N>[] } | null {
  const { page, site, url, base, seenAt } = reading;
  const stated = readStated(page, url, base, seenAt);
  if (stated === null || stated.page.kind !== 'thread') return null;
  const { thread } = site;
  const text = (fields: typeof thread.title) => readField(page, page.root, fields);
  const title = text(thread.title) ?? stated.page.threadTitle;
  // An id made from the text would be another one once the text is edited.
  const idOf = (post: ThreadPage['posts'][number]) => (post.opening ? `t${threadId}` : post.postId);
  const posts = stated.page.posts.map((post) => ({
    ...post,
    postId: idOf(post),
    url: post.opening ? reading.permalink : post.url,
  }));
  return {
    page: {
      ...stated.page,
      engine: site.engine,
      threadId,
      threadTitle: [...aboutOf(page, page.root, thread.about), title].join(' ').slice(0, LONGEST_TITLE),
      board: text(thread.board ?? [])?.slice(0, LONGEST_NAME) ?? stated.page.board,
      replies: readNumber(text(thread.replies)) ?? stated.page.replies,
      views: readNumber(text(thread.views)) ?? stated.page.views,
      posts,
    },
    places: stated.places.map((place) => ({ ...place, post: { ...place.post, postId: idOf(place.post) } })),
  };
}
