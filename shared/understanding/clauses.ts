import { NEWLINE, type Normalised } from './normalise.ts';
import { unitSet } from './words/unit-set.ts';

/** Clauses of a normalised text: unit ranges [starts[i], ends[i]), separators and blanks at the rim left out, none empty. */
export interface Clauses {
  starts: number[];
  ends: number[];
}

const SEPARATORS = unitSet(',.!?;:、。…~|"“”「」()[]【】<>《》');
const DOT = 0x2e;
const COLON = 0x3a;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff;

/**
 * Cuts at punctuation, newlines, and blanks that stand between two Chinese characters (where forum writers use them as commas).
 * A dot or colon between digits (8.5, 12:30) is no boundary.
 */
export function splitClauses({ units, length }: Normalised): Clauses {
  const starts: number[] = [];
  const ends: number[] = [];
  let begin = 0;
  const close = (end: number): void => {
    let from = begin;
    let to = end;
    while (from < to && units[from] === 0x20) from++;
    while (to > from && units[to - 1] === 0x20) to--;
    if (to > from) {
      starts.push(from);
      ends.push(to);
    }
  };
  for (let i = 0; i < length; i++) {
    const unit = units[i] ?? 0;
    if (unit > 0x3011 && isHan(unit)) continue;
    const before = i > 0 ? (units[i - 1] ?? 0) : 0;
    const after = i + 1 < length ? (units[i + 1] ?? 0) : 0;
    let cut = false;
    if (unit === NEWLINE) cut = true;
    else if (unit === 0x20) cut = isHan(before) && isHan(after);
    else if (SEPARATORS[unit] === 1) {
      cut = !((unit === DOT || unit === COLON) && isDigit(before) && isDigit(after));
    }
    if (cut) {
      close(i);
      begin = i + 1;
    }
  }
  close(length);
  return { starts, ends };
}
