import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** Whole number from..to, both included. */
  int(from: number, to: number): number;
  /** 0 ≤ x < 1. */
  real(): number;
  chance(p: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(from: readonly T[]): T[];
}

/** The same seed and salt give the same row of numbers on every machine. */
export function makeRandom(seed: number, salt: number): Random {
  const source = xoroshiro128plus(seed * 7919 + salt);
  const int = (from: number, to: number) => uniformInt(source, from, to);
  const real = () => int(0, 2 ** 30 - 1) / 2 ** 30;
  return {
    int,
    real,
    chance: (p) => real() < p,
    pick(from) {
      const one = from[int(0, from.length - 1)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    shuffled(from) {
      const rest = [...from];
      for (let i = rest.length - 1; i > 0; i--) {
        const j = int(0, i);
        [rest[i], rest[j]] = [rest[j] as (typeof rest)[number], rest[i] as (typeof rest)[number]];
      }
      return rest;
    },
  };
}
