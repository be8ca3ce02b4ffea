import { loudestClause, textFeatures } from '../shared/understanding/aspects.ts';
import { ASPECTS, POLARITIES, type Polarity } from '../shared/understanding/insight.ts';
import { buildLexicon, type Lexicon } from '../shared/understanding/lexicon.ts';
import { documentFeatures, polarityFeatures } from '../shared/understanding/polarity.ts';
import { type Reading, read } from '../shared/understanding/reading.ts';
import type { FeatureGroup, Table } from '../shared/understanding/table.ts';
import type { Comment } from './datasets.ts';
import { learnLexicon } from './lexicon-from-marks.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import { trainPlane } from './svm.ts';

const ASPECT_BITS = 16;
const POLARITY_BITS = 17;

export interface CommentHeads {
  aspects: Table;
  polarity: Table;
  lexicon: Map<string, 1 | -1>;
}

const signs = (yes: readonly boolean[]): Int8Array => Int8Array.from(yes, (value) => (value ? 1 : -1));

/** Ten aspect machines, and three polarity machines that look at the clause where the aspect is loudest. */
export function fitComments(comments: readonly Comment[]): CommentHeads {
  const readings = comments.map(({ text }) => read(text));
  const aspects = fitAspects(comments, readings);
  const lexicon = learnLexicon(comments);
  return { aspects, lexicon, polarity: fitPolarity(comments, readings, aspects, buildLexicon(lexicon)) };
}

function fitAspects(comments: readonly Comment[], readings: readonly Reading[]): Table {
  const rows = packRows(
    readings.map((reading) => textFeatures(reading, ASPECT_BITS)),
    ASPECT_BITS,
  );
  const planes = ASPECTS.map((aspect) =>
    trainPlane(rows, signs(comments.map(({ labels }) => labels.some((label) => label.aspect === aspect))), {
      c: 1,
    }),
  );
  return quantise(ASPECTS, planes, ASPECT_BITS);
}

function fitPolarity(
  comments: readonly Comment[],
  readings: readonly Reading[],
  aspects: Table,
  words: Lexicon,
): Table {
  const features: FeatureGroup[][] = [];
  const truths: Polarity[] = [];
  comments.forEach((comment, i) => {
    const reading = readings[i];
    if (!reading) return;
    const document = documentFeatures(reading, POLARITY_BITS);
    for (const { aspect, polarity } of comment.labels) {
      const head = ASPECTS.indexOf(aspect);
      const clause = loudestClause(reading, aspects, head);
      features.push(polarityFeatures(reading, document, words, head, clause, POLARITY_BITS));
      truths.push(polarity);
    }
  });
  const rows = packRows(features, POLARITY_BITS);
  const planes = POLARITIES.map((polarity) =>
    trainPlane(rows, signs(truths.map((truth) => truth === polarity)), { c: 0.3 }),
  );
  return quantise(POLARITIES, planes, POLARITY_BITS);
}
