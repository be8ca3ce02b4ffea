import { ASPECTS, GROUPS, type Group, type Polarity } from './insight.ts';

/** All thresholds are in thousandths of a margin, found by cross-validation on the training data. */

/** The benchmark marks every comment with at least one aspect; this cut gives it the best balance there. */
export const BENCHMARK_ASPECT_THRESHOLD = -100;
/** On a forum most posts speak of no aspect: a surer cut, no aspect forced. */
export const FORUM_ASPECT_THRESHOLD = 0;

/** Fault groups are well known by their words; who is to blame in service is said in many ways, so those cut lower. */
const GROUP_THRESHOLDS: Readonly<Record<Group, number>> = {
  A: -100,
  B: -100,
  C: -200,
  D: -50,
  E: -150,
  F: -50,
  G: -250,
  H: -50,
  I: -150,
  J: -300,
  K: -350,
  L: -200,
  M: -200,
  N: -300,
  O: -350,
  P: -150,
  Q: -400,
};

/** The machines are shy of the rarer classes; these are added to their scores. */
const ASPECT_OFFSETS = { negative: 250, positive: 200 };
const MENTION_OFFSETS = { negative: 500, positive: 350 };
const TONE_OFFSETS = { negative: -100, positive: 50 };
const COMPLAINT_OFFSET = 110;
const HEADLINE_OFFSET = 150;
/** Owners open threads with their problems and mostly talk of them in replies; found on the sample forum, which knows which is which. */
const OPENING_OFFSET = 200;
const REPLY_OFFSET = -100;

/** The highest of three scores (negative, neutral, positive), ties to the neutral, then to the negative. */
function highestPolarity(
  scores: readonly number[],
  offsets: { negative: number; positive: number },
): { polarity: Polarity; score: number } {
  const negative = (scores[0] ?? 0) + offsets.negative;
  const neutral = scores[1] ?? 0;
  const positive = (scores[2] ?? 0) + offsets.positive;
  if (negative > neutral && negative >= positive) return { polarity: 'negative', score: negative };
  if (positive > neutral) return { polarity: 'positive', score: positive };
  return { polarity: 'neutral', score: neutral };
}

/** The polarity of an aspect. */
export function decidePolarity(scores: readonly number[]): { polarity: Polarity; score: number } {
  return highestPolarity(scores, ASPECT_OFFSETS);
}

/**
 * How a text speaks of one name. The score that comes with it is the lead over the next best of the three: it says how sure the
 * choice is.
 */
export function decideMention(scores: readonly number[]): { polarity: Polarity; score: number } {
  const { polarity } = highestPolarity(scores, MENTION_OFFSETS);
  const [first = 0, second = 0] = [
    (scores[0] ?? 0) + MENTION_OFFSETS.negative,
    scores[1] ?? 0,
    (scores[2] ?? 0) + MENTION_OFFSETS.positive,
  ].sort((a, b) => b - a);
  return { polarity, score: first - second };
}

/** The tone of a post as a whole. */
export function decideTone(scores: readonly number[]): { polarity: Polarity; score: number } {
  return highestPolarity(scores, TONE_OFFSETS);
}

/**
 * Integer score of "an owner's own problem", above 0 when it is one: from the head that knows talk and, for a text written as a
 * headline is, from the one that knows headlines. `opening` is whether it opened its thread, undefined where that is not known.
 */
export function complaintScore(
  talk: number,
  headline: number,
  isHeadline: boolean,
  opening?: boolean,
): number {
  const place = opening === undefined ? 0 : opening ? OPENING_OFFSET : REPLY_OFFSET;
  const score = talk + COMPLAINT_OFFSET + place;
  return isHeadline ? Math.max(score, headline + HEADLINE_OFFSET) : score;
}

const highest = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** Heads above the threshold. With `atLeastOne` the highest stands even below it, as the benchmarks have it. */
export function decideAspects(scores: readonly number[], threshold: number, atLeastOne: boolean): number[] {
  const heads = ASPECTS.map((_, head) => head).filter((head) => (scores[head] ?? 0) > threshold);
  return heads.length === 0 && atLeastOne ? [highest(scores)] : heads;
}

/** The groups of service: who is to blame, not what broke. */
const SERVICE_GROUPS = 'IJKLMNOP';
const isService = GROUPS.map((group) => SERVICE_GROUPS.includes(group));

/** The machine for "any of the service groups" knows better than each of them whether there is one: none below, at least one above. */
const NO_SERVICE = -250;
const SOME_SERVICE = -100;

/**
 * Complaint groups above their thresholds, at least the nearest one: a complaint is about something. `scores` holds one for each of
 * GROUPS and, last, that of any service group.
 */
export function decideGroups(scores: readonly number[]): number[] {
  const service = scores[GROUPS.length] ?? 0;
  const above = GROUPS.map((group, head) =>
    isService[head] && service < NO_SERVICE ? -Infinity : (scores[head] ?? 0) - GROUP_THRESHOLDS[group],
  );
  const heads = GROUPS.map((_, head) => head).filter((head) => (above[head] ?? 0) > 0);
  if (service > SOME_SERVICE && !heads.some((head) => isService[head])) {
    heads.push(highest(above.map((value, head) => (isService[head] ? value : -Infinity))));
  }
  return heads.length === 0 ? [highest(above)] : heads.sort((a, b) => a - b);
}

/** A code is said above this score, if its group is. */
const CODE_THRESHOLD = -300;

/** Which codes a complaint of these groups is about. */
export function decideCodes(
  codes: readonly string[],
  scores: readonly number[],
  groups: readonly Group[],
): number[] {
  const said = new Set<string>(groups);
  return codes.flatMap((code, head) =>
    (scores[head] ?? 0) > CODE_THRESHOLD && said.has(code.charAt(0)) ? [head] : [],
  );
}
