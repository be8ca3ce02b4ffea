/**
 * The names a page is made of, each kept once under a number: tags, attributes, classes and ids. Numbers compare and
 * index faster than strings, and a name seen before is found without taking it out of the page.
 */
export interface Words {
  /** Number of the name at `from`..`to` of the page; `fold` takes it in lower case, as HTML does with tags and attributes. */
  at(from: number, to: number, fold: boolean): number;
  /** Number of any name. */
  of(name: string): number;
  /** Number of a name the page may hold; -1 when it does not. */
  find(name: string): number;
  text(word: number): string;
  size(): number;
}

/** Words whose number is at hand. A crowded slot only costs a look into the map, so no page can be made slow. */
const SLOTS = 2048;
/**
 * An empty collection for a page in which `known` have the numbers from 0.
 * @param codes the UTF-16 code units of `html`
 */
export function newWords(html: string, codes: Uint16Array, known: readonly string[]): Words {
  const texts: string[] = [...known];
  const numbers = new Map(known.map((name, word) => [name, word]));
  const atHand = new Int32Array(SLOTS).fill(-1);

  function of(name: string): number {
    let word = numbers.get(name);
    if (word === undefined) {
      word = texts.push(name) - 1;
      numbers.set(name, word);
    }
    return word;
  }

  function at(from: number, to: number, fold: boolean): number {
    const length = to - from;
    // Names are told apart by length, first, middle and last letter; the comparison decides.
    const first = (codes[from] ?? 0) | 0x20;
    const middle = (codes[from + (length >> 1)] ?? 0) | 0x20;
    const final = (codes[to - 1] ?? 0) | 0x20;
    const slot = (length * 0x2f + first * 0x11 + middle * 0x95 + final * 0x3d) & (SLOTS - 1);
    const held = atHand[slot] ?? -1;
    if (held >= 0 && isSpelled(texts[held] ?? '', from, to, fold)) return held;
    const word = of(taken(from, to, fold));
    atHand[slot] = word;
    return word;
  }

  function isSpelled(name: string, from: number, to: number, fold: boolean): boolean {
    if (name.length !== to - from) return false;
    for (let index = from; index < to; index++) {
      let code = codes[index] ?? 0;
      if (fold && code >= 0x41 && code <= 0x5a) code += 0x20;
      if (code !== name.charCodeAt(index - from)) return false;
    }
    return true;
  }

  // Only the letters of ASCII: lower case may change the length of others.
  const taken = (from: number, to: number, fold: boolean) => {
    const name = html.slice(from, to);
    return fold ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
  };

  return {
    at,
    of,
    find: (name) => numbers.get(name) ?? -1,
    text: (word) => texts[word] ?? '',
    size: () => texts.length,
  };
}
