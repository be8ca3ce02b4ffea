import { basename } from 'node:path';
import { GROUPS, type Group, type Polarity } from '../shared/understanding/insight.ts';
import { readText } from './read-table.ts';

/** A forum post with what its reader says of it as a whole. */
export interface Post {
  /** The text itself, so that the same words always fall into the same fold. */
  id: string;
  text: string;
  tone: Polarity;
  /** The file it comes from, one kind of talk each: life, service … */
  kind: string;
  /** The author tells of a problem of their own. */
  complaint: boolean;
  /** What the problem is about; empty without one. */
  groups: Group[];
  /** Of a corrected post: the labels nobody spoke on, which teach nothing. Such a post is in no figure of ours. */
  unsaid?: readonly ('polarity' | 'complaint')[];
}

/** How a tone is written in a file of posts. */
export const TONE_OF: ReadonlyMap<string, Polarity> = new Map([
  ['-', 'negative'],
  ['0', 'neutral'],
  ['+', 'positive'],
]);

/**
 * Reads a file shaped like training/posts/life.tsv: no heading; tone (- 0 +), complaint (0 1), group letters, text, between tabs.
 * Throws one sentence that says which file, which line and what is wrong.
 */
export function readPosts(file: string): Post[] {
  const posts: Post[] = [];
  const kind = basename(file, '.tsv');
  for (const [i, line] of readText(file)
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '') continue;
    const wrong = (what: string) => new Error(`${file}, line ${i + 1}: ${what}.`);
    const [sign = '', complaint = '', letters = '', ...rest] = line.split('\t');
    if (rest.length === 0)
      throw wrong('four columns are needed, tone, complaint, groups and text, between tabs');
    const tone = TONE_OF.get(sign);
    if (!tone) throw wrong(`tone "${sign.slice(0, 20)}" is none of - 0 +`);
    if (complaint !== '0' && complaint !== '1')
      throw wrong(`complaint "${complaint.slice(0, 20)}" is neither 0 nor 1`);
    const groups = Array.from(letters, (letter) => {
      const group = GROUPS.find((known) => known === letter);
      if (!group) throw wrong(`"${letter}" is no group letter A–Q`);
      return group;
    });
    const text = rest.join('\t');
    posts.push({ id: text, text, kind, tone, complaint: complaint === '1', groups });
  }
  if (posts.length === 0) throw new Error(`${file} holds no posts; it needs at least one line.`);
  return posts;
}
