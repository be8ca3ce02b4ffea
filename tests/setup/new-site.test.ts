import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGE = `<!doctype html><html><head><meta charset="utf-8"><meta name="generator" content="MyForum 3.1">
<link rel="canonical" href="https://f.example/show/88-noise.html"><title>异响 - F</title></head>
<body id="myforum"><h1>冷车异响</h1>
<div id="reply-501" class="reply"><a href="/user/77">老周</a> <span class="when">2026-11-01 08:03</span>
<div class="words">早上冷车离合器吱吱响，踩下就没有了，开一会儿就好。</div></div>
<div id="reply-502" class="reply"><a href="/user/78">小李</a> <span class="when">2026-11-01 09:10</span>
<div class="words"><blockquote>踩下就没有了</blockquote>我的也是，4S店说正常。</div></div></body></html>`;

let copy: string;
let page: string;

/** What the scaffold needs of the project, so that the project itself stays as it is. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'chesheng-site-'));
  for (const part of ['shared', 'crawler', 'store', 'setup', 'package.json', 'biome.json'])
    cpSync(join(ROOT, part), join(copy, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  page = join(copy, 'page.html');
  writeFileSync(page, PAGE);
});
afterAll(() => rmSync(copy, { recursive: true }));

const run = (...given: string[]) =>
  spawnSync(process.execPath, [join(copy, 'setup', 'new-site', 'main.ts'), ...given], { encoding: 'utf8' });

describe('npm run new-site', () => {
  it('makes a site file that reads the page it was made from, with registry line and fixture', () => {
    expect(run('my-forum', page)).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(copy, 'shared/sites/sites.ts'), 'utf8')).toMatch(/myForum,?\s*\];/);
    const fixture = join(copy, 'tests/shared/sites/fixtures/my-forum/thread');
    expect(JSON.parse(readFileSync(join(fixture, 'expected.json'), 'utf8'))).toMatchObject({
      kind: 'thread',
      engine: 'my-forum',
      threadId: '88',
      posts: [
        { postId: '501', author: { id: '77', name: '老周' }, publishedAt: '2026-11-01T00:03:00.000Z' },
        { body: '我的也是，4S店说正常。', quotes: [{ text: '踩下就没有了' }] },
      ],
    });
  });

  it('names the site file that reads the page already', () => {
    const known = join(ROOT, 'tests/shared/sites/fixtures/vbulletin/thread-page-1/source.html');
    const { status, stderr } = run('other', known);
    expect(status).toBe(2);
    expect(stderr).toMatch(/that of vbulletin/);
  });

  it.each([
    [['My Forum', 'x'], /small letters/],
    [['class', 'PAGE'], /choose another name/],
    [['other', 'missing.html'], /no file missing.html/],
    [['discuz', 'PAGE'], /is there already/],
  ])('refuses %j with a sentence', (given, sentence) => {
    const { status, stderr } = run(...given.map((one) => (one === 'PAGE' ? page : one)));
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
  });
});
