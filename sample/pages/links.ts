export const threadLink = (tid: number, page = 1) =>
  `forum.php?mod=viewthread&tid=${tid}${page > 1 ? `&page=${page}` : ''}`;
export const boardLink = (fid: number, page = 1) =>
  `forum.php?mod=forumdisplay&fid=${fid}${page > 1 ? `&page=${page}` : ''}`;
export const postLink = (tid: number, pid: number) =>
  `forum.php?mod=redirect&goto=findpost&pid=${pid}&ptid=${tid}`;
export const lastPostLink = (tid: number) => `forum.php?mod=redirect&tid=${tid}&goto=lastpost#lastpost`;
export const memberLink = (uid: number) => `home.php?mod=space&uid=${uid}`;
export const memberNameLink = (name: string) => `home.php?mod=space&username=${encodeURIComponent(name)}`;
