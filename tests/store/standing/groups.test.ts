import { expect, test } from 'vitest';
import { likenessOf } from '../../../shared/understanding/copies/likeness.ts';
import { areCopies, groupsOf, type Likened } from '../../../store/standing/groups.ts';

const TEXTS = [
  '这台车真的非常好开，动力充沛，油耗也低，外观漂亮，内饰做工精致，强烈推荐大家购买',
  '这台车真的非常好开，动力充沛，油耗也低，外观漂亮，内饰做工精致，强烈推荐大家入手',
  '这台车真的非常好开，动力充沛，油耗也不高，外观漂亮，内饰精致，推荐朋友们都去看看',
  '冷车起步离合器一直咯噔咯噔响，去店里修了两回，师傅说都这样，希望厂家给个说法',
];
const HOUR = 3_600_000;

/** Eighty posts over five weeks, their texts in no pattern. */
const POSTS: Likened[] = Array.from({ length: 80 }, (_, n) => {
  const { signature, keys } = likenessOf(TEXTS[((n * n + 3 * n) % 7) % TEXTS.length] ?? '') ?? {};
  return {
    id: n + 1,
    at: ((n * 37) % 80) * 10 * HOUR,
    signature: signature ?? new Uint8Array(),
    keys: keys ?? [],
    original: null,
  };
});

/** Whoever is a copy of one is in its group, by looking at every pair. */
function byPairs(posts: Likened[]): number[][] {
  const groups: Likened[][] = [];
  for (const post of posts) {
    const mine = groups.filter((group) => group.some((other) => areCopies(post, other)));
    for (const group of mine) groups.splice(groups.indexOf(group), 1);
    groups.push([post, ...mine.flat()]);
  }
  return ids(groups);
}
const ids = (groups: Likened[][]): number[][] =>
  groups
    .map((group) => group.map(({ id }) => id).toSorted((a, b) => a - b))
    .toSorted(([a = 0], [b = 0]) => a - b);

test('groups are what every pair compared would give, also when some stand already', () => {
  const whole = groupsOf(POSTS, new Set());
  expect(ids(whole)).toEqual(byPairs(POSTS));
  expect(whole.length).toBeGreaterThan(1);
  const known = groupsOf(POSTS.slice(0, 60), new Set());
  const original = new Map(
    known.flatMap((group) =>
      group.length > 1 ? group.map(({ id }) => [id, group[0]?.id ?? 0] as const) : [],
    ),
  );
  const placed = POSTS.map((post) => ({ ...post, original: original.get(post.id) ?? null }));
  expect(ids(groupsOf(placed, new Set(original.values())))).toEqual(byPairs(POSTS));
});
