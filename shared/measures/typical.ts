import { normalise } from '../understanding/normalise.ts';
import { bigramVectors, similarity, type Vector } from './bigrams.ts';

/** Goes with every choice of typical posts; a change of formula is a new version. */
export const TYPICAL_VERSION = 'typical-1';

export interface TypicalCandidate {
  body: string;
  faults: readonly { part: string; condition: string | null }[];
}

/** More posts than this are not looked at, and of one post not more than this many units. */
const MOST_POSTS = 500;
const MOST_UNITS = 1000;

const CENTRAL = 0.6;
const COMPLETE = 0.4;
/** Weight of being typical against being unlike those already chosen. */
const LAMBDA = 0.7;
/** As alike as this is the same text again and is never shown twice. */
const SAME = 0.95;

const FULL_LENGTH = 80;
const LONG = 400;
const MILEAGE = /[\d一二两三四五六七八九十百千万几多]{1,9}(?:公里|km|千米|迈程)/i;

/**
 * How much of the story a post tells, 0–1: the mean of five parts: length (full from 80 characters, less again above 400),
 * a symptom, a named part, a condition, a mileage.
 */
export function completeness({ body, faults }: TypicalCandidate): number {
  const size = body.trim().length;
  const length = size > LONG ? LONG / size : Math.min(1, size / FULL_LENGTH);
  const told = [
    faults.length > 0,
    faults.some(({ part }) => part !== 'unnamed'),
    faults.some(({ condition }) => condition !== null),
    MILEAGE.test(body.slice(0, MOST_UNITS)),
  ].filter(Boolean).length;
  return (length + told) / 5;
}

/**
 * At most k posts that stand for all posts of a topic, the most typical first: central, complete, and unlike each other.
 * Deterministic: equal posts in equal order give equal choices, ties go to the earlier. Only the first 500 posts are looked at.
 *
 * Formula: relevance r(i) = 0.6 · c(i) / max c + 0.4 · completeness(i), where c(i) = cos(v(i), Σ v) and v(i) is the tf-idf vector of the
 * post's character bigrams; then greedily the post with the largest 0.7 · r(i) − 0.3 · max cos(v(i), v(chosen)), texts with a cosine
 * ≥ 0.95 to a chosen one left out. Time O(k · all bigrams).
 * Source: centroid as in Radev et al. 2004 (MEAD); maximal marginal relevance, Carbonell & Goldstein 1998; weights ours.
 */
export function typicalPosts<T extends TypicalCandidate>(posts: readonly T[], k: number): T[] {
  const candidates = posts.slice(0, MOST_POSTS);
  const { vectors, terms } = bigramVectors(
    candidates.map(({ body }) => normalise(body.slice(0, MOST_UNITS))),
  );
  const dense = new Float64Array(terms);
  for (const vector of vectors) spread(vector, dense);
  const central = vectors.map((vector) => similarity(vector, dense));
  const most = central.reduce((largest, value) => Math.max(largest, value), 0);
  const relevance = candidates.map(
    (post, i) => CENTRAL * (most > 0 ? (central[i] ?? 0) / most : 0) + COMPLETE * completeness(post),
  );
  const likeness = new Float64Array(candidates.length);
  const open = new Set(candidates.keys());
  const chosen: T[] = [];
  while (chosen.length < k && open.size > 0) {
    let best = -1;
    let highest = -Infinity;
    for (const i of open) {
      const score = LAMBDA * (relevance[i] ?? 0) - (1 - LAMBDA) * (likeness[i] ?? 0);
      if (score > highest) {
        highest = score;
        best = i;
      }
    }
    const post = candidates[best];
    const vector = vectors[best];
    if (!post || !vector) break;
    chosen.push(post);
    open.delete(best);
    dense.fill(0);
    spread(vector, dense);
    for (const i of open) {
      const other = vectors[i];
      if (!other) continue;
      const alike = similarity(other, dense);
      likeness[i] = Math.max(likeness[i] ?? 0, alike);
      if (alike >= SAME || other.terms.length === 0) open.delete(i);
    }
  }
  return chosen;
}

function spread({ terms, weights }: Vector, dense: Float64Array): void {
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i] ?? 0;
    dense[term] = (dense[term] ?? 0) + (weights[i] ?? 0);
  }
}
