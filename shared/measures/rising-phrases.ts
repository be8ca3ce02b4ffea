import { phrasesOf, wholeOf } from './phrases.ts';
import { rise } from './rise.ts';

/** Goes with what it finds; a change of rule or limits is a new version. */
export const RISING_PHRASES_VERSION = 'phrases-1';

/** Weeks of history before the end, this year and a year earlier. */
export const WEEKS = 28;
/** Windows that are tried, in weeks up to the end: a burst, and a slow rise. */
const WINDOWS = [1, 2, 4] as const;
const LONGEST_WINDOW = 4;
/** Fewer posts, authors or threads are one loud person or one lively thread. */
const LEAST_POSTS = 5;
const LEAST_AUTHORS = 3;
const LEAST_THREADS = 2;
/** Phrases with so many of their posts in common tell of the same thing. */
const SAME = 0.6;
/**
 * People repeat each other, so talk scatters more than chance: at less than this a quiet forum shows some phrase on every other
 * screen, at this on one in ten (measured on the quiet months of the sample world).
 */
const LEAST_LLR = 8;
/** A phrase inside a longer one stands for itself only when it has so much more to say. */
const KEPT = 0.8;

export interface SaidPost {
  id: number;
  /** Whole weeks before the end, 0 the last; `lastYear` counts from the same day 52 weeks earlier. */
  week: number;
  lastYear: boolean;
  day: string;
  author: number;
  thread: number;
  /** A complaint or a negative post. */
  bad: boolean;
  /** Folded, as search folds it. */
  text: string;
  /** The same without the words we know. */
  unknown: string;
}

export interface RisingPhrase {
  phrase: string;
  /** Shorter or overlapping phrases of the same posts. */
  also: string[];
  /** Whether complaints and negatives rose, or only talk of any kind. */
  among: 'bad' | 'all';
  /** Weeks of the window in which it rose. */
  window: number;
  /** Posts of the window that say it, and those of them that are complaints or negatives. */
  posts: SaidPost[];
  bad: number;
  /** What the weeks before, the talk as a whole and the season explain, among the posts it was tested on. */
  expected: number;
  seen: number;
  llr: number;
  /** First day within the history on which it was said. */
  since: string;
  /** Posts per week, the oldest first. */
  weeks: number[];
}

interface Counts {
  thisYear: number[];
  yearBefore: number[];
}

const empty = (): Counts => ({
  thisYear: new Array<number>(WEEKS).fill(0),
  yearBefore: new Array<number>(WEEKS).fill(0),
});

function add(counts: Counts, { week, lastYear }: SaidPost): void {
  const row = lastYear ? counts.yearBefore : counts.thisYear;
  row[week] = (row[week] ?? 0) + 1;
}

/** Sums of as many whole windows as the weeks hold, the nearest first. */
function windows(weeks: readonly number[], size: number): number[] {
  const sums: number[] = [];
  for (let from = 0; from + size <= weeks.length; from += size)
    sums.push(weeks.slice(from, from + size).reduce((sum, count) => sum + count, 0));
  return sums;
}

interface Tested {
  among: 'bad' | 'all';
  window: number;
  seen: number;
  expected: number;
  llr: number;
}

/** The window and the kind of posts in which the counts stand out most; null where they rise in none beyond `bar`. */
function strongest(
  counts: Record<Tested['among'], Counts>,
  talk: Record<Tested['among'], Counts>,
  bar: number,
): Tested | null {
  let best: Tested | null = null;
  for (const among of ['bad', 'all'] as const) {
    for (const window of WINDOWS) {
      const [seen = 0, ...before] = windows(counts[among].thisYear, window);
      const [heat = 0, ...heatBefore] = windows(talk[among].thisYear, window);
      const [last = 0, ...lastBefore] = windows(counts[among].yearBefore, window);
      const lastYear = talk[among].yearBefore.some((count) => count > 0)
        ? { seen: last, before: lastBefore }
        : null;
      // The talk of anything else: what a phrase itself brings does not explain it.
      const found = rise({
        seen,
        before,
        heat: heat - seen,
        heatBefore: heatBefore.map((all, i) => all - (before[i] ?? 0)),
        lastYear,
      });
      if (!found.rises || found.llr < bar || (best && found.llr <= best.llr)) continue;
      best = { among, window, seen, expected: found.expected, llr: found.llr };
    }
    // What rises among the complaints is told as that, however much else is said.
    if (best) return best;
  }
  return best;
}

/** How often each phrase is said in each week, of every phrase that enough people said lately. */
function counted(posts: readonly SaidPost[]): Map<string, Record<Tested['among'], Counts>> {
  const lately = new Map<string, number>();
  const said = posts.map((post) => {
    const phrases = phrasesOf(post.unknown);
    if (!post.lastYear && post.week < LONGEST_WINDOW)
      for (const phrase of phrases) lately.set(phrase, (lately.get(phrase) ?? 0) + 1);
    return phrases;
  });
  const counts = new Map<string, Record<Tested['among'], Counts>>();
  for (const [phrase, times] of lately)
    if (times >= LEAST_POSTS) counts.set(phrase, { bad: empty(), all: empty() });
  posts.forEach((post, i) => {
    for (const phrase of said[i] ?? []) {
      const count = counts.get(phrase);
      if (!count) continue;
      add(count.all, post);
      if (post.bad) add(count.bad, post);
    }
  });
  return counts;
}

const distinct = (posts: readonly SaidPost[], of: 'author' | 'thread'): number =>
  new Set(posts.map((post) => post[of])).size;

/**
 * Phrases outside our own vocabulary that are said more often than the weeks before, the talk as a whole and the season explain;
 * those that rise among complaints and negatives first, then by how surprising they are. At most `most` of them.
 *
 * Every phrase said in five posts of the last four weeks is tested with the rule of `rise` in windows of 1, 2 and 4 weeks up to the
 * end against the equal windows before within 28 weeks, among complaints and negatives and among all posts, season being the same
 * weeks a year earlier. So many tests ask for more than one: the log-likelihood ratio must reach 8 and ln(tests), where pure
 * chance would show something on one screen in ten (the one-sided tail of ½χ² at x is e^−x / 2√(πx)). At least three authors in
 * two threads must have said it.
 */
export function risingPhrases(
  posts: readonly SaidPost[],
  most: number,
): { tested: number; phrases: RisingPhrase[] } {
  const talk = { bad: empty(), all: empty() };
  for (const post of posts) {
    add(talk.all, post);
    if (post.bad) add(talk.bad, post);
  }
  const counts = counted(posts);
  const tests = counts.size * WINDOWS.length * 2;
  const bar = Math.max(LEAST_LLR, Math.log(Math.max(tests, 1)));
  const recent = posts.filter(({ lastYear, week }) => !lastYear && week < LONGEST_WINDOW);
  const found: RisingPhrase[] = [];
  const risen = [...counts].flatMap(([phrase, count]) => {
    const test = strongest(count, talk, bar);
    return test ? [{ phrase, test }] : [];
  });
  risen.sort(
    (a, b) =>
      Number(b.test.among === 'bad') - Number(a.test.among === 'bad') ||
      b.test.llr - a.test.llr ||
      b.phrase.length - a.phrase.length ||
      a.phrase.localeCompare(b.phrase),
  );
  for (const { phrase, test } of risen) {
    const window = recent.filter(({ week }) => week < test.window);
    const piece = window.filter(({ text }) => text.includes(phrase));
    if (distinct(piece, 'author') < LEAST_AUTHORS || distinct(piece, 'thread') < LEAST_THREADS) continue;
    const whole = wholeOf(
      phrase,
      piece.map(({ unknown }) => unknown),
    );
    const said = whole === phrase ? piece : window.filter(({ text }) => text.includes(whole));
    if (said.length >= LEAST_POSTS && !joins(found, whole, said)) {
      if (found.length === most) break;
      found.push(described(whole, test, said, posts));
    }
  }
  return { tested: tests, phrases: found };
}

/** Puts a phrase under one already found that tells of the same posts; says whether it did. */
function joins(found: RisingPhrase[], phrase: string, said: readonly SaidPost[]): boolean {
  for (const other of found) {
    if (other.phrase === phrase) return true;
    const ids = new Set(other.posts.map(({ id }) => id));
    const shared = said.filter(({ id }) => ids.has(id)).length;
    const least = Math.min(ids.size, said.length);
    if (shared < SAME * least) continue;
    if (phrase.includes(other.phrase) && said.length < KEPT * ids.size) return true;
    if (!other.also.includes(phrase)) other.also.push(phrase);
    return true;
  }
  return false;
}

function described(phrase: string, test: Tested, said: SaidPost[], posts: readonly SaidPost[]): RisingPhrase {
  const weeks = new Array<number>(WEEKS).fill(0);
  let since = '';
  for (const { lastYear, week, day, text } of posts) {
    if (lastYear || !text.includes(phrase)) continue;
    weeks[WEEKS - 1 - week] = (weeks[WEEKS - 1 - week] ?? 0) + 1;
    if (since === '' || day < since) since = day;
  }
  return {
    phrase,
    also: [],
    among: test.among,
    window: test.window,
    posts: said,
    bad: said.filter(({ bad }) => bad).length,
    expected: test.expected,
    seen: test.seen,
    llr: test.llr,
    since,
    weeks,
  };
}
