import { plainReading } from '../shared/understanding/complaint.ts';
import { faultEvidence } from '../shared/understanding/fault-evidence.ts';
import { POLARITIES, type Polarity } from '../shared/understanding/insight.ts';
import type { Lexicon } from '../shared/understanding/lexicon.ts';
import { findNoise } from '../shared/understanding/noise.ts';
import { spelling } from '../shared/understanding/normalise.ts';
import { postFeatures } from '../shared/understanding/post.ts';
import { read } from '../shared/understanding/reading.ts';
import type { FeatureGroup, Table } from '../shared/understanding/table.ts';
import type { Comment } from './datasets.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import type { TrainingData } from './sources.ts';
import { trainPlane } from './svm.ts';
import { unnamed } from './unnamed.ts';

const POST_BITS = 15;
const COMPLAINT_HEAD = 'complaint';

/**
 * What an error costs in the other data beside one in our posts, found by cross-validation: they were labelled for other questions
 * and written in other places, so they may only speak of words our posts do not know.
 */
const BORROWED = 0.01;

/** One text of any source; `tone` and `complaint` are null where the source does not say. */
interface Example {
  text: string;
  tone: Polarity | null;
  complaint: boolean | null;
  share: number;
}

/** The tone of a comment whose opinions do not contradict each other. Its neutrals say nothing: a plain fault report is one there. */
function toneOf({ labels }: Comment): Polarity | null {
  const said = new Set(labels.map(({ polarity }) => polarity));
  said.delete('neutral');
  const [tone] = said;
  return tone && said.size === 1 ? tone : null;
}

function examplesOf({ posts, comments, sentences, titles }: TrainingData): Example[] {
  return [
    ...posts.map(({ text, tone, complaint }) => ({ text, tone, complaint, share: 1 })),
    ...comments.map((comment) => {
      const { named, points } = faultEvidence(spelling(read(comment.text).normalised));
      const complaint = named && points > 0 ? null : false;
      return { text: comment.text, tone: toneOf(comment), complaint, share: BORROWED };
    }),
    ...sentences.map(({ text, polarity }) => ({
      text,
      tone: polarity,
      complaint: null,
      share: BORROWED / 2,
    })),
    ...titles.map((title) => ({
      text: unnamed(title),
      tone: 'negative' as const,
      complaint: true,
      share: BORROWED,
    })),
  ];
}

function featuresOf({ text }: Example, lexicon: Lexicon): FeatureGroup[] {
  const reading = read(text);
  const words = spelling(reading.normalised);
  return postFeatures(plainReading(reading), words, findNoise(words).length > 0, lexicon, POST_BITS);
}

/** Three machines for the tone of a post as a whole and one for "the author tells of a problem of their own". */
export function fitPosts(data: TrainingData, lexicon: Lexicon): Table {
  const examples = examplesOf(data);
  const rows = packRows(
    examples.map((example) => featuresOf(example, lexicon)),
    POST_BITS,
  );
  const shares = Float32Array.from(examples, ({ share }) => share);
  const plane = (answer: (example: Example) => boolean | null) => {
    const sign = (example: Example): number => {
      const yes = answer(example);
      return yes === null ? 0 : yes ? 1 : -1;
    };
    return trainPlane(rows, Int8Array.from(examples, sign), { c: 1.5, shares });
  };
  return quantise(
    [...POLARITIES, COMPLAINT_HEAD],
    [
      ...POLARITIES.map((polarity) => plane(({ tone }) => (tone === null ? null : tone === polarity))),
      plane(({ complaint }) => complaint),
    ],
    POST_BITS,
  );
}
