import { pairOf } from './pair-table.ts';

/** What a piece of a regular expression can begin with. */
interface Opening {
  /** It can match nothing. */
  empty: boolean;
  /** It can be this one unit and no more. */
  units: ReadonlySet<number>;
  /** It can begin with these two, as `pairOf` has them. */
  pairs: ReadonlySet<number>;
}

/** Stands for any unit, which no normalised text holds itself. */
const ANY = 0;
/** Ranges longer than this are taken as any unit. */
const LONGEST_RANGE = 64;

const NONE: ReadonlySet<number> = new Set();
const NOTHING: Opening = { empty: true, units: NONE, pairs: NONE };
const oneOf = (units: Iterable<number>): Opening => ({
  empty: false,
  units: new Set(units),
  pairs: NONE,
});
/** Looked at and not taken: what comes after begins at the same place. */
const ahead = ({ empty, units, pairs }: Opening): Opening => ({
  empty,
  units: NONE,
  pairs: new Set([...pairs, ...[...units].map((unit) => pairOf(unit, ANY))]),
});
const optional = (piece: Opening): Opening => ({ ...piece, empty: true });

function anyOf(pieces: readonly Opening[]): Opening {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const units = new Set<number>();
  const pairs = new Set<number>();
  for (const piece of pieces) {
    for (const unit of piece.units) units.add(unit);
    for (const pair of piece.pairs) pairs.add(pair);
  }
  return { empty: pieces.some(({ empty }) => empty), units, pairs };
}

function followed(one: Opening, other: Opening): Opening {
  if (one === NOTHING) return other;
  if (other === NOTHING || (!one.empty && one.units.size === 0)) return one;
  const next = new Set(other.units);
  for (const pair of other.pairs) next.add(pair >>> 16);
  const pairs = new Set(one.pairs);
  if (one.empty) for (const pair of other.pairs) pairs.add(pair);
  for (const first of one.units) for (const second of next) pairs.add(pairOf(first, second));
  return {
    empty: one.empty && other.empty,
    units: new Set([...(one.empty ? other.units : []), ...(other.empty ? one.units : [])]),
    pairs,
  };
}

/** Two times is as far as an opening looks. */
function repeated(piece: Opening, least: number, most: number): Opening {
  let whole = NOTHING;
  for (let i = 0; i < Math.min(2, most); i++) whole = followed(whole, i < least ? piece : optional(piece));
  return whole;
}

const DIGITS = Array.from('0123456789', (digit) => digit.charCodeAt(0));
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz_', (letter) => letter.charCodeAt(0));
const CLASSES: Readonly<Record<string, readonly number[]>> = {
  d: DIGITS,
  w: [...DIGITS, ...LETTERS],
  s: [0x20, 0x0a],
};

/**
 * The pairs of units a match of an expression in a normalised text can begin with, the second ANY (0) where it may be followed by
 * anything or by the end; null where it can begin with any unit or match nothing. What only looks around (^, \b, ?!, ?<=) is passed
 * over, so that more may be said here than can match, never less. Throws on what is not read: flags but g and y, and escapes beyond \d \w \s \b \n \u.
 */
export function openingsOf({ source, flags }: RegExp): ReadonlySet<number> | null {
  let at = 0;
  const unread = (what: string): Error =>
    new Error(`openingsOf does not read ${what} in /${source.slice(0, 60)}…/; write it in other words.`);
  if (/[^gy]/.test(flags)) throw unread(`the flags ${flags}`);

  const escaped = (): readonly number[] | null => {
    const mark = source.charAt(at++);
    if (mark === 'b' || mark === 'B') return null;
    if (mark === 'n') return [0x0a];
    if (mark === 'u') {
      at += 4;
      return [Number.parseInt(source.slice(at - 4, at), 16)];
    }
    const known = CLASSES[mark];
    if (!known && /[a-z0-9]/i.test(mark)) throw unread(`\\${mark}`);
    return known ?? [mark.charCodeAt(0)];
  };

  const member = (): readonly number[] => {
    const unit = source.charCodeAt(at++);
    return unit === 0x5c ? (escaped() ?? []) : [unit];
  };

  const characterClass = (): Opening => {
    const negated = source.charAt(at) === '^';
    const units: number[] = [];
    while (source.charAt(at) !== ']') {
      const members = member();
      const ranged = source.charAt(at) === '-' && source.charAt(at + 1) !== ']';
      if (!ranged) {
        units.push(...members);
        continue;
      }
      at++;
      const [first = 0] = members;
      const [last = 0] = member();
      if (last - first > LONGEST_RANGE) units.push(ANY);
      else for (let unit = first; unit <= last; unit++) units.push(unit);
    }
    at++;
    return oneOf(negated || units.includes(ANY) ? [ANY] : units);
  };

  const group = (): Opening => {
    const [kind = ''] = /^\?(?::|=|!|<=|<!)/.exec(source.slice(at, at + 3)) ?? [];
    at += kind.length;
    const inside = alternatives();
    at++;
    if (kind === '?=') return ahead(inside);
    return kind === '' || kind === '?:' ? inside : NOTHING;
  };

  const piece = (): Opening => {
    const mark = source.charAt(at++);
    if (mark === '^' || mark === '$') return NOTHING;
    if (mark === '.') return oneOf([ANY]);
    if (mark === '(') return group();
    if (mark === '[') return characterClass();
    if (mark !== '\\') return oneOf([mark.charCodeAt(0)]);
    const units = escaped();
    return units ? oneOf(units) : NOTHING;
  };

  const quantified = (): Opening => {
    const whole = piece();
    if (!'?*+{'.includes(source.charAt(at)) || at === source.length) return whole;
    const [written, , least = '', comma, most = ''] =
      /^(?:([?*+])|\{(\d{1,4})(,)?(\d{0,4})\})\??/.exec(source.slice(at, at + 12)) ?? [];
    if (written === undefined) return whole;
    at += written.length;
    if (written.startsWith('{')) {
      const upper = most === '' ? (comma ? Infinity : Number(least)) : Number(most);
      return repeated(whole, Number(least), upper);
    }
    return repeated(whole, written.startsWith('+') ? 1 : 0, written.startsWith('?') ? 1 : Infinity);
  };

  const alternatives = (): Opening => {
    const all: Opening[] = [];
    let one = NOTHING;
    for (;;) {
      const mark = source.charAt(at);
      if (mark === '|' || mark === ')' || mark === '') {
        all.push(one);
        if (mark !== '|') return anyOf(all);
        one = NOTHING;
        at++;
      } else one = followed(one, quantified());
    }
  };

  const { empty, pairs } = ahead(alternatives());
  const anywhere = empty || [...pairs].some((pair) => pair >>> 16 === ANY);
  return anywhere ? null : pairs;
}
