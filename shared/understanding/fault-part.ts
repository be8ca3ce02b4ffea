import type { PartKey, SymptomKey } from '../catalogue/faults.ts';
import { ANY_NAMED, SYMPTOM_OF_PART, type SYMPTOM_WORDS } from '../catalogue/symptom-words.ts';
import type { FaultWords, Place } from './fault-words.ts';
import type { Span } from './insight.ts';

type Hit = FaultWords['parts'][number];

interface Symptom {
  named: SymptomKey;
  entry: (typeof SYMPTOM_WORDS)[number][1];
  /** No other symptom follows in its clause, so a part behind it belongs to it. */
  alone: boolean;
  /** The part its condition points to. */
  hint: PartKey | null;
  /** It shows with the air conditioning on. */
  windy: boolean;
  /** That condition stands in the symptom's own clause. */
  here: boolean;
}

/**
 * What ties a part to a symptom: named in the symptom's own clause, before or behind it; in a clause before or behind; told by
 * when it happens (踩刹车); by the symptom's own word (烧机油); or no part is named.
 */
export const EVIDENCE = ['before', 'behind', 'earlier', 'later', 'condition', 'word', 'none'] as const;
export type Evidence = (typeof EVIDENCE)[number];

export interface FoundPart {
  part: PartKey;
  evidence: Evidence;
  /** Null where the part is not named but told by something else. */
  place: Place | null;
}

/** How many parts are tried on each side, how many clauses away, and how long a list may be. */
const TRIED = 3;
const CLAUSES_BACK = 3;
const CLAUSES_ON = 2;
const LONGEST_LIST = 24;

/** Between the parts of a list; the comma only where the whole clause before it is a part, or all are said to. */
const JOINER = /^(?:[、和与及跟或/还有以及也,左右前后的 ]|都响){1,5}$/;
const COMMA = /,/;
const ALL = /[都全均]/;
/** 减震的弹簧: the first says whose. */
const OWNED = '的';
/** Without 的, 变速箱离合器 is one part while 变速箱刹车中控台 is a list: what a whole has for parts. */
const PARTS_OF: Partial<Record<PartKey, readonly PartKey[]>> = {
  engine: ['belt', 'fuel', 'exhaust', 'clutch', 'chassis', 'aircon', 'screen'],
  gearbox: ['clutch', 'chassis', 'fuel'],
  clutch: ['chassis', 'fuel'],
  brakes: ['lights', 'chassis', 'fuel', 'screen'],
  steering: ['chassis', 'suspension', 'screen', 'fuel'],
  suspension: ['chassis', 'body'],
  chassis: ['suspension', 'body', 'belt'],
  tyres: ['chassis'],
  dashboard: ['aircon', 'screen', 'lights'],
  doors: ['windows', 'body', 'dashboard', 'lights', 'screen'],
  trunk: ['windows', 'lights', 'body', 'doors', 'suspension', 'screen'],
  aircon: ['belt', 'fuel', 'exhaust', 'screen'],
  body: ['doors', 'windows', 'lights', 'trunk', 'chassis'],
  windows: ['aircon', 'doors', 'body', 'screen'],
  seats: ['aircon', 'screen', 'lights'],
  battery: ['screen', 'aircon', 'charger'],
  charger: ['body', 'screen'],
  screen: ['aircon', 'lights'],
  fuel: ['body', 'belt'],
};

/** A 中控 that freezes is the screen in it. */
const SCREEN_IN_DASHBOARD = /^中控/;

const PRAISED = /不错|很好|舒服|满意|喜欢|漂亮|没问题|没毛病|正常|没事|给力|挺好/;
/** Why a part in a later clause would be the fault's: 有异响,应该是减震. */
const LOCATES = /像|是|来自|应该|感觉|估计|从|在|怀疑|说|换|位置|哪/;

/** Conditions point to a part only for what a driver feels at that very moment. */
const FELT: ReadonlySet<SymptomKey> = new Set(['noise', 'shake', 'jerk', 'loose']);

/** How many parts begin before a unit. */
function countBefore(parts: readonly Hit[], unit: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.from ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The other parts of the list that the part at `index` ends (`step` −1) or begins (`step` 1). */
function listFrom(
  parts: readonly Hit[],
  index: number,
  step: 1 | -1,
  words: FaultWords,
  text: string,
  all: boolean,
): Hit[] {
  const list: Hit[] = [];
  let here = parts[index];
  if (here) list.push(here);
  for (let i = index + step; list.length < LONGEST_LIST; i += step) {
    const next = parts[i];
    if (!here || !next) break;
    const [first, second] = step === -1 ? [next, here] : [here, next];
    const gap = text.slice(first.to, Math.min(second.from, first.to + 8));
    if (second.from - first.to > 6) break;
    if (gap === OWNED || (gap === '' && PARTS_OF[first.part]?.includes(second.part))) {
      if (step === 1) list[list.length - 1] = next;
    } else if (gap === '' || JOINER.test(gap)) {
      const whole = words.clauseStarts[first.clause] === first.from;
      if (COMMA.test(gap) && !all && !whole) break;
      list.push(next);
    } else break;
    here = next;
  }
  return list;
}

function praised({ clause, to }: Hit, { clauseStarts }: FaultWords, text: string): boolean {
  const end = clauseStarts[clause + 1] ?? text.length;
  return PRAISED.test(text.slice(to, Math.min(end, to + 12)));
}

/**
 * The parts a symptom belongs to, at least one unless the symptom's word is too vague to stand without: the nearest of its clause
 * before it, then behind it, the idling its clause names, the clauses before, a later clause that says where; else the part its
 * condition or its own word points to.
 */
export function partsOf(
  at: Place,
  { named, entry, alone, hint, here, windy }: Symptom,
  words: FaultWords,
  text: string,
  denied: readonly Span[],
): FoundPart[] {
  const { parts, clauseStarts } = words;
  const fits = (part: PartKey): boolean => entry.only.length === 0 || entry.only.includes(part);
  const changes = (part: PartKey): boolean => SYMPTOM_OF_PART[named]?.[part] !== undefined;
  // 气囊, 钥匙: something is named, though the catalogue has no key for it.
  const other = (part: PartKey): boolean => part === 'unnamed' && entry.only === ANY_NAMED;
  const usable = (hit: Hit): boolean =>
    (fits(hit.part) || changes(hit.part) || other(hit.part)) &&
    !denied.some(({ start, end }) => start < hit.to && end > hit.from) &&
    (hit.clause === at.clause || !praised(hit, words, text));
  const listed = (index: number, step: 1 | -1, evidence: Evidence): FoundPart[] => {
    const near = parts[index];
    const between = near
      ? text.slice(Math.min(near.to, at.to), Math.max(near.from, at.from)).slice(0, 12)
      : '';
    return listFrom(parts, index, step, words, text, ALL.test(between))
      .filter(usable)
      .map((hit) => ({
        part:
          named === 'freeze' && SCREEN_IN_DASHBOARD.test(text.slice(hit.from, hit.to)) ? 'screen' : hit.part,
        evidence,
        place: hit,
      }));
  };
  const before = countBefore(parts, at.to) - 1;
  for (let i = before; i > before - TRIED; i--) {
    const hit = parts[i];
    if (!hit || hit.clause !== at.clause) break;
    if (usable(hit)) return listed(i, -1, 'before');
  }
  if (alone) {
    for (let i = before + 1; i <= before + TRIED; i++) {
      const hit = parts[i];
      if (!hit || hit.clause !== at.clause) break;
      if (usable(hit)) return listed(i, 1, 'behind');
    }
  }
  if (hint === 'idle' && FELT.has(named)) return [{ part: 'idle', evidence: 'condition', place: null }];
  if (hint === 'idle' && fits('idle') && entry.only.length > 0)
    return [{ part: 'idle', evidence: 'condition', place: null }];
  // 离合踩下去弹不回来 names the clutch with the condition.
  if (hint && here && named === 'failure' && entry.only.length > 0 && fits(hint))
    return [{ part: hint, evidence: 'condition', place: null }];
  for (let i = before; i > before - TRIED; i--) {
    const hit = parts[i];
    if (!hit || hit.sentence !== at.sentence || at.clause - hit.clause > CLAUSES_BACK) break;
    if (hit.clause !== at.clause && usable(hit)) return listed(i, -1, 'earlier');
  }
  for (let i = before + 1; i <= before + TRIED; i++) {
    const hit = parts[i];
    if (!hit || hit.sentence !== at.sentence || hit.clause - at.clause > CLAUSES_ON) break;
    if (hit.clause === at.clause || !usable(hit)) continue;
    const start = clauseStarts[hit.clause] ?? 0;
    if (LOCATES.test(text.slice(Math.max(start, hit.from - 12), hit.from))) return listed(i, 1, 'later');
  }
  if (named === 'smell' && here && windy) return [{ part: 'aircon', evidence: 'condition', place: null }];
  if (hint && FELT.has(named) && fits(hint)) return [{ part: hint, evidence: 'condition', place: null }];
  if (entry.only.length > 0 && !fits(entry.part)) return [];
  return [{ part: entry.part, evidence: entry.part === 'unnamed' ? 'none' : 'word', place: null }];
}
