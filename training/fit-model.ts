import type { Model } from '../shared/understanding/model.ts';
import type { Comment, ComplaintTitle } from './datasets.ts';
import { fitComments } from './fit-comments.ts';
import { fitComplaints } from './fit-complaints.ts';

/** Learns a whole model. Deterministic: the same data give the same bytes. About 15 CPU-seconds for all of it. */
export function fitModel(
  comments: readonly Comment[],
  titles: readonly ComplaintTitle[],
  version: string,
): Model {
  const { aspects, polarity, whole, lexicon } = fitComments(comments);
  return { version, aspects, polarity, whole, complaint: fitComplaints(titles, comments), lexicon };
}
