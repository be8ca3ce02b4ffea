import { describe, expect, it } from 'vitest';
import { wordAt, wordList } from '../../../../shared/understanding/words/word-list.ts';

const list = wordList([
  ['省', 1],
  ['省油', 2],
  ['省油灯', 3],
  ['油', 4],
]);
const found = (text: string, at: number, to = text.length) =>
  wordAt(
    list,
    Uint16Array.from(text, (character) => character.charCodeAt(0)),
    at,
    to,
  )?.value;

describe('a word list', () => {
  it('finds the longest word that begins at a place', () => {
    expect(found('不省油灯', 1)).toBe(3);
    expect(found('省油吗', 0)).toBe(2);
    expect(found('省心', 0)).toBe(1);
  });

  it('finds no word that runs over the end', () => {
    expect(found('省油灯', 0, 2)).toBe(2);
    expect(found('省油灯', 0, 1)).toBe(1);
  });

  it('finds nothing where none begins', () => {
    expect(found('灯', 0)).toBeUndefined();
    expect(found('不省油', 0)).toBeUndefined();
  });
});
