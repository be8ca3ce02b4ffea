/** How posts were read, five folds of training/posts. Written by `npm run train`: [truth][said], in posts. */
export const CONFUSION = {
  version: '3-2026-11-22',
  posts: 2402,
  tone: {
    negative: { negative: 947, neutral: 100, positive: 106 },
    neutral: { negative: 117, neutral: 534, positive: 43 },
    positive: { negative: 126, neutral: 44, positive: 385 },
  },
  complaint: {
    yes: { yes: 818, no: 158 },
    no: { yes: 196, no: 1230 },
  },
};
