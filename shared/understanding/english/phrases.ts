import { stemOf, type Token } from './tokens.ts';

interface Branch<Meaning> {
  next: Map<string, Branch<Meaning>>;
  meanings: Meaning[];
}

export interface Phrase<Meaning> {
  meaning: Meaning;
  /** Indices of its first and its last token. */
  first: number;
  last: number;
}

export type Lexicon<Meaning> = Branch<Meaning>;

/** A tree of phrases; `list` holds them between commas. A word with = before it counts only as written (=braking is no brake). */
export function lexiconOf<Meaning>(entries: readonly (readonly [Meaning, string])[]): Lexicon<Meaning> {
  const root: Lexicon<Meaning> = { next: new Map(), meanings: [] };
  for (const [meaning, list] of entries) {
    for (const phrase of list.split(',')) {
      let branch = root;
      for (const word of phrase.trim().split(/\s+/)) {
        const key = word.startsWith('=') ? word : stemOf(word);
        const next = branch.next.get(key) ?? { next: new Map(), meanings: [] };
        branch.next.set(key, next);
        branch = next;
      }
      branch.meanings.push(meaning);
    }
  }
  return root;
}

/** Every phrase of a lexicon, longest first, left to right, within sentences; a phrase of two meanings stands twice. */
export function findPhrases<Meaning>(lexicon: Lexicon<Meaning>, tokens: readonly Token[]): Phrase<Meaning>[] {
  const found: Phrase<Meaning>[] = [];
  for (let first = 0; first < tokens.length; ) {
    let branches: Lexicon<Meaning>[] = [lexicon];
    let best: Lexicon<Meaning> | null = null;
    let last = first;
    for (let i = first; i < tokens.length && branches.length > 0; i++) {
      const token = tokens[i];
      if (!token || token.sentence !== tokens[first]?.sentence) break;
      branches = branches.flatMap((branch) =>
        [branch.next.get(`=${token.word}`), branch.next.get(token.stem)].filter((next) => next !== undefined),
      );
      const here = branches.find(({ meanings }) => meanings.length > 0);
      if (!here) continue;
      best = here;
      last = i;
    }
    if (best) for (const meaning of best.meanings) found.push({ meaning, first, last });
    first = best ? last + 1 : first + 1;
  }
  return found;
}
