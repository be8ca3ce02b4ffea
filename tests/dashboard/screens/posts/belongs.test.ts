import { expect, test } from 'vitest';
import type { View } from '../../../../dashboard/app/view.ts';
import { belongs } from '../../../../dashboard/screens/posts/belongs.ts';
import type { PostView } from '../../../../shared/contract/posts.ts';

type Labels = Parameters<typeof belongs>[0];
const group: PostView['groups'][number] = { group: 'A', span: { start: 0, end: 1 } };
const span = group.span;
const genuine = { copies: null, suspected: false, points: 0, reasons: [], verdict: null };
const post: Labels = {
  polarity: 'negative',
  complaint: true,
  topics: ['noise'],
  groups: [group],
  faults: [{ symptom: 'noise', part: 'clutch', condition: null, span }],
  aspects: [{ aspect: '动力', polarity: 'negative', span }],
  series: [{ series: 'changan-yuexiang', name: '悦翔', inherited: false }],
  standing: genuine,
};
const bare: Labels = {
  polarity: 'neutral',
  complaint: false,
  topics: [],
  groups: [],
  faults: [],
  aspects: [],
  series: [],
  standing: genuine,
};

test.each<[View, Partial<Labels>]>([
  [{ reading: 'genuine' }, { standing: { ...genuine, suspected: true } }],
  [{ measure: 'negatives' }, { polarity: 'positive' }],
  [{ measure: 'complaints' }, { complaint: false }],
  [{ measure: 'reputation' }, { polarity: 'neutral' }],
  [{ series: 'changan-yuexiang' }, { series: [] }],
  [{ topic: 'noise' }, { topics: [] }],
  [{ topic: 'A' }, { groups: [] }],
  [{ topic: 'noise:clutch' }, { faults: [] }],
  [{ topic: 'noise:*' }, { faults: [] }],
  [{ topic: '*:*' }, { faults: [] }],
  [{ topic: 'aspect:动力' }, { aspects: [] }],
])('a corrected post leaves the list of %o with %o', (asked, change) => {
  expect(belongs(post, asked)).toBe(true);
  expect(belongs({ ...post, ...change }, asked)).toBe(false);
});

test('labels play no part in a list that asks for none', () => {
  expect(belongs(bare, {})).toBe(true);
  expect(belongs({ ...post, polarity: 'neutral' }, { measure: 'heat' })).toBe(true);
});

test('under an aspect a post counts with the polarity of the aspect', () => {
  const asked: View = { topic: 'aspect:动力', measure: 'negatives' };
  expect(belongs({ ...post, polarity: 'positive' }, asked)).toBe(true);
  expect(belongs({ ...post, aspects: [{ aspect: '动力', polarity: 'positive', span }] }, asked)).toBe(false);
});
