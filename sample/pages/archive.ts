import { html } from 'hono/html';
import { boardsOf, type Forum, shownThreads } from '../forum/state.ts';
import { type Html, layout } from './layout.ts';
import { threadLink } from './links.ts';

/** Plain list of every thread. robots.txt forbids it: a polite crawler never asks for it. */
export function archivePage(forum: Forum): Html {
  const threads = boardsOf(forum).flatMap((board) => shownThreads(forum, board.fid));
  return layout(
    '存档',
    'nv_archiver',
    [{ name: '存档', href: 'archiver/' }],
    html`<ul>${threads.map((thread) => html`<li><a href="/${threadLink(thread.tid)}">${thread.title}</a></li>`)}</ul>`,
  );
}
