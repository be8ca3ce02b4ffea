import { type Context, Hono } from 'hono';
import type { Board } from '../forum/boards.ts';
import type { Thread } from '../forum/model.ts';
import {
  boardsOf,
  changedAt,
  type Forum,
  findThread,
  POSTS_PER_PAGE,
  shownPosts,
  shownThreads,
} from '../forum/state.ts';
import { archivePage } from '../pages/archive.ts';
import { frontPage } from '../pages/front.ts';
import type { Html } from '../pages/layout.ts';
import { threadLink } from '../pages/links.ts';
import { listPage } from '../pages/list.ts';
import { memberPage } from '../pages/member.ts';
import { LOGIN_WALL, messagePage, NO_BOARD, NO_THREAD } from '../pages/message.ts';
import { STYLE } from '../pages/style.ts';
import { threadPage } from '../pages/thread.ts';
import { gbkResponse } from './bytes.ts';
import { attachment, avatar, EMPTY_GIF } from './pictures.ts';
import { svg, whole } from './query.ts';
import { TRAPS } from './traps.ts';

/** The forum as a visitor without an account sees it. */
export function forumApp(forum: Forum, crawlDelay: number): Hono {
  const app = new Hono();
  const send = async (c: Context, page: Html, threads: Thread[] = []) =>
    gbkResponse(c.req.raw, String(await page), changedAt(forum, threads));
  const boardOf = (fid: number): Board | undefined => boardsOf(forum).find((board) => board.fid === fid);

  const showBoard = (c: Context, fid: number, page: number) => {
    const board = boardOf(fid);
    if (board === undefined) return send(c, messagePage(NO_BOARD, 'error'));
    if (board.loginOnly) return send(c, messagePage(LOGIN_WALL, 'login'));
    return send(c, listPage(forum, board, page), shownThreads(forum, fid));
  };
  const showThread = (c: Context, tid: number, page: number) => {
    const thread = findThread(forum, tid);
    const board = thread === undefined ? undefined : boardOf(thread.fid);
    if (thread === undefined || board === undefined) return send(c, messagePage(NO_THREAD, 'error'));
    const trap = TRAPS[tid];
    if (trap !== undefined) return trap.answer(c.req.raw, forum, thread);
    if (board.loginOnly) return send(c, messagePage(LOGIN_WALL, 'login'));
    return send(c, threadPage(forum, board, thread, page), [thread]);
  };
  const goToPost = (c: Context, query: (name: string) => string | undefined) => {
    const last = query('goto') === 'lastpost';
    const thread = findThread(forum, whole(last ? query('tid') : query('ptid'), 0));
    const posts = thread === undefined ? [] : shownPosts(forum, thread);
    const place = last ? posts.length - 1 : posts.findIndex((p) => p.pid === whole(query('pid'), 0));
    const post = posts[place];
    if (thread === undefined || post === undefined) return send(c, messagePage(NO_THREAD, 'error'));
    const page = Math.floor(place / POSTS_PER_PAGE) + 1;
    return c.redirect(`/${threadLink(thread.tid, page)}#${last ? 'lastpost' : `pid${post.pid}`}`, 301);
  };

  app.get('/', (c) => send(c, frontPage(forum), forum.threads));
  app.get('/forum.php', (c) => {
    const query = (name: string) => c.req.query(name);
    const page = whole(query('page'), 1);
    switch (query('mod')) {
      case 'forumdisplay':
        return showBoard(c, whole(query('fid'), 0), page);
      case 'viewthread':
        return showThread(c, whole(query('tid'), 0), page);
      case 'redirect':
        return goToPost(c, query);
      case 'post':
        return send(c, messagePage('抱歉，您需要登录后才可以继续本操作', 'login'));
      default:
        return send(c, frontPage(forum), forum.threads);
    }
  });
  app.get('/:name{(thread|forum)-[0-9]+-[0-9]+(-[0-9]+)?\\.html}', (c) => {
    const [kind, id, page] = c.req.param('name').split(/[-.]/);
    return kind === 'forum'
      ? showBoard(c, whole(id, 0), whole(page, 1))
      : showThread(c, whole(id, 0), whole(page, 1));
  });
  app.get('/home.php', (c) => {
    const uid = whole(c.req.query('uid'), 0);
    const author = forum.authors.find((a) => a.uid === uid || a.name === c.req.query('username'));
    return send(
      c,
      author === undefined ? messagePage('抱歉，您指定的用户空间不存在', 'error') : memberPage(forum, author),
    );
  });
  app.get('/member.php', (c) => send(c, messagePage('示例论坛不提供登录和注册', 'error')));
  app.get('/archiver/', (c) => send(c, archivePage(forum), forum.threads));
  app.get('/robots.txt', (c) =>
    c.text(
      `User-agent: *\n${crawlDelay > 0 ? `Crawl-delay: ${crawlDelay}\n` : ''}Disallow: /archiver/\nDisallow: /member.php\n`,
    ),
  );
  app.get('/uc_server/avatar.php', (c) => svg(avatar(whole(c.req.query('uid'), 0))));
  app.get('/data/attachment/forum/:file{[0-9]+\\.svg}', (c) =>
    svg(attachment(whole(c.req.param('file').replace('.svg', ''), 0))),
  );
  app.get('/static/image/common/none.gif', (c) => c.body(EMPTY_GIF, 200, { 'Content-Type': 'image/gif' }));
  app.get('/data/cache/style_1_common.css', (c) =>
    c.body(STYLE, 200, { 'Content-Type': 'text/css; charset=utf-8' }),
  );
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.notFound((c) => c.text('404', 404));
  return app;
}
