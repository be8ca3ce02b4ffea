import { openingsOf } from './openings.ts';
import { knownOf, type PairTable, pairOf, pairTable } from './pair-table.ts';

/** As many expressions of one gate as a number has bits to spare. */
const MOST = 31;

/** Gate and mask by turns: what may match where a pair of units stands. */
type Opened = readonly number[];

/** The openings of the expressions of all gates, so that one look at a text serves them all. */
interface Openings {
  /** What each unit opens, whatever follows, and what each pair opens; both are numbers of `opened`, 0 for nothing. */
  alone: Uint16Array;
  pairs: PairTable;
  opened: readonly Opened[];
  /** By gate, the expressions that can begin with anything. */
  always: Int32Array;
  /** By gate, the expressions that may match in the text looked at. */
  seen: Int32Array;
}

const gates: (readonly RegExp[])[] = [];
let openings: Openings | undefined;
/** The text looked at last, as one post is asked about many times in turn. */
let last: string | undefined;

function collect(): Openings {
  const byPair = new Map<number, Map<number, number>>();
  const always = new Int32Array(gates.length);
  gates.forEach((expressions, gate) => {
    expressions.forEach((expression, which) => {
      const begun = openingsOf(expression);
      if (!begun) always[gate] = (always[gate] ?? 0) | (1 << which);
      for (const pair of begun ?? []) {
        const masks = byPair.get(pair) ?? new Map<number, number>();
        masks.set(gate, (masks.get(gate) ?? 0) | (1 << which));
        byPair.set(pair, masks);
      }
    });
  });
  const opened: Opened[] = [[]];
  const alone = new Uint16Array(0x10000);
  const pairs = new Map<number, number>();
  for (const [pair, masks] of byPair) {
    if ((pair & 0xffff) === 0) alone[pair >>> 16] = opened.length;
    else pairs.set(pair, opened.length);
    opened.push([...masks].flat());
  }
  return { alone, pairs: pairTable(pairs), opened, always, seen: new Int32Array(gates.length) };
}

function see({ seen }: Openings, opened: Opened): void {
  for (let i = 0; i < opened.length; i += 2) {
    const gate = opened[i] ?? 0;
    seen[gate] = (seen[gate] ?? 0) | (opened[i + 1] ?? 0);
  }
}

function look(text: string): Openings {
  openings ??= collect();
  if (text === last) return openings;
  last = text;
  const { alone, pairs, opened, always, seen } = openings;
  seen.set(always);
  let unit = text.charCodeAt(0);
  for (let i = 0; i < text.length; i++) {
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    const first = alone[unit] ?? 0;
    if (first > 0) see(openings, opened[first] ?? []);
    const both = knownOf(pairs, pairOf(unit, next));
    if (both > 0) see(openings, opened[both] ?? []);
    unit = next;
  }
  return openings;
}

/**
 * Makes the function that says which of some expressions may match in a text in normalised spelling: bit i stands for the i-th, and
 * where it is not set there is no match. An expression of a hundred words tries each of them at every place of a text; one look at each
 * pair of units, for the expressions of all gates together, tells that most texts hold none.
 */
export function gate(expressions: readonly RegExp[]): (text: string) => number {
  if (expressions.length > MOST)
    throw new Error(`A gate holds ${MOST} expressions, not ${expressions.length}.`);
  const which = gates.push(expressions) - 1;
  openings = undefined;
  last = undefined;
  return (text) => look(text).seen[which] ?? 0;
}
