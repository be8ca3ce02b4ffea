import { POLARITIES, type Polarity } from '../understanding/insight.ts';
import { type Adjusted, adjustCounts, type MeasuredTruth } from './adjusted-count.ts';
import { betweenKinds } from './between-kinds.ts';
import { CONFUSION } from './confusion.ts';
import { reputation } from './reputation.ts';

/** Goes with every stated error; a change of formula is a new version. */
export const READING_ERROR_VERSION = 'reading-error-2';

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
  /** Mixed as a forum's board is, so that it may stand for one. */
  forum: boolean;
  tone: Readonly<Record<Polarity, ToneCounts>>;
  complaint: Readonly<Record<'yes' | 'no', YesNo>>;
}

const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How posts of one kind were read, [truth][said], and whether the kind is mixed as a forum is. */
interface Rows {
  forum: boolean;
  rows: readonly (readonly number[])[];
}

/** The rates of a forum's mix, with how far kinds of every sort scatter about theirs. */
function measuredTruths(kinds: readonly Rows[]): MeasuredTruth[] {
  const forum = kinds.filter((kind) => kind.forum);
  return (forum[0]?.rows ?? []).map((row, truth) => {
    const sizes = forum.map(({ rows }) => sum(rows[truth] ?? []));
    const all = sum(sizes);
    return {
      said: row.map((_, said) => sum(forum.map(({ rows }) => rows[truth]?.[said] ?? 0))),
      between: betweenKinds(kinds.map(({ rows }) => rows[truth] ?? [])),
      together: all > 0 ? sum(sizes.map((size) => size * size)) / all : 0,
    };
  });
}

/** What one figure of the adjusted counts comes to, with its 95 % interval, between 0 and `most`. */
function interval(
  asRead: number,
  most: number,
  { value, variance }: { value: number; variance: number },
): Reading {
  const half = Z * Math.sqrt(Math.max(0, variance));
  return {
    read: asRead,
    estimate: within(value, 0, most),
    low: within(value - half, 0, most),
    high: within(value + half, 0, most),
  };
}

function adjustTones(read: ToneCounts, kinds: readonly MeasuredKind[]): Adjusted {
  const rows = kinds.map(({ forum, tone }) => ({
    forum,
    rows: POLARITIES.map((truth) => POLARITIES.map((said) => tone[truth][said])),
  }));
  return adjustCounts(
    POLARITIES.map((tone) => read[tone]),
    measuredTruths(rows),
  );
}

/**
 * How many of the posts read as negative, neutral and positive truly are so. `read` holds the counts as read, in posts.
 *
 * Formula: counts adjusted by the confusion measured on kinds mixed as a forum is, with a normal 95 % interval (`adjustCounts`:
 * Rogan & Gladen 1978, Forman 2008). No kind of talk is misread as often as another and nobody knows how a forum is mixed; so its rates
 * are taken to scatter about the measured ones as those of all kinds scatter among each other (`betweenKinds`, a random effect of
 * the kind). It holds for talk no stranger than that it was measured on.
 */
export function toneError(
  read: ToneCounts,
  kinds: readonly MeasuredKind[] = CONFUSION,
): Record<Polarity, Reading> {
  const posts = sum(POLARITIES.map((tone) => read[tone]));
  const { counts, covariance } = adjustTones(read, kinds);
  const of = (tone: Polarity): Reading => {
    const at = POLARITIES.indexOf(tone);
    return interval(read[tone], posts, { value: counts[at] ?? 0, variance: covariance[at]?.[at] ?? 0 });
  };
  return { negative: of('negative'), neutral: of('neutral'), positive: of('positive') };
}

/** How many of `total` posts truly are complaints when `read` of them were read as such; formula as `toneError`. */
export function complaintError(
  read: number,
  total: number,
  kinds: readonly MeasuredKind[] = CONFUSION,
): Reading {
  const rows = kinds.map(({ forum, complaint: { yes, no } }) => ({
    forum,
    rows: [
      [yes.yes, yes.no],
      [no.yes, no.no],
    ],
  }));
  const { counts, covariance } = adjustCounts([read, total - read], measuredTruths(rows));
  return interval(read, total, { value: counts[0] ?? 0, variance: covariance[0]?.[0] ?? 0 });
}

/**
 * The reputation with its interval, carried over from the tones of `toneError`: variance gᵀΣg with g the derivatives of the reputation by
 * positives and negatives (delta method). Null when nothing was read as praise or blame.
 */
export function reputationError(
  read: ToneCounts,
  kinds: readonly MeasuredKind[] = CONFUSION,
): Reading | null {
  const asRead = reputation(read.positive, read.negative);
  if (asRead === null) return null;
  const posts = sum(POLARITIES.map((tone) => read[tone]));
  const { counts, covariance } = adjustTones(read, kinds);
  const negative = POLARITIES.indexOf('negative');
  const positive = POLARITIES.indexOf('positive');
  const n = within(counts[negative] ?? 0, 0, posts);
  const p = within(counts[positive] ?? 0, 0, posts);
  // The derivatives of 100·(p + 1)/(p + n + 2).
  const square = (p + n + 2) ** 2;
  const byPositive = (100 * (n + 1)) / square;
  const byNegative = (-100 * (p + 1)) / square;
  return interval(asRead, 100, {
    value: (100 * (p + 1)) / (p + n + 2),
    variance:
      byPositive ** 2 * (covariance[positive]?.[positive] ?? 0) +
      byNegative ** 2 * (covariance[negative]?.[negative] ?? 0) +
      2 * byPositive * byNegative * (covariance[positive]?.[negative] ?? 0),
  });
}
