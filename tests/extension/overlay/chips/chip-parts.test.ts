import { expect, test } from 'vitest';
import type { PostMark } from '../../../../extension/messages/protocol.ts';
import { chipParts, chipTitle, type Words } from '../../../../extension/overlay/chips/chip-parts.ts';

const words: Words = {
  polarity: (polarity) => polarity,
  topic: (topic) => topic,
  group: (group) => `group ${group}`,
  complaint: () => 'complaint',
};
const mark = (change: Partial<PostMark>): PostMark => ({
  polarity: 'neutral',
  complaint: false,
  topics: [],
  groups: [],
  ...change,
});
const texts = (change: Partial<PostMark>) => chipParts(mark(change), words).map(({ word }) => word);

test('polarity always, complaint and labels only where there are any', () => {
  expect(texts({})).toEqual(['neutral']);
  expect(texts({ polarity: 'negative', complaint: true, topics: ['noise'] })).toEqual([
    'negative',
    'complaint',
    'noise',
  ]);
});

test('the engine is not named twice', () => {
  expect(texts({ topics: ['noise', 'engine'], groups: ['A', 'B'] })).toEqual([
    'neutral',
    'noise · engine · group B',
  ]);
  expect(texts({ groups: ['A'] })).toEqual(['neutral', 'group A']);
});

test('a long list is counted on the chip and complete in its title', () => {
  const long = mark({ complaint: true, topics: ['noise'], groups: ['B', 'C', 'D'] });
  expect(chipParts(long, words).at(-1)?.word).toBe('noise · group B · group C +1');
  expect(chipTitle(long, words)).toBe('neutral · complaint · noise · group B · group C · group D');
});
