import type { TypicalPosts, TypicalQuery } from '../../shared/contract/series.ts';
import { TYPICAL_VERSION, typicalPosts } from '../../shared/measures/typical.ts';
import type { Store } from '../open.ts';
import { findPosts, type NameMask } from './posts.ts';

/** More are not looked at; the newest come first. */
const CANDIDATES = 500;

/** Posts of a series that stand for those of the period, topic and measure asked for. */
export async function findTypicalPosts(
  store: Store,
  series: string,
  { limit, ...filter }: TypicalQuery,
  mask: NameMask,
): Promise<TypicalPosts> {
  const { total, posts } = await findPosts(store, { ...filter, series, limit: CANDIDATES }, mask);
  return { of: total, posts: typicalPosts(posts, limit), version: TYPICAL_VERSION };
}
