/**
 * The names a page is made of, each kept once under a number: tags, attributes, classes and ids. Numbers compare and
 * index faster than strings, and a name seen before is found without taking it out of the page.
 */
export interface Words {
  /** Number of the name at `from`..`to` of `text`; `fold` takes it in lower case, as HTML does with tags and attributes. */
  number(text: string, from: number, to: number, fold: boolean): number;
  /** Number of a name the page may hold; -1 when it does not. */
  find(name: string): number;
  text(word: number): string;
  size(): number;
}

/** Names whose last number is kept at hand. A crowded slot only costs a look into the map, so no page can be made slow. */
const SLOTS = 2048;
/** Longer names are too rare to be worth comparing by hand. */
const LONGEST_AT_HAND = 40;

/** An empty collection in which `known` have the numbers from 0. */
export function newWords(known: readonly string[]): Words {
  const texts: string[] = [...known];
  const numbers = new Map(known.map((name, word) => [name, word]));
  const atHand = new Int32Array(SLOTS).fill(-1);

  function add(name: string): number {
    let word = numbers.get(name);
    if (word === undefined) {
      word = texts.push(name) - 1;
      numbers.set(name, word);
    }
    return word;
  }

  function same(word: number, text: string, from: number, to: number, fold: boolean): boolean {
    const known = texts[word] ?? '';
    if (known.length !== to - from) return false;
    for (let index = from; index < to; index++) {
      let code = text.charCodeAt(index);
      if (fold && code >= 0x41 && code <= 0x5a) code += 0x20;
      if (code !== known.charCodeAt(index - from)) return false;
    }
    return true;
  }

  function number(text: string, from: number, to: number, fold: boolean): number {
    const taken = () => (fold ? text.slice(from, to).toLowerCase() : text.slice(from, to));
    if (to - from > LONGEST_AT_HAND) return add(taken());
    let hash = to - from;
    for (let index = from; index < to; index++) {
      let code = text.charCodeAt(index);
      // Beyond ASCII lower case may even change the length.
      if (code > 0x7f) return add(taken());
      if (fold && code >= 0x41 && code <= 0x5a) code += 0x20;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const held = atHand[slot] ?? -1;
    if (held >= 0 && same(held, text, from, to, fold)) return held;
    const word = add(taken());
    atHand[slot] = word;
    return word;
  }

  return {
    number,
    find: (name) => numbers.get(name) ?? -1,
    text: (word) => texts[word] ?? '',
    size: () => texts.length,
  };
}
