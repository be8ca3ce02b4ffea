import type { ConditionKey, PartKey, SymptomKey } from '../catalogue/faults.ts';
import { ANY_NAMED, SYMPTOM_OF_PART, SYMPTOM_WORDS } from '../catalogue/symptom-words.ts';
import { conditionOf } from './fault-condition.ts';
import {
  contradicted,
  deniedAfter,
  deniedBefore,
  deniedInList,
  deniedInRow,
  deniedStretches,
  deniedTogether,
  guessed,
  isOver,
  likened,
  repairedBefore,
  tellsOf,
} from './fault-denial.ts';
import { type Evidence, partsOf } from './fault-part.ts';
import type { FaultWords, Place } from './fault-words.ts';
import type { Span } from './insight.ts';

export interface FoundFault {
  symptom: SymptomKey;
  part: PartKey;
  condition: ConditionKey | null;
  /** What ties the part to the symptom; the surest where it is told more than once. */
  evidence: Evidence;
  /** Units of the normalised text: part and symptom where they share a clause, else the symptom. */
  from: number;
  to: number;
}

/** One post tells of few faults; a text of nothing but fault words stays cheap. */
const MOST_FAULTS = 24;
const MOST_SYMPTOMS = 200;

const ROW_OF_NOISE = SYMPTOM_WORDS.findIndex(([symptom]) => symptom === 'noise');

/** Where the sounds the noise rules found stand among clauses; a word of the catalogue inside one gives way to it. */
function withNoise(
  { symptoms, clauseStarts, sentences }: FaultWords,
  noise: readonly Span[],
): FaultWords['symptoms'] {
  const merged: FaultWords['symptoms'] = [];
  let clause = 0;
  let next = 0;
  const upTo = (unit: number): void => {
    for (; next < symptoms.length && (symptoms[next]?.from ?? 0) < unit; next++) {
      const hit = symptoms[next];
      if (hit) merged.push(hit);
    }
  };
  for (const { start, end } of noise) {
    upTo(start);
    while (clause + 1 < clauseStarts.length && (clauseStarts[clause + 1] ?? 0) <= start) clause++;
    let row = ROW_OF_NOISE;
    // 敲缸 and 胎噪 are sounds that name their part: the catalogue's row says which.
    for (; next < symptoms.length && (symptoms[next]?.from ?? 0) < end; next++) {
      const inside = symptoms[next];
      if (inside && SYMPTOM_WORDS[inside.row]?.[0] === 'noise') row = inside.row;
      else if (inside) merged.push(inside);
    }
    merged.push({ from: start, to: end, clause, sentence: sentences[clause] ?? 0, row });
  }
  upTo(Infinity);
  return merged;
}

/** A car shakes like a riddle and does; one that drives like a burnt clutch has none. */
const LIKENABLE: ReadonlySet<SymptomKey> = new Set(['wear', 'crack', 'fire']);

/** What a repair makes go away. */
const SILENCED: ReadonlySet<SymptomKey> = new Set(['noise', 'shake', 'jerk', 'smell', 'leak']);

/** What is guessed at behind a noise or a shake. */
const CAUSES: ReadonlySet<SymptomKey> = new Set(['wear', 'crack', 'loose', 'failure', 'leak']);

/** Told a second time without a part, these are of the part told before. */
const UNNAMED_AGAIN: ReadonlySet<SymptomKey> = new Set(['leak', 'jerk', 'crack', 'rust']);

/** Where the noise of a release bearing is heard. */
const HEARD_AT: ReadonlySet<PartKey> = new Set(['engine', 'idle', 'unnamed']);

const CHANGED = /[换修调做](?:了|过|完)?[^,。!?;\n]{0,4}$/;

function changed(text: string, from: number): boolean {
  return CHANGED.test(text.slice(Math.max(0, from - 8), from));
}

function isSilent(stretches: readonly Span[], { from, to }: Place): boolean {
  // 喇叭不响 holds a denial of its own and is no denied fault.
  return stretches.some(({ start, end }) => start < to && end > from && !(start > from && end <= to));
}

/**
 * The faults a Chinese post tells of, symptom × part × condition, each pair of symptom and part once, in order of appearance.
 * A symptom goes with the nearest part of its clause, else of the clauses before, else after; a list of parts gives one fault each.
 * What is denied, feared or praised away is left out; what was mended was a fault, and the facts tell how it ended. `words` and `text` are of the same normalised text, `noise` comes from
 * `findNoise`.
 */
export function findFaults(words: FaultWords, text: string, noise: readonly Span[]): FoundFault[] {
  if (words.symptoms.length === 0 && noise.length === 0) return [];
  const denied = [...deniedStretches(text), ...deniedTogether(text)];
  let lastDenied = -1;
  const guesses = new Set<FoundFault>();
  const symptoms = withNoise(words, noise);
  const heard = new Set(noise.map(({ start }) => start));
  const faults = new Map<string, FoundFault>();
  for (let i = 0; i < Math.min(symptoms.length, MOST_SYMPTOMS) && faults.size < MOST_FAULTS; i++) {
    const at = symptoms[i];
    const [named, entry] = SYMPTOM_WORDS[at?.row ?? 0] ?? [];
    if (!at || !named || !entry) continue;
    const condition = conditionOf(at, words, text);
    const goneThen =
      condition.gone &&
      named === 'noise' &&
      (heard.has(at.from) || condition.condition !== null) &&
      !repairedBefore(text, at.from);
    // 踩下离合异响消失 is silence to the noise rules and the very fault to us.
    if (
      named === 'noise' &&
      !heard.has(at.from) &&
      !goneThen &&
      !(faults.size === 0 && isOver(text, at.to) && repairedBefore(text, at.from)) &&
      isSilent(denied, at)
    )
      continue;
    const absent =
      isSilent(denied, at) ||
      deniedBefore(text, at.from, at.to) ||
      deniedInList(text, lastDenied, at.from) ||
      deniedInRow(text, at.from, at.to) ||
      deniedAfter(text, at.to);
    // 换了转向机,转向异响消失: it was there until then.
    const mended =
      SILENCED.has(named) && faults.size === 0 && isOver(text, at.to) && repairedBefore(text, at.from);
    if (!goneThen && !mended && absent) {
      lastDenied = at.to;
      continue;
    }
    if (LIKENABLE.has(named) && likened(text, at.from, at.to)) continue;
    if (contradicted(text, at.from, at.to)) continue;
    const told = [...faults.values()].findLast((fault) => fault.symptom === named);
    if (told && !condition.gone && isOver(text, at.to)) continue;
    if (named === 'failure' && faults.size > 0) {
      const last = [...faults.values()].at(-1);
      if (last && tellsOf(text, last.to, at.from)) continue;
    }
    // 嗡嗡响。踩住离合声音就没了: the second clause only says when.
    if (told && condition.gone && condition.clause === at.clause) {
      told.condition ??= condition.condition;
      continue;
    }
    const alone = symptoms[i + 1]?.clause !== at.clause;
    const here = condition.clause === at.clause;
    const parts = partsOf(
      at,
      { named, entry, alone, hint: condition.part, here, windy: condition.condition === 'aircon' },
      words,
      text,
      denied,
    );
    for (const { part: nearest, place, evidence } of parts) {
      // What the pedal silences is the clutch's, wherever it is heard.
      const pedal = named === 'noise' && condition.condition === 'clutch-pressed' && HEARD_AT.has(nearest);
      const part = pedal ? 'clutch' : nearest;
      const same = [...faults.values()].filter((fault) => fault.symptom === named);
      // 换了减震,异响减轻: the part was changed for a fault already told of.
      if (evidence === 'earlier' && place && same.length > 0 && changed(text, place.from)) continue;
      // 油门踩到底没反应 behind 没动力 says the same once more.
      if (
        evidence === 'earlier' &&
        entry.only === ANY_NAMED &&
        [...faults.values()].some((fault) => fault.part === part)
      )
        continue;
      // 减震漏油换了;右前又漏油: the engine is not meant just because none is named.
      if (
        UNNAMED_AGAIN.has(named) &&
        evidence === 'word' &&
        same.some((fault) => fault.evidence === 'before')
      )
        continue;
      const symptom = SYMPTOM_OF_PART[named]?.[part] ?? named;
      const key = `${symptom}:${part}`;
      const known = faults.get(key);
      if (known) {
        known.condition ??= condition.condition;
        continue;
      }
      const near = place && place.clause === at.clause ? place : at;
      const fault: FoundFault = {
        symptom,
        part,
        condition: condition.condition,
        evidence,
        from: Math.min(near.from, at.from),
        to: Math.max(near.to, at.to),
      };
      if (CAUSES.has(named) && guessed(text, fault.from)) guesses.add(fault);
      faults.set(key, fault);
    }
  }
  // What may be behind it is no second fault; told alone it is all there is.
  const seen =
    guesses.size < faults.size
      ? [...faults.values()].filter((fault) => !guesses.has(fault))
      : [...faults.values()];
  // A part that is named for a symptom once need not be named again; when it happens is told by either.
  for (const { symptom, part, condition } of seen) {
    if (part !== 'unnamed' || condition === null) continue;
    const named = seen.filter((other) => other.symptom === symptom && other.part !== 'unnamed');
    if (named.length === 1 && named[0]) named[0].condition ??= condition;
  }
  return seen.filter(
    ({ symptom, part }, _, all) =>
      part !== 'unnamed' || !all.some((other) => other.symptom === symptom && other.part !== 'unnamed'),
  );
}

/** 除了喇叭不响 names the one thing that nothing is said of. */
const LEFT_OUT = /除了[^,。!?;\n]{0,2}$/;

/** Every part a text names, each once, in order of appearance; whether anything is wrong with it or not. */
export function namedParts(
  { named }: FaultWords,
  text: string,
): { part: PartKey; from: number; to: number }[] {
  const seen = new Set<PartKey>();
  return named.filter(({ part, from, to }) => {
    if (part === 'unnamed' || seen.has(part)) return false;
    if (text.startsWith('不响', to) && LEFT_OUT.test(text.slice(Math.max(0, from - 4), from))) return false;
    seen.add(part);
    return true;
  });
}
