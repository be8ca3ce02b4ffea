import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { correctionsFile } from '../../../server/commands/corrections.ts';
import type { CorrectedPostRow } from '../../../store/queries/corrected-posts.ts';
import { readCorrections } from '../../../training/corrections.ts';

const folder = mkdtempSync(join(tmpdir(), 'chesheng-corrections-'));
afterAll(() => rmSync(folder, { recursive: true }));

const POST: CorrectedPostRow = {
  body: '怠速抖\r\n\t第二行\u2028完',
  polarity: 'negative',
  complaint: true,
  groups: ['A'],
  topics: ['engine'],
  aspects: ['动力:negative'],
  faults: ['shake:idle'],
  series: ['changan-cs75'],
  corrected: ['aspects', 'polarity'],
  userId: 'somebody@example.com',
  at: new Date('2026-11-20T12:00:00Z'),
};

test('what is written is what the training reads, on one line a post and without who it was', () => {
  const text = correctionsFile([POST, { ...POST, userId: 'other', groups: [] }], 'key');
  expect(text).not.toContain('somebody');
  const [, one, other] = text.split('\n').map((line) => line.split('\t'));
  expect(one?.[9]).not.toBe(other?.[9]);
  expect(correctionsFile([POST], 'other key').split('\t')).not.toContain(one?.[9]);
  const file = join(folder, 'corrections.tsv');
  writeFileSync(file, text);
  expect(readCorrections(file)[0]).toMatchObject({
    post: { text: '怠速抖 第二行 完', tone: 'negative', unsaid: ['complaint'] },
    comment: { labels: [{ aspect: '动力', polarity: 'negative' }] },
  });
});
