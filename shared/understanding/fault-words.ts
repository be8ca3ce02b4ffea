import { CONDITION_WORDS } from '../catalogue/condition-words.ts';
import { CONDITIONS, type ConditionKey, PARTS, type PartKey } from '../catalogue/faults.ts';
import { NO_PART, PART_WORDS } from '../catalogue/part-words.ts';
import { SYMPTOM_WORDS } from '../catalogue/symptom-words.ts';
import type { Normalised } from './normalise.ts';

/** What a word says: a row of SYMPTOM_WORDS, a part, a condition, or nothing (it hides a shorter word). */
type Meaning =
  | { kind: 'symptom'; row: number }
  | { kind: 'part'; part: PartKey }
  | { kind: 'condition'; condition: ConditionKey }
  | { kind: 'nothing' };

interface Word {
  units: readonly number[];
  meaning: Meaning;
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
  conditions: (Place & { condition: ConditionKey })[];
  /** Where each clause begins; a list with 、 is one clause. */
  clauseStarts: number[];
  /** The sentence each clause stands in. */
  sentences: number[];
}

const STARTS_WORD = 1;
const CUTS_CLAUSE = 2;
const CUTS_SENTENCE = 4;
const BLANK = 0x20;
const DOT = 0x2e;

/** What a unit can do, so that most units of a text are passed over with one look. */
const roles = new Uint8Array(0x10000);
const byStart = new Map<number, Word[]>();

const startOf = (first: number, second: number): number => (first << 16) | second;

function learn(words: string, meaning: Meaning): void {
  for (const word of words.split(' ').filter(Boolean)) {
    const units = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
    const start = startOf(units[0] ?? 0, units[1] ?? 0);
    const list = byStart.get(start) ?? [];
    list.push({ units, meaning });
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
for (const condition of CONDITIONS) learn(CONDITION_WORDS[condition], { kind: 'condition', condition });
for (const list of byStart.values()) list.sort((a, b) => b.units.length - a.units.length);
for (const cut of ',:~|"“”「」()[]【】<>《》') roles[cut.charCodeAt(0)] = CUTS_CLAUSE;
for (const cut of '。!?;…\n') roles[cut.charCodeAt(0)] = CUTS_SENTENCE;
roles[DOT] = CUTS_CLAUSE;
roles[BLANK] = CUTS_CLAUSE;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;
const isLatin = (unit: number): boolean => isDigit(unit) || (unit >= 0x61 && unit <= 0x7a);

const PACES = new Set(Array.from('码迈', (unit) => unit.charCodeAt(0)));
for (const pace of PACES) roles[pace] = (roles[pace] ?? 0) | STARTS_WORD;
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

function wordAt({ units, length }: Normalised, from: number): Word | undefined {
  const first = units[from] ?? 0;
  const second = from + 1 < length ? (units[from + 1] ?? 0) : 0;
  for (const start of [startOf(first, second), startOf(first, 0)]) {
    const list = byStart.get(start);
    if (!list) continue;
    for (const word of list) {
      const size = word.units.length;
      if (from + size > length) continue;
      let k = 1;
      while (k < size && units[from + k] === word.units[k]) k++;
      if (k < size) continue;
      // abs is not in abstract.
      const edge = word.units[size - 1] ?? 0;
      if (isLatin(edge) && from + size < length && isLatin(units[from + size] ?? 0)) continue;
      if (isLatin(first) && from > 0 && isLatin(units[from - 1] ?? 0)) continue;
      return word;
    }
  }
  return undefined;
}

/** Every word of the fault catalogue in a text, longest first, left to right, in one pass. */
export function findFaultWords(text: Normalised): FaultWords {
  const { units, length } = text;
  const found: FaultWords = { symptoms: [], parts: [], conditions: [], clauseStarts: [0], sentences: [0] };
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
    if (PACES.has(unit)) {
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
    const { meaning } = word;
    const place = { from: i, to: i + word.units.length, clause, sentence };
    if (meaning.kind === 'symptom') found.symptoms.push({ ...place, row: meaning.row });
    else if (meaning.kind === 'part') found.parts.push({ ...place, part: meaning.part });
    else if (meaning.kind === 'condition') found.conditions.push({ ...place, condition: meaning.condition });
    i = place.to;
  }
  return found;
}
