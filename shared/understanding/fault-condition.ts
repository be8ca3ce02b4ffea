import { CONDITION_WITHOUT, PART_OF_CONDITION } from '../catalogue/condition-words.ts';
import { CONDITIONS, type ConditionKey, type PartKey } from '../catalogue/faults.ts';
import type { FaultWords, Place } from './fault-words.ts';

export interface FoundCondition {
  condition: ConditionKey | null;
  /** The part it points to, for a noise that names none. */
  part: PartKey | null;
  /** The condition makes the fault go away. */
  gone: boolean;
  /** Where it stands; −1 without one. */
  clause: number;
}

type Hit = FaultWords['conditions'][number];

/** Said of the fault right behind a condition: it stops then. */
const GONE =
  /^(?:时|的时候|后|以后)?(?:也|倒|就|反而)?没有(?=[,。;!~…\n]|$)|没有了|没了|就没(?![用法有])|就没有(?=[,。;!~…\n]|$)|消失|好了|就好|不响|不抖|没声|没事|正常|就停|安静|不出现|没有?响|听不[到见]|好一?[点些]|减轻|变小/;
/** A condition at the end of its clause is told about in the next: 踩下离合,声音就没有了. */
const AHEAD = 12;
const GEAR = /挂|[挡档]/;
const CLUTCH = /离合|离和|离何|离河|离核/;
const CLUTCH_REACH = 30;

const NONE: FoundCondition = { condition: null, part: null, gone: false, clause: -1 };

/** The first index in `conditions` at or behind a clause. */
function firstFrom(conditions: readonly Hit[], clause: number): number {
  let low = 0;
  let high = conditions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((conditions[middle]?.clause ?? 0) < clause) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weigh(hit: Hit, { clauseStarts }: FaultWords, text: string): FoundCondition {
  const pedal = hit.condition === 'clutch-pressed' || hit.condition === 'clutch-released';
  // 踩下去 and 抬起来 may be any pedal.
  if (pedal && !CLUTCH.test(text.slice(Math.max(0, hit.from - CLUTCH_REACH), hit.to + CLUTCH_REACH)))
    return NONE;
  const clauseEnd = clauseStarts[hit.clause + 1] ?? text.length + 1;
  const ends = clauseEnd - 1 - hit.to <= 2;
  const told = text.slice(hit.to, Math.min(hit.to + AHEAD, ends ? text.length : clauseEnd));
  const gone = GONE.test(told);
  // Only the word itself names the state as a part: 等红灯熄火 is no 怠速熄火.
  const states = hit.condition !== 'idle' || text.startsWith('怠速', hit.from);
  // 挂倒挡 is done with the gearbox, 倒车 with the whole car.
  const geared = hit.condition === 'reverse' && GEAR.test(text.slice(hit.from, hit.to));
  const part = geared ? 'gearbox' : states ? (PART_OF_CONDITION[hit.condition] ?? null) : null;
  const { clause } = hit;
  if (gone) return { condition: CONDITION_WITHOUT[hit.condition] ?? null, part, gone, clause };
  return { condition: hit.condition === 'clutch-pressed' ? null : hit.condition, part, gone, clause };
}

const NEIGHBOURS = [0, -1, 1, -2, 2];
/** Looked at in one clause. */
const MOST = 8;

/**
 * When a symptom shows: as its clause says, else the one before, behind, and so on within the sentence. Gone with the clutch pressed
 * is the strongest of all and may stand one sentence away. Cold and hot named side by side mean neither.
 */
export function conditionOf(at: Place, words: FaultWords, text: string): FoundCondition {
  const { conditions } = words;
  if (conditions.length === 0) return NONE;
  let best: FoundCondition | null = null;
  for (const step of NEIGHBOURS) {
    const clause = at.clause + step;
    const found: FoundCondition[] = [];
    let i = firstFrom(conditions, clause);
    for (let seen = 0; seen < MOST; seen++, i++) {
      const hit = conditions[i];
      if (!hit || hit.clause !== clause) break;
      const near = hit.sentence === at.sentence;
      if (!near && hit.condition !== 'clutch-pressed') continue;
      const weighed = weigh(hit, words, text);
      if (weighed.condition === 'clutch-pressed') return weighed;
      if (near) found.push(weighed);
    }
    if (best || found.length === 0) continue;
    const named = new Set(found.map(({ condition }) => condition));
    if (named.has('cold') && named.has('hot')) best = NONE;
    else {
      const order = (condition: ConditionKey | null) =>
        condition ? CONDITIONS.indexOf(condition) : CONDITIONS.length;
      const first = found.reduce((one, other) =>
        order(other.condition) < order(one.condition) ? other : one,
      );
      // 热车以后怠速抖 is about the idling all the same.
      best = { ...first, part: first.part ?? found.find(({ part }) => part)?.part ?? null };
    }
  }
  return best ?? NONE;
}
