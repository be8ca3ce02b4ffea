import { findSeriesIn, withWriting } from '../catalogue/find-series.ts';
import { loudestClause, textFeatures } from './aspects.ts';
import { complaintScore, plainReading } from './complaint.ts';
import {
  decideAspects,
  decideGroups,
  decidePolarity,
  decideWhole,
  FORUM_ASPECT_THRESHOLD,
} from './decisions.ts';
import { faultEvidence } from './fault-evidence.ts';
import { feelings } from './feelings.ts';
import {
  ASPECTS,
  type AspectLabel,
  GROUPS,
  type GroupLabel,
  type Insight,
  type Topic,
  type Understand,
} from './insight.ts';
import { languageOf } from './language.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { decodeModel, type Model } from './model.ts';
import { findNoise } from './noise.ts';
import { spelling } from './normalise.ts';
import { documentFeatures, polarityFeatures, wholeFeatures } from './polarity.ts';
import { clauseSpan, type Reading, read, spanOf } from './reading.ts';
import { type FeatureGroup, scoreGroups } from './table.ts';

const AFTER_SALES = 'IJKLMNOP';

/** Scores of the ten aspect heads, in the order of ASPECTS. */
export function aspectScores({ aspects }: Model, reading: Reading): number[] {
  return scoreGroups(aspects, textFeatures(reading, aspects.bits));
}

/** The three polarity scores of the post as a whole. */
function wholeScores({ whole }: Model, reading: Reading, lexicon: Lexicon): number[] {
  return scoreGroups(whole, wholeFeatures(reading, lexicon, whole.bits));
}

/** The clause that carries an aspect and the three polarity scores there, for each aspect asked for (indices of ASPECTS). */
export function aspectPolarities(
  { aspects, polarity }: Model,
  reading: Reading,
  lexicon: Lexicon,
  heads: readonly number[],
): { clause: number; scores: number[] }[] {
  if (heads.length === 0) return [];
  const document = documentFeatures(reading, polarity.bits);
  return heads.map((head) => {
    const clause = loudestClause(reading, aspects, head);
    const features = polarityFeatures(reading, document, lexicon, head, clause, polarity.bits);
    return { clause, scores: scoreGroups(polarity, features) };
  });
}

/** What the complaint heads see of a text: `plain` comes from `plainReading`. */
export function complaintFeatures({ complaint }: Model, plain: Reading): FeatureGroup[] {
  return textFeatures(plain, complaint.bits);
}

/** Scores of the complaint groups, in the order of GROUPS. The head before them says whether it is a complaint at all. */
export function groupScores({ complaint }: Model, features: readonly FeatureGroup[]): number[] {
  return scoreGroups(complaint, features, 1);
}

function labelAspects(model: Model, reading: Reading, lexicon: Lexicon): AspectLabel[] {
  const scores = aspectScores(model, reading);
  const heads = decideAspects(scores, FORUM_ASPECT_THRESHOLD, false);
  return aspectPolarities(model, reading, lexicon, heads).flatMap(({ clause, scores: three }, i) => {
    const head = heads[i] ?? 0;
    const aspect = ASPECTS[head];
    if (!aspect || clause < 0) return [];
    const { polarity } = decidePolarity(three);
    return [{ aspect, polarity, score: scores[head] ?? 0, span: clauseSpan(reading, clause) }];
  });
}

function labelGroups(model: Model, plain: Reading, scores: readonly number[]): GroupLabel[] {
  return decideGroups(scores).flatMap((head) => {
    const group = GROUPS[head];
    const clause = loudestClause(plain, model.complaint, head + 1);
    if (!group || clause < 0) return [];
    return [{ group, score: scores[head] ?? 0, span: clauseSpan(plain, clause) }];
  });
}

/**
 * Makes the function that understands a post. `file` is the content of model.bin; throws one clear sentence when it is damaged.
 * The function itself never throws, keeps nothing between posts, and says the same in Node and in a browser.
 */
export function makeUnderstanding(file: ArrayBuffer): Understand {
  const model = decodeModel(file);
  const lexicon = buildLexicon(model.lexicon);

  return (text, context = {}): Insight => {
    const reading = read(text);
    const { normalised } = reading;
    const words = spelling(normalised);
    const language = languageOf(normalised);
    const noise = findNoise(words).map(({ start, end }) => spanOf(normalised, start, end));
    const insight: Insight = {
      version: model.version,
      language,
      polarity: 'neutral',
      polarityScore: 0,
      aspects: [],
      complaint: false,
      complaintScore: 0,
      groups: [],
      topics: [],
      noise,
      series: withWriting(text, findSeriesIn(normalised, context)),
    };
    if (language === 'zh') {
      const whole = decideWhole(wholeScores(model, reading, lexicon), feelings(words));
      insight.polarity = whole.polarity;
      insight.polarityScore = whole.score;
      insight.aspects = labelAspects(model, reading, lexicon);
      const plain = plainReading(reading);
      const features = complaintFeatures(model, plain);
      const [head = 0] = scoreGroups(model.complaint, features, 0, 1);
      insight.complaintScore = complaintScore(head, faultEvidence(words));
      insight.complaint = insight.complaintScore > 0;
      if (insight.complaint) insight.groups = labelGroups(model, plain, groupScores(model, features));
    }
    insight.topics = topicsOf(insight);
    return insight;
  };
}

function topicsOf({ noise, groups }: Insight): Topic[] {
  const topics: Topic[] = [];
  if (noise.length > 0) topics.push('noise');
  if (groups.some(({ group }) => group === 'A')) topics.push('engine');
  if (groups.some(({ group }) => AFTER_SALES.includes(group))) topics.push('afterSales');
  return topics;
}
