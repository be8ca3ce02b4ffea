import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { makeAuthors } from './authors.ts';
import { type Board, COMMENT_CATEGORIES } from './boards.ts';
import { type Content, settle } from './build.ts';
import { DAY_MS } from './clock.ts';
import type { DraftPost, DraftThread } from './draft.ts';
import { makeRandom, type Random } from './random.ts';

const Row = z.object({
  content_id: z.string().min(1),
  content: z.string().trim().min(1),
  subject: z.string(),
  sentiment_value: z.enum(['-1', '0', '1']),
});

interface Comment {
  text: string;
  subject: string;
  values: number[];
}

/** Reads comments; rows of the same content_id are one comment. Throws with the line when a row cannot be read. */
export function readComments(file: string): Comment[] {
  const rows: unknown[] = parse(readFileSync(file), { columns: true, bom: true, skip_empty_lines: true });
  const comments = new Map<string, Comment>();
  rows.forEach((raw, i) => {
    const row = Row.safeParse(raw);
    if (!row.success) throw new Error(`${file}, row ${i + 2}: ${z.prettifyError(row.error)}`);
    const { content_id, content, subject, sentiment_value } = row.data;
    const known = comments.get(content_id);
    if (known !== undefined) known.values.push(Number(sentiment_value));
    else comments.set(content_id, { text: content, subject, values: [Number(sentiment_value)] });
  });
  return [...comments.values()];
}

const sign = (values: number[]) => {
  const sum = values.reduce((a, b) => a + b, 0);
  return sum > 0 ? '+' : sum < 0 ? '-' : '0';
};

const titleOf = (text: string) =>
  (text.split(/[,。!?;,.!?;\r\n]/)[0] ?? text).slice(0, 30).trim() || text.slice(0, 30);

const SPARE = 400;

/** Comments beyond the limit, one every `stepMs` after the anchor: every sixth opens a thread, the others answer. */
function grow(drafts: DraftThread[], spare: Comment[], anchor: number, stepMs: number, random: Random): void {
  spare.forEach((comment, i) => {
    const fid = boardOf(comment).fid;
    const at = Math.floor(anchor / 1000) * 1000 + (i + 1) * stepMs;
    const post = asPost(comment, at);
    const recent = drafts.filter((draft) => draft.written.fid === fid).slice(-6);
    if (i % 6 === 2 || recent.length === 0)
      drafts.push({ written: { fid, title: titleOf(comment.text) }, posts: [{ ...post, byOp: true }] });
    else random.pick(recent).posts.push(post);
  });
}

const BOARDS = COMMENT_CATEGORIES[0]?.boards ?? [];

function boardOf({ subject }: Comment): Board {
  const board = BOARDS.find(({ name }) => subject !== '' && name.startsWith(subject)) ?? BOARDS[0];
  if (board === undefined) throw new Error('the comment forum has no boards');
  return board;
}

const asPost = (comment: Comment, at: number): DraftPost => ({
  mark: sign(comment.values),
  text: comment.text,
  at,
  quote: null,
  byOp: false,
  anonymous: false,
});

/**
 * The forum filled with comments from a file: the first of a thread opens it, the others answer.
 * @param growMinutes spacing of further comments after the anchor, or null for none.
 */
export function buildFromComments(
  file: string,
  limit: number,
  seed: number,
  anchor: number,
  growMinutes: number | null,
): Content {
  const random = makeRandom(seed, 11);
  const authors = makeAuthors(random);
  const shuffled = random.shuffled(readComments(file));
  const drafts: DraftThread[] = [];
  for (const board of BOARDS) {
    const own = shuffled.slice(0, limit).filter((comment) => boardOf(comment) === board);
    while (own.length > 0) {
      const group = own.splice(0, random.chance(0.15) ? random.int(12, 40) : random.int(1, 12));
      const opened = anchor - (1 + random.real() * 400) * DAY_MS;
      const posts = group.map((comment, i) => {
        const at = opened + i * random.int(60, 36_000) * 1000;
        return asPost(comment, Math.floor(Math.min(at, anchor - 1000) / 1000) * 1000);
      });
      posts.sort((a, b) => a.at - b.at);
      posts.forEach((post, i) => {
        post.byOp = i === 0;
        if (i > 1 && random.chance(0.12)) post.quote = random.int(0, i - 1);
      });
      drafts.push({ written: { fid: board.fid, title: titleOf(posts[0]?.text ?? '') }, posts });
    }
  }
  if (growMinutes !== null)
    grow(drafts, shuffled.slice(limit, limit + SPARE), anchor, growMinutes * 60_000, makeRandom(seed, 12));
  return { authors, threads: settle(drafts, authors, makeRandom(seed, 13), () => []) };
}
