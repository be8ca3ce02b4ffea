import { collectPoints, noPoints, type Points } from './calibrate.ts';
import {
  bareTitle,
  type ComplaintOrNot,
  complaintOrNot,
  guessComplaintOrNot,
  harmless,
  splitByBrand,
} from './complaint-or-not.ts';
import type { Comment, ComplaintTitle } from './datasets.ts';
import { fitMarks } from './fit-marks.ts';
import { fitModel } from './fit-model.ts';
import { FOLDS, split } from './folds.ts';
import { guessComments, guessComplaints, guessPosts } from './guess.ts';
import { guessMentions } from './guess-mentions.ts';
import type { MarkedSentence } from './marked-sentences.ts';
import { type MentionFigures, type MentionGuess, mentionFigures } from './mention-figures.ts';
import {
  type CommentFigures,
  type CommentGuess,
  type ComplaintFigures,
  type ComplaintGuess,
  commentFigures,
  complaintFigures,
} from './metrics.ts';
import { type PostFigures, type PostGuess, postFigures } from './post-metrics.ts';
import type { Post } from './posts.ts';
import type { TrainingData } from './sources.ts';

/** Something that learns from some comments and guesses others. */
export interface CommentPeer {
  name: string;
  /** How many of the five folds it is asked for; slow ones take fewer, and their name says so. */
  folds: number;
  learn(comments: readonly Comment[]): (comments: readonly Comment[]) => CommentGuess[];
}

export interface ComplaintPeer {
  name: string;
  folds: number;
  learn(titles: readonly ComplaintTitle[]): (titles: readonly ComplaintTitle[]) => ComplaintGuess[];
}

export interface Figures {
  comments: Record<string, CommentFigures>;
  complaints: Record<string, ComplaintFigures>;
  posts: Record<string, PostFigures>;
  /** What the figures of our own were worked out from. */
  guessed: Guessed;
  /** Our own alone. */
  mentions: MentionFigures;
  complaintOrNot: ComplaintOrNot;
  /** What every label said of an unseen text scored, and whether it was right. */
  points: Points;
}

/** Records with what our own models said of each, in the same order. */
interface Answered<R, G> {
  records: readonly R[];
  guesses: readonly G[];
}

export interface Guessed {
  comments: Answered<Comment, CommentGuess>;
  titles: Answered<ComplaintTitle, ComplaintGuess>;
  posts: Answered<Post, PostGuess>;
}

/** Records with what our own models said of each, in the same order. */
interface Answered<R, G> {
  records: readonly R[];
  guesses: readonly G[];
}

export interface Guessed {
  comments: Answered<Comment, CommentGuess>;
  titles: Answered<ComplaintTitle, ComplaintGuess>;
  posts: Answered<Post, PostGuess>;
}

export const OURS = 'chesheng';

/**
 * Five folds: every comment, title and post is guessed once by what was learned from the other four; figures are over all guesses
 * together. Sentences are only ever learned from. Whether a title is a complaint is asked of a model that never saw its brand.
 */
export function crossValidate(
  { comments, titles, sentences, marked, posts }: TrainingData,
  peers: { comments: readonly CommentPeer[]; complaints: readonly ComplaintPeer[] },
  progress: (done: number, of: number) => void,
): Figures {
  const said = new Guesses<Comment, CommentGuess>();
  const saidOfPosts = new Guesses<Post, PostGuess>();
  const saidOfTitles = new Guesses<ComplaintTitle, ComplaintGuess>();
  const saidOfMarked = { sentences: [] as MarkedSentence[], guesses: [] as MentionGuess[] };
  const points = noPoints();
  const saidOfUnseen: boolean[] = [];
  const saidOfHarmless: boolean[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    progress(fold, FOLDS);
    const some = split(comments, fold);
    const someTitles = split(titles, fold);
    const somePosts = split(posts, fold);
    const someMarked = split(marked, fold);
    const brands = splitByBrand(titles, fold);
    const seen = {
      comments: some.train,
      titles: someTitles.train,
      sentences,
      marked: someMarked.train,
      posts: somePosts.train,
    };
    const model = fitModel(seen, 'cross-validation', brands.train);
    collectPoints(points, model, { comments: some.test, titles: someTitles.test, posts: somePosts.test });
    saidOfUnseen.push(...guessComplaintOrNot(model, brands.test.map(bareTitle)));
    saidOfHarmless.push(
      ...guessComplaintOrNot(
        model,
        harmless(some.test).map(({ text }) => text),
      ),
    );
    saidOfPosts.add(OURS, somePosts.test, guessPosts(model, somePosts.test));
    saidOfMarked.sentences.push(...someMarked.test);
    saidOfMarked.guesses.push(...guessMentions(model, fitMarks(someMarked.train), someMarked.test));
    said.add(OURS, some.test, guessComments(model, some.test));
    saidOfTitles.add(OURS, someTitles.test, guessComplaints(model, someTitles.test));
    for (const { name, folds, learn } of peers.comments) {
      if (fold < folds) said.add(name, some.test, learn(some.train)(some.test));
    }
    for (const { name, folds, learn } of peers.complaints) {
      if (fold < folds) saidOfTitles.add(name, someTitles.test, learn(someTitles.train)(someTitles.test));
    }
  }
  progress(FOLDS, FOLDS);
  return {
    comments: said.figures(commentFigures),
    complaints: saidOfTitles.figures(complaintFigures),
    posts: saidOfPosts.figures(postFigures),
    guessed: { comments: said.of(OURS), titles: saidOfTitles.of(OURS), posts: saidOfPosts.of(OURS) },
    mentions: mentionFigures(saidOfMarked.sentences, saidOfMarked.guesses),
    complaintOrNot: complaintOrNot(saidOfUnseen, saidOfHarmless),
    points,
  };
}

/** Guesses by who made them, with the records they are about. */
class Guesses<R, G> {
  private readonly byName = new Map<string, { records: R[]; guesses: G[] }>();

  add(name: string, records: readonly R[], guesses: readonly G[]): void {
    const all = this.byName.get(name) ?? { records: [], guesses: [] };
    this.byName.set(name, all);
    all.records.push(...records);
    all.guesses.push(...guesses);
  }

  of(name: string): { records: readonly R[]; guesses: readonly G[] } {
    return this.byName.get(name) ?? { records: [], guesses: [] };
  }

  figures<F>(measure: (records: readonly R[], guesses: readonly G[]) => F): Record<string, F> {
    return Object.fromEntries(
      [...this.byName].map(([name, { records, guesses }]) => [name, measure(records, guesses)]),
    );
  }
}
