import { similarity } from '../../shared/understanding/copies/likeness.ts';

/** A post that may have copies, as grouping sees it. */
export interface Likened {
  id: number;
  /** Epoch ms. */
  at: number;
  signature: Uint8Array;
  keys: number[];
  /** Of its group so far; null when it is in none. */
  original: number | null;
}

/** From this share of 3-grams on two texts are copies; texts that only tell of the same thing share under 0.25. */
export const COPIES_FROM = 0.5;
/** Two posts further apart in time are no copies of each other, though a chain of copies may last longer. */
export const COPIES_WITHIN_MS = 7 * 86_400_000;

export const areCopies = (a: Likened, b: Likened): boolean =>
  Math.abs(a.at - b.at) <= COPIES_WITHIN_MS && similarity(a.signature, b.signature) >= COPIES_FROM;

/**
 * Groups of near-identical posts: whoever is a copy of one is in its group. Each in order of time, so the first is the
 * original; posts without copies stand alone. Does not depend on the order in which posts came.
 * @param kept groups so far of which nothing changed: their members stay together unseen
 */
export function groupsOf(posts: readonly Likened[], kept: ReadonlySet<number>): Likened[][] {
  const parent = new Map(posts.map(({ id }) => [id, id]));
  const root = (id: number): number => {
    let at = id;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  const join = (a: number, b: number) => parent.set(root(a), root(b));
  const members = new Set(posts.map(({ id }) => id));
  const settled = new Set<number>();
  for (const { id, original } of posts)
    if (original !== null && kept.has(original) && members.has(original)) {
      join(id, original);
      settled.add(id);
    }
  const byKey = new Map<number, Alike>();
  for (const post of posts.toSorted(inTime)) {
    const isSettled = settled.has(post.id);
    for (const key of post.keys) {
      const alike = byKey.get(key) ?? { all: [], loose: [] };
      // Two posts of kept groups were compared when they came.
      const earlier = isSettled ? alike.loose : alike.all;
      for (let i = earlier.length - 1; i >= 0; i--) {
        const other = earlier[i];
        if (other === undefined || post.at - other.at > COPIES_WITHIN_MS) break;
        if (root(other.id) !== root(post.id) && areCopies(post, other)) join(post.id, other.id);
        // Whatever came earlier has been compared with the same text already: a thousand copies must not cost a million looks.
        if (sameText(post, other)) break;
      }
      alike.all.push(post);
      if (!isSettled) alike.loose.push(post);
      byKey.set(key, alike);
    }
  }
  return [...Map.groupBy(posts.toSorted(inTime), ({ id }) => root(id)).values()];
}

/** Posts that share a key, in order of time; `loose` are those in no kept group. */
interface Alike {
  all: Likened[];
  loose: Likened[];
}

const sameText = (a: Likened, b: Likened): boolean => Buffer.compare(a.signature, b.signature) === 0;

const inTime = (a: Likened, b: Likened) => a.at - b.at || a.id - b.id;
