import type { MeasuredKind } from './reading-error.ts';

/** How posts of each kind were read by understanding 7-2026-11-30-beb5, five folds of training/posts: [truth][said]. Written by "npm run train". */
export const CONFUSION: readonly MeasuredKind[] = [
  {
    kind: 'board-buying',
    forum: true,
    tone: {
      negative: { negative: 12, neutral: 6, positive: 0 },
      neutral: { negative: 8, neutral: 40, positive: 4 },
      positive: { negative: 2, neutral: 1, positive: 8 },
    },
    complaint: {
      yes: { yes: 2, no: 2 },
      no: { yes: 5, no: 72 },
    },
  },
  {
    kind: 'board-daily',
    forum: true,
    tone: {
      negative: { negative: 20, neutral: 1, positive: 1 },
      neutral: { negative: 6, neutral: 45, positive: 3 },
      positive: { negative: 1, neutral: 2, positive: 11 },
    },
    complaint: {
      yes: { yes: 7, no: 0 },
      no: { yes: 7, no: 76 },
    },
  },
  {
    kind: 'board-electric',
    forum: true,
    tone: {
      negative: { negative: 15, neutral: 1, positive: 2 },
      neutral: { negative: 6, neutral: 34, positive: 2 },
      positive: { negative: 0, neutral: 4, positive: 6 },
    },
    complaint: {
      yes: { yes: 5, no: 1 },
      no: { yes: 8, no: 56 },
    },
  },
  {
    kind: 'board-engine',
    forum: true,
    tone: {
      negative: { negative: 16, neutral: 2, positive: 0 },
      neutral: { negative: 7, neutral: 39, positive: 3 },
      positive: { negative: 1, neutral: 1, positive: 7 },
    },
    complaint: {
      yes: { yes: 6, no: 1 },
      no: { yes: 4, no: 65 },
    },
  },
  {
    kind: 'board-gearbox',
    forum: true,
    tone: {
      negative: { negative: 12, neutral: 5, positive: 1 },
      neutral: { negative: 6, neutral: 37, positive: 3 },
      positive: { negative: 1, neutral: 0, positive: 7 },
    },
    complaint: {
      yes: { yes: 7, no: 0 },
      no: { yes: 8, no: 57 },
    },
  },
  {
    kind: 'board-handwork',
    forum: true,
    tone: {
      negative: { negative: 11, neutral: 0, positive: 2 },
      neutral: { negative: 8, neutral: 37, positive: 4 },
      positive: { negative: 0, neutral: 2, positive: 8 },
    },
    complaint: {
      yes: { yes: 5, no: 0 },
      no: { yes: 7, no: 60 },
    },
  },
  {
    kind: 'board-noise',
    forum: true,
    tone: {
      negative: { negative: 18, neutral: 1, positive: 1 },
      neutral: { negative: 10, neutral: 31, positive: 4 },
      positive: { negative: 1, neutral: 1, positive: 6 },
    },
    complaint: {
      yes: { yes: 8, no: 0 },
      no: { yes: 12, no: 53 },
    },
  },
  {
    kind: 'board-opinion',
    forum: true,
    tone: {
      negative: { negative: 18, neutral: 9, positive: 3 },
      neutral: { negative: 6, neutral: 25, positive: 4 },
      positive: { negative: 2, neutral: 1, positive: 9 },
    },
    complaint: {
      yes: { yes: 5, no: 1 },
      no: { yes: 5, no: 66 },
    },
  },
  {
    kind: 'board-service',
    forum: true,
    tone: {
      negative: { negative: 16, neutral: 3, positive: 0 },
      neutral: { negative: 8, neutral: 37, positive: 1 },
      positive: { negative: 2, neutral: 1, positive: 5 },
    },
    complaint: {
      yes: { yes: 6, no: 1 },
      no: { yes: 8, no: 58 },
    },
  },
  {
    kind: 'board-winter',
    forum: true,
    tone: {
      negative: { negative: 13, neutral: 4, positive: 0 },
      neutral: { negative: 7, neutral: 35, positive: 4 },
      positive: { negative: 0, neutral: 3, positive: 6 },
    },
    complaint: {
      yes: { yes: 7, no: 0 },
      no: { yes: 10, no: 55 },
    },
  },
  {
    kind: 'life',
    forum: false,
    tone: {
      negative: { negative: 147, neutral: 25, positive: 26 },
      neutral: { negative: 16, neutral: 170, positive: 11 },
      positive: { negative: 53, neutral: 37, positive: 134 },
    },
    complaint: {
      yes: { yes: 74, no: 30 },
      no: { yes: 38, no: 477 },
    },
  },
  {
    kind: 'plain',
    forum: false,
    tone: {
      negative: { negative: 77, neutral: 16, positive: 8 },
      neutral: { negative: 2, neutral: 49, positive: 5 },
      positive: { negative: 6, neutral: 7, positive: 39 },
    },
    complaint: {
      yes: { yes: 38, no: 6 },
      no: { yes: 6, no: 159 },
    },
  },
  {
    kind: 'quality',
    forum: false,
    tone: {
      negative: { negative: 329, neutral: 33, positive: 17 },
      neutral: { negative: 5, neutral: 76, positive: 1 },
      positive: { negative: 34, neutral: 5, positive: 72 },
    },
    complaint: {
      yes: { yes: 286, no: 73 },
      no: { yes: 37, no: 176 },
    },
  },
  {
    kind: 'quality-chat',
    forum: false,
    tone: {
      negative: { negative: 131, neutral: 20, positive: 21 },
      neutral: { negative: 37, neutral: 216, positive: 10 },
      positive: { negative: 14, neutral: 8, positive: 88 },
    },
    complaint: {
      yes: { yes: 87, no: 19 },
      no: { yes: 42, no: 397 },
    },
  },
  {
    kind: 'service',
    forum: false,
    tone: {
      negative: { negative: 243, neutral: 43, positive: 17 },
      neutral: { negative: 8, neutral: 87, positive: 1 },
      positive: { negative: 10, neutral: 4, positive: 44 },
    },
    complaint: {
      yes: { yes: 182, no: 93 },
      no: { yes: 17, no: 165 },
    },
  },
  {
    kind: 'solved-and-talk',
    forum: false,
    tone: {
      negative: { negative: 47, neutral: 0, positive: 4 },
      neutral: { negative: 18, neutral: 20, positive: 4 },
      positive: { negative: 1, neutral: 1, positive: 15 },
    },
    complaint: {
      yes: { yes: 29, no: 1 },
      no: { yes: 18, no: 62 },
    },
  },
];
