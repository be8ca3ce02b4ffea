import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningForum } from '../../sample/serve/start.ts';
import { TRAPS } from '../../sample/serve/traps.ts';
import { bytes, open, page } from './visit.ts';

let forum: RunningForum;
beforeAll(async () => {
  forum = await open(['--traps']);
});
afterAll(() => forum.stop());

const path = (tid: number) => `forum.php?mod=viewthread&tid=${tid}`;
const ask = (tid: number) => fetch(new URL(path(tid), forum.url), { redirect: 'manual' });

describe('bad pages', () => {
  it('are all listed on their board and in the README, and absent without --traps', async () => {
    const ids = Object.keys(TRAPS);
    const $ = await page(forum, 'forum.php?mod=forumdisplay&fid=99');
    expect(
      $('tbody[id^="normalthread_"]')
        .toArray()
        .map((row) => row.attribs.id?.slice(13))
        .toSorted(),
    ).toEqual(ids);
    const readme = readFileSync(new URL('../../sample/README.md', import.meta.url), 'utf8');
    expect([...readme.matchAll(/^\| (90\d\d) \|/gm)].map((found) => found[1])).toEqual(ids);
    const plain = await open();
    expect((await page(plain, path(9003)))('#messagetext').text()).toContain('不存在');
    await plain.stop();
  });

  it('answer with what the list says', async () => {
    expect((await page(forum, path(9001)))('#messagetext').text()).toContain('您需要登录');
    expect((await ask(9002)).status).toBe(200);
    expect((await ask(9003)).status).toBe(500);
    expect((await bytes(forum, path(9004))).toString('latin1')).not.toContain('</html>');
    expect((await bytes(forum, path(9005))).length).toBeGreaterThanOrEqual(50 * 1024 * 1024);
    expect((await ask(9006)).headers.get('Content-Type')).toContain('utf-8');
    expect((await page(forum, path(9007)))('a[href*="tid=9007"]')).toHaveLength(0);
    expect((await ask(9008)).headers.get('Location')).toContain('tid=9008');
    expect((await ask(9009)).headers.get('Location')).toMatch(/^http:\/\/10\./);
    expect((await page(forum, path(9011)))('div[id^="post_"]').not('#post_new')).toHaveLength(0);
    expect((await ask(9013)).headers.get('Retry-After')).toBe('120');
  });
});
