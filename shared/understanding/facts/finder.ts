import type { FaultWords } from '../fault-words.ts';
import type { FactValue } from './fact.ts';
import type { Quantity } from './numbers.ts';

/** What the finders look at. */
export interface Told {
  /** The post in normalised spelling. */
  text: string;
  quantities: readonly Quantity[];
  /** Part names and clauses; dear, so asked for only by who needs them. */
  words(): FaultWords;
}

/** A fact and the units [from, to) that state it. */
export interface FoundFact {
  value: FactValue;
  from: number;
  to: number;
}

/** Looks for one kind of fact. */
export interface Finder {
  /** One of these characters stands in every statement of its kind; posts without are passed over. */
  signs: string;
  /** Whether such a statement holds a number. */
  counted: boolean;
  find(told: Told): FoundFact[];
}

const CUT = /[,。!?;:~\n()]|\.{2}/;
const HAN = /[\u3400-\u9fff]/;

const LONGEST_CLAUSE = 30;

/** Who writes no commas leaves a blank between two words. */
const isPause = (text: string, at: number): boolean =>
  text.charAt(at) === ' ' && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1));

/** The clause around [from, to) up to a number of units each way, cut at punctuation. */
export function clauseAround(
  text: string,
  from: number,
  to: number,
  reach = LONGEST_CLAUSE,
): { before: string; after: string } {
  const back = text.slice(Math.max(0, from - reach), from);
  let start = back.length;
  while (start > 0 && !CUT.test(back.charAt(start - 1)) && !isPause(text, from - back.length + start - 1))
    start--;
  const ahead = text.slice(to, to + reach);
  let end = 0;
  while (end < ahead.length && !CUT.test(ahead.charAt(end)) && !isPause(text, to + end)) end++;
  return { before: back.slice(start), after: ahead.slice(0, end) };
}

const UP_TO = /^ ?[到至~-] ?$/;

/**
 * The upper end of a range that names its unit at both ends, 1500转到2000转, where `end` is the end of the first unit; null for none.
 */
export function rangeBehind(
  text: string,
  end: number,
  from: Quantity,
  next: Quantity | undefined,
  unit: RegExp,
): { upper: number; to: number } | null {
  if (!next || from.upper !== null || next.from < end || next.from - end > 3 || next.value <= from.value)
    return null;
  if (!UP_TO.test(text.slice(end, next.from))) return null;
  const said = unit.exec(text.slice(next.to, next.to + 12));
  return said ? { upper: next.upper ?? next.value, to: next.to + said[0].length } : null;
}
