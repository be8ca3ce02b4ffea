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

type Key = [
  place: string,
  series: string,
  day: string,
  source: number,
  opening: boolean,
  topic: string,
  copy: boolean,
  suspected: boolean,
];

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
  const moves = new Map<string, Counts>();
  const add = (posts: readonly CountedPost[], sign: 1 | -1) => {
    for (const post of posts)
      if (post.places.length > 0 && post.day !== null) count(moves, post, sign, under(post));
  };
  add(before, -1);
  add(after, 1);
  const rows = [...moves].filter(([, counts]) => Object.values(counts).some((n) => n !== 0));
  if (rows.length === 0) return;
  // Sorted, so that two workers lock the same rows in the same order.
  rows.sort(([a], [b]) => (a < b ? -1 : 1));
  const keys = rows.map(([key]) => JSON.parse(key) as Key);
  const column = (name: keyof Counts) => rows.map(([, counts]) => counts[name]);
  await client.query(
    `INSERT INTO place_rollup AS r (place, series, day, source_id, opening, topic, copy, suspected,
                                    posts, heat_micro, negatives, neutrals, positives, complaints)
     SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::bigint[], $5::boolean[], $6::text[],
                          $7::boolean[], $8::boolean[],
                          $9::int[], $10::bigint[], $11::int[], $12::int[], $13::int[], $14::int[])
     ON CONFLICT (place, series, day, source_id, opening, topic, copy, suspected) DO UPDATE SET
       posts = r.posts + EXCLUDED.posts, heat_micro = r.heat_micro + EXCLUDED.heat_micro,
       negatives = r.negatives + EXCLUDED.negatives, neutrals = r.neutrals + EXCLUDED.neutrals,
       positives = r.positives + EXCLUDED.positives, complaints = r.complaints + EXCLUDED.complaints`,
    [
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((part) => keys.map((key) => key[part])),
      ...(['posts', 'heat', 'negatives', 'neutrals', 'positives', 'complaints'] as const).map(column),
    ],
  );
}

function count(
  moves: Map<string, Counts>,
  post: CountedPost,
  sign: 1 | -1,
  under: Map<string, string>,
): void {
  const { day, source, opening, copy, suspected } = post;
  for (const place of post.places)
    for (const series of post.series)
      for (const [topic, polarity] of under) {
        const key = JSON.stringify([place, series, day, source, opening, topic, copy, suspected]);
        const counts = moves.get(key) ?? {
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
        moves.set(key, counts);
      }
}
