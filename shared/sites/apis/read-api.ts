import type { PageDocument } from '../document.ts';
import type { ReadPage } from '../page.ts';
import { refused } from '../reading.ts';
import type { Statement } from '../stated/statement.ts';
import { threadOfStatements } from '../stated/statement.ts';
import type { ApiFile, Path } from './api-file.ts';
import { API_FILES } from './apis.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists in lists that are gone through; an answer is hostile, and its nesting is its own choice. */
const DEEPEST = 24;

/** The first value at a path, lists gone through; undefined without one. */
function at(value: unknown, path: Path, depth = 0): unknown {
  if (depth > DEEPEST) return undefined;
  const dot = path.indexOf('.');
  const name = dot < 0 ? path : path.slice(0, dot);
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = at(item, path, depth + 1);
      if (found !== undefined && found !== null) return found;
    }
    return undefined;
  }
  if (!isRecord(value) || !Object.hasOwn(value, name)) return undefined;
  return dot < 0 ? value[name] : at(value[name], path.slice(dot + 1), depth + 1);
}

function text(value: unknown, paths: readonly Path[]): string | null {
  for (const path of paths) {
    const found = at(value, path);
    const [first] = Array.isArray(found) ? found : [found];
    if (typeof first === 'number' && Number.isFinite(first)) return String(first);
    if (typeof first === 'string' && first.trim() !== '') return first;
  }
  return null;
}

function whole(value: unknown, paths: readonly Path[]): number | null {
  const found = Number(text(value, paths) ?? Number.NaN);
  return Number.isInteger(found) && found >= 0 && found < 2 ** 31 ? found : null;
}

/** Seconds since 1970 where the answer gives a number of that size; else as it stands. */
function time(value: unknown, paths: readonly Path[]): string | null {
  const stated = text(value, paths);
  return stated !== null && /^\d{9,10}$/.test(stated)
    ? new Date(Number(stated) * 1000).toISOString()
    : stated;
}

function listed(value: unknown, paths: readonly Path[]): string[] {
  return paths.flatMap((path) => {
    const found = at(value, path);
    return (Array.isArray(found) ? found : [found]).filter((item) => typeof item === 'string');
  });
}

/** A list at a path; undefined where nothing, or something else, stands there. */
const listAt = (value: unknown, path: Path): unknown[] | undefined => {
  const found = at(value, path);
  return Array.isArray(found) ? found : undefined;
};

/** An empty list holds none of its items' marks, and is still this site's. */
function fits(answer: unknown, { marks, posts }: ApiFile): boolean {
  const empty = listAt(answer, posts)?.length === 0;
  return marks.every((mark) => at(answer, mark) !== undefined || (empty && mark.startsWith(`${posts}.`)));
}

function statementOf<N>(item: unknown, { post }: ApiFile): Statement<N> {
  const id = text(item, post.id);
  const body = text(item, post.text);
  const name = text(item, post.author);
  const score = post.rating === null ? null : Number(text(item, [post.rating.path]) ?? Number.NaN);
  return {
    id: id !== null && /^[\w-]{1,64}$/.test(id) ? id : null,
    url: null,
    author: name === null ? null : { name, url: null, id: text(item, post.authorId) },
    time: time(item, post.time),
    edited: time(item, post.edited),
    title: text(item, post.title),
    text: body === null ? null : { kind: post.markup ? 'markup' : 'plain', text: body },
    floor: whole(item, post.floor),
    likes: whole(item, post.likes),
    rating:
      post.rating === null || score === null || !(score > 0)
        ? null
        : Math.min(1, Math.max(0, (score - post.rating.worst) / (post.rating.best - post.rating.worst))),
    images: listed(item, post.images),
  };
}

/**
 * Reads a JSON answer by the file of the site whose marks it bears.
 * @param page any document of the caller's kind, for parsing texts that are markup
 */
export function readApi<N>(page: PageDocument<N>, answer: unknown, url: URL, seenAt: Date): ReadPage {
  const file = API_FILES.find((known) => fits(answer, known));
  if (file === undefined) return refused('unknown', 'unrecognised', 'no API file knows this answer');
  const items = listAt(answer, file.posts) ?? [];
  const id = file.threadId.map((path) => text(answer, [path])).filter((part) => part !== null);
  const thread = {
    engine: file.engine,
    threadId: id.length === 0 ? null : id.join('-').slice(0, 100),
    title: file.title.map((path) => text(answer, [path]) ?? '').join(' '),
    board: null,
    replies: whole(answer, file.replies),
    views: whole(answer, file.views),
    opened: file.opened,
    nextUrl: null,
    statements: items.map((item) => statementOf<N>(item, file)),
    time: file.time,
  };
  return (
    threadOfStatements(page, thread, url, seenAt)?.page ??
    refused(file.engine, 'empty', 'an answer without posts')
  );
}
