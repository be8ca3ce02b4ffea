import { aspectFeatures, loudestClause } from '../shared/understanding/aspects.ts';
import { ASPECTS, POLARITIES, type Polarity } from '../shared/understanding/insight.ts';
import { buildLexicon, type Lexicon } from '../shared/understanding/lexicon.ts';
import { normalise, spelling } from '../shared/understanding/normalise.ts';
import { polarityFeatures, readWhole } from '../shared/understanding/polarity.ts';
import { type Reading, read } from '../shared/understanding/reading.ts';
import type { FeatureGroup, Table } from '../shared/understanding/table.ts';
import type { Comment } from './datasets.ts';
import { learnLexicon } from './lexicon-from-marks.ts';
import type { MarkedSentence } from './marked-sentences.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import { trainTilted } from './ratios.ts';

const ASPECT_BITS = 16;
const POLARITY_BITS = 17;

/** Found by cross-validation; see `trainTilted`. */
const ASPECT_MACHINE = { tilt: 0.7, c: 0.2 };
const POLARITY_MACHINE = { tilt: 0.3, c: 0.3 };

/**
 * What an error in a mention of a car costs beside one in an aspect of a comment: other sites, another question, but the same words
 * of feeling. Most mentions are neutral, so those count half.
 */
const MENTION_SHARES = { negative: 0.3, neutral: 0.15, positive: 0.3 };
/** Stands for the aspect where a whole car is judged. */
const WHOLE_CAR = ASPECTS.length;

export interface CommentHeads {
  aspects: Table;
  polarity: Table;
  lexicon: Map<string, 1 | -1>;
}

const signs = (yes: readonly boolean[]): Int8Array => Int8Array.from(yes, (value) => (value ? 1 : -1));

/**
 * Ten aspect machines, and three polarity machines that look at the clause where the aspect is loudest; these learn from mentions of
 * cars too.
 */
export function fitComments(comments: readonly Comment[], marked: readonly MarkedSentence[]): CommentHeads {
  const readings = comments.map(({ text }) => read(text));
  const aspects = fitAspects(comments, readings);
  const lexicon = learnLexicon(comments);
  const words = buildLexicon(lexicon);
  const examples = [
    ...comments.flatMap((comment, i) => ofComment(comment, readings[i], aspects, words)),
    ...marked.flatMap((sentence) => ofMentions(sentence, words)),
  ];
  return { aspects, lexicon, polarity: fitPolarity(examples) };
}

function fitAspects(comments: readonly Comment[], readings: readonly Reading[]): Table {
  const rows = packRows(
    readings.map((reading) => aspectFeatures(reading, ASPECT_BITS)),
    ASPECT_BITS,
  );
  const { tilt, c } = ASPECT_MACHINE;
  const planes = ASPECTS.map((aspect) =>
    trainTilted(
      rows,
      signs(comments.map(({ labels }) => labels.some((label) => label.aspect === aspect))),
      tilt,
      { c },
    ),
  );
  return quantise(ASPECTS, planes, ASPECT_BITS);
}

/** One thing judged in a text. */
interface Judged {
  features: FeatureGroup[];
  polarity: Polarity;
  share: number;
}

function ofComment(
  { labels }: Comment,
  reading: Reading | undefined,
  aspects: Table,
  words: Lexicon,
): Judged[] {
  if (!reading) return [];
  const whole = readWhole(reading, POLARITY_BITS);
  return labels.map(({ aspect, polarity }) => {
    const head = ASPECTS.indexOf(aspect);
    const clause = loudestClause(reading, aspects, head);
    const features = polarityFeatures(reading, whole, words, head, clause, POLARITY_BITS);
    return { features, polarity, share: 1 };
  });
}

/** Mentions of cars are judged by the clause that names them. */
function ofMentions({ text, marks }: MarkedSentence, words: Lexicon): Judged[] {
  const reading = read(text);
  const { normalised, clauses } = reading;
  const spelt = spelling(normalised);
  const whole = readWhole(reading, POLARITY_BITS);
  return marks.map(({ mention, polarity }) => {
    const at = spelt.indexOf(spelling(normalise(mention)));
    const clause = Math.max(
      0,
      clauses.starts.findLastIndex((start) => start <= at),
    );
    const features = polarityFeatures(reading, whole, words, WHOLE_CAR, clause, POLARITY_BITS);
    return { features, polarity, share: MENTION_SHARES[polarity] };
  });
}

function fitPolarity(examples: readonly Judged[]): Table {
  const rows = packRows(
    examples.map(({ features }) => features),
    POLARITY_BITS,
  );
  const shares = Float32Array.from(examples, ({ share }) => share);
  const { tilt, c } = POLARITY_MACHINE;
  const planes = POLARITIES.map((polarity) =>
    trainTilted(rows, signs(examples.map((example) => example.polarity === polarity)), tilt, { c, shares }),
  );
  return quantise(POLARITIES, planes, POLARITY_BITS);
}
