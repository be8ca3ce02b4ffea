import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Measures } from './bootstrap.ts';
import type { Post } from './posts.ts';

export const REPORT = 'training/report.json';
export const MEASURED_POSTS = 'training/measured-posts.txt';

const interval = z.object({ value: z.number(), low: z.number(), high: z.number() });

const Report = z.object({
  rules: z.int().optional(),
  crossValidation: z.object({
    comments: z.object({ tupleF1: z.number(), aspectMicroF1: z.number(), polarityMacroF1: z.number() }),
    complaints: z.object({ groupMicroF1: z.number() }),
    posts: z.object({ toneMacroF1: z.number(), complaintF1: z.number(), groupMicroF1: z.number() }),
    main: z.record(z.string(), interval).optional(),
  }),
});

/** The main figures of the committed model, and the number of its rules. Throws one sentence when the report is damaged. */
export function committedReport(): { measures: Measures; rules: number | null } {
  const read = Report.safeParse(JSON.parse(readFileSync(REPORT, 'utf8')));
  if (!read.success) throw new Error(`${REPORT} is damaged; take the committed one back with git checkout.`);
  const { rules = null, crossValidation } = read.data;
  const { comments, complaints, posts, main } = crossValidation;
  // Reports older than the rule hold the figures without intervals.
  const bare = (value: number) => ({ value, low: value, high: value });
  return {
    rules,
    measures: main ?? {
      tupleF1: bare(comments.tupleF1),
      aspectMicroF1: bare(comments.aspectMicroF1),
      polarityMacroF1: bare(comments.polarityMacroF1),
      titleGroupMicroF1: bare(complaints.groupMicroF1),
      toneMacroF1: bare(posts.toneMacroF1),
      complaintF1: bare(posts.complaintF1),
      postGroupMicroF1: bare(posts.groupMicroF1),
    },
  };
}

const MARK = 6;
const markOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, MARK);

/** Whether the committed model's figures were measured on a post with this text, too. */
export function measuredBefore(): (text: string) => boolean {
  if (!existsSync(MEASURED_POSTS)) return () => true;
  const marks = new Set(readFileSync(MEASURED_POSTS, 'utf8').match(/[\w-]{6}/g));
  return (text) => marks.has(markOf(text));
}

/** The content of MEASURED_POSTS: a short hash of each post measured, twenty a line. */
export function marksFile(posts: readonly Post[]): string {
  const marks = [...new Set(posts.map(({ text }) => markOf(text)))].sort();
  const lines: string[] = [];
  for (let at = 0; at < marks.length; at += 20) lines.push(marks.slice(at, at + 20).join(' '));
  return `${lines.join('\n')}\n`;
}
