/**
 * Full text without a segmenter: Han text is indexed as overlapping pairs of characters, so 异响 finds 发动机有异响
 * whatever a dictionary thinks; Latin letters and digits are indexed as words. Pairs that stand apart can match a query
 * that does not occur, so every search is rechecked against the text itself.
 */

const RUN = /(\p{Script=Han}+)|([\p{L}\p{N}]+)/gu;
const MAX_WORD = 40;

/** Distinct tokens of a text, for the index. */
export function searchTokens(text: string): string[] {
  return [...new Set(tokensOf(fold(text)))];
}

export interface SearchQuery {
  /** Every token must be in the index; empty when the query is too short for it. */
  tokens: string[];
  /** Every term must occur in the folded text. */
  terms: string[];
}

/** What a typed query asks for: space-separated terms, all of which must occur. */
export function searchQuery(typed: string): SearchQuery {
  const terms = fold(typed).split(/\s+/).filter(Boolean).slice(0, 8);
  const tokens = terms.flatMap((term) => {
    // The last word of a Latin term may be the beginning of a longer word, so only the recheck can judge it.
    return [...tokensOf(term)].filter((token) => token.length > 1 && /^\p{Script=Han}+$/u.test(token));
  });
  return { tokens: [...new Set(tokens)], terms };
}

/** Same form for index, query and recheck: full width and case do not matter. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function* tokensOf(folded: string): Generator<string> {
  for (const [, han, word] of folded.matchAll(RUN)) {
    if (word) yield word.slice(0, MAX_WORD);
    if (!han) continue;
    const characters = Array.from(han);
    if (characters.length === 1) yield han;
    for (let i = 0; i + 1 < characters.length; i++) yield `${characters[i]}${characters[i + 1]}`;
  }
}
