import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { makeAuthors } from './authors.ts';
import { COMMENT_CATEGORIES } from './boards.ts';
import { type Content, settle } from './build.ts';
import { DAY_MS } from './clock.ts';
import type { DraftThread } from './draft.ts';
import { makeRandom } from './random.ts';

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

/** The forum filled with comments from a file: the first of a thread opens it, the others answer. */
export function buildFromComments(file: string, limit: number, seed: number, anchor: number): Content {
  const random = makeRandom(seed, 11);
  const authors = makeAuthors(random);
  const boards = COMMENT_CATEGORIES[0]?.boards ?? [];
  const comments = random.shuffled(readComments(file)).slice(0, limit);
  const drafts: DraftThread[] = [];
  for (const board of boards) {
    const own = comments.filter(
      (c) => board.name.startsWith(c.subject) || (c.subject === '' && board === boards[0]),
    );
    while (own.length > 0) {
      const group = own.splice(0, random.chance(0.15) ? random.int(12, 40) : random.int(1, 12));
      const opened = anchor - (1 + random.real() * 400) * DAY_MS;
      const posts = group.map((c, i) => ({
        mark: sign(c.values),
        text: c.text,
        at: Math.floor((opened + i * random.int(60, 36_000) * 1000) / 1000) * 1000,
        quote: i > 1 && random.chance(0.12) ? random.int(0, i - 1) : null,
        byOp: i === 0,
        anonymous: false,
      }));
      posts.sort((a, b) => a.at - b.at);
      for (const post of posts) post.at = Math.min(post.at, anchor - 1000);
      drafts.push({ written: { fid: board.fid, title: titleOf(group[0]?.text ?? '') }, posts });
    }
  }
  return { authors, threads: settle(drafts, authors, makeRandom(seed, 13), () => []) };
}
