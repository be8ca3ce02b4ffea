/**
 * Weights of several linear heads over the same hashed features, one signed byte each.
 * Row b holds the weights of bucket b for every head, so one feature touches one short stretch of memory.
 */
export interface Table {
  /** Names of the heads, in the order of a row. */
  heads: readonly string[];
  /** There are 2^bits buckets. */
  bits: number;
  weights: Int8Array;
  /** What one step of a byte is worth, per head. */
  scales: readonly number[];
  biases: readonly number[];
}

/** Features of one kind, each bucket once. The group as a whole is scaled to its weight, however many features it holds. */
export interface FeatureGroup {
  buckets: readonly number[];
  weight: number;
}

/** A margin of 1 as an integer score. Labels are decided on these integers alone: they agree on every machine. */
export const SCORE_UNIT = 1000;

/**
 * The weights of a table packed so that one addition adds those of two heads: four bytes of a row to a word, each 128 more than it is,
 * so that none is negative, and a row of whole words. Packed at first use; the weights of a table in use never change.
 */
interface Packed {
  words: Int32Array;
  /** Words of a row. */
  width: number;
}

const packedOf = new WeakMap<Int8Array, Packed>();

const BYTES = 4;
const SHIFTED = 128;

function pack({ heads, weights }: Table): Packed {
  const width = Math.ceil(heads.length / BYTES);
  const words = new Int32Array((weights.length / heads.length) * width);
  for (let from = 0, at = 0; from < weights.length; from += heads.length) {
    for (let head = 0; head < heads.length; head += BYTES, at++) {
      const last = Math.min(BYTES, heads.length - head);
      let word = 0;
      for (let i = 0; i < last; i++) word |= ((weights[from + head + i] ?? 0) + SHIFTED) << (8 * i);
      words[at] = word;
    }
  }
  return { words, width };
}

function packedOnce(table: Table): Packed {
  const known = packedOf.get(table.weights);
  if (known) return known;
  const packed = pack(table);
  packedOf.set(table.weights, packed);
  return packed;
}

/** The first and third byte of a word, each with room above it; the second and fourth are shifted here. */
const EVERY_OTHER = 0x00ff00ff;
/** So many bytes, of at most 255 each, are added before 16 bits may run over. */
const MOST_ADDED = 257;

/** Sums of the four heads of one word over all buckets, in `sums`. */
function addUp({ words, width }: Packed, word: number, buckets: readonly number[], sums: Float64Array): void {
  const { length } = buckets;
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let from = 0; from < length; from += MOST_ADDED) {
    const to = Math.min(length, from + MOST_ADDED);
    let even = 0;
    let odd = 0;
    for (let i = from; i < to; i++) {
      const four = words[(buckets[i] ?? 0) * width + word] ?? 0;
      even = (even + (four & EVERY_OTHER)) | 0;
      odd = (odd + ((four >>> 8) & EVERY_OTHER)) | 0;
    }
    first += even & 0xffff;
    second += odd & 0xffff;
    third += even >>> 16;
    fourth += odd >>> 16;
  }
  const shifted = SHIFTED * length;
  sums[0] = first - shifted;
  sums[1] = second - shifted;
  sums[2] = third - shifted;
  sums[3] = fourth - shifted;
}

const sums = new Float64Array(BYTES);
/** Of the heads being scored; grows with the widest table. */
let margins = new Float64Array(64);

/**
 * Scores of all heads in thousandths of a margin: Σ over groups of weight / √size × Σ bytes, times the head's scale, plus its bias.
 * Uses only addition, multiplication, division, square root and rounding, which IEEE 754 fixes to the last bit.
 */
export function scoreGroups(table: Table, groups: readonly FeatureGroup[]): number[] {
  const { heads, scales, biases } = table;
  const packed = packedOnce(table);
  const room = packed.width * BYTES;
  if (margins.length < room) margins = new Float64Array(room);
  else margins.fill(0, 0, room);
  for (const { buckets, weight } of groups) {
    if (buckets.length === 0) continue;
    const share = weight / Math.sqrt(buckets.length);
    for (let word = 0; word < packed.width; word++) {
      addUp(packed, word, buckets, sums);
      for (let i = 0; i < BYTES; i++) {
        const head = word * BYTES + i;
        margins[head] = (margins[head] ?? 0) + (sums[i] ?? 0) * share;
      }
    }
  }
  return heads.map((_, head) =>
    Math.round(((margins[head] ?? 0) * (scales[head] ?? 0) + (biases[head] ?? 0)) * SCORE_UNIT),
  );
}

/** The sum of one head's weights over n-gram hashes [from, to), in steps of its bytes. */
export function sumOfHead(table: Table, head: number, hashes: Int32Array, from: number, to: number): number {
  const { words, width } = packedOnce(table);
  const word = Math.floor(head / BYTES);
  const byte = 8 * (head % BYTES);
  const shift = 32 - table.bits;
  let sum = 0;
  for (let i = from; i < to; i++)
    sum += ((words[((hashes[i] ?? 0) >>> shift) * width + word] ?? 0) >>> byte) & 0xff;
  return sum - SHIFTED * (to - from);
}
