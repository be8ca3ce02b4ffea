import { POLARITIES, type Polarity } from '../understanding/insight.ts';
import { adjustCounts } from './adjusted-count.ts';
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
type ToneConfusion = Readonly<Record<Polarity, ToneCounts>>;
type YesNo = Readonly<Record<'yes' | 'no', Readonly<Record<'yes' | 'no', number>>>>;

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

const range = (read: number, estimate: number, variance: number, most: number): Reading => {
  const half = Z * Math.sqrt(Math.max(0, variance));
  return {
    read,
    estimate: within(estimate, 0, most),
    low: within(estimate - half, 0, most),
    high: within(estimate + half, 0, most),
  };
};

const toneRows = (confusion: ToneConfusion): number[][] =>
  POLARITIES.map((truth) => POLARITIES.map((said) => confusion[truth][said]));

const toneValues = (read: ToneCounts): number[] => POLARITIES.map((tone) => read[tone]);

/**
 * How many of the posts read as negative, neutral and positive truly are so. `read` holds the counts as read, whole posts; the
 * confusion is [truth][said] of a measurement. Formula and source: `adjustCounts`. It holds as far as the posts are misread as often
 * as those it was measured on.
 */
export function toneError(
  read: ToneCounts,
  confusion: ToneConfusion = CONFUSION.tone,
): Record<Polarity, Reading> {
  const { counts, covariance } = adjustCounts(toneValues(read), toneRows(confusion));
  const total = toneValues(read).reduce((sum, value) => sum + value, 0);
  const of = (tone: Polarity): Reading => {
    const at = POLARITIES.indexOf(tone);
    return range(read[tone], counts[at] ?? 0, covariance[at]?.[at] ?? 0, total);
  };
  return { negative: of('negative'), neutral: of('neutral'), positive: of('positive') };
}

/** How many of `total` posts truly are complaints when `read` of them were read as such. */
export function complaintError(read: number, total: number, confusion: YesNo = CONFUSION.complaint): Reading {
  const { counts, covariance } = adjustCounts(
    [read, total - read],
    [
      [confusion.yes.yes, confusion.yes.no],
      [confusion.no.yes, confusion.no.no],
    ],
  );
  return range(read, counts[0] ?? 0, covariance[0]?.[0] ?? 0, total);
}

/**
 * The reputation with its interval, carried over from the tones: variance gᵀΣg with g the derivatives of the reputation by positives
 * and negatives (delta method). Null when nothing was read as praise or blame.
 */
export function reputationError(read: ToneCounts, confusion: ToneConfusion = CONFUSION.tone): Reading | null {
  const asRead = reputation(read.positive, read.negative);
  if (asRead === null) return null;
  const { counts, covariance } = adjustCounts(toneValues(read), toneRows(confusion));
  const negative = POLARITIES.indexOf('negative');
  const positive = POLARITIES.indexOf('positive');
  const n = Math.max(0, counts[negative] ?? 0);
  const p = Math.max(0, counts[positive] ?? 0);
  // The derivatives of 100·(p + 1)/(p + n + 2).
  const square = (p + n + 2) ** 2;
  const byPositive = (100 * (n + 1)) / square;
  const byNegative = (-100 * (p + 1)) / square;
  const variance =
    byPositive ** 2 * (covariance[positive]?.[positive] ?? 0) +
    byNegative ** 2 * (covariance[negative]?.[negative] ?? 0) +
    2 * byPositive * byNegative * (covariance[positive]?.[negative] ?? 0);
  return range(asRead, (100 * (p + 1)) / (p + n + 2), variance, 100);
}
