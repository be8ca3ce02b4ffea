import {
  type Comment,
  type ComplaintTitle,
  readComments,
  readComplaints,
  readSentences,
  type Sentence,
} from './datasets.ts';
import { type MarkedSentence, readMarkedSentences } from './marked-sentences.ts';
import { type Post, readPosts } from './posts.ts';

const COMMENTS = '../shared/data/bdci2018/train.csv';
const COMPLAINTS = '../shared/data/complaints12365/train.csv';
const SENTENCES = '../shared/data/bdci2016/train.csv';
const POSTS = [
  'board-buying',
  'board-daily',
  'board-electric',
  'board-engine',
  'board-gearbox',
  'board-handwork',
  'board-noise',
  'board-opinion',
  'board-service',
  'board-winter',
  'life',
  'plain',
  'quality',
  'quality-chat',
  'service',
  'solved-and-talk',
];

/** Everything a model is learned from. */
export interface TrainingData {
  comments: readonly Comment[];
  titles: readonly ComplaintTitle[];
  sentences: readonly Sentence[];
  /** The same sentences with every brand and series their readers marked. */
  marked: readonly MarkedSentence[];
  /** Written and labelled for this product. */
  posts: readonly Post[];
}

/** The training data, read from here and from beside the checkout. Throws one sentence when it is not there. */
export function trainingData(): TrainingData {
  return {
    comments: readComments(COMMENTS),
    titles: readComplaints(COMPLAINTS),
    sentences: readSentences(SENTENCES),
    marked: readMarkedSentences(SENTENCES),
    posts: POSTS.flatMap((name) => readPosts(`training/posts/${name}.tsv`)),
  };
}
