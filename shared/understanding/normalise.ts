import { toSimplified } from './simplified.ts';

/** A text in the one spelling the models and tables know, with the way back to what the author typed. */
export interface Normalised {
  /** UTF-16 code units: NFKC, lower case, simplified Chinese, zero-width characters gone, white space as one blank or newline. */
  units: Uint16Array;
  length: number;
  /** Unit i comes from original[starts[i], ends[i]). */
  starts: Int32Array;
  ends: Int32Array;
}

const BLANK = 0x20;
export const NEWLINE = 0x0a;

/** What a character of the basic plane becomes; filled as characters are met, since most of the plane never is. */
const memo: (readonly number[] | undefined)[] = new Array(0x10000);
/** The same for the many that become one unit that is no white space; 0 for the others. */
const single = new Uint16Array(0x10000);
const NOTHING: readonly number[] = [];

function invisible(unit: number): boolean {
  return (
    (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0d) ||
    (unit >= 0x7f && unit < 0xa0 && unit !== 0x85) ||
    unit === 0xad || // soft hyphen
    unit === 0x34f ||
    unit === 0x61c ||
    (unit >= 0x200b && unit <= 0x200f) || // zero width, direction marks
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) || // variation selectors
    unit === 0xfeff
  );
}

function spell(unit: number): readonly number[] {
  if (invisible(unit)) return NOTHING;
  if (unit === 0x0a || unit === 0x0d || unit === 0x85 || unit === 0x2028 || unit === 0x2029) return [NEWLINE];
  if (unit >= 0xd800 && unit <= 0xdfff) return [unit];
  const folded = String.fromCharCode(unit).normalize('NFKC').toLowerCase();
  const out: number[] = [];
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i);
    if (/\s/.test(folded.charAt(i))) out.push(BLANK);
    else if (!invisible(code)) out.push(toSimplified.get(code) ?? code);
  }
  return out;
}

/** Room for so many units, in one piece of memory, as asking for it costs more than filling it. */
function sheet(room: number): Omit<Normalised, 'length'> {
  const memory = new ArrayBuffer(room * 10);
  return {
    starts: new Int32Array(memory, 0, room),
    ends: new Int32Array(memory, room * 4, room),
    units: new Uint16Array(memory, room * 8, room),
  };
}

/**
 * Normalises character by character, so every unit knows the stretch of the original it came from.
 * Never throws: lone surrogates pass through as they are.
 */
export function normalise(text: string): Normalised {
  // Some characters unfold (㎞ → km); the longest unfolding NFKC knows is 18 units, but that is rare, so room grows on demand.
  let room = text.length + 16;
  let { units, starts, ends } = sheet(room);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const known = single[unit] ?? 0;
    if (known !== 0 && length < room) {
      units[length] = known;
      starts[length] = i;
      ends[length] = i + 1;
      length++;
      continue;
    }
    let spelt = memo[unit];
    if (spelt === undefined) {
      spelt = spell(unit);
      memo[unit] = spelt;
      const only = spelt.length === 1 ? (spelt[0] ?? 0) : 0;
      if (only !== BLANK && only !== NEWLINE) single[unit] = only;
    }
    for (const code of spelt) {
      const last = length === 0 ? NEWLINE : units[length - 1];
      // White space runs become one blank, or one newline when the run holds one; none at the very start.
      if (code === BLANK && (last === BLANK || last === NEWLINE)) continue;
      if (code === NEWLINE && last === NEWLINE) continue;
      if (code === NEWLINE && last === BLANK) length--;
      if (length >= room) {
        room *= 2;
        const wider = sheet(room);
        wider.units.set(units);
        wider.starts.set(starts);
        wider.ends.set(ends);
        ({ units, starts, ends } = wider);
      }
      units[length] = code;
      starts[length] = i;
      ends[length] = i + 1;
      length++;
    }
  }
  return { units, length, starts, ends };
}

/** The normalised text as a string, e.g. for rules and for spelling catalogue names alike. */
export function spelling(normalised: Normalised): string {
  const { units, length } = normalised;
  let out = '';
  for (let i = 0; i < length; i += 4096) {
    // With apply, as spreading a typed array walks its iterator.
    out += Reflect.apply(String.fromCharCode, null, units.subarray(i, Math.min(length, i + 4096)));
  }
  return out;
}
