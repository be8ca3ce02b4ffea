import { mix } from '../grams.ts';
import { normalise } from '../normalise.ts';

/**
 * What is kept of a text to tell near-copies of it: MinHash over character 3-grams (Broder 1997, "On the resemblance and
 * containment of documents"), whole numbers only, so Node and browsers agree.
 */
export interface Likeness {
  /** 64 bytes, one per hash function, of a long text; eight bytes of a short one. */
  signature: Uint8Array;
  /** 32-bit keys; near-copies share at least one. */
  keys: number[];
}

/** Below this a signature says nothing, so short texts are copies only when they are equal. */
export const SHORT = 20;
/** 顶, 沙发, 同感, 恭喜提车 are said by many who copied nobody: below this nothing is a copy. */
export const SHORTEST = 12;
/** A text of fewer different characters (哈哈哈…, 66666) says nothing. */
const LEAST_DIFFERENT = 8;
/** Only so much of a long text is looked at. */
const LONGEST = 8_000;

const HASHES = 64;
/** Keys of four hashes each: two texts with half their 3-grams in common share one in 40 of 100 cases, with 0.8 in 98. */
const KEYS = 8;
const ROWS = 4;
const NINE = 0x39;
const ZERO = 0x30;

/** Letters, digits and Han characters of the normalised text; what a copyist changes first, marks and blanks, is left out. */
function bareUnits(text: string): number[] {
  const { units, length } = normalise(text.slice(0, LONGEST));
  const bare: number[] = [];
  for (let i = 0; i < length; i++) {
    const unit = units[i] ?? 0;
    const digit = unit >= ZERO && unit <= NINE;
    const letter = unit >= 0x61 && unit <= 0x7a;
    // From U+00C0 on letters prevail; punctuation of CJK, general punctuation, symbols and halves of emoji do not count.
    const other =
      (unit >= 0xc0 && unit < 0x2000 && unit !== 0xd7 && unit !== 0xf7) ||
      (unit >= 0x3040 && unit < 0xd800) ||
      (unit >= 0xf900 && unit < 0xfe00);
    if (digit || letter || other) bare.push(unit);
  }
  return bare;
}

/** Runs of digits become one mark, so that a copy with another mileage stays a copy. */
function withoutNumbers(bare: number[]): number[] {
  return bare.flatMap((unit, i) => {
    if (unit < ZERO || unit > NINE) return [unit];
    const before = bare[i - 1] ?? 0;
    return before >= ZERO && before <= NINE ? [] : [ZERO];
  });
}

/** @returns null for a text too short or too plain for anybody to be its copyist */
export function likenessOf(text: string): Likeness | null {
  const bare = bareUnits(text);
  if (bare.length < SHORTEST || new Set(bare).size < LEAST_DIFFERENT) return null;
  const shape = withoutNumbers(bare);
  return shape.length < SHORT ? equalOnly(bare) : minHash(shape);
}

function equalOnly(bare: number[]): Likeness {
  let [first, second] = [0x51, 0x52];
  for (const unit of bare) {
    first = mix(first ^ unit, 0x1357);
    second = mix(second ^ unit, 0x2468);
  }
  const signature = new Uint8Array(8);
  const view = new DataView(signature.buffer);
  view.setInt32(0, first);
  view.setInt32(4, second);
  return { signature, keys: [mix(first, second)] };
}

/** Odd multipliers and additions of the 64 hash functions, from one fixed seed. */
const MULTIPLIERS = new Int32Array(HASHES);
const ADDITIONS = new Int32Array(HASHES);
for (let i = 0; i < HASHES; i++) {
  MULTIPLIERS[i] = mix(i + 1, 0x71) | 1;
  ADDITIONS[i] = mix(i + 1, 0x72);
}

function minHash(units: number[]): Likeness {
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  const grams = new Set<number>();
  for (let i = 2; i < units.length; i++) {
    const pair = Math.imul(units[i - 2] ?? 0, 0x10001) ^ Math.imul(units[i - 1] ?? 0, 0x9e3779b1);
    grams.add(mix(pair ^ Math.imul(units[i] ?? 0, 0x85ebca6b), 0x33));
  }
  for (const gram of grams) {
    for (let i = 0; i < HASHES; i++) {
      const h = (Math.imul(gram, MULTIPLIERS[i] ?? 1) + (ADDITIONS[i] ?? 0)) >>> 0;
      if (h < (least[i] ?? 0)) least[i] = h;
    }
  }
  const keys: number[] = [];
  for (let band = 0; band < KEYS; band++) {
    let key = band;
    for (let row = 0; row < ROWS; row++) key = mix(key ^ (least[band * ROWS + row] ?? 0), 0x91 + row);
    keys.push(key);
  }
  // The upper bits of the least of many hashes are nearly always zero, so a byte is drawn from all of them.
  return { signature: Uint8Array.from(least, (hash) => mix(hash, 0x99) & 0xff), keys: [...new Set(keys)] };
}

/** Estimated share of 3-grams two texts have in common, 0–1 in steps of 1/64; short texts are equal (1) or not (0). */
export function similarity(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 0;
  let equal = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++;
  return a.length === HASHES ? equal / HASHES : equal === a.length ? 1 : 0;
}
