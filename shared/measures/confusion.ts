import type { MeasuredKind } from './reading-error.ts';

/** How posts of each kind were read by understanding 4-2026-11-22, five folds of training/posts: [truth][said]. Written by "npm run train". */
export const CONFUSION: readonly MeasuredKind[] = [
  {
    kind: 'board-buying',
    forum: true,
    tone: {
      negative: { negative: 12, neutral: 5, positive: 1 },
      neutral: { negative: 9, neutral: 40, positive: 3 },
      positive: { negative: 2, neutral: 1, positive: 8 },
    },
    complaint: {
      yes: { yes: 2, no: 2 },
      no: { yes: 6, no: 71 },
    },
  },
  {
    kind: 'board-daily',
    forum: true,
    tone: {
      negative: { negative: 19, neutral: 2, positive: 1 },
      neutral: { negative: 5, neutral: 45, positive: 4 },
      positive: { negative: 1, neutral: 2, positive: 11 },
    },
    complaint: {
      yes: { yes: 7, no: 0 },
      no: { yes: 4, no: 79 },
    },
  },
  {
    kind: 'board-electric',
    forum: true,
    tone: {
      negative: { negative: 15, neutral: 2, positive: 1 },
      neutral: { negative: 8, neutral: 32, positive: 2 },
      positive: { negative: 0, neutral: 4, positive: 6 },
    },
    complaint: {
      yes: { yes: 6, no: 0 },
      no: { yes: 7, no: 57 },
    },
  },
  {
    kind: 'board-engine',
    forum: true,
    tone: {
      negative: { negative: 15, neutral: 3, positive: 0 },
      neutral: { negative: 7, neutral: 37, positive: 5 },
      positive: { negative: 1, neutral: 1, positive: 7 },
    },
    complaint: {
      yes: { yes: 7, no: 0 },
      no: { yes: 12, no: 57 },
    },
  },
  {
    kind: 'board-gearbox',
    forum: true,
    tone: {
      negative: { negative: 12, neutral: 6, positive: 0 },
      neutral: { negative: 6, neutral: 37, positive: 3 },
      positive: { negative: 1, neutral: 0, positive: 7 },
    },
    complaint: {
      yes: { yes: 6, no: 1 },
      no: { yes: 8, no: 57 },
    },
  },
  {
    kind: 'board-handwork',
    forum: true,
    tone: {
      negative: { negative: 10, neutral: 0, positive: 3 },
      neutral: { negative: 8, neutral: 35, positive: 6 },
      positive: { negative: 0, neutral: 2, positive: 8 },
    },
    complaint: {
      yes: { yes: 5, no: 0 },
      no: { yes: 8, no: 59 },
    },
  },
  {
    kind: 'board-noise',
    forum: true,
    tone: {
      negative: { negative: 17, neutral: 2, positive: 1 },
      neutral: { negative: 10, neutral: 32, positive: 3 },
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
      negative: { negative: 19, neutral: 8, positive: 3 },
      neutral: { negative: 4, neutral: 26, positive: 5 },
      positive: { negative: 1, neutral: 2, positive: 9 },
    },
    complaint: {
      yes: { yes: 6, no: 0 },
      no: { yes: 7, no: 64 },
    },
  },
  {
    kind: 'board-service',
    forum: true,
    tone: {
      negative: { negative: 17, neutral: 2, positive: 0 },
      neutral: { negative: 7, neutral: 38, positive: 1 },
      positive: { negative: 2, neutral: 1, positive: 5 },
    },
    complaint: {
      yes: { yes: 5, no: 2 },
      no: { yes: 7, no: 59 },
    },
  },
  {
    kind: 'board-winter',
    forum: true,
    tone: {
      negative: { negative: 15, neutral: 2, positive: 0 },
      neutral: { negative: 7, neutral: 34, positive: 5 },
      positive: { negative: 0, neutral: 2, positive: 7 },
    },
    complaint: {
      yes: { yes: 7, no: 0 },
      no: { yes: 8, no: 57 },
    },
  },
  {
    kind: 'life',
    forum: false,
    tone: {
      negative: { negative: 148, neutral: 24, positive: 26 },
      neutral: { negative: 18, neutral: 170, positive: 9 },
      positive: { negative: 50, neutral: 39, positive: 135 },
    },
    complaint: {
      yes: { yes: 82, no: 22 },
      no: { yes: 52, no: 463 },
    },
  },
  {
    kind: 'plain',
    forum: false,
    tone: {
      negative: { negative: 74, neutral: 18, positive: 9 },
      neutral: { negative: 3, neutral: 49, positive: 4 },
      positive: { negative: 8, neutral: 7, positive: 37 },
    },
    complaint: {
      yes: { yes: 36, no: 15 },
      no: { yes: 2, no: 156 },
    },
  },
  {
    kind: 'quality',
    forum: false,
    tone: {
      negative: { negative: 324, neutral: 36, positive: 19 },
      neutral: { negative: 5, neutral: 76, positive: 1 },
      positive: { negative: 29, neutral: 4, positive: 78 },
    },
    complaint: {
      yes: { yes: 341, no: 60 },
      no: { yes: 26, no: 145 },
    },
  },
  {
    kind: 'quality-chat',
    forum: false,
    tone: {
      negative: { negative: 135, neutral: 16, positive: 21 },
      neutral: { negative: 39, neutral: 216, positive: 8 },
      positive: { negative: 15, neutral: 7, positive: 88 },
    },
    complaint: {
      yes: { yes: 112, no: 21 },
      no: { yes: 50, no: 362 },
    },
  },
  {
    kind: 'service',
    forum: false,
    tone: {
      negative: { negative: 241, neutral: 44, positive: 18 },
      neutral: { negative: 6, neutral: 90, positive: 0 },
      positive: { negative: 12, neutral: 4, positive: 42 },
    },
    complaint: {
      yes: { yes: 204, no: 83 },
      no: { yes: 19, no: 151 },
    },
  },
];
