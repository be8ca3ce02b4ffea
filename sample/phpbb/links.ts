import { POSTS_PER_PAGE, THREADS_PER_PAGE } from '../forum/state.ts';
import type { Visitor } from './visitor.ts';

const named = (path: string, { sid }: Visitor) =>
  sid === null ? `./${path}` : `./${path}${path.includes('?') ? '&' : '?'}sid=${sid}`;
const from = (page: number, each: number) => (page > 1 ? `&start=${(page - 1) * each}` : '');

export const threadPath = (tid: number, page = 1) => `viewtopic.php?t=${tid}${from(page, POSTS_PER_PAGE)}`;
export const boardPath = (fid: number, page = 1) => `viewforum.php?f=${fid}${from(page, THREADS_PER_PAGE)}`;

export const frontLink = (visitor: Visitor) => named('index.php', visitor);
export const threadLink = (visitor: Visitor, tid: number, page = 1) => named(threadPath(tid, page), visitor);
export const boardLink = (visitor: Visitor, fid: number, page = 1) => named(boardPath(fid, page), visitor);
export const postLink = (visitor: Visitor, pid: number) =>
  `${named(`viewtopic.php?p=${pid}`, visitor)}#p${pid}`;
export const memberLink = (visitor: Visitor, uid: number) =>
  named(`memberlist.php?mode=viewprofile&u=${uid}`, visitor);
export const loginLink = (visitor: Visitor) => named('ucp.php?mode=login', visitor);
export const replyLink = (visitor: Visitor, tid: number) => named(`posting.php?mode=reply&t=${tid}`, visitor);
export const newThreadLink = (visitor: Visitor, fid: number) =>
  named(`posting.php?mode=post&f=${fid}`, visitor);
export const pictureLink = (visitor: Visitor, aid: number) => named(`download/file.php?id=${aid}`, visitor);
