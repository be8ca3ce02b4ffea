import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { COMMENT_CATEGORIES } from '../forum/boards.ts';
import { buildForum } from '../forum/build.ts';
import { makeClock } from '../forum/clock.ts';
import { buildFromComments } from '../forum/comments.ts';
import { type Forum, openForum } from '../forum/state.ts';
import type { ForumOptions } from '../options.ts';
import { phpbbApp } from '../phpbb/app.ts';
import { CATEGORIES, fillSecondForum } from '../phpbb/content.ts';
import { archiveThread, archiveThreadOfPost } from '../world/archive.ts';
import { forumApp } from './app.ts';
import { controlApp, type Visit } from './control.ts';
import { trapThreads } from './traps.ts';

const VISITS_KEPT = 20_000;

export interface RunningForum {
  url: string;
  forum: Forum;
  stop(): Promise<void>;
}

/** A forum and its pages. */
function fill(options: ForumOptions): { forum: Forum; pages: Hono } {
  const clock = makeClock(options.now);
  const anchor = options.anchor ?? clock.now();
  const { engine, seed, grow, texts, limit, traps, crawlDelay } = options;
  if (engine === 'phpbb') {
    const forum =
      texts === null
        ? openForum(fillSecondForum(seed, anchor, grow), clock, CATEGORIES, false, (tid) =>
            archiveThread(seed, anchor, 2, tid),
          )
        : openForum(buildFromComments(texts, limit, seed, anchor, grow), clock, COMMENT_CATEGORIES);
    const archived = (pid: number) => archiveThreadOfPost(seed, anchor, 2, pid);
    return { forum, pages: phpbbApp(forum, crawlDelay, seed, archived) };
  }
  const forum =
    texts === null
      ? openForum(buildForum(seed, anchor, grow), clock, undefined, traps, (tid) =>
          archiveThread(seed, anchor, 1, tid),
        )
      : openForum(buildFromComments(texts, limit, seed, anchor, grow), clock, COMMENT_CATEGORIES, traps);
  if (traps) forum.threads.push(...trapThreads(forum));
  return { forum, pages: forumApp(forum, crawlDelay) };
}

/** Fills a forum and serves it on 127.0.0.1. Rejects when the port is taken. */
export async function startForum(options: ForumOptions): Promise<RunningForum> {
  const { forum, pages } = fill(options);
  const visits: Visit[] = [];
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (c.req.path.startsWith('/__control')) return;
    const url = new URL(c.req.url);
    visits.push({
      at: new Date().toISOString(),
      method: c.req.method,
      path: url.pathname + url.search,
      status: c.res.status,
      userAgent: (c.req.header('User-Agent') ?? '').slice(0, 200),
      conditional: c.req.header('If-None-Match') !== undefined,
    });
    if (visits.length > VISITS_KEPT) visits.shift();
  });
  if (options.token !== null) app.route('/__control', controlApp(forum, options.token, visits));
  app.route('/', pages);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, '127.0.0.1', listening);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the forum has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    forum,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
