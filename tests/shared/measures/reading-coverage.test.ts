import { describe, expect, it } from 'vitest';
import { CONFUSION } from '../../../shared/measures/confusion.ts';
import {
  complaintError,
  type MeasuredKind,
  reputationError,
  toneError,
} from '../../../shared/measures/reading-error.ts';
import { reputation } from '../../../shared/measures/reputation.ts';
import { POLARITIES, type Polarity } from '../../../shared/understanding/insight.ts';

/** A small seeded generator (mulberry32), so that the simulation is the same every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `posts` posts read as those of one truth were in the kinds together. */
function said<K extends string>(
  random: () => number,
  posts: number,
  rows: readonly Readonly<Record<K, number>>[],
  answers: readonly K[],
): Map<K, number> {
  const rates = answers.map((answer) => rows.reduce((sum, row) => sum + row[answer], 0));
  const all = rates.reduce((sum, rate) => sum + rate, 0);
  const counts = new Map<K, number>(answers.map((answer) => [answer, 0]));
  for (let i = 0; i < posts; i++) {
    let draw = random() * all;
    const at = rates.findIndex((rate) => {
      draw -= rate;
      return draw < 0;
    });
    const answer = answers[Math.max(0, at)];
    if (answer) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return counts;
}

const forum = CONFUSION.filter((kind) => kind.forum);

/** Every way to leave `size` kinds in a row out of the ring of boards. */
const leftOut = (size: number): MeasuredKind[][] =>
  forum.map((_, i) =>
    Array.from({ length: size }, (__, j) => forum[(i + j * 3) % forum.length]).flatMap((k) => k ?? []),
  );

interface Mix {
  negative: number;
  neutral: number;
  positive: number;
  complaints: number;
}

/** How often the interval, measured on the other kinds, holds the truth of a forum made of those left out; and its half width. */
function coverage(mix: Mix, size: number, rounds: number) {
  const random = seeded(11);
  const posts = mix.negative + mix.neutral + mix.positive;
  const held = { negatives: 0, complaints: 0, reputation: 0 };
  const half = { negatives: 0, complaints: 0, reputation: 0 };
  let runs = 0;
  for (const out of leftOut(size)) {
    const others = CONFUSION.filter((kind) => !out.includes(kind));
    for (let round = 0; round < rounds; round++) {
      runs++;
      const tones: Record<Polarity, number> = { negative: 0, neutral: 0, positive: 0 };
      for (const truth of POLARITIES) {
        const rows = out.map(({ tone }) => tone[truth]);
        for (const [tone, n] of said(random, mix[truth], rows, POLARITIES)) tones[tone] += n;
      }
      let read = 0;
      for (const [truth, n] of [
        ['yes', mix.complaints],
        ['no', posts - mix.complaints],
      ] as const) {
        const rows = out.map(({ complaint }) => complaint[truth]);
        read += said(random, n, rows, ['yes', 'no'] as const).get('yes') ?? 0;
      }
      const index = reputationError(tones, others);
      const ranges = {
        negatives: [toneError(tones, others).negative, mix.negative],
        complaints: [complaintError(read, posts, others), mix.complaints],
        reputation: [index, reputation(mix.positive, mix.negative) ?? 0],
      } as const;
      for (const figure of ['negatives', 'complaints', 'reputation'] as const) {
        const [range, truth] = ranges[figure];
        if (!range) continue;
        if (range.low <= truth && truth <= range.high) held[figure]++;
        half[figure] += (range.high - range.low) / 2;
      }
    }
  }
  const each = (sums: typeof held) => ({
    negatives: sums.negatives / runs,
    complaints: sums.complaints / runs,
    reputation: sums.reputation / runs,
  });
  return { held: each(held), half: each(half) };
}

describe('the stated error, measured without the talk it is asked of', () => {
  it.each([
    { negative: 276, neutral: 520, positive: 204, complaints: 41 },
    { negative: 150, neutral: 700, positive: 150, complaints: 2 },
    { negative: 60, neutral: 110, positive: 30, complaints: 10 },
  ])('holds the truth of a mix of three boards left out nine times in ten: %o', (mix) => {
    const { held, half } = coverage(mix, 3, 40);
    expect(held.negatives).toBeGreaterThanOrEqual(0.9);
    expect(held.complaints).toBeGreaterThanOrEqual(0.9);
    expect(held.reputation).toBeGreaterThanOrEqual(0.9);
    const posts = mix.negative + mix.neutral + mix.positive;
    expect(half.negatives / posts, 'and says something').toBeLessThan(0.2);
    expect(half.complaints / posts, 'and says something').toBeLessThan(0.1);
  });
});
