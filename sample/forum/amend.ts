import { seriesNamed } from './boards.ts';
import type { Command } from './command.ts';
import { readLabel } from './label.ts';
import type { Author, Post, Thread } from './model.ts';
import type { Forum } from './state.ts';

type Outcome = { ok: true; tid?: number; pid?: number; now?: string } | { error: string };

function account(forum: Forum, name: string | undefined): Author {
  const known = forum.authors.find((author) => name === undefined || author.name === name);
  if (known !== undefined) return known;
  const uid = Math.max(...forum.authors.map((author) => author.uid)) + 1;
  const author = { uid, name: name ?? '', city: '', signature: null };
  forum.authors.push(author);
  return author;
}

const highest = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b), 0);

function write(
  forum: Forum,
  thread: Thread,
  body: string,
  name: string | undefined,
  quotes: number | null,
): Post {
  const post: Post = {
    pid: highest(forum.threads.flatMap((t) => t.posts.map((p) => p.pid))) + 1,
    tid: thread.tid,
    author: account(forum, name),
    anonymous: false,
    publishedAt: Math.floor(forum.clock.now() / 1000) * 1000,
    body,
    quotes,
    label: readLabel('0', seriesNamed(body)),
    edited: null,
    deletedAt: null,
    remarks: [],
    locked: false,
    image: false,
    likes: 0,
  };
  thread.posts.push(post);
  thread.posts.sort((a, b) => a.publishedAt - b.publishedAt || a.pid - b.pid);
  return post;
}

/** Carries out one control command, dated by the forum's clock. Labels of new texts are neutral. */
export function amend(forum: Forum, command: Command): Outcome {
  const now = forum.clock.now();
  const posts = forum.threads.flatMap((thread) => thread.posts);
  switch (command.do) {
    case 'clock':
      forum.clock.set(Date.parse(command.now));
      return { ok: true, now: new Date(forum.clock.now()).toISOString() };
    case 'advance':
      forum.clock.advance(command.seconds * 1000);
      return { ok: true, now: new Date(forum.clock.now()).toISOString() };
    case 'edit':
    case 'delete': {
      const post = posts.find((p) => p.pid === command.pid);
      if (post === undefined) return { error: `there is no post ${command.pid}.` };
      if (command.do === 'delete') post.deletedAt = now;
      else {
        post.body = command.body;
        post.edited = { name: post.author.name, at: now };
        post.label = { ...post.label, series: seriesNamed(command.body) };
      }
      return { ok: true, tid: post.tid, pid: post.pid };
    }
    case 'delete-thread':
    case 'reply': {
      const thread = forum.threads.find((t) => t.tid === command.tid);
      if (thread === undefined) return { error: `there is no thread ${command.tid}.` };
      if (command.do === 'reply') {
        const post = write(forum, thread, command.body, command.author, command.quotes ?? null);
        return { ok: true, tid: thread.tid, pid: post.pid };
      }
      thread.deletedAt = now;
      return { ok: true, tid: thread.tid };
    }
    case 'thread': {
      const tid = highest(forum.threads.filter((t) => t.fid !== 99).map((t) => t.tid)) + 1;
      const { fid, title } = command;
      const thread: Thread = {
        tid,
        fid,
        title,
        sticky: false,
        type: null,
        viewsBase: 1,
        posts: [],
        deletedAt: null,
      };
      forum.threads.push(thread);
      const post = write(forum, thread, command.body, command.author, null);
      return { ok: true, tid, pid: post.pid };
    }
  }
}
