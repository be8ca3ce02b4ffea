import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readComments } from '../../training/datasets.ts';
import { readPosts } from '../../training/posts.ts';

const folder = mkdtempSync(join(tmpdir(), 'posts-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function written(content: string | Uint8Array): string {
  const file = join(folder, `${++files}.tsv`);
  writeFileSync(file, content);
  return file;
}

const LINES = ['-\t1\tCI\t离合异响', '0\t0\t\t顶', '+\t0\t\t很好'];
const POSTS = [
  { tone: 'negative', complaint: true, groups: ['C', 'I'], text: '离合异响' },
  { tone: 'neutral', complaint: false, groups: [], text: '顶' },
  { tone: 'positive', complaint: false, groups: [], text: '很好' },
];

/** "-\t1\tH\t异响" in GB18030. */
const GB18030 = Uint8Array.of(0x2d, 9, 0x31, 9, 0x48, 9, 0xd2, 0xec, 0xcf, 0xec);

describe('readPosts', () => {
  it.each([
    ['plain', LINES.join('\n')],
    ['with a byte order mark', `\ufeff${LINES.join('\n')}\n`],
    ['with Windows line ends', `${LINES.join('\r\n')}\r\n`],
    ['with empty lines', `\n${LINES.join('\n\n')}\n\n`],
  ])('reads a file %s', (_, content) => {
    expect(readPosts(written(content))).toMatchObject(POSTS);
  });

  it('reads GB18030', () => {
    expect(readPosts(written(GB18030))).toMatchObject([{ groups: ['H'], text: '异响' }]);
  });

  it('keeps quotes and further tabs as they were written', () => {
    expect(readPosts(written('0\t0\t\t他说"好\t的'))).toMatchObject([{ text: '他说"好\t的' }]);
  });

  it.each([
    ['', /\.tsv holds no posts; it needs at least one line\.$/],
    ['0\t0\t\t顶\n-\t1', /\.tsv, line 2: four columns are needed, .* between tabs\.$/],
    ['x\t0\t\t顶', /\.tsv, line 1: tone "x" is none of - 0 \+\.$/],
    ['0\tyes\t\t顶', /\.tsv, line 1: complaint "yes" is neither 0 nor 1\.$/],
    ['-\t1\tAZ\t异响', /\.tsv, line 1: "Z" is no group letter A–Q\.$/],
  ])('says in one sentence what is wrong with %j', (content, sentence) => {
    expect(() => readPosts(written(content))).toThrow(sentence);
  });

  it('says which file cannot be read', () => {
    expect(() => readPosts(join(folder, 'missing.tsv'))).toThrow(/^Cannot read .*missing\.tsv: /);
  });
});

describe('readComments', () => {
  const HEAD = 'content_id,content,subject,sentiment_value,sentiment_word';

  it('puts the rows of one comment together, with mark and Windows line ends', () => {
    const file = written(`\ufeff${HEAD}\r\n1,动力好油耗高,动力,1,好\r\n1,动力好油耗高,油耗,-1,高\r\n`);
    expect(readComments(file)).toEqual([
      {
        id: '1',
        text: '动力好油耗高',
        labels: [
          { aspect: '动力', polarity: 'positive', word: '好' },
          { aspect: '油耗', polarity: 'negative', word: '高' },
        ],
      },
    ]);
  });

  it.each([
    [`${HEAD}\n1,好,天气,1,`, /\.tsv, row 1: column subject: /],
    [`${HEAD}\n`, /\.tsv holds no rows; it needs a heading line and at least one row\.$/],
    [`${HEAD}\n1,好\n`, /\.tsv is not a CSV table: /],
  ])('says in one sentence what is wrong with %j', (content, sentence) => {
    expect(() => readComments(written(content))).toThrow(sentence);
  });
});
