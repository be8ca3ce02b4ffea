/** Words of grammar; a phrase neither begins nor ends with them. */
const GRAMMAR =
  '的了是我你他她它们在有就都也不没这那个和与及吗吧呢啊呀哦嘛么着过把被给让跟对从到会能要之其为以因所但而且或如又再才只等很太还';
/** Words so light that no phrase is looked for at them; a whole may yet take them in. */
const LIGHT =
  '说去来上下里做用看想得地跑开车人大小多少好时候后前中什怎样种些点几一二两三四五六七八九十百千万年月日号次天元块谁哪您咱啦哈嗯呵哎唉真比像每刚已最更各该自己别叫请买';
const NEVER_AT_AN_EDGE = new Set(GRAMMAR);
const NOT_AT_AN_EDGE = new Set(GRAMMAR + LIGHT);

const MOST_HAN = 4;
/** Longer runs of letters are addresses and keys, not words. */
const WORD = /^[a-z][a-z0-9-]{2,19}$/;
const RUN = /([\u3400-\u9fff]+)|([a-z0-9-]+)/g;

/** English words that carry nothing by themselves; forum marks and addresses. */
const EMPTY_WORDS = new Set(
  'the and for are was not you but with this that have has had from they them what when its it`s our your their will would can could just like get got all one out who how why did does been were than then there here about after before over into only also very more most some any had too com http https www html img jpg png quot nbsp amp'.split(
    ' ',
  ),
);

/** Whether a run of 2–4 Han characters can be a phrase of its own: nothing light at either end. */
const stands = (phrase: string, edges = NOT_AT_AN_EDGE): boolean =>
  !edges.has(phrase.charAt(0)) && !edges.has(phrase.charAt(phrase.length - 1));

/**
 * Phrases of a folded text, each once: two to four Han characters in a row that neither begin nor end with a word of grammar,
 * and English words of 3–20 letters. Time linear in the text.
 */
export function phrasesOf(folded: string): Set<string> {
  const found = new Set<string>();
  for (const [, han, word] of folded.matchAll(RUN)) {
    if (word !== undefined && WORD.test(word) && !EMPTY_WORDS.has(word)) found.add(word);
    if (han === undefined) continue;
    for (let from = 0; from + 1 < han.length; from++) {
      if (NOT_AT_AN_EDGE.has(han.charAt(from))) continue;
      for (let size = 2; size <= MOST_HAN && from + size <= han.length; size++) {
        const phrase = han.slice(from, from + size);
        if (stands(phrase)) found.add(phrase);
      }
    }
  }
  return found;
}

const isHan = (character: string): boolean => /^[\u3400-\u9fff]$/.test(character);

/** So many of a phrase's places must go on in the same way for it to be a piece of something longer. */
const SHARED = 0.8;
const LONGEST = 8;

/**
 * The whole of which a phrase is a piece: as long as four in five of its places go on (or begin) with the same character,
 * that belongs to it; at most eight characters. `texts` are the texts in which it stands.
 */
export function wholeOf(phrase: string, texts: readonly string[]): string {
  let whole = phrase;
  if (!isHan(whole.charAt(0))) return whole;
  while (whole.length < LONGEST) {
    const next = grown(whole, texts);
    if (next === null) break;
    whole = next;
  }
  return stands(whole, NEVER_AT_AN_EDGE) ? whole : phrase;
}

function grown(phrase: string, texts: readonly string[]): string | null {
  const longer = new Map<string, number>();
  let places = 0;
  for (const text of texts) {
    const at = text.indexOf(phrase);
    if (at < 0) continue;
    places += 1;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + phrase.length);
    for (const one of [isHan(before) ? before + phrase : null, isHan(after) ? phrase + after : null])
      if (one !== null) longer.set(one, (longer.get(one) ?? 0) + 1);
  }
  for (const [one, count] of longer) if (count >= SHARED * places) return one;
  return null;
}
