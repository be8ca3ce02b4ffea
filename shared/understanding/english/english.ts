import { rounded } from '../confidence.ts';
import type { Insight } from '../insight.ts';
import type { Normalised } from '../normalise.ts';
import { spanOf } from '../reading.ts';
import { englishComplaint } from './complaint.ts';
import { englishFaults } from './faults.ts';
import { feelingsOf, loudestOf, polarityOf } from './opinions.ts';
import { tokensOf } from './tokens.ts';

/**
 * How often each kind of label was right on the 40 posts of training/english/fresh.tsv when they were first judged, to the nearest
 * twentieth. Faults whose part stands in another clause were too few to measure; theirs is an estimate.
 */
const RIGHT = { polarity: 0.7, complaint: 0.75, aspect: 0.75, group: 0.9, fault: 0.75, farFault: 0.6 };

/** One fault weighs as much as a strong word. */
const FAULT = 150;
const WORD = 100;
const MENDED = 250;
const SARCASM = 400;
/** Closer to 0 than this a post has no tone. */
const FAINT = 60;

export type EnglishInsight = Pick<
  Insight,
  | 'polarity'
  | 'polarityScore'
  | 'polarityConfidence'
  | 'aspects'
  | 'complaint'
  | 'complaintScore'
  | 'complaintConfidence'
  | 'groups'
  | 'faults'
  | 'parts'
  | 'noise'
>;

/**
 * What an English post says, by rules and word lists alone: its tone, aspects that are praised or blamed, whether its author complains
 * and of what, faults and parts. `text` is the spelling of `normalised`. Never throws; time grows with the length of the text alone.
 */
export function understandEnglish(normalised: Normalised, text: string): EnglishInsight {
  const tokens = tokensOf(text);
  const found = englishFaults(text, tokens);
  const complained = englishComplaint(text, tokens, found);
  const feelings = feelingsOf(tokens, found.told).filter(
    ({ first }) => !found.supposed.has(tokens[first]?.sentence ?? -1),
  );
  const span = (first: number, last: number) =>
    spanOf(normalised, tokens[first]?.from ?? 0, tokens[last]?.to ?? 0);
  const complaint = complained.score > 0;
  let tone = 0;
  for (const { score } of feelings) tone += WORD * score;
  if (complained.sarcastic) tone = -SARCASM;
  if (complaint && complained.mended) tone += MENDED;
  else if (complaint) tone -= FAULT * Math.max(1, Math.min(3, found.faults.length));
  else tone -= 0.5 * FAULT * Math.min(2, found.faults.length);
  const score = Math.abs(tone) < FAINT ? 0 : Math.round(tone);
  const groups = complaint ? complained.groups : [];
  return {
    polarity: polarityOf(score),
    polarityScore: score,
    polarityConfidence: rounded(RIGHT.polarity),
    aspects: loudestOf(feelings).map(({ aspect, score: loudness, feeling }) => ({
      aspect,
      polarity: polarityOf(loudness),
      score: Math.round(WORD * Math.abs(loudness)),
      confidence: RIGHT.aspect,
      span: span(feeling.first, feeling.last),
    })),
    complaint,
    complaintScore: complained.score,
    complaintConfidence: RIGHT.complaint,
    groups: groups.map(({ group, first, last }) => ({
      group,
      score: complained.score,
      confidence: RIGHT.group,
      span: span(first, last),
    })),
    faults: found.faults.map(({ symptom, part, condition, near, first, last }) => ({
      symptom,
      part,
      condition,
      confidence: near ? RIGHT.fault : RIGHT.farFault,
      span: span(first, last),
    })),
    parts: found.parts.map(({ part, first, last }) => ({ part, span: span(first, last) })),
    noise: found.noise.map(({ first, last }) => span(first, last)),
  };
}
