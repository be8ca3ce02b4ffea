import {
  ASPECTS,
  type Aspect,
  GROUPS,
  type Group,
  POLARITIES,
  type Polarity,
} from '../shared/understanding/insight.ts';
import { Count, round } from './count.ts';
import type { Guessed } from './cross-validate.ts';

export interface ClassFigures {
  precision: number;
  recall: number;
  f1: number;
  /** Records that truly are of the class. */
  n: number;
}

/** Precision, recall and F1 of each class: aspects and their polarities on comments, groups on complaint titles and on posts. */
export function classFigures({ comments, titles, posts }: Guessed) {
  const aspects = new Map(ASPECTS.map((aspect) => [aspect, new Count()]));
  const polarities = new Map(POLARITIES.map((polarity) => [polarity, new Count()]));
  comments.records.forEach(({ labels, own }, i) => {
    const guess = comments.guesses[i];
    if (!guess || own) return;
    for (const [aspect, count] of aspects)
      count.add(
        guess.opinions.some((opinion) => opinion.aspect === aspect),
        labels.some((label) => label.aspect === aspect),
      );
    labels.forEach((label, k) => {
      for (const [polarity, count] of polarities)
        count.add(guess.given[k] === polarity, label.polarity === polarity);
    });
  });
  return {
    aspects: figuresOf<Aspect>(aspects),
    polarities: figuresOf<Polarity>(polarities),
    titleGroups: figuresOf<Group>(
      groupCounts(titles.records.map(({ groups }, i) => [titles.guesses[i]?.groups ?? [], groups])),
    ),
    postGroups: figuresOf<Group>(
      groupCounts(
        posts.records.flatMap(({ groups, unsaid }, i) =>
          unsaid ? [] : [[posts.guesses[i]?.groups ?? [], groups]],
        ),
      ),
    ),
  };
}

function groupCounts(pairs: (readonly (readonly Group[])[])[]): Map<Group, Count> {
  const counts = new Map(GROUPS.map((group) => [group, new Count()]));
  for (const [said = [], truly = []] of pairs)
    for (const [group, count] of counts) count.add(said.includes(group), truly.includes(group));
  return counts;
}

const figuresOf = <Class extends string>(counts: ReadonlyMap<Class, Count>): Record<string, ClassFigures> =>
  Object.fromEntries(
    [...counts].map(([name, { precision, recall, f1, truly }]) => [
      name,
      { precision: round(precision), recall: round(recall), f1: round(f1), n: truly },
    ]),
  );
