import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CORRECTIONS_HEADING, correctionFigures, readCorrections } from '../../training/corrections.ts';
import { foldOf } from '../../training/folds.ts';
import { postFigures } from '../../training/post-metrics.ts';

const folder = mkdtempSync(join(tmpdir(), 'chesheng-corrections-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = CORRECTIONS_HEADING.join('\t');
function read(...lines: string[]) {
  const file = join(folder, 'corrections.tsv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return readCorrections(file);
}
const LINE = '-\t1\tAH\t怠速抖\tengine\t动力:negative\tshake:idle\tchangan-cs75\t';

test('only the labels people spoke on teach; the same text falls into the same fold as elsewhere', () => {
  const [first, second] = read(
    HEAD,
    `${LINE}polarity aspects\tu1\t2026-11-20`,
    `${LINE}groups complaint\tu1\t2026-11-20`,
  );
  expect(first).toEqual({
    post: {
      id: '怠速抖',
      text: '怠速抖',
      kind: 'corrections',
      tone: 'negative',
      complaint: true,
      groups: [],
      unsaid: ['complaint'],
    },
    groups: false,
    comment: {
      id: '怠速抖',
      text: '怠速抖',
      labels: [{ aspect: '动力', polarity: 'negative', word: '' }],
      own: true,
    },
  });
  expect(second).toMatchObject({
    post: { groups: ['A', 'H'], unsaid: ['polarity'] },
    groups: true,
    comment: null,
  });
  expect(foldOf(first?.post.id ?? '')).toBe(foldOf('怠速抖'));
});

test('figures count each label people spoke on once, and a corrected post is in no figure of our own posts', () => {
  const corrected = read(HEAD, `${LINE}polarity\tu1\tx`, `${LINE}groups complaint\tu1\tx`);
  const guess = { tone: 'negative' as const, complaint: false, groups: ['H' as const, 'A' as const] };
  expect(correctionFigures(corrected, [guess, guess])).toEqual({
    posts: 2,
    polarity: { right: 1, of: 1 },
    complaint: { right: 0, of: 1 },
    groups: { right: 1, of: 1 },
    all: { right: 2, of: 3 },
  });
  const figures = postFigures(
    corrected.map(({ post }) => post),
    [guess, guess],
  );
  expect(figures.confusion).toEqual({});
});

test.each([
  ['no heading', [LINE], 'its first line must be #tone complaint'],
  ['a column too few', [HEAD, '-\t1\tA\t怠速抖'], 'line 2: 11 columns are needed, not 4.'],
  ['a wrong tone', [HEAD, '', `x${LINE.slice(1)}polarity\tu\tx`], 'line 3: tone "x" is none of - 0 +.'],
  ['a wrong aspect', [HEAD, `${LINE.replace('动力', '马力')}polarity\tu\tx`], '"马力:negative" is no aspect'],
])('a file with %s is refused by line', (_, lines, sentence) => {
  expect(() => read(...lines)).toThrow(sentence);
});
