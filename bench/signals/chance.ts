import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws of one seed; the same row on every machine. */
export interface Chance {
  /** 0 ≤ x < 1 */
  real(): number;
  between(from: number, to: number): number;
  /** Even in the logarithm. */
  logBetween(from: number, to: number): number;
  normal(): number;
  poisson(mean: number): number;
  /** Posts of so many a week when one post in four draws another: variance 1.67 × mean. */
  clustered(mean: number, draws: number): number;
}

/** Above so much a normal number is as good. */
const MANY = 60;

export function makeChance(seed: number, salt: number): Chance {
  const source = xoroshiro128plus(seed * 1_000_003 + salt);
  const real = () => (source.next() >>> 0) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(1 - real())) * Math.cos(2 * Math.PI * real());
  const poisson = (mean: number) => {
    if (mean <= 0) return 0;
    if (mean > MANY) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    let left = real();
    let probability = Math.exp(-mean);
    let n = 0;
    while (left >= probability && n < 10 * MANY) {
      left -= probability;
      n += 1;
      probability *= mean / n;
    }
    return n;
  };
  return {
    real,
    between: (from, to) => from + (to - from) * real(),
    logBetween: (from, to) => from * (to / from) ** real(),
    normal,
    poisson,
    clustered(mean, draws) {
      let posts = 0;
      for (let threads = poisson(mean * (1 - draws)); threads > 0; threads--) {
        posts += 1;
        while (real() < draws) posts += 1;
      }
      return posts;
    },
  };
}
