import { plainReading } from '../shared/understanding/complaint.ts';
import { faultEvidence } from '../shared/understanding/fault-evidence.ts';
import { labelAspects } from '../shared/understanding/head-labels.ts';
import { POLARITIES, type Polarity } from '../shared/understanding/insight.ts';
import { buildLexicon, type Lexicon } from '../shared/understanding/lexicon.ts';
import { findNoise } from '../shared/understanding/noise.ts';
import { spelling } from '../shared/understanding/normalise.ts';
import { postFeatures } from '../shared/understanding/post.ts';
import { read } from '../shared/understanding/reading.ts';
import type { FeatureGroup, Table } from '../shared/understanding/table.ts';
import type { Comment } from './datasets.ts';
import type { CommentHeads } from './fit-comments.ts';
import { packRows } from './pack-rows.ts';
import { quantise } from './quantise.ts';
import type { TrainingData } from './sources.ts';
import { trainPlane } from './svm.ts';
import { unnamed } from './unnamed.ts';

const POST_BITS = 15;
/** Levels of a weight on either side of 0. */
const STEPS = 31;
const COMPLAINT_HEAD = 'complaint';
const HEADLINE_HEAD = 'headline';

/**
 * What an error in the other data costs beside one in our posts, found by cross-validation: they were labelled for other questions
 * and written in other places, so they may only speak of words our posts do not know. Blame is the rarer there and counts more; that
 * comments without a fault are no complaints is sure.
 */
const SHARES = { positive: 0.005, negative: 0.01, complaint: 0.003, noComplaint: 0.03 };
/** The machine for headlines learns from complaint titles above all; it is only asked about texts written like one. */
const HEADLINE_SHARE = 0.3;
const OWN = 1;
/** Aspects are features here; how sure they are is not asked. */
const UNASKED = { slope: 0, offset: 0 };

/** One text of any source; `tone` and `complaint` are null where the source does not say. */
interface Example {
  text: string;
  tone: Polarity | null;
  complaint: boolean | null;
  own: boolean;
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
    ...posts.map(({ text, tone, complaint, unsaid }) => ({
      text,
      tone: unsaid?.includes('polarity') ? null : tone,
      complaint: unsaid?.includes('complaint') ? null : complaint,
      own: true,
    })),
    ...comments
      .filter(({ own }) => !own)
      .map((comment) => {
        const { named, points } = faultEvidence(spelling(read(comment.text).normalised));
        const complaint = named && points > 0 ? null : false;
        return { text: comment.text, tone: toneOf(comment), complaint, own: false };
      }),
    ...sentences.map(({ text, polarity }) => ({ text, tone: polarity, complaint: null, own: false })),
    ...titles.map((title) => ({
      text: unnamed(title),
      tone: 'negative' as const,
      complaint: true,
      own: false,
    })),
  ];
}

function featuresOf({ text }: Example, comments: CommentHeads, lexicon: Lexicon): FeatureGroup[] {
  const reading = read(text);
  const words = spelling(reading.normalised);
  const found = {
    plain: plainReading(reading),
    text: words,
    noisy: findNoise(words).length > 0,
    aspects: labelAspects(comments, reading, lexicon, UNASKED),
  };
  return postFeatures(found, lexicon, POST_BITS);
}

/** Three machines for the tone of a post as a whole and two for "the author tells of a problem of their own": in talk, in a headline. */
export function fitPosts(data: TrainingData, comments: CommentHeads): Table {
  const lexicon = buildLexicon(comments.lexicon);
  const examples = examplesOf(data);
  const rows = packRows(
    examples.map((example) => featuresOf(example, comments, lexicon)),
    POST_BITS,
  );
  const toneShares = Float32Array.from(examples, ({ own, tone }) =>
    own ? OWN : tone === 'positive' ? SHARES.positive : SHARES.negative,
  );
  const complaintShares = Float32Array.from(examples, ({ own, complaint }) =>
    own ? OWN : complaint ? SHARES.complaint : SHARES.noComplaint,
  );
  const headlineShares = Float32Array.from(examples, ({ own }) => (own ? OWN : HEADLINE_SHARE));
  const plane = (shares: Float32Array, answer: (example: Example) => boolean | null) => {
    const sign = (example: Example): number => {
      const yes = answer(example);
      return yes === null ? 0 : yes ? 1 : -1;
    };
    return trainPlane(rows, Int8Array.from(examples, sign), { c: 1.5, shares });
  };
  return quantise(
    [...POLARITIES, COMPLAINT_HEAD, HEADLINE_HEAD],
    [
      ...POLARITIES.map((polarity) =>
        plane(toneShares, ({ tone }) => (tone === null ? null : tone === polarity)),
      ),
      plane(complaintShares, ({ complaint }) => complaint),
      plane(headlineShares, ({ complaint }) => complaint),
    ],
    POST_BITS,
    STEPS,
  );
}
