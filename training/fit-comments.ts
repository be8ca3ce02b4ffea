import { aspectRow, loudestClause } from '../shared/understanding/aspects.ts';
import { ASPECTS, POLARITIES, type Polarity } from '../shared/understanding/insight.ts';
import { buildLexicon } from '../shared/understanding/lexicon.ts';
import { polarityRow, WHOLE_POST } from '../shared/understanding/polarity.ts';
import { type Reading, read } from '../shared/understanding/reading.ts';
import type { Table } from '../shared/understanding/table.ts';
import type { Comment } from './datasets.ts';
import { learnLexicon } from './lexicon-from-marks.ts';
import { quantise } from './quantise.ts';
import { packRows, trainPlane } from './svm.ts';

export const ASPECT_BITS = 16;
export const POLARITY_BITS = 17;

/** Leaves out buckets that fewer than two rows hold. */
export function dropRare(rows: readonly number[][], bits: number): number[][] {
  const seen = new Uint16Array(2 ** bits);
  for (const row of rows) for (const bucket of row) seen[bucket] = (seen[bucket] ?? 0) + 1;
  return rows.map((row) => row.filter((bucket) => (seen[bucket] ?? 0) >= 2));
}

export interface CommentHeads {
  aspects: Table;
  polarity: Table;
  lexicon: Map<string, 1 | -1>;
}

/** A comment is as its opinions are in sum; praise and blame in balance, or none, is neutral. */
export function wholePolarity({ labels }: Comment): Polarity {
  let sum = 0;
  for (const { polarity } of labels) sum += polarity === 'positive' ? 1 : polarity === 'negative' ? -1 : 0;
  return sum > 0 ? 'positive' : sum < 0 ? 'negative' : 'neutral';
}

const sign = (yes: boolean): number => (yes ? 1 : -1);

/** Ten aspect machines, then three polarity machines that look at the clause where the aspect is loudest. */
export function fitComments(comments: readonly Comment[]): CommentHeads {
  const readings = comments.map(({ text }) => read(text));
  const aspects = fitAspects(comments, readings);
  const lexicon = learnLexicon(comments);
  const words = buildLexicon(lexicon);
  const rows: number[][] = [];
  const truths: string[] = [];
  comments.forEach((comment, i) => {
    const reading = readings[i];
    if (!reading) return;
    for (const { aspect, polarity } of comment.labels) {
      const head = ASPECTS.indexOf(aspect);
      rows.push(polarityRow(reading, words, head, loudestClause(reading, aspects, head), POLARITY_BITS));
      truths.push(polarity);
    }
    rows.push(polarityRow(reading, words, WHOLE_POST, -1, POLARITY_BITS));
    truths.push(wholePolarity(comment));
  });
  const packed = packRows(dropRare(rows, POLARITY_BITS), 2 ** POLARITY_BITS);
  const planes = POLARITIES.map((polarity) =>
    trainPlane(
      packed,
      Int8Array.from(truths, (truth) => sign(truth === polarity)),
      { c: 0.3 },
    ),
  );
  return { aspects, lexicon, polarity: quantise(POLARITIES, planes, POLARITY_BITS) };
}

function fitAspects(comments: readonly Comment[], readings: readonly Reading[]): Table {
  const rows = dropRare(
    readings.map((reading) => aspectRow(reading, ASPECT_BITS)),
    ASPECT_BITS,
  );
  const packed = packRows(rows, 2 ** ASPECT_BITS);
  const planes = ASPECTS.map((aspect) =>
    trainPlane(
      packed,
      Int8Array.from(comments, ({ labels }) => sign(labels.some((label) => label.aspect === aspect))),
      { c: 1 },
    ),
  );
  return quantise(ASPECTS, planes, ASPECT_BITS);
}
