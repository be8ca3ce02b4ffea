import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addRead } from '../../../server/commands/read.ts';

const FIXTURES = join(import.meta.dirname, '../../shared/sites/fixtures/discuz');

async function run(...words: string[]) {
  let out = '';
  let err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
  process.exitCode = undefined;
  const program = new Command().exitOverride();
  addRead(program);
  await program.parseAsync(['read', ...words], { from: 'user' });
  const code = process.exitCode;
  process.exitCode = undefined;
  return { out, err, code };
}

afterEach(() => vi.restoreAllMocks());

describe('read FILE --url URL', () => {
  it('prints one object per post, with exactly the promised keys', async () => {
    const { out, err, code } = await run(
      join(FIXTURES, 'thread-gbk/source.html'),
      '--url',
      'http://bbs.cheyou.example/thread-501-1-1.html',
    );
    const records = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect({ err, code, count: records.length }).toEqual({ err: '', code: undefined, count: 6 });
    for (const record of records)
      expect(Object.keys(Object(record))).toEqual([
        'engine',
        'kind',
        'threadTitle',
        'author',
        'publishedAt',
        'publishedPrecision',
        'body',
        'quotes',
        'url',
        'floor',
        'postId',
        'rating',
        'series',
        'publishedFrom',
        'publishedTo',
      ]);
    expect(records[1]).toMatchObject({
      engine: 'discuz',
      kind: 'forum',
      author: '渝北修车匠',
      publishedAt: '2026-11-22T01:26:05.000Z',
      quotes: [{ author: '山城老宋', text: '早上冷车怠速的时候， 仪表台里头嗒嗒嗒响' }],
      floor: 2,
      postId: '9002',
      rating: null,
      series: 'changan-yuexiang',
    });
  });

  it.each([
    ['login', /asks for an account: 抱歉/],
    ['gone', /is gone: .*不存在/],
    ['half', /cut off/],
    ['unrecognised', /No site file/],
    ['list', /list of 4 threads/],
  ])('says in one sentence why %s gave nothing, with exit code 2', async (name, sentence) => {
    const { out, err, code } = await run(
      join(FIXTURES, name, 'source.html'),
      '--url',
      'http://bbs.cheyou.example/forum-7-1.html',
    );
    expect({ out, code, lines: err.trim().split('\n').length }).toEqual({ out: '', code: 2, lines: 1 });
    expect(err).toMatch(sentence);
  });

  it('says how to mend a wrong path, address or time', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'read-')), 'a.html');
    await writeFile(file, '<html></html>');
    expect((await run(`${file}x`, '--url', 'http://a.example/')).err).toMatch(/check the path/);
    expect((await run(file, '--url', 'a.example')).err).toMatch(/starting with http/);
    expect((await run(file, '--url', 'http://a.example/', '--seen-at', 'noon')).err).toMatch(/write it as/);
  });
});
