import { expect } from 'vitest';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import type { Store } from '../../store/open.ts';
import { storedPosts } from './crawl.ts';
import type { SampleForum } from './sample-forum.ts';

const masked = (text: string) => maskIdentifiers(text).text;

/** Everything the forum shows, and nothing else, is stored as it is shown. */
export async function expectTruth(store: Store, forum: SampleForum): Promise<void> {
  const truth = await forum.posts();
  const stored = await storedPosts(store);
  expect([...stored.keys()].sort()).toEqual(truth.map(({ pid }) => String(pid)).sort());
  for (const post of truth) {
    const found = stored.get(String(post.pid));
    expect(found).toMatchObject({
      tid: String(post.tid),
      threadTitle: post.threadTitle,
      floor: post.floor,
      body: masked(post.body),
      publishedAt: post.publishedAt,
      ...(post.author ? { author: post.author.name, member: true } : { member: false }),
    });
    expect(found?.quotes.map(({ author, text }) => ({ author, text }))).toEqual(
      post.quotes.map(({ author, text }) => ({ author, text: masked(text) })),
    );
  }
}
