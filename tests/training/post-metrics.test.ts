import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../shared/understanding/insight.ts';
import { type PostGuess, postFigures } from '../../training/post-metrics.ts';
import type { Post } from '../../training/posts.ts';

const post = (tone: Polarity, complaint = false): Post => ({
  id: '',
  text: '',
  kind: 'life',
  tone,
  complaint,
  groups: complaint ? ['A'] : [],
});
const guess = (tone: Polarity, complaint = false): PostGuess => ({
  tone,
  complaint,
  groups: complaint ? ['A'] : [],
});

describe('postFigures', () => {
  it('counts each tone and complaints by hand-worked figures', () => {
    const posts = [post('negative', true), post('negative', true), post('neutral'), post('positive')];
    const guesses = [guess('negative', true), guess('neutral'), guess('neutral', true), guess('positive')];
    expect(postFigures(posts, guesses)).toEqual({
      // (2/3 + 2/3 + 1) / 3
      toneMacroF1: 0.7778,
      complaintF1: 0.5,
      groupMicroF1: 0.5,
      tones: {
        negative: { precision: 1, recall: 0.5, f1: 0.6667 },
        neutral: { precision: 0.5, recall: 1, f1: 0.6667 },
        positive: { precision: 1, recall: 1, f1: 1 },
      },
      complaint: { precision: 0.5, recall: 0.5, f1: 0.5 },
      confusion: {
        life: {
          tone: {
            negative: { negative: 1, neutral: 1, positive: 0 },
            neutral: { negative: 0, neutral: 1, positive: 0 },
            positive: { negative: 0, neutral: 0, positive: 1 },
          },
          complaint: { yes: { yes: 1, no: 1 }, no: { yes: 1, no: 1 } },
        },
      },
    });
  });
});
