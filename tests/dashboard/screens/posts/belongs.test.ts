import { expect, test } from 'vitest';
import type { View } from '../../../../dashboard/app/view.ts';
import { belongs } from '../../../../dashboard/screens/posts/belongs.ts';
import type { PostView } from '../../../../shared/contract/posts.ts';

type Labels = Parameters<typeof belongs>[0];
const group: PostView['groups'][number] = { group: 'A', span: { start: 0, end: 1 } };
const post: Labels = { polarity: 'negative', complaint: true, topics: ['noise'], groups: [group] };

test.each<[View, Partial<Labels>]>([
  [{ measure: 'negatives' }, { polarity: 'positive' }],
  [{ measure: 'complaints' }, { complaint: false }],
  [{ measure: 'reputation' }, { polarity: 'neutral' }],
  [{ topic: 'noise' }, { topics: [] }],
  [{ topic: 'A' }, { groups: [] }],
])('a corrected post leaves the list of %o with %o', (asked, change) => {
  expect(belongs(post, asked)).toBe(true);
  expect(belongs({ ...post, ...change }, asked)).toBe(false);
});

test('labels play no part in a list that asks for none', () => {
  expect(belongs({ polarity: 'neutral', complaint: false, topics: [], groups: [] }, {})).toBe(true);
  expect(belongs({ ...post, polarity: 'neutral' }, { measure: 'heat' })).toBe(true);
});
