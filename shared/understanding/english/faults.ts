import type { ConditionKey, PartKey, SymptomKey } from '../../catalogue/faults.ts';
import { CONDITIONS } from '../../catalogue/faults.ts';
import { CONDITIONS_EN, PART_OF_CONDITION_EN, PARTS_EN, SYMPTOMS_EN } from './fault-words.ts';
import { findPhrases, lexiconOf, type Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

export interface EnglishFault {
  symptom: SymptomKey;
  part: PartKey;
  condition: ConditionKey | null;
  /** The part is named in the symptom's clause, or told by the symptom's own word. */
  near: boolean;
  /** Tokens. */
  first: number;
  last: number;
}

export interface EnglishFaults {
  faults: EnglishFault[];
  /** Parts in order of appearance, each once. */
  parts: { part: PartKey; first: number; last: number }[];
  /** Tokens of a sound that is there. */
  noise: { first: number; last: number }[];
  /** Tokens that tell of a fault, present or not: no opinion is read from them. */
  told: ReadonlySet<number>;
  /** Sentences that ask, advise or suppose instead of telling. */
  supposed: ReadonlySet<number>;
}

const PARTS = lexiconOf(PARTS_EN);
const SYMPTOMS = lexiconOf(SYMPTOMS_EN);
const CONDITIONS_FOUND = lexiconOf(CONDITIONS_EN);

const NO = new Set(
  "no not never without zero none nor hardly neither isn't aren't wasn't don't doesn't didn't haven't hasn't hadn't cannot can't won't nothing".split(
    ' ',
  ),
);
/** Behind a "not": not only, never stops rattling, haven't fixed the leak. */
const YES_AFTER_NO = new Set(
  'only just stop stopped quit fix fixed fixing go going repair repaired solve solved find figure resolved until cure'.split(
    ' ',
  ),
);
const NEGATION_REACH = 8;
const FREE = /\b(?:free of|devoid of|instead of|in case of|fear of|worried about|afraid of)\b/;
const GONE = /\b(?:goes away|go away|disappears?|stops|gone|quiet|silent|no noise)\b/;
const FIRST_PERSON = new Set("i i'm i've i'd my mine me we our us".split(' '));
const ADVICE =
  /\b(?:if your|if you|(?<!as )if the|should check|would check|could be|might be|check your|common cause|try (?:bedding|checking|replacing|cleaning)|known for|prone to|make sure|in case)\b/;
const FELT: ReadonlySet<SymptomKey> = new Set(['noise', 'shake', 'jerk', 'failure']);
/** Between a symptom and its part these point: a rattle from the dash. */
const POINTS = new Set('from in at inside behind under on of with around near'.split(' '));
/** What stands behind these tells when, and is seldom the part that suffers. */
const WHEN = new Set('when while whenever if after once as until since'.split(' '));
const MOST_FAULTS = 24;
/** A text of nothing but fault words stays cheap. */
const MOST_SYMPTOMS = 200;
const FAST = 45;
/** How far behind a symptom, in units, it may be told to stop. */
const AHEAD = 160;

function conditionsOf(tokens: readonly Token[]): Phrase<ConditionKey>[] {
  const found = findPhrases(CONDITIONS_FOUND, tokens);
  tokens.forEach((token, i) => {
    if (token.word !== 'mph' && token.word !== 'kmh') return;
    const pace = Number(tokens[i - 1]?.word);
    if (Number.isFinite(pace))
      found.push({ meaning: pace >= FAST ? 'speed' : 'low-speed', first: i - 1, last: i });
  });
  return found;
}

function negated(tokens: readonly Token[], first: number): boolean {
  const clause = tokens[first]?.clause;
  for (let i = first - 1; i >= 0 && first - i <= NEGATION_REACH; i--) {
    const token = tokens[i];
    if (!token || token.clause !== clause) break;
    if (WHEN.has(token.word)) break;
    if (NO.has(token.word)) return !tokens.slice(i + 1, first).some(({ word }) => YES_AFTER_NO.has(word));
  }
  return false;
}

/** Sentences in which nothing is claimed: questions that speak of no car of one's own, advice, suppositions. */
function supposedIn(text: string, tokens: readonly Token[]): Set<number> {
  const supposed = new Set<number>();
  for (let i = 0; i < tokens.length; ) {
    const sentence = tokens[i]?.sentence ?? 0;
    let end = i;
    while (end < tokens.length && tokens[end]?.sentence === sentence) end++;
    const from = tokens[i]?.from ?? 0;
    const to = tokens[end - 1]?.to ?? 0;
    const said = text.slice(from, to);
    const own = tokens.slice(i, end).some(({ word }) => FIRST_PERSON.has(word));
    const asked = /^[\s"')]*\?/.test(text.slice(to, to + 4));
    if ((asked && !own) || (ADVICE.test(said) && !/\bmy\b/.test(said))) supposed.add(sentence);
    i = end;
  }
  return supposed;
}

/**
 * The faults an English post tells of. A symptom goes with the nearest part of its clause, rather one that a preposition points to and
 * rather none behind a "when", else with one of a clause before in its sentence; what is denied, asked or supposed is left out.
 */
export function englishFaults(text: string, tokens: readonly Token[]): EnglishFaults {
  const symptoms = findPhrases(SYMPTOMS, tokens);
  const conditions = conditionsOf(tokens);
  const taken = new Set<number>();
  for (const { first, last, meaning } of [...conditions, ...symptoms.filter((one) => one.meaning)])
    if (last > first || meaning === 'braking') for (let i = first; i <= last; i++) taken.add(i);
  const named = findPhrases(PARTS, tokens);
  // A part inside a condition (hit the brakes) is named, but is not what a symptom beside it is about.
  const parts = named.filter(({ first, last }) => {
    for (let i = first; i <= last; i++) if (!taken.has(i)) return true;
    return false;
  });
  const supposed = supposedIn(text, tokens);
  const told = new Set<number>();
  const noise: EnglishFaults['noise'] = [];
  const faults = new Map<string, EnglishFault>();
  for (const { meaning: row, first, last } of symptoms.slice(0, MOST_SYMPTOMS)) {
    if (!row || faults.size === MOST_FAULTS) continue;
    for (let i = first; i <= last; i++) told.add(i);
    const at = tokens[first];
    if (!at || supposed.has(at.sentence) || negated(tokens, first)) continue;
    const before = text.slice(Math.max(0, at.from - 30), at.from);
    if (FREE.test(before)) continue;
    if (row.symptom === 'noise') noise.push({ first, last });
    const fits = (part: PartKey): boolean => row.only.length === 0 || row.only.includes(part);
    const inClause = conditions.filter((hit) => tokens[hit.first]?.clause === at.clause);
    const inSentence = conditions.filter((hit) => tokens[hit.first]?.sentence === at.sentence);
    const { condition, hint } = whenOf(inClause.length > 0 ? inClause : inSentence, text, at);
    let best: { hit: Phrase<PartKey>; cost: number } | null = null;
    for (const hit of parts) {
      const token = tokens[hit.first];
      if (!token || token.sentence !== at.sentence || !fits(hit.meaning)) continue;
      const behind = hit.first > last;
      const gap = behind ? hit.first - last : Math.max(0, first - hit.last);
      const away = Math.abs(token.clause - at.clause);
      if (away > 3 || (behind && away > 1)) continue;
      const between = behind ? tokens.slice(last + 1, hit.first) : tokens.slice(hit.last + 1, first);
      let cost = gap + 8 * away + (behind ? 2 : 0);
      if (behind && away === 0 && between.some(({ word }) => POINTS.has(word))) cost -= 4;
      if (between.some(({ word }) => WHEN.has(word))) cost += 8;
      if (!behind && tokens[hit.first - 1] && WHEN.has(tokens[hit.first - 1]?.word ?? '')) cost += 4;
      if (!best || cost < best.cost) best = { hit, cost };
    }
    const silenced = condition === 'clutch-pressed';
    let part: PartKey = best?.hit.meaning ?? row.part;
    if (silenced && row.symptom === 'noise' && part !== 'gearbox') part = 'clutch';
    else if (!best && part === 'unnamed' && hint && FELT.has(row.symptom) && fits(hint)) part = hint;
    if (!fits(part) && row.only.length > 0 && !row.only.includes(part)) continue;
    const key = `${row.symptom}:${part}`;
    const known = faults.get(key);
    if (known) {
      known.condition ??= condition;
      continue;
    }
    const close = best && tokens[best.hit.first]?.clause === at.clause;
    faults.set(key, {
      symptom: row.symptom,
      part,
      condition,
      near: Boolean(close) || (!best && row.part !== 'unnamed'),
      first: close ? Math.min(first, best?.hit.first ?? first) : first,
      last: close ? Math.max(last, best?.hit.last ?? last) : last,
    });
  }
  const all = [...faults.values()];
  const seen = new Set<PartKey>();
  return {
    faults: all.filter(
      ({ symptom, part }) =>
        part !== 'unnamed' ||
        // It failed, behind what failed, names nothing new.
        !all.some(
          (other) => other.part !== 'unnamed' && (symptom === 'failure' || other.symptom === symptom),
        ),
    ),
    parts: named.flatMap(({ meaning: part, first, last }) => {
      if (part === 'unnamed' || seen.has(part)) return [];
      seen.add(part);
      return [{ part, first, last }];
    }),
    noise,
    told,
    supposed,
  };
}

/** The condition believed first, as in Chinese, and the part it points to. */
function whenOf(
  found: readonly Phrase<ConditionKey>[],
  text: string,
  at: Token,
): { condition: ConditionKey | null; hint: PartKey | null } {
  const ahead = text.slice(at.from, at.from + AHEAD);
  const end = ahead.search(/[.!?\n]/);
  const gone = GONE.test(end < 0 ? ahead : ahead.slice(0, end));
  const keys = found.map(({ meaning }) => meaning).filter((key) => key !== 'clutch-pressed' || gone);
  const condition = CONDITIONS.find((key) => keys.includes(key)) ?? null;
  const pointed = found.find(({ meaning }) => PART_OF_CONDITION_EN[meaning]);
  return { condition, hint: pointed ? (PART_OF_CONDITION_EN[pointed.meaning] ?? null) : null };
}
