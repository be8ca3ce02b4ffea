import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { labelledPosts } from '../../sample/forum/truth.ts';
import { readOptions } from '../../sample/options.ts';
import { type RunningForum, startForum } from '../../sample/serve/start.ts';
import { control, NOW, open, page, TOKEN } from './visit.ts';

let forum: RunningForum;
beforeEach(async () => {
  forum = await open();
});
afterEach(() => forum.stop());

const threadOf = (tid: number) => labelledPosts(forum.forum).filter((post) => post.tid === tid);
const look = (tid: number) => page(forum, `forum.php?mod=viewthread&tid=${tid}`);

describe('the control endpoint', () => {
  it('edits a post, which then carries an edit mark dated by the clock', async () => {
    const pid = threadOf(20001)[1]?.pid;
    await control(forum, { do: 'edit', pid, body: '改过的内容' });
    const $ = await look(20001);
    expect($(`#postmessage_${pid} i.pstatus`).text()).toContain('2026-11-22 09:00 编辑');
    $(`#postmessage_${pid} i.pstatus`).remove();
    expect($(`#postmessage_${pid}`).text().trim()).toBe('改过的内容');
  });

  it('deletes a post: the ones after it move up a floor', async () => {
    const [, second, third] = threadOf(20001);
    await control(forum, { do: 'delete', pid: second?.pid });
    const $ = await look(20001);
    expect($(`#post_${second?.pid}`)).toHaveLength(0);
    expect($(`#postnum${third?.pid}`).text()).toBe('沙发');
  });

  it('deletes a thread: the page says it is gone and the list no longer has it', async () => {
    const fid = threadOf(20001)[0]?.fid;
    await control(forum, { do: 'delete-thread', tid: 20001 });
    expect((await look(20001))('#messagetext').text()).toContain('指定的主题不存在');
    const list = await page(forum, `forum.php?mod=forumdisplay&fid=${fid}`);
    expect(list('#normalthread_2001')).toHaveLength(0);
  });

  it('opens a thread and answers in it, quoting', async () => {
    const opened = await control(forum, {
      do: 'thread',
      fid: 11,
      title: '新主题',
      body: '头一帖',
      author: '新来的',
    });
    const { tid, pid } = JSON.parse(opened.body);
    await control(forum, { do: 'reply', tid, body: '收到', quotes: pid });
    const $ = await look(tid);
    expect($('#thread_subject').text()).toBe('新主题');
    expect($('.quote').text()).toContain('新来的 发表于 2026-11-22 09:00');
    expect(threadOf(tid).map((post) => post.body)).toEqual(['头一帖', '收到']);
  });

  it('fills a second list page when a board has more than twenty threads', async () => {
    const before = new Set(
      labelledPosts(forum.forum)
        .filter((post) => post.fid === 41)
        .map((post) => post.tid),
    );
    for (let n = before.size; n < 21; n++)
      await control(forum, { do: 'thread', fid: 41, title: `第${n}个`, body: '来了' });
    const rows = async (path: string) => (await page(forum, path))('tbody[id*="thread_"] a.xst').length;
    const first = await page(forum, 'forum.php?mod=forumdisplay&fid=41');
    expect(first('.pg label span').attr('title')).toBe('共 2 页');
    expect(await rows('forum.php?mod=forumdisplay&fid=41')).toBe(20);
    expect(await rows(first('.pg a.nxt').first().attr('href') ?? '')).toBe(1);
    expect(await rows('forum-41-2.html')).toBe(1);
  });

  it('moves the clock, and with it the dates on the pages', async () => {
    const { pid } = JSON.parse((await control(forum, { do: 'reply', tid: 20001, body: '刚写的' })).body);
    const last = `forum.php?mod=viewthread&tid=20001&page=99`;
    expect((await page(forum, last))(`#authorposton${pid}`).text()).toBe('发表于 刚刚');
    await control(forum, { do: 'advance', seconds: 7_200 });
    expect((await page(forum, last))(`#authorposton${pid}`).text()).toBe('发表于 2\u00a0小时前');
  });

  it('turns away a wrong token, an unknown command and an unknown post, each with a sentence', async () => {
    expect((await control(forum, { do: 'clock', now: NOW }, 'wrong')).status).toBe(403);
    expect((await control(forum, { do: 'explode' })).status).toBe(400);
    expect(await control(forum, { do: 'delete', pid: 1 })).toEqual({
      status: 404,
      body: '{"error":"there is no post 1."}',
    });
  });

  it('is shut when no token was given', async () => {
    const shut = await startForum(readOptions(['--now', NOW]));
    try {
      expect((await control(shut, { do: 'advance', seconds: 1 })).status).toBe(404);
    } finally {
      await shut.stop();
    }
  });

  it('lists who asked for what', async () => {
    await fetch(new URL('archiver/', forum.url), { headers: { 'User-Agent': 'rude/1' } });
    const answer = await fetch(new URL('__control/visits', forum.url), {
      headers: { 'X-Control-Token': TOKEN },
    });
    expect(await answer.json()).toMatchObject([{ path: '/archiver/', status: 200, userAgent: 'rude/1' }]);
  });
});

describe('growth', () => {
  it('adds posts as the clock moves and continues the same after a restart with the same anchor', async () => {
    const growing = await open(['--grow', '5']);
    const later = await open(['--grow', '5', '--anchor', NOW], '2026-11-22T12:00:00+08:00');
    try {
      const before = labelledPosts(growing.forum).length;
      expect(before).toBe(labelledPosts(forum.forum).length);
      await control(growing, { do: 'advance', seconds: 3 * 3600 });
      const after = labelledPosts(growing.forum);
      expect(after).toHaveLength(before + 36);
      expect(after.filter((post) => post.opening)).toHaveLength(
        labelledPosts(forum.forum).filter((post) => post.opening).length + 6,
      );
      expect(labelledPosts(later.forum)).toEqual(after);
    } finally {
      await Promise.all([growing.stop(), later.stop()]);
    }
  });
});
