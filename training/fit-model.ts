import { buildLexicon } from '../shared/understanding/lexicon.ts';
import type { Model } from '../shared/understanding/model.ts';
import { readCurves } from './curves.ts';
import { fitComments } from './fit-comments.ts';
import { fitCodes, fitGroups } from './fit-groups.ts';
import { fitMentions } from './fit-mentions.ts';
import { fitPosts } from './fit-posts.ts';
import type { TrainingData } from './sources.ts';

/** Learns a whole model. Deterministic: the same data give the same bytes. About 20 CPU-seconds for all of it. */
export function fitModel(
  data: TrainingData,
  version: string,
  /** Titles that teach what a complaint is; those of a fold's other brands in cross-validation. */
  titles = data.titles,
): Model {
  const comments = fitComments(data.comments, data.marked);
  return {
    version,
    ...comments,
    post: fitPosts({ ...data, titles }, comments),
    groups: fitGroups(data),
    mentions: fitMentions(data.marked, buildLexicon(comments.lexicon)),
    codes: fitCodes(data),
    curves: readCurves(),
  };
}
