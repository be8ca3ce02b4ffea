import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { round } from './count.ts';

/** A figure with its 95 % interval. */
export interface Measured {
  value: number;
  low: number;
  high: number;
}
export type Measures = Readonly<Record<string, Measured>>;

const SAMPLES = 200;
const SEED = 20_261_122;

/**
 * How far figures may be off because just these records were measured: the percentile bootstrap (Efron 1979) over records, 200
 * samples with replacement, always the same ones. `figures` works them out for records with their guesses.
 */
export function bootstrapped<R, G>(
  records: readonly R[],
  guesses: readonly G[],
  figures: (records: readonly R[], guesses: readonly G[]) => Record<string, number>,
): Record<string, Measured> {
  const values = figures(records, guesses);
  const random = xoroshiro128plus(SEED);
  const drawn: Record<string, number>[] = [];
  for (let sample = 0; sample < SAMPLES && records.length > 0; sample++) {
    const some: R[] = [];
    const said: G[] = [];
    for (let n = 0; n < records.length; n++) {
      const at = uniformInt(random, 0, records.length - 1);
      const [record, guess] = [records[at], guesses[at]];
      if (record === undefined || guess === undefined) continue;
      some.push(record);
      said.push(guess);
    }
    drawn.push(figures(some, said));
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const sorted = drawn.map((figure) => figure[name] ?? 0).sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? value;
      return [name, { value: round(value), low: round(at(0.025)), high: round(at(0.975)) }];
    }),
  );
}
