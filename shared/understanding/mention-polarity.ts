import { splitClauses } from './clauses.ts';
import { extractGrams, mix } from './grams.ts';
import { findOpinions, type Lexicon } from './lexicon.ts';
import { NEWLINE, type Normalised } from './normalise.ts';
import { asks, lengthClass } from './polarity.ts';
import { distinct, gramBuckets, type Reading } from './reading.ts';
import { type Signs, signsOf } from './signs.ts';
import type { FeatureGroup } from './table.ts';

/** Units [from, to) of a normalised text. */
export interface Place {
  from: number;
  to: number;
}

/** Stand in a masked text for the name judged and for every other name: private characters, which nobody types. */
const SELF = 0xe000;
const RIVAL = 0xe001;

const DOCUMENT = 501;
const CLAUSE = 502;
const BEFORE = 503;
const AFTER = 504;
const NEAR = 505;
const OPINION = 506;
const NEAREST = 507;
const FLAG = 508;
const COMPARED = 509;
const CUE = 510;
const FEELING = 511;
const EVIDENCE = 512;

/** How much each kind of feature counts, found by cross-validation. */
const WEIGHTS = {
  document: 0.7,
  clause: 0.8,
  before: 0.3,
  after: 0.4,
  near: 0.5,
  opinion: 0.5,
  flags: 0.3,
  compared: 0.6,
  cues: 0.5,
};

/** How far, in characters, words beside the name are seen with the side they stand on. */
const REACH = 6;

/** How far an opinion word may stand to count as the nearest. */
const OPINION_REACH = 24;

/** Who is set against whom, in a clause in which names are masked. What each sign means is learned. */
const COMPARISONS: readonly RegExp[] = [
  /\ue000[^\ue000\ue001]{0,6}比[^\ue000\ue001]{0,4}\ue001/,
  /\ue001[^\ue000\ue001]{0,6}比[^\ue000\ue001]{0,4}\ue000/,
  /比[^\ue000\ue001]{0,4}\ue000/,
  /比[^\ue000\ue001]{0,4}\ue001/,
  /不如[^\ue000\ue001]{0,6}\ue000|没有?[^\ue000\ue001]{0,4}\ue000[^\ue000\ue001]{0,4}[好强大高快稳省]/,
  /\ue000[^\ue000\ue001]{0,10}不如|不如[^\ue000\ue001]{0,6}\ue001/,
  /(?:还是|选|买|要|换)[^\ue000\ue001]{0,4}\ue000/,
  /(?:还是|选|买|要|换)[^\ue000\ue001]{0,4}\ue001/,
  /(?:秒杀|完爆|碾压|甩|胜过|超过|超越|媲美)[^\ue000\ue001]{0,6}\ue000/,
  /(?:秒杀|完爆|碾压|甩|胜过|超过|超越|媲美)[^\ue000\ue001]{0,6}\ue001/,
  /[和跟与同][^\ue000\ue001]{0,4}\ue000[^\ue000\ue001]{0,4}(?:相比|比|一样|差不多)|相[比对](?:于|较)?[^\ue000\ue001]{0,4}\ue000/,
  /[和跟与同][^\ue000\ue001]{0,4}\ue001[^\ue000\ue001]{0,4}(?:相比|比|一样|差不多)|相[比对](?:于|较)?[^\ue000\ue001]{0,4}\ue001/,
  /\ue000[、,和与跟及]\ue001|\ue001[、,和与跟及]\ue000/,
];

/** How much of a text around a name is read, in characters, and around how many places of it: long posts cost no more for it. */
const AHEAD = 120;
const BEHIND = 160;
const MOST_PLACES = 8;

/**
 * What stands around the places of `self`, one stretch per line, with each of them as one SELF and every place of `rivals` as one
 * RIVAL. Both lists are in order and do not overlap.
 */
export function maskNames(
  { units, length }: Normalised,
  self: readonly Place[],
  rivals: readonly Place[],
): Normalised {
  const masked: number[] = [];
  let read = 0;
  let r = 0;
  const places = self.slice(0, MOST_PLACES);
  places.forEach(({ from, to }, which) => {
    const start = Math.max(read, from - AHEAD);
    const end = Math.min(length, to + BEHIND, places[which + 1]?.from ?? length);
    if (start > read && masked.length > 0) masked.push(NEWLINE);
    for (let i = start; i < end; ) {
      while (r < rivals.length && (rivals[r]?.to ?? 0) <= i) r++;
      const rival = rivals[r];
      if (i === from) {
        masked.push(SELF);
        i = to;
      } else if (rival && rival.from <= i) {
        masked.push(RIVAL);
        i = rival.to;
      } else masked.push(units[i++] ?? 0);
    }
    read = Math.max(read, end);
  });
  const none = new Int32Array(0);
  return { units: Uint16Array.from(masked), length: masked.length, starts: none, ends: none };
}

const textOf = (units: Uint16Array, from: number, to: number): string =>
  String.fromCharCode.apply(null, Array.from(units.subarray(from, to)));

/** What the mention heads see of a text whatever the name, so made once: its n-grams, cues, words of feeling, evidence of a fault. */
export function mentionDocument(
  { grams }: Reading,
  text: string,
  bits: number,
  signs: Signs = signsOf(text),
): FeatureGroup[] {
  const hash = (value: number, salt: number): number => mix(value, salt) >>> (32 - bits);
  const { named, points } = signs.evidence;
  const { blame, praise } = signs.felt;
  return [
    { buckets: gramBuckets(grams, 0, grams.hashes.length, bits, DOCUMENT), weight: WEIGHTS.document },
    {
      buckets: distinct((add) => {
        add(hash((named ? 16 : 0) + Math.max(-3, Math.min(6, points)), EVIDENCE));
        add(hash(blame * 4 + praise, FEELING));
        for (const cue of signs.cues) add(hash(cue, CUE));
      }),
      weight: WEIGHTS.cues,
    },
  ];
}

/**
 * Features for how a text speaks of one name, which may stand in several places: n-grams of the text, of the clauses that hold the
 * name (with it and its rivals masked), of the clauses after those, the characters on either side of it, opinion words with
 * negation turned, the nearest of them, who is compared with whom, how many names there are, which comes first, whether something
 * is asked.
 */
export function mentionFeatures(
  reading: Reading,
  document: readonly FeatureGroup[],
  lexicon: Lexicon,
  self: readonly Place[],
  rivals: readonly Place[],
  bits: number,
): FeatureGroup[] {
  const shift = 32 - bits;
  const hash = (value: number, salt: number): number => mix(value, salt) >>> shift;
  const masked = maskNames(reading.normalised, self, rivals);
  const { units, length } = masked;
  const clauses = splitClauses(masked);
  const grams = extractGrams(masked, clauses);
  const holding: number[] = [];
  const at: number[] = [];
  for (let clause = 0; clause < clauses.starts.length; clause++) {
    let holds = false;
    for (let i = clauses.starts[clause] ?? 0; i < (clauses.ends[clause] ?? 0); i++) {
      if (units[i] !== SELF) continue;
      holds = true;
      at.push(i);
    }
    if (holds) holding.push(clause);
  }
  const gramsOf = (which: readonly number[], salt: number): number[] => {
    const all = new Set<number>();
    for (const clause of which) {
      for (const bucket of gramBuckets(
        grams,
        grams.bounds[clause] ?? 0,
        grams.bounds[clause + 1] ?? 0,
        bits,
        salt,
      ))
        all.add(bucket);
    }
    return [...all];
  };
  const near = distinct((add) => {
    for (const i of at) {
      let left = 0;
      for (let d = 1; d <= REACH && i - d >= 0; d++) {
        const unit = units[i - d] ?? 0;
        left = Math.imul(left, 70_001) + unit;
        if (d <= 4) add(hash(left, NEAR + 20));
        add(hash(unit, NEAR + 21));
      }
      let right = 0;
      for (let d = 1; d <= REACH && i + d < length; d++) {
        const unit = units[i + d] ?? 0;
        right = Math.imul(right, 70_001) + unit;
        if (d <= 4) add(hash(right, NEAR + 22));
        add(hash(unit, NEAR + 23));
      }
    }
  });
  let signs = 0;
  let nearest = 0;
  let distance = OPINION_REACH;
  const opinions = distinct((add) => {
    for (const clause of holding) {
      for (const { sign } of findOpinions(
        lexicon,
        masked,
        clauses.starts[clause] ?? 0,
        clauses.ends[clause] ?? 0,
      )) {
        add(hash(sign, OPINION));
        signs += sign;
      }
    }
    for (const { sign, span } of findOpinions(lexicon, masked, 0, length)) {
      for (const i of at) {
        const away = span.start >= i ? span.start - i : i - span.end + 1;
        if (away >= distance) continue;
        distance = away;
        nearest = sign * (span.start >= i ? 1 : 2);
      }
    }
    add(hash(nearest * 8 + Math.min(3, distance >> 2), NEAREST));
    add(hash(nearest, NEAREST + 20));
    add(hash(Math.max(-2, Math.min(2, signs)), NEAREST + 21));
  });
  const compared = distinct((add) => {
    if (rivals.length === 0) return;
    for (const clause of holding) {
      const text = textOf(units, clauses.starts[clause] ?? 0, clauses.ends[clause] ?? 0);
      COMPARISONS.forEach((pattern, which) => {
        if (!pattern.test(text)) return;
        add(hash(which, COMPARED));
        add(hash(which * 8 + Math.max(-1, Math.min(1, signs)), COMPARED + 20));
      });
    }
  });
  const first = self[0]?.from ?? 0;
  const before = rivals.filter(({ from }) => from < first).length;
  const flags = [
    hash(lengthClass(reading.normalised.length), FLAG),
    hash(Math.min(3, rivals.length), FLAG + 20),
    hash(Math.min(2, before) * 4 + Math.min(2, rivals.length - before), FLAG + 21),
    hash(Math.min(3, at.length), FLAG + 22),
    hash(asks(reading, 0, reading.normalised.length) ? 1 : 0, FLAG + 23),
    hash(Math.min(4, holding[0] ?? 0), FLAG + 24),
  ];
  const after = holding
    .map((clause) => clause + 1)
    .filter((clause) => clause < clauses.starts.length && !holding.includes(clause));
  const ahead = holding
    .map((clause) => clause - 1)
    .filter((clause) => clause >= 0 && !holding.includes(clause));
  return [
    ...document,
    { buckets: gramsOf(holding, CLAUSE), weight: WEIGHTS.clause },
    { buckets: gramsOf(after, AFTER), weight: WEIGHTS.after },
    { buckets: gramsOf(ahead, BEFORE), weight: WEIGHTS.before },
    { buckets: near, weight: WEIGHTS.near },
    { buckets: opinions, weight: WEIGHTS.opinion },
    { buckets: compared, weight: WEIGHTS.compared },
    { buckets: distinct((add) => flags.forEach(add)), weight: WEIGHTS.flags },
  ];
}
