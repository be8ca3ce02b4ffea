import { openingsOf } from './openings.ts';
import { knownOf, type PairTable, pairOf, pairTable } from './pair-table.ts';

/** As many expressions as one number has bits to spare. */
const MOST = 31;

interface Gate {
  openings: PairTable;
  /** Expressions that can begin with anything. */
  always: number;
}

function build(expressions: readonly RegExp[]): Gate {
  const known = new Map<number, number>();
  let always = 0;
  expressions.forEach((expression, which) => {
    const openings = openingsOf(expression);
    if (!openings) always |= 1 << which;
    for (const pair of openings ?? []) known.set(pair, (known.get(pair) ?? 0) | (1 << which));
  });
  return { openings: pairTable(known), always };
}

/**
 * Makes the function that says which of some expressions may match in a text in normalised spelling: bit i stands for the i-th, and
 * where it is not set there is no match. An expression of a hundred words tries each of them at every place of a text; this tells with
 * one look at each pair of units, for all expressions together, that most texts hold none. The table is made at first use.
 */
export function gate(expressions: readonly RegExp[]): (text: string) => number {
  if (expressions.length > MOST)
    throw new Error(`A gate holds ${MOST} expressions, not ${expressions.length}.`);
  let made: Gate | undefined;
  return (text) => {
    made ??= build(expressions);
    const { openings, always } = made;
    let seen = always;
    let unit = text.charCodeAt(0);
    for (let i = 0; i < text.length; i++) {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      seen |= knownOf(openings, pairOf(unit, next)) | knownOf(openings, pairOf(unit, 0));
      unit = next;
    }
    return seen;
  };
}
