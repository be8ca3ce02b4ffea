import {
  ASPECTS,
  type Aspect,
  GROUPS,
  type Group,
  POLARITIES,
  type Polarity,
} from '../shared/understanding/insight.ts';
import type { Comment, ComplaintTitle } from './datasets.ts';

export interface Opinion {
  aspect: Aspect;
  polarity: Polarity;
}

/** What is said of one comment: its opinions, and the polarity of each aspect when the true aspects are given. */
export interface CommentGuess {
  opinions: Opinion[];
  /** Polarity for each label of the comment, in the order of its labels. */
  given: Polarity[];
}

export interface ComplaintGuess {
  groups: Group[];
  noise: boolean;
}

export interface CommentFigures {
  tupleF1: number;
  aspectMicroF1: number;
  aspectMacroF1: number;
  polarityMacroF1: number;
}

export interface ComplaintFigures {
  groupMicroF1: number;
  groupMacroF1: number;
  classes: { noise: number; engine: number; afterSales: number };
}

/** Counts of one yes/no question; F1 = 2·hits / (said + true), 0 when neither was ever yes. */
class Count {
  hits = 0;
  said = 0;
  truly = 0;

  add(said: boolean, truly: boolean): void {
    if (said) this.said++;
    if (truly) this.truly++;
    if (said && truly) this.hits++;
  }

  get f1(): number {
    return this.said + this.truly === 0 ? 0 : (2 * this.hits) / (this.said + this.truly);
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Four decimals are what the test sizes can carry. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

const micro = (counts: readonly Count[]): number => {
  const all = new Count();
  for (const { hits, said, truly } of counts) {
    all.hits += hits;
    all.said += said;
    all.truly += truly;
  }
  return all.f1;
};

/**
 * The benchmark's figures: micro-F1 over (comment, aspect, polarity), micro- and macro-F1 over (comment, aspect), and macro-F1 of
 * the three polarities when the true aspects are given.
 */
export function commentFigures(
  comments: readonly Comment[],
  guesses: readonly CommentGuess[],
): CommentFigures {
  const tuples = new Count();
  const aspects = ASPECTS.map(() => new Count());
  const polarities = POLARITIES.map(() => new Count());
  comments.forEach(({ labels }, i) => {
    const guess = guesses[i];
    if (!guess) return;
    ASPECTS.forEach((aspect, head) => {
      const truly = labels.filter((label) => label.aspect === aspect);
      const said = guess.opinions.filter((opinion) => opinion.aspect === aspect);
      aspects[head]?.add(said.length > 0, truly.length > 0);
      for (const polarity of POLARITIES) {
        tuples.add(
          said.some((opinion) => opinion.polarity === polarity),
          truly.some((label) => label.polarity === polarity),
        );
      }
    });
    labels.forEach((label, k) => {
      POLARITIES.forEach((polarity, p) => {
        polarities[p]?.add(guess.given[k] === polarity, label.polarity === polarity);
      });
    });
  });
  return {
    tupleF1: round(tuples.f1),
    aspectMicroF1: round(micro(aspects)),
    aspectMacroF1: round(mean(aspects.map(({ f1 }) => f1))),
    polarityMacroF1: round(mean(polarities.map(({ f1 }) => f1))),
  };
}

/** Titles with one of these words are the noise class. */
export const NOISE_TITLE = /异响|噪音|共振/;
const AFTER_SALES: readonly Group[] = ['I', 'J', 'K', 'L', 'M', 'N', 'O', 'P'];
const NAMED_GROUPS = GROUPS.indexOf('O') + 1;

/** Micro-F1 over all 17 groups, macro-F1 over A–O, and F1 of the three classes staff filter by. */
export function complaintFigures(
  titles: readonly ComplaintTitle[],
  guesses: readonly ComplaintGuess[],
): ComplaintFigures {
  const groups = GROUPS.map(() => new Count());
  const noise = new Count();
  const afterSales = new Count();
  titles.forEach((title, i) => {
    const guess = guesses[i];
    if (!guess) return;
    GROUPS.forEach((group, g) => {
      groups[g]?.add(guess.groups.includes(group), title.groups.includes(group));
    });
    noise.add(guess.noise, NOISE_TITLE.test(title.text));
    afterSales.add(
      AFTER_SALES.some((group) => guess.groups.includes(group)),
      AFTER_SALES.some((group) => title.groups.includes(group)),
    );
  });
  return {
    groupMicroF1: round(micro(groups)),
    groupMacroF1: round(mean(groups.slice(0, NAMED_GROUPS).map(({ f1 }) => f1))),
    classes: { noise: round(noise.f1), engine: round(groups[0]?.f1 ?? 0), afterSales: round(afterSales.f1) },
  };
}
