/**
 * The names a page is made of, each kept once under a number: tags, attributes, classes and ids. Numbers compare and
 * index faster than strings, and a name seen before is found without taking it out of the page.
 */
export interface Words {
  /** Number of the name at `from`..`to` of `text`; `fold` takes it in lower case, as HTML does with tags and attributes. */
  number(from: number, to: number, fold: boolean): number;
  /** Number of a name the page may hold; -1 when it does not. */
  find(name: string): number;
  text(word: number): string;
  size(): number;
}

/** Names whose last number is kept at hand. A crowded slot only costs a look into the map, so no page can be made slow. */
const SLOTS = 2048;
/** Longer names are too rare to be worth comparing by hand. */
const LONGEST_AT_HAND = 40;

/** Spells the names known beforehand, once for all pages. */
function spelled(names: readonly string[]) {
  const ends = new Int32Array(names.length);
  let length = 0;
  names.forEach((name, word) => {
    length += name.length;
    ends[word] = length;
  });
  return { ends, letters: Uint16Array.from(names.join(''), (letter) => letter.charCodeAt(0)) };
}

/**
 * An empty collection for one page, in which `known` have the numbers from 0.
 * @param codes the characters of `html`, at least
 */
export function newWords(html: string, codes: Uint16Array, known: readonly string[]): Words {
  const texts: string[] = [...known];
  const numbers = new Map(known.map((name, word) => [name, word]));
  const atHand = new Int32Array(SLOTS).fill(-1);
  /** Where a word at hand was first seen. */
  const seenAt: number[] = [];

  function add(name: string): number {
    let word = numbers.get(name);
    if (word === undefined) {
      word = texts.push(name) - 1;
      numbers.set(name, word);
    }
    return word;
  }

  function number(from: number, to: number, fold: boolean): number {
    let hash = to - from;
    for (let index = from; index < to; index++) {
      let code = codes[index] ?? 0;
      if (fold && code >= 0x41 && code <= 0x5a) code += 0x20;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const held = atHand[slot] ?? -1;
    if (held >= 0 && same(held, from, to, fold)) return held;
    const taken = html.slice(from, to);
    const word = add(fold ? taken.replace(/[A-Z]/g, (c) => c.toLowerCase()) : taken);
    atHand[slot] = word;
    return word;
  }
  function same(word: number, from: number, to: number, fold: boolean): boolean {
    const known = texts[word] ?? '';
    if (known.length !== to - from) return false;
    for (let index = from; index < to; index++) {
      let code = codes[index] ?? 0;
      if (fold && code >= 0x41 && code <= 0x5a) code += 0x20;
      if (code !== known.charCodeAt(index - from)) return false;
    }
    return true;
  }

  return {
    number,
    find: (name) => numbers.get(name) ?? -1,
    text: (word) => texts[word] ?? '',
    size: () => texts.length,
  };
}
