import { type Comment, type ComplaintTitle, readComments, readComplaints } from './datasets.ts';

const COMMENTS = '../shared/data/bdci2018/train.csv';
const COMPLAINTS = '../shared/data/complaints12365/train.csv';

/** The training data, read from beside the checkout. Throws one sentence when it is not there. */
export function trainingData(): { comments: Comment[]; titles: ComplaintTitle[] } {
  return { comments: readComments(COMMENTS), titles: readComplaints(COMPLAINTS) };
}
