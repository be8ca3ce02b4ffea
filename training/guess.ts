import { labelCodes } from '../shared/understanding/codes.ts';
import { plainReading } from '../shared/understanding/complaint.ts';
import {
  BENCHMARK_ASPECT_THRESHOLD,
  decideAspects,
  decideGroups,
  decidePolarity,
} from '../shared/understanding/decisions.ts';
import { groupEvidence } from '../shared/understanding/group-features.ts';
import { aspectPolarities, aspectScores, groupScores } from '../shared/understanding/head-labels.ts';
import { ASPECTS, GROUPS } from '../shared/understanding/insight.ts';
import { buildLexicon } from '../shared/understanding/lexicon.ts';
import type { Model } from '../shared/understanding/model.ts';
import { findNoise } from '../shared/understanding/noise.ts';
import { spelling } from '../shared/understanding/normalise.ts';
import { read } from '../shared/understanding/reading.ts';
import { understandWith } from '../shared/understanding/understand.ts';
import type { Comment, ComplaintTitle } from './datasets.ts';
import type { CommentGuess, ComplaintGuess } from './metrics.ts';
import type { PostGuess } from './post-metrics.ts';
import type { Post } from './posts.ts';

/** What the product's own code says of benchmark comments: every one has an aspect there, so the likeliest is always given. */
export function guessComments(model: Model, comments: readonly Comment[]): CommentGuess[] {
  const lexicon = buildLexicon(model.lexicon);
  return comments.map(({ text, labels }) => {
    const reading = read(text);
    const said = decideAspects(aspectScores(model, reading), BENCHMARK_ASPECT_THRESHOLD, true);
    const truly = labels.map(({ aspect }) => ASPECTS.indexOf(aspect));
    const polarities = (heads: readonly number[]) =>
      aspectPolarities(model, reading, lexicon, heads).map(({ scores }) => decidePolarity(scores).polarity);
    const forSaid = polarities(said);
    return {
      opinions: said.flatMap((head, i) => {
        const aspect = ASPECTS[head];
        const polarity = forSaid[i];
        return aspect && polarity ? [{ aspect, polarity }] : [];
      }),
      given: polarities(truly),
    };
  });
}

/** What the product's own code says of complaint titles, known to be complaints. */
export function guessComplaints(model: Model, titles: readonly ComplaintTitle[]): ComplaintGuess[] {
  return titles.map(({ text }) => {
    const reading = read(text);
    const evidence = groupEvidence(plainReading(reading));
    const groups = decideGroups(groupScores(model, evidence)).flatMap((head) => GROUPS[head] ?? []);
    return {
      groups,
      codes: labelCodes(model, evidence, groups).map(({ code }) => code),
      noise: findNoise(spelling(reading.normalised)).length > 0,
    };
  });
}

/** What the product says of posts as a whole. */
export function guessPosts(model: Model, posts: readonly Post[]): PostGuess[] {
  const understand = understandWith(model);
  return posts.map(({ text }) => {
    const { polarity, complaint, groups } = understand(text);
    return { tone: polarity, complaint, groups: groups.map(({ group }) => group) };
  });
}
