import { CONDITION_WORDS } from '../catalogue/condition-words.ts';
import { CONDITIONS, type ConditionKey, PARTS, type PartKey } from '../catalogue/faults.ts';
import { NO_PART, OTHER_PARTS, PART_WORDS } from '../catalogue/part-words.ts';
import { SYMPTOM_WORDS } from '../catalogue/symptom-words.ts';
import type { Normalised } from './normalise.ts';
import { knownOf, pairOf, pairTable } from './words/pair-table.ts';

/** What a word says: a row of SYMPTOM_WORDS, a part, a condition, or nothing (it hides a shorter word). */
type Meaning =
  | { kind: 'symptom'; row: number }
  | { kind: 'part'; part: PartKey }
  | { kind: 'condition'; condition: ConditionKey }
  | { kind: 'nothing' };

interface Word {
  units: readonly number[];
  /** 冷启动困难 is a symptom and says when. */
  meanings: Meaning[];
  /** Parts a symptom or a condition names by its own word: 踩离合, 刹车软. */
  inner: readonly { part: PartKey; from: number; to: number }[];
}

/** A place in the text, in units; `clause` and `sentence` count from 0. */
export interface Place {
  from: number;
  to: number;
  clause: number;
  sentence: number;
}

export interface FaultWords {
  symptoms: (Place & { row: number })[];
  parts: (Place & { part: PartKey })[];
  /** Those, and the ones named inside a symptom or a condition; in order. */
  named: { part: PartKey; from: number; to: number }[];
  conditions: (Place & { condition: ConditionKey })[];
  /** Where each clause begins; a list with 、 is one clause. */
  clauseStarts: number[];
  /** The sentence each clause stands in. */
  sentences: number[];
}

const STARTS_WORD = 1;
const CUTS_CLAUSE = 2;
const CUTS_SENTENCE = 4;
const COUNTS_PACE = 8;
const BLANK = 0x20;
const DOT = 0x2e;

/** What a unit can do, so that most units of a text are passed over with one look. */
const roles = new Uint8Array(0x10000);
const byStart = new Map<number, Word[]>();

const partOfWord = new Map<string, PartKey>();
for (const part of PARTS) {
  if (part === 'unnamed' || part === 'idle') continue;
  for (const word of PART_WORDS[part].split(' ')) if (word.length > 1) partOfWord.set(word, part);
}
partOfWord.set('怠速', 'idle');

/** The longest parts named inside a word, left to right. */
function innerParts(word: string, { kind }: Meaning): Word['inner'] {
  if (kind !== 'symptom' && kind !== 'condition') return [];
  const found: { part: PartKey; from: number; to: number }[] = [];
  for (let from = 0; from < word.length; ) {
    let to = word.length;
    while (to > from && !partOfWord.has(word.slice(from, to))) to--;
    const part = partOfWord.get(word.slice(from, to));
    if (part) found.push({ part, from, to });
    from = part ? to : from + 1;
  }
  return found;
}

function learn(words: string, meaning: Meaning): void {
  for (const word of words.split(' ').filter(Boolean)) {
    const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    const start = pairOf(units[0] ?? 0, units[1] ?? 0);
    const list = byStart.get(start) ?? [];
    const known = list.find(
      (other) => other.units.length === units.length && other.units.every((unit, i) => unit === units[i]),
    );
    if (known) known.meanings.push(meaning);
    else list.push({ units, meanings: [meaning], inner: innerParts(word, meaning) });
    byStart.set(start, list);
    roles[units[0] ?? 0] = (roles[units[0] ?? 0] ?? 0) | STARTS_WORD;
  }
}

learn(NO_PART, { kind: 'nothing' });
SYMPTOM_WORDS.forEach(([, { words }], row) => {
  learn(words, { kind: 'symptom', row });
});
for (const part of PARTS) {
  if (part !== 'unnamed' && part !== 'idle') learn(PART_WORDS[part], { kind: 'part', part });
}
learn(OTHER_PARTS, { kind: 'part', part: 'unnamed' });
for (const condition of CONDITIONS) learn(CONDITION_WORDS[condition], { kind: 'condition', condition });
for (const list of byStart.values()) list.sort((a, b) => b.units.length - a.units.length);
for (const cut of ',:~|"“”「」()[]【】<>《》') roles[cut.charCodeAt(0)] = CUTS_CLAUSE;
for (const cut of '。!?;…\n') roles[cut.charCodeAt(0)] = CUTS_SENTENCE;
roles[DOT] = CUTS_CLAUSE;
roles[BLANK] = CUTS_CLAUSE;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isLatin = (unit: number): boolean => isDigit(unit) || (unit >= 0x61 && unit <= 0x7a);

for (const pace of '码迈') roles[pace.charCodeAt(0)] = COUNTS_PACE;
const FAST = 60;

/** 80码, 120迈: the speed before a unit of speed, or −1. */
function paceBefore(units: Normalised['units'], at: number): number {
  let value = 0;
  let scale = 1;
  let from = at;
  while (from > 0 && at - from < 3 && isDigit(units[from - 1] ?? 0)) {
    from--;
    value += ((units[from] ?? 0) - 0x30) * scale;
    scale *= 10;
  }
  return from === at ? -1 : value;
}

const SCREEN = byStart.get(pairOf(0x8f66, 0x673a))?.find(({ units }) => units.length === 2);
const NOT_SCREEN = new Set(Array.from('油盖舱脚', (unit) => unit.charCodeAt(0)));

const lists: readonly Word[][] = [[], ...byStart.values()];
const starts = pairTable(new Map([...byStart.keys()].map((start, i) => [start, i + 1])));

/** The longest word at a place that begins with a pair of units. */
function wordOf(pair: number, { units, length }: Normalised, from: number): Word | undefined {
  const which = knownOf(starts, pair);
  if (which === 0) return undefined;
  for (const word of lists[which] ?? []) {
    const size = word.units.length;
    if (from + size > length) continue;
    let k = 1;
    while (k < size && units[from + k] === word.units[k]) k++;
    if (k < size) continue;
    // 新车机油少 is short of oil, not of a screen.
    if (word === SCREEN && NOT_SCREEN.has(units[from + size] ?? 0)) continue;
    // abs is not in abstract.
    const edge = word.units[size - 1] ?? 0;
    if (isLatin(edge) && from + size < length && isLatin(units[from + size] ?? 0)) continue;
    if (isLatin(units[from] ?? 0) && from > 0 && isLatin(units[from - 1] ?? 0)) continue;
    return word;
  }
  return undefined;
}

function wordAt(text: Normalised, from: number): Word | undefined {
  const first = text.units[from] ?? 0;
  const second = from + 1 < text.length ? (text.units[from + 1] ?? 0) : 0;
  return wordOf(pairOf(first, second), text, from) ?? wordOf(pairOf(first, 0), text, from);
}

/** Every word of the fault catalogue in a text, longest first, left to right, in one pass. */
export function findFaultWords(text: Normalised): FaultWords {
  const { units, length } = text;
  const found: FaultWords = {
    symptoms: [],
    parts: [],
    named: [],
    conditions: [],
    clauseStarts: [0],
    sentences: [0],
  };
  let clause = 0;
  let sentence = 0;
  for (let i = 0; i < length; ) {
    const unit = units[i] ?? 0;
    const role = roles[unit] ?? 0;
    if (role === 0) {
      i++;
      continue;
    }
    if (role & (CUTS_CLAUSE | CUTS_SENTENCE)) {
      const before = i > 0 ? (units[i - 1] ?? 0) : 0;
      const after = i + 1 < length ? (units[i + 1] ?? 0) : 0;
      const inside =
        (unit === BLANK && !(isHan(before) && isHan(after))) ||
        (unit === DOT && isDigit(before) && isDigit(after));
      if (!inside) {
        if (role & CUTS_SENTENCE || (unit === DOT && before === DOT)) sentence++;
        clause++;
        found.clauseStarts.push(i + 1);
        found.sentences.push(sentence);
      }
      i++;
      continue;
    }
    if (role & COUNTS_PACE) {
      const pace = paceBefore(units, i);
      if (pace > 0) {
        const condition = pace >= FAST ? 'speed' : 'low-speed';
        found.conditions.push({ from: i, to: i + 1, clause, sentence, condition });
      }
      i++;
      continue;
    }
    const word = wordAt(text, i);
    if (!word) {
      i++;
      continue;
    }
    const place = { from: i, to: i + word.units.length, clause, sentence };
    for (const { part, from, to } of word.inner) found.named.push({ part, from: i + from, to: i + to });
    for (const meaning of word.meanings) {
      if (meaning.kind === 'symptom') found.symptoms.push({ ...place, row: meaning.row });
      else if (meaning.kind === 'part') {
        found.parts.push({ ...place, part: meaning.part });
        found.named.push({ part: meaning.part, from: place.from, to: place.to });
      } else if (meaning.kind === 'condition')
        found.conditions.push({ ...place, condition: meaning.condition });
    }
    i = place.to;
  }
  return found;
}
