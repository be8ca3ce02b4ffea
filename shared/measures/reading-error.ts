import { POLARITIES, type Polarity } from '../understanding/insight.ts';
import { type Adjusted, adjustCounts } from './adjusted-count.ts';
import { CONFUSION } from './confusion.ts';
import { reputation } from './reputation.ts';

/** Printed beside every stated error; a change of formula is a new version. */
export const READING_ERROR_VERSION = 'reading-error-1';

/** Two-sided 95 % quantile of the standard normal. */
const Z = 1.959963984540054;

/** A figure as read, and what it truly is, estimated, with its 95 % interval. */
export interface Reading {
  read: number;
  estimate: number;
  low: number;
  high: number;
}

type ToneCounts = Readonly<Record<Polarity, number>>;
type YesNo = Readonly<Record<'yes' | 'no', number>>;

/** How posts of one kind of talk were read where the truth is known: [truth][said], in posts. */
export interface MeasuredKind {
  kind: string;
  tone: Readonly<Record<Polarity, ToneCounts>>;
  complaint: Readonly<Record<'yes' | 'no', YesNo>>;
}

/** A truth seen less often in a kind of talk gives no rate worth the name. */
const LEAST_MEASURED = 40;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Each kind's rows; a truth it saw too seldom is read as in all kinds together. */
function filled(kinds: readonly (readonly (readonly number[])[])[]): (readonly number[])[][] {
  return kinds.map((kind) =>
    kind.map((row, truth) =>
      sum(row) >= LEAST_MEASURED
        ? row
        : row.map((_, said) => sum(kinds.map((other) => other[truth]?.[said] ?? 0))),
    ),
  );
}

/** What one figure of the adjusted counts comes to, over all kinds. */
function hull(
  read: readonly number[],
  kinds: readonly (readonly (readonly number[])[])[],
  asRead: number,
  most: number,
  figure: (adjusted: Adjusted) => { value: number; variance: number },
): Reading {
  const all = filled(kinds).map((rows) => figure(adjustCounts(read, rows)));
  const halves = all.map(({ variance }) => Z * Math.sqrt(Math.max(0, variance)));
  const clipped = all.map(({ value }) => within(value, 0, most)).sort((a, b) => a - b);
  return {
    read: asRead,
    estimate: ((clipped[(clipped.length - 1) >> 1] ?? 0) + (clipped[clipped.length >> 1] ?? 0)) / 2,
    low: within(Math.min(...all.map(({ value }, i) => value - (halves[i] ?? 0))), 0, most),
    high: within(Math.max(...all.map(({ value }, i) => value + (halves[i] ?? 0))), 0, most),
  };
}

const toneKinds = (kinds: readonly MeasuredKind[]) =>
  kinds.map(({ tone }) => POLARITIES.map((truth) => POLARITIES.map((said) => tone[truth][said])));

/**
 * How many of the posts read as negative, neutral and positive truly are so. `read` holds the counts as read, in posts.
 *
 * Formula: counts adjusted by the measured confusion with a 95 % interval (`adjustCounts`: Rogan & Gladen 1978, Forman 2008). As no
 * kind of talk is misread as often as another (buying talk hardly, advice often) and a forum's mix is not known, this is done with the
 * rates of each kind; the interval reaches from the lowest end to the highest, the estimate is the median.
 * It is therefore wide, and holds for talk no stranger than that it was measured on.
 */
export function toneError(
  read: ToneCounts,
  kinds: readonly MeasuredKind[] = CONFUSION,
): Record<Polarity, Reading> {
  const counts = POLARITIES.map((tone) => read[tone]);
  const measured = toneKinds(kinds);
  const of = (tone: Polarity): Reading => {
    const at = POLARITIES.indexOf(tone);
    return hull(counts, measured, read[tone], sum(counts), (adjusted) => ({
      value: adjusted.counts[at] ?? 0,
      variance: adjusted.covariance[at]?.[at] ?? 0,
    }));
  };
  return { negative: of('negative'), neutral: of('neutral'), positive: of('positive') };
}

/** How many of `total` posts truly are complaints when `read` of them were read as such; formula as `toneError`. */
export function complaintError(
  read: number,
  total: number,
  kinds: readonly MeasuredKind[] = CONFUSION,
): Reading {
  const measured = kinds.map(({ complaint: { yes, no } }) => [
    [yes.yes, yes.no],
    [no.yes, no.no],
  ]);
  return hull([read, total - read], measured, read, total, ({ counts, covariance }) => ({
    value: counts[0] ?? 0,
    variance: covariance[0]?.[0] ?? 0,
  }));
}

/**
 * The reputation with its interval, carried over from the tones: variance gᵀΣg with g the derivatives of the reputation by positives
 * and negatives (delta method), over the kinds of talk as in `toneError`. Null when nothing was read as praise or blame.
 */
export function reputationError(
  read: ToneCounts,
  kinds: readonly MeasuredKind[] = CONFUSION,
): Reading | null {
  const asRead = reputation(read.positive, read.negative);
  if (asRead === null) return null;
  const counts = POLARITIES.map((tone) => read[tone]);
  const negative = POLARITIES.indexOf('negative');
  const positive = POLARITIES.indexOf('positive');
  return hull(counts, toneKinds(kinds), asRead, 100, (adjusted) => {
    const { covariance } = adjusted;
    const n = within(adjusted.counts[negative] ?? 0, 0, sum(counts));
    const p = within(adjusted.counts[positive] ?? 0, 0, sum(counts));
    // The derivatives of 100·(p + 1)/(p + n + 2).
    const square = (p + n + 2) ** 2;
    const byPositive = (100 * (n + 1)) / square;
    const byNegative = (-100 * (p + 1)) / square;
    return {
      value: (100 * (p + 1)) / (p + n + 2),
      variance:
        byPositive ** 2 * (covariance[positive]?.[positive] ?? 0) +
        byNegative ** 2 * (covariance[negative]?.[negative] ?? 0) +
        2 * byPositive * byNegative * (covariance[positive]?.[negative] ?? 0),
    };
  });
}
