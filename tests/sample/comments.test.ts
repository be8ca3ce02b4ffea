import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readComments } from '../../sample/forum/comments.ts';
import { labelledPosts } from '../../sample/forum/truth.ts';
import { open, page } from './visit.ts';

const file = join(mkdtempSync(join(tmpdir(), 'comments-')), 'some.csv');
const head = 'content_id,content,subject,sentiment_value,sentiment_word\n';
writeFileSync(
  file,
  `\ufeff${head}1,动力不错，就是费油,动力,1,不错\n1,动力不错，就是费油,油耗,-1,费油\n2,"他说“行”，
我看悬",外观,0,\n3,后排太小,空间,-1,小\n`,
);

describe('a forum filled from a file of comments', () => {
  it('takes rows of one content_id as one comment', () => {
    expect(readComments(file).map((comment) => comment.values)).toEqual([[1, -1], [0], [-1]]);
  });

  it('shows each comment as one post on the board of its subject', async () => {
    const forum = await open(['--texts', file]);
    try {
      const posts = labelledPosts(forum.forum);
      expect(posts.map((post) => post.board).toSorted()).toEqual(
        ['动力讨论区', '外观讨论区', '空间讨论区'].toSorted(),
      );
      const broken = posts.find((post) => post.body.includes('我看悬'));
      const $ = await page(forum, `forum.php?mod=viewthread&tid=${broken?.tid}`);
      expect($(`#postmessage_${broken?.pid} br`).length).toBeGreaterThanOrEqual(1);
    } finally {
      await forum.stop();
    }
  });

  it('grows by the comments beyond the limit', async () => {
    const forum = await open(['--texts', file, '--limit', '1', '--grow', '5']);
    try {
      expect(labelledPosts(forum.forum)).toHaveLength(1);
      forum.forum.clock.advance(5 * 60_000);
      expect(labelledPosts(forum.forum)).toHaveLength(2);
      forum.forum.clock.advance(5 * 60_000);
      expect(labelledPosts(forum.forum)).toHaveLength(3);
    } finally {
      await forum.stop();
    }
  });

  it('names file and row when a row cannot be read', () => {
    const bad = `${file}.bad`;
    writeFileSync(bad, `${head}1,还行,外观,很好,\n`);
    expect(() => readComments(bad)).toThrow(/bad, row 2: /);
  });
});
