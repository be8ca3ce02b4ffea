import {
  ASPECTS,
  type Aspect,
  GROUPS,
  type Group,
  POLARITIES,
  type Polarity,
} from '../shared/understanding/insight.ts';
import { Count, mean, micro, round } from './count.ts';
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
  comments.forEach(({ labels, own }, i) => {
    const guess = guesses[i];
    if (!guess || own) return;
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
