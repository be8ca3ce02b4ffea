import { type Context, Hono } from 'hono';
import type { Thread } from '../forum/model.ts';
import {
  boardsOf,
  changedAt,
  type Forum,
  findThread,
  POSTS_PER_PAGE,
  shownPosts,
  shownThreads,
  THREADS_PER_PAGE,
} from '../forum/state.ts';
import type { Html } from '../pages/layout.ts';
import { pageResponse } from '../serve/bytes.ts';
import { attachment, avatar } from '../serve/pictures.ts';
import { svg, whole } from '../serve/query.ts';
import { categoryPage, frontPage } from './front.ts';
import { listPage } from './list.ts';
import { loginPage, memberPage, messagePage, NO_BOARD, NO_MEMBER, NO_THREAD } from './message.ts';
import { STYLE } from './style.ts';
import { threadPage } from './thread.ts';
import { type Visitor, visitorOf, withoutSid } from './visitor.ts';

/**
 * The second forum as a visitor without an account sees it.
 * @param archived thread of the history that holds a post, for links to a post of it
 */
export function phpbbApp(
  forum: Forum,
  crawlDelay: number,
  seed: number,
  archived: (pid: number) => Thread | undefined,
): Hono {
  const app = new Hono();
  let visitors = 0;

  const send = async (
    c: Context,
    make: (visitor: Visitor) => Html,
    { threads = [], status = 200 }: { threads?: Thread[]; status?: number } = {},
  ) => {
    const visitor = visitorOf(c.req.header('Cookie') ?? '', seed, visitors++);
    const page = String(await make(visitor));
    const response = pageResponse(c.req.raw, {
      bytes: new TextEncoder().encode(page),
      charset: 'utf-8',
      same: withoutSid(page, visitor),
      changedAt: changedAt(forum, threads),
      status,
    });
    if (visitor.cookie !== null) response.headers.set('Set-Cookie', visitor.cookie);
    return response;
  };
  const missing = (c: Context, section: 'viewforum' | 'viewtopic' | 'memberlist', text: string) =>
    send(c, (visitor) => messagePage(visitor, section, text), { status: 404 });
  const pageOf = (c: Context, each: number) => Math.floor(whole(c.req.query('start'), 0) / each) + 1;

  const showThread = (c: Context, thread: Thread | undefined, page: number) => {
    const board = boardsOf(forum).find(({ fid }) => fid === thread?.fid);
    if (thread === undefined || board === undefined) return missing(c, 'viewtopic', NO_THREAD);
    if (board.loginOnly) return send(c, (visitor) => loginPage(visitor, 'viewtopic'));
    return send(c, (visitor) => threadPage(forum, board, thread, page, visitor), { threads: [thread] });
  };
  const showPost = (c: Context, pid: number) => {
    const holder = forum.threads.find(({ posts }) => posts.some((post) => post.pid === pid)) ?? archived(pid);
    const thread = holder === undefined ? undefined : findThread(forum, holder.tid);
    const place = thread === undefined ? -1 : shownPosts(forum, thread).findIndex((post) => post.pid === pid);
    return showThread(c, place < 0 ? undefined : thread, Math.floor(place / POSTS_PER_PAGE) + 1);
  };

  app.get('/', (c) => send(c, (visitor) => frontPage(forum, visitor), { threads: forum.threads }));
  app.get('/index.php', (c) => send(c, (visitor) => frontPage(forum, visitor), { threads: forum.threads }));
  app.get('/viewforum.php', (c) => {
    const id = whole(c.req.query('f'), 0);
    const category = forum.categories.find(({ gid }) => gid === id);
    const board = boardsOf(forum).find(({ fid }) => fid === id);
    if (board?.loginOnly) return send(c, (visitor) => loginPage(visitor, 'viewforum'));
    if (board !== undefined)
      return send(c, (visitor) => listPage(forum, board, pageOf(c, THREADS_PER_PAGE), visitor), {
        threads: shownThreads(forum, id),
      });
    if (category !== undefined) return send(c, (visitor) => categoryPage(forum, category, visitor));
    return missing(c, 'viewforum', NO_BOARD);
  });
  app.get('/viewtopic.php', (c) => {
    const pid = c.req.query('p');
    if (pid !== undefined) return showPost(c, whole(pid, 0));
    return showThread(c, findThread(forum, whole(c.req.query('t'), 0)), pageOf(c, POSTS_PER_PAGE));
  });
  app.get('/memberlist.php', (c) => {
    const author = forum.authors.find(({ uid }) => uid === whole(c.req.query('u'), 0));
    if (author === undefined) return missing(c, 'memberlist', NO_MEMBER);
    return send(c, (visitor) => memberPage(forum, author, visitor));
  });
  for (const closed of ['/ucp.php', '/posting.php'])
    app.get(closed, (c) => send(c, (visitor) => loginPage(visitor, 'ucp')));
  app.get('/robots.txt', (c) =>
    c.text(
      `User-agent: *\n${crawlDelay > 0 ? `Crawl-delay: ${crawlDelay}\n` : ''}Disallow: /ucp.php\nDisallow: /posting.php\nDisallow: /memberlist.php\n`,
    ),
  );
  app.get('/download/file.php', (c) => {
    const uid = c.req.query('avatar');
    return svg(uid === undefined ? attachment(whole(c.req.query('id'), 0)) : avatar(whole(uid, 0)));
  });
  app.get('/styles/prosilver/theme/stylesheet.css', (c) =>
    c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.notFound((c) => c.text('404', 404));
  return app;
}
