import { gzipSync } from 'node:zlib';
import { html } from 'hono/html';
import { readLabel } from '../forum/label.ts';
import type { Thread } from '../forum/model.ts';
import type { Forum } from '../forum/state.ts';
import { LOGIN_WALL, messagePage } from '../pages/message.ts';
import { threadPage } from '../pages/thread.ts';
import { gbk, gbkResponse } from './bytes.ts';

const HTML = { 'Content-Type': 'text/html; charset=gbk' };
const BIG = 50 * 1024 * 1024;
const MEGABYTE = Buffer.alloc(1024 * 1024, 0x20);
const CHUNK = 64 * 1024;
const DRIP_MS = 500;

/** A body of `total` bytes made as it is read, so neither side needs to hold it. */
function stream(total: number, head: Uint8Array, chunk: Uint8Array, pauseMs: number): ReadableStream {
  let sent = 0;
  return new ReadableStream({
    async pull(controller) {
      if (pauseMs > 0) await new Promise((wake) => setTimeout(wake, pauseMs));
      const next = sent === 0 ? head : chunk;
      controller.enqueue(next);
      sent += next.length;
      if (sent >= total) controller.close();
    },
  });
}

interface Trap {
  title: string;
  answer: (request: Request, forum: Forum, self: Thread) => Response | Promise<Response>;
}

async function goodPage(forum: Forum): Promise<string> {
  const thread = forum.threads.find((t) => t.posts.length > 3);
  const board = forum.categories[0]?.boards[0];
  if (thread === undefined || board === undefined) throw new Error('the forum is empty');
  return String(await threadPage(forum, board, thread, 1));
}

/** Bad pages by thread id; the list in README.md is the same. */
export const TRAPS: Record<number, Trap> = {
  9001: {
    title: '登录墙',
    answer: async (request) => gbkResponse(request, String(await messagePage(LOGIN_WALL, 'login')), 0),
  },
  9002: {
    title: '人机验证(状态200)',
    answer: (request) =>
      gbkResponse(
        request,
        String(
          html`<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>安全验证</title></head><body><div id="challenge-form"><h1>正在检查您的浏览器</h1><p>请完成人机验证后继续访问</p><form action="/__challenge" method="post"><input name="captcha"><button>验证</button></form></div><noscript>请开启JavaScript</noscript></body></html>`,
        ),
        0,
      ),
  },
  9003: {
    title: '服务器出错',
    answer: () => new Response(gbk('<h1>内部错误</h1>'), { status: 500, headers: HTML }),
  },
  9004: {
    title: '半个页面',
    answer: async (_, forum) => {
      const bytes = gbk(await goodPage(forum));
      return new Response(bytes.slice(0, Math.floor(bytes.length / 2)), { headers: HTML });
    },
  },
  9005: {
    title: '五十兆',
    answer: () => {
      const head = gbk('<!DOCTYPE html><html><head><title>长</title></head><body><p>');
      return new Response(stream(BIG, head, new Uint8Array(CHUNK).fill(0x41), 0), { headers: HTML });
    },
  },
  9006: {
    title: '字符集头写错',
    answer: async (_, forum) =>
      new Response(gbk(await goodPage(forum)), { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  },
  9007: {
    title: '地址与主题不符',
    answer: async (request, forum) => gbkResponse(request, await goodPage(forum), 0),
  },
  9008: {
    title: '循环跳转',
    answer: (request) => {
      const round = new URL(request.url).searchParams.get('round') === '1' ? '2' : '1';
      return redirect(`/forum.php?mod=viewthread&tid=9008&round=${round}`);
    },
  },
  9009: { title: '跳往内网地址', answer: () => redirect('http://10.255.255.1/forum.php') },
  9010: {
    title: '慢速滴水',
    answer: () => new Response(stream(100_000, gbk('<!DOCTYPE html>'), gbk(' '), DRIP_MS), { headers: HTML }),
  },
  9011: {
    title: '没有帖子的主题',
    answer: async (request, forum, self) => {
      const board = forum.categories.at(-1)?.boards[0];
      if (board === undefined) return new Response(null, { status: 404 });
      return gbkResponse(request, String(await threadPage(forum, board, { ...self, posts: [] }, 1)), 0);
    },
  },
  9012: {
    title: '压缩炸弹',
    answer: () =>
      new Response(new Uint8Array(Buffer.concat(Array<Buffer>(200).fill(gzipSync(MEGABYTE)))), {
        headers: { ...HTML, 'Content-Encoding': 'gzip' },
      }),
  },
  9013: {
    title: '请求太多(429)',
    answer: () => new Response('slow down', { status: 429, headers: { 'Retry-After': '120' } }),
  },
};

const redirect = (location: string) => new Response(null, { status: 302, headers: { Location: location } });

/** Rows of the traps board, so that a crawl from the front page falls into every one. */
export function trapThreads(forum: Forum): Thread[] {
  const author = forum.authors[0];
  if (author === undefined) return [];
  const publishedAt = Math.min(...forum.threads.map((thread) => thread.posts[0]?.publishedAt ?? Infinity));
  return Object.entries(TRAPS).map(([id, trap]) => {
    const tid = Number(id);
    const label = readLabel('0', []);
    const post = { pid: tid * 100, tid, author, anonymous: false, publishedAt, body: trap.title, label };
    const plain = {
      quotes: null,
      edited: null,
      deletedAt: null,
      remarks: [],
      locked: false,
      image: false,
      likes: 0,
    };
    const posts = [{ ...post, ...plain }];
    return {
      tid,
      fid: 99,
      title: trap.title,
      sticky: false,
      type: null,
      viewsBase: 10,
      posts,
      deletedAt: null,
    };
  });
}
