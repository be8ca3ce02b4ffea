import { aspectFeatures, loudestClause } from './aspects.ts';
import { type Curve, confidenceOf } from './confidence.ts';
import { decideAspects, decideGroups, decidePolarity, FORUM_ASPECT_THRESHOLD } from './decisions.ts';
import { type GroupEvidence, groupFeatures } from './group-features.ts';
import { ASPECTS, type AspectLabel, GROUPS, type GroupLabel } from './insight.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { polarityFeatures, readWhole } from './polarity.ts';
import { clauseSpan, type Reading } from './reading.ts';
import { scoreGroups } from './table.ts';

/** Scores of the ten aspect heads, in the order of ASPECTS. */
export function aspectScores({ aspects }: Pick<Model, 'aspects'>, reading: Reading): number[] {
  return scoreGroups(aspects, aspectFeatures(reading, aspects.bits));
}

/** The clause that carries an aspect and the three polarity scores there, for each aspect asked for (indices of ASPECTS). */
export function aspectPolarities(
  { aspects, polarity }: Pick<Model, 'aspects' | 'polarity'>,
  reading: Reading,
  lexicon: Lexicon,
  heads: readonly number[],
): { clause: number; scores: number[] }[] {
  if (heads.length === 0) return [];
  const whole = readWhole(reading, polarity.bits);
  return heads.map((head) => {
    const clause = loudestClause(reading, aspects, head);
    const features = polarityFeatures(reading, whole, lexicon, head, clause, polarity.bits);
    return { clause, scores: scoreGroups(polarity, features) };
  });
}

/** Scores of the complaint groups, in the order of GROUPS, and of any service group. */
export function groupScores({ groups }: Model, evidence: GroupEvidence): number[] {
  return scoreGroups(groups, groupFeatures(evidence, groups.bits));
}

/** The aspects a post speaks of and how. */
export function labelAspects(
  model: Pick<Model, 'aspects' | 'polarity'>,
  reading: Reading,
  lexicon: Lexicon,
  curve: Curve,
): AspectLabel[] {
  const scores = aspectScores(model, reading);
  const heads = decideAspects(scores, FORUM_ASPECT_THRESHOLD, false);
  return aspectPolarities(model, reading, lexicon, heads).flatMap(({ clause, scores: three }, i) => {
    const head = heads[i] ?? 0;
    const aspect = ASPECTS[head];
    if (!aspect || clause < 0) return [];
    const { polarity } = decidePolarity(three);
    const score = scores[head] ?? 0;
    return [
      { aspect, polarity, score, confidence: confidenceOf(score, curve), span: clauseSpan(reading, clause) },
    ];
  });
}

/** What a complaint is about. */
export function labelGroups(model: Model, evidence: GroupEvidence): GroupLabel[] {
  const { plain } = evidence;
  const scores = groupScores(model, evidence);
  return decideGroups(scores).flatMap((head) => {
    const group = GROUPS[head];
    const clause = loudestClause(plain, model.groups, head);
    if (!group || clause < 0) return [];
    const score = scores[head] ?? 0;
    return [
      { group, score, confidence: confidenceOf(score, model.curves.group), span: clauseSpan(plain, clause) },
    ];
  });
}
