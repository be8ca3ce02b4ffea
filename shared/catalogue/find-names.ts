import type { Normalised } from '../understanding/normalise.ts';
import { beginsName, isSkipped, type Name, namesStarting } from './names.ts';

/** A place where something in the catalogue is written, whatever it may mean there. */
export interface Hit {
  name: Name;
  /** Units [from, to) of the normalised text. */
  from: number;
  to: number;
}

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const DOT = 0x2e;

/** A stretch of digits that goes on behind or before a decimal point: the 2 or the 1 of 1.2. */
function isInsideMeasure(units: Normalised['units'], from: number, to: number): boolean {
  const before = isDigit(units[from] ?? 0) && units[from - 1] === DOT && isDigit(units[from - 2] ?? 0);
  const after = isDigit(units[to - 1] ?? 0) && units[to] === DOT && isDigit(units[to + 1] ?? 0);
  return before || after;
}

/** Where a name that starts at `from` ends, or -1. Blanks, dots and hyphens inside are passed over. */
function matchEnd({ units, length }: Normalised, from: number, name: readonly number[]): number {
  let i = from;
  for (let k = 0; k < name.length; k++) {
    const end = i;
    if (k > 0) while (i < length && isSkipped(units[i] ?? 0)) i++;
    if (i >= length || units[i] !== name[k]) return -1;
    // 1.2 is a measure, not the series 12.
    if (i > end && isDigit(name[k - 1] ?? 0) && isDigit(name[k] ?? 0)) return -1;
    i++;
  }
  // CS75 is not in CS750, XV not in XVI.
  if (isWordUnit(name[name.length - 1] ?? 0) && i < length && isWordUnit(units[i] ?? 0)) return -1;
  return isInsideMeasure(units, from, i) ? -1 : i;
}

/** Every place that reads like a name of the catalogue, longest name first, in order, none overlapping. */
export function findHits(text: Normalised): Hit[] {
  const { units, length } = text;
  const hits: Hit[] = [];
  for (let i = 0; i < length; i++) {
    const first = units[i] ?? 0;
    if (!beginsName(first)) continue;
    if (isWordUnit(first) && i > 0 && isWordUnit(units[i - 1] ?? 0)) continue;
    let next = i + 1;
    while (next < length && isSkipped(units[next] ?? 0)) next++;
    const second = next < length ? (units[next] ?? 0) : 0;
    let found: Hit | undefined;
    for (const name of namesStarting(first, second)) {
      const to = matchEnd(text, i, name.units);
      if (to >= 0) {
        found = { name, from: i, to };
        break;
      }
    }
    if (!found) {
      const single = namesStarting(first, 0)[0];
      if (single && matchEnd(text, i, single.units) >= 0) found = { name: single, from: i, to: i + 1 };
    }
    if (found && found.name.series.length === 0 && found.name.units.length === 2) {
      // 新凯越 is the new 凯越, not one of the brand 新凯; 开瑞虎 is to drive a 瑞虎.
      const later = namesStarting(second, units[next + 1] ?? 0).find(({ units: name, weak }) => {
        return !weak && matchEnd(text, next, name) > (found?.to ?? 0);
      });
      if (later) found = { name: later, from: next, to: matchEnd(text, next, later.units) };
    }
    if (found) {
      hits.push(found);
      i = found.to - 1;
    }
  }
  return hits;
}

/** Units [from, to) of every brand and series name, sure or not: what says who was hit rather than what broke. */
export function carNames(hits: readonly Hit[]): { from: number; to: number }[] {
  return hits.filter(
    ({ name, from, to }) => name.brand !== null || !name.weak || (to - from > 1 && !name.slip),
  );
}
