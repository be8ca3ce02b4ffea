import { findSeriesIn, withWriting } from '../catalogue/find-series.ts';
import { aspectRow, loudestClause } from './aspects.ts';
import { complaintRow } from './complaint.ts';
import {
  ASPECTS,
  type AspectLabel,
  GROUPS,
  type GroupLabel,
  type Insight,
  POLARITIES,
  type Polarity,
  type Topic,
  type Understand,
} from './insight.ts';
import { languageOf } from './language.ts';
import { buildLexicon } from './lexicon.ts';
import { decodeModel } from './model.ts';
import { findNoise } from './noise.ts';
import { spelling } from './normalise.ts';
import { polarityRow, WHOLE_POST } from './polarity.ts';
import { clauseSpan, read, spanOf } from './reading.ts';
import { scoreRow } from './table.ts';

/** Thresholds in thousandths of a margin. */
const ASPECT_THRESHOLD = 0;
const COMPLAINT_THRESHOLD = 0;
const GROUP_THRESHOLD = -200;
/** Added to the negative score; the machines are shy of the rarer class. */
const NEGATIVE_OFFSET = 200;
const POSITIVE_OFFSET = 100;

const AFTER_SALES = 'IJKLMNOP';

/** The polarity of three scores (negative, neutral, positive): the highest, ties to the neutral. */
export function decidePolarity(scores: readonly number[]): { polarity: Polarity; score: number } {
  const negative = (scores[0] ?? 0) + NEGATIVE_OFFSET;
  const neutral = scores[1] ?? 0;
  const positive = (scores[2] ?? 0) + POSITIVE_OFFSET;
  if (negative > neutral && negative >= positive) return { polarity: POLARITIES[0], score: negative };
  if (positive > neutral) return { polarity: POLARITIES[2], score: positive };
  return { polarity: POLARITIES[1], score: neutral };
}

/**
 * Makes the function that understands a post. `file` is the content of model.bin; throws one clear sentence when it is damaged.
 * The function itself never throws, keeps no state between posts, and says the same in Node and in a browser.
 */
export function makeUnderstanding(file: ArrayBuffer): Understand {
  const model = decodeModel(file);
  const lexicon = buildLexicon(model.lexicon);

  return (text, context = {}): Insight => {
    const reading = read(text);
    const language = languageOf(reading.normalised);
    const series = withWriting(text, findSeriesIn(reading.normalised, context));
    const noise = findNoise(spelling(reading.normalised)).map(({ start, end }) =>
      spanOf(reading.normalised, start, end),
    );
    const aspects: AspectLabel[] = [];
    const groups: GroupLabel[] = [];
    const whole = decidePolarity(
      scoreRow(model.polarity, polarityRow(reading, lexicon, WHOLE_POST, -1, model.polarity.bits)),
    );
    if (language === 'zh') {
      scoreRow(model.aspects, aspectRow(reading, model.aspects.bits)).forEach((score, head) => {
        const aspect = ASPECTS[head];
        if (score <= ASPECT_THRESHOLD || !aspect) return;
        const clause = loudestClause(reading, model.aspects, head);
        const scores = scoreRow(
          model.polarity,
          polarityRow(reading, lexicon, head, clause, model.polarity.bits),
        );
        aspects.push({
          aspect,
          polarity: decidePolarity(scores).polarity,
          score,
          span: clauseSpan(reading, clause),
        });
      });
    }
    const [complaintScore = 0, ...groupScores] = scoreRow(
      model.complaint,
      complaintRow(reading, model.complaint.bits),
    );
    const complaint = language === 'zh' && complaintScore > COMPLAINT_THRESHOLD;
    if (complaint) {
      groupScores.forEach((score, head) => {
        const group = GROUPS[head];
        if (score <= GROUP_THRESHOLD || !group) return;
        groups.push({
          group,
          score,
          span: clauseSpan(reading, loudestClause(reading, model.complaint, head + 1)),
        });
      });
    }
    const topics: Topic[] = [];
    if (noise.length > 0) topics.push('noise');
    if (groups.some(({ group }) => group === 'A')) topics.push('engine');
    if (groups.some(({ group }) => AFTER_SALES.includes(group))) topics.push('afterSales');
    return {
      version: model.version,
      language,
      polarity: language === 'zh' ? whole.polarity : 'neutral',
      polarityScore: whole.score,
      aspects,
      complaint,
      complaintScore,
      groups,
      topics,
      noise,
      series,
    };
  };
}
