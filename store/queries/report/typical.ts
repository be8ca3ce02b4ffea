import type { Report } from '../../../shared/contract/report.ts';
import type { PostsBehind } from '../../../shared/contract/report-query.ts';
import type { TopicFilter } from '../../../shared/contract/words.ts';
import { completeness } from '../../../shared/measures/typical.ts';
import type { Store } from '../../open.ts';
import type { Period } from '../periods.ts';
import type { NameMask } from '../posts.ts';
import { findTypicalPosts } from '../typical-posts.ts';
import type { About } from './sums.ts';

type Typical = Report['typical'][number];

const POSTS = 3;
const EXCERPT = 220;

/** Posts that stand for a topic's complaints, or for the negatives where nobody complained. */
export async function reportTypical(
  store: Store,
  about: About,
  period: Period,
  asked: { topic: TopicFilter | null; measure: Typical['measure'] },
  behind: PostsBehind,
  mask: NameMask,
): Promise<Typical> {
  const { topic, measure } = asked;
  const under = topic === null ? {} : { topic };
  const found = await findTypicalPosts(
    store,
    about.series,
    { ...period, reading: about.reading, place: about.place, measure, limit: POSTS, ...under },
    mask,
  );
  return {
    topic,
    measure,
    of: found.of,
    behind: { ...behind, measure, ...under },
    posts: found.posts.map((post) => {
      const letters = Array.from(post.body);
      const cut = letters.length > EXCERPT;
      return {
        id: post.id,
        url: post.url,
        source: post.source.name,
        thread: post.thread.title,
        author: post.author,
        opening: post.opening,
        publishedAt: post.publishedAt,
        publishedPrecision: post.publishedPrecision,
        excerpt: cut ? `${letters.slice(0, EXCERPT).join('')}…` : post.body,
        cut,
        complete: Math.round(completeness(post) * 100) / 100,
      };
    }),
  };
}
