import { ASPECTS, GROUPS, POLARITIES } from '../shared/understanding/insight.ts';
import type { Comment } from './datasets.ts';
import type { PostGuess } from './post-metrics.ts';
import { type Post, TONE_OF } from './posts.ts';
import { readText } from './read-table.ts';
import type { Agreement } from './rule.ts';

/** A post of the company's own with what its people said of it. */
export interface CorrectedPost {
  /** As a post to learn from; the labels nobody spoke on teach nothing. */
  post: Post & { unsaid: readonly ('polarity' | 'complaint')[] };
  /** Whether its groups were spoken on. */
  groups: boolean;
  /** As a comment to learn aspects from, where those were spoken on. */
  comment: Comment | null;
}

/** The heading `chesheng corrections` writes; the first four columns are those of training/posts. */
export const CORRECTIONS_HEADING = [
  '#tone',
  'complaint',
  'groups',
  'text',
  'topics',
  'aspects',
  'faults',
  'series',
  'corrected',
  'by',
  'at',
] as const;

const list = (cell: string): string[] => cell.split(' ').filter(Boolean);

/**
 * Reads a file `chesheng corrections --out FILE` wrote: a heading line, then tone (- 0 +), complaint (0 1), group letters, text,
 * topics, aspects ("动力:negative"), faults, series, corrected labels, who, when, between tabs. Throws one sentence that says
 * which file, which line and what is wrong.
 */
export function readCorrections(file: string): CorrectedPost[] {
  const [heading = '', ...lines] = readText(file).split(/\r\n|\n|\r/);
  if (heading !== CORRECTIONS_HEADING.join('\t'))
    throw new Error(
      `${file} is no file of corrections: its first line must be ${CORRECTIONS_HEADING.join(' ')}, between tabs. Write one with npx chesheng corrections --out FILE.`,
    );
  return lines.flatMap((line, i) =>
    line.trim() === '' ? [] : [correctedPost(line, `${file}, line ${i + 2}`)],
  );
}

function correctedPost(line: string, place: string): CorrectedPost {
  const wrong = (what: string) => new Error(`${place}: ${what}.`);
  const cells = line.split('\t');
  if (cells.length !== CORRECTIONS_HEADING.length)
    throw wrong(`${CORRECTIONS_HEADING.length} columns are needed, not ${cells.length}`);
  const [sign = '', complaint = '', letters = '', text = '', , aspects = '', , , corrected = ''] = cells;
  const tone = TONE_OF.get(sign);
  if (!tone) throw wrong(`tone "${sign.slice(0, 20)}" is none of - 0 +`);
  if (complaint !== '0' && complaint !== '1')
    throw wrong(`complaint "${complaint.slice(0, 20)}" is neither 0 nor 1`);
  const groups = Array.from(letters, (letter) => {
    const group = GROUPS.find((known) => known === letter);
    if (!group) throw wrong(`"${letter}" is no group letter A–Q`);
    return group;
  });
  const labels = list(aspects).map((said) => {
    const [name, own] = said.split(':');
    const aspect = ASPECTS.find((known) => known === name);
    const polarity = POLARITIES.find((known) => known === own);
    if (!aspect || !polarity) throw wrong(`"${said.slice(0, 20)}" is no aspect with its polarity`);
    return { aspect, polarity, word: '' };
  });
  const spokenOn = new Set(list(corrected));
  return {
    post: {
      id: text,
      text,
      kind: 'corrections',
      tone,
      complaint: complaint === '1',
      groups: spokenOn.has('groups') ? groups : [],
      unsaid: (['polarity', 'complaint'] as const).filter((label) => !spokenOn.has(label)),
    },
    groups: spokenOn.has('groups'),
    comment: spokenOn.has('aspects') ? { id: text, text, labels, own: true } : null,
  };
}

/** What is given as people said it, by label. */
export interface CorrectionFigures {
  posts: number;
  polarity: Agreement;
  complaint: Agreement;
  groups: Agreement;
  all: Agreement;
}

/** `guesses` of each corrected post by a model that did not learn from it. */
export function correctionFigures(
  corrections: readonly CorrectedPost[],
  guesses: readonly PostGuess[],
): CorrectionFigures {
  const none = (): Agreement => ({ right: 0, of: 0 });
  const figures = {
    posts: corrections.length,
    polarity: none(),
    complaint: none(),
    groups: none(),
    all: none(),
  };
  const add = (label: 'polarity' | 'complaint' | 'groups', right: boolean) => {
    for (const each of [figures[label], figures.all]) {
      each.of++;
      if (right) each.right++;
    }
  };
  corrections.forEach(({ post, groups }, i) => {
    const guess = guesses[i];
    if (!guess) return;
    if (!post.unsaid.includes('polarity')) add('polarity', guess.tone === post.tone);
    if (!post.unsaid.includes('complaint')) add('complaint', guess.complaint === post.complaint);
    if (groups)
      add(
        'groups',
        post.groups.length === guess.groups.length &&
          post.groups.every((group) => guess.groups.includes(group)),
      );
  });
  return figures;
}
