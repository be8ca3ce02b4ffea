import { load } from 'cheerio';
import { type ForumOptions, readOptions } from '../../sample/options.ts';
import { type RunningForum, startForum } from '../../sample/serve/start.ts';

export const NOW = '2026-11-22T09:00:00+08:00';
export const TOKEN = 'a-token-for-tests';

/** A forum on a free port at a fixed clock. */
export function open(extra: string[] = [], now = NOW): Promise<RunningForum> {
  const options: ForumOptions = readOptions(['--seed', '7', '--now', now, '--token', TOKEN, ...extra]);
  return startForum(options);
}

export async function bytes(forum: RunningForum, path: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(new URL(path, forum.url))).arrayBuffer());
}

/** The page decoded as a reader decodes it: by GB18030. */
export const decoded = async (forum: RunningForum, path: string) =>
  new TextDecoder('gb18030').decode(await bytes(forum, path));

export const page = async (forum: RunningForum, path: string) => load(await decoded(forum, path));

export async function control(forum: RunningForum, command: object, token = TOKEN) {
  const answer = await fetch(new URL('__control', forum.url), {
    method: 'POST',
    headers: { 'X-Control-Token': token },
    body: JSON.stringify(command),
  });
  return { status: answer.status, body: await answer.text() };
}
