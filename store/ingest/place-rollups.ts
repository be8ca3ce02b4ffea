import type pg from 'pg';
import { rollupMoves } from './rollup-moves.ts';
import type { CountedPost } from './rollups.ts';

const KEY = {
  place: 'text',
  series: 'text',
  day: 'date',
  source_id: 'bigint',
  opening: 'boolean',
  topic: 'text',
  copy: 'boolean',
  suspected: 'boolean',
};

/**
 * Moves `place_rollup` by what a change made of the posts that name a place; part of `countingChange`. `under` says under
 * which topics a post counts and with which polarity.
 */
export async function movePlaceRollups(
  client: pg.ClientBase,
  before: readonly CountedPost[],
  after: readonly CountedPost[],
  under: (post: CountedPost) => Map<string, string>,
): Promise<void> {
  const moves = rollupMoves('place_rollup', KEY);
  const add = (post: CountedPost, sign: 1 | -1) => {
    const { day, source, opening, copy, suspected, places } = post;
    if (places.length === 0 || day === null) return;
    const topics = under(post);
    for (const place of places)
      for (const series of post.series)
        for (const [topic, polarity] of topics)
          moves.add([place, series, day, source, opening, topic, copy, suspected], post, polarity, sign);
  };
  for (const post of before) add(post, -1);
  for (const post of after) add(post, 1);
  await moves.write(client);
}
