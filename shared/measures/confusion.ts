import type { MeasuredKind } from './reading-error.ts';

/** How posts of each kind were read by understanding 3-2026-11-22, five folds of training/posts: [truth][said]. Written by "npm run train". */
export const CONFUSION: readonly MeasuredKind[] = [
  {
    kind: 'life',
    tone: {
      negative: { negative: 147, neutral: 15, positive: 36 },
      neutral: { negative: 22, neutral: 162, positive: 13 },
      positive: { negative: 54, neutral: 29, positive: 141 },
    },
    complaint: {
      yes: { yes: 85, no: 19 },
      no: { yes: 56, no: 459 },
    },
  },
  {
    kind: 'plain',
    tone: {
      negative: { negative: 83, neutral: 9, positive: 9 },
      neutral: { negative: 5, neutral: 43, positive: 8 },
      positive: { negative: 7, neutral: 5, positive: 40 },
    },
    complaint: {
      yes: { yes: 39, no: 12 },
      no: { yes: 3, no: 155 },
    },
  },
  {
    kind: 'quality',
    tone: {
      negative: { negative: 331, neutral: 26, positive: 22 },
      neutral: { negative: 17, neutral: 64, positive: 1 },
      positive: { negative: 36, neutral: 3, positive: 72 },
    },
    complaint: {
      yes: { yes: 359, no: 42 },
      no: { yes: 34, no: 137 },
    },
  },
  {
    kind: 'quality-chat',
    tone: {
      negative: { negative: 141, neutral: 10, positive: 21 },
      neutral: { negative: 59, neutral: 185, positive: 19 },
      positive: { negative: 18, neutral: 5, positive: 87 },
    },
    complaint: {
      yes: { yes: 118, no: 15 },
      no: { yes: 71, no: 341 },
    },
  },
  {
    kind: 'service',
    tone: {
      negative: { negative: 245, neutral: 40, positive: 18 },
      neutral: { negative: 14, neutral: 80, positive: 2 },
      positive: { negative: 11, neutral: 2, positive: 45 },
    },
    complaint: {
      yes: { yes: 217, no: 70 },
      no: { yes: 32, no: 138 },
    },
  },
];
