import {
  EMPTY_KIND,
  ENDS_FOREIGN_KIND,
  type Ending,
  endedByEnd,
  endedByStart,
  endStaysIn,
  FOREIGN_KIND,
  FORMATTING_KIND,
  HTML_AGAIN_KIND,
  IN_HEAD_KIND,
  IN_SCOPE,
  kindsOf,
  numberOf,
  RULED_KIND,
  SPECIAL_KIND,
  standsIn,
  TABLE_KIND,
} from './tag-rules.ts';

const A = numberOf('a');
const BODY = numberOf('body');
const BR = numberOf('br');
const FORM = numberOf('form');
const HEAD = numberOf('head');
const HTML = numberOf('html');
const NOBR = numberOf('nobr');
const P = numberOf('p');
const NONE = -1;

/** Deepest nesting read, that of browsers; without a bound parsing would take the square of the depth. */
const DEEPEST = 512;

/** The tree that grows while elements open and close. */
export interface Growing {
  /** Puts an element below `parent`, behind everything there is, and gives its place. */
  element(tag: number, parent: number): number;
  /** Nothing more comes inside of the element. */
  close(node: number): void;
  /** The element ended before another one began. */
  endBefore(node: number, next: number): void;
  /** The element stands below another one than when it was put. */
  move(node: number, parent: number): void;
}

/** The elements open at a point of the page, outermost first, and what tags do to them. */
export function openElements(tree: Growing) {
  const tags = new Int32Array(DEEPEST);
  const kinds = new Int32Array(DEEPEST);
  const nodes = new Int32Array(DEEPEST);
  /** 1 for elements of SVG and MathML. */
  const foreign = new Uint8Array(DEEPEST);
  let depth = 0;
  let formOpen = false;
  /** `html` and `body` that were there: the first are the page's only ones, and hold all that follows. */
  const once = new Set<number>();

  const innermost = () => (depth === 0 ? 0 : (nodes[depth - 1] ?? 0));
  const tagIs = (place: number, tag: number) => place >= 0 && place < depth && tags[place] === tag;
  const innermostIs = (tag: number) => tagIs(depth - 1, tag);
  const innermostIsTable = () => depth > 0 && ((kinds[depth - 1] ?? 0) & TABLE_KIND) !== 0;
  const inForeign = () => depth > 0 && foreign[depth - 1] === 1;
  const foreignContent = () => inForeign() && ((kinds[depth - 1] ?? 0) & HTML_AGAIN_KIND) === 0;

  function closeTo(place: number) {
    while (depth > place) tree.close(nodes[--depth] ?? 0);
  }

  function push(tag: number, kind: number, isForeign: number): number {
    const node = tree.element(tag, innermost());
    tags[depth] = tag;
    kinds[depth] = kind;
    nodes[depth] = node;
    foreign[depth++] = isForeign;
    return node;
  }

  /** Takes elements out of the open ones while those further in stay open. */
  function forget(from: number, to: number) {
    for (const column of [tags, kinds, nodes, foreign]) column.copyWithin(from, to, depth);
    depth -= to - from;
  }

  function end({ ended, within }: Ending) {
    for (let place = depth - 1; place >= 0; place--) {
      const kind = kinds[place] ?? 0;
      if ((kind & ended) !== 0) return closeTo(place);
      if ((kind & within) !== 0 || within === -1) return;
    }
  }

  /** Place of the innermost open element with a tag, with none of the kinds `within` further in. */
  function find(tag: number, within: number): number {
    for (let place = depth - 1; place >= 0; place--) {
      if (tags[place] === tag) return place;
      if (((kinds[place] ?? 0) & within) !== 0) break;
    }
    return NONE;
  }

  /** Bold, links and the like end without the blocks opened inside of them: those move out. */
  function endFormatting(tag: number) {
    const place = find(tag, IN_SCOPE);
    if (place < 0) return;
    let block = place + 1;
    while (block < depth && ((kinds[block] ?? 0) & SPECIAL_KIND) === 0) block++;
    if (block === depth) return closeTo(place);
    const moved = nodes[block] ?? 0;
    for (let inner = place; inner < block; inner++) tree.endBefore(nodes[inner] ?? 0, moved);
    tree.move(moved, place === 0 ? 0 : (nodes[place - 1] ?? 0));
    forget(place, block);
  }

  /** A form ends without what was opened inside of it. */
  function endForm() {
    const place = formOpen ? find(FORM, IN_SCOPE) : NONE;
    formOpen = false;
    if (place === depth - 1) closeTo(place);
    else if (place >= 0) {
      tree.close(nodes[place] ?? 0);
      forget(place, place + 1);
    }
  }

  /** Whether the page may have this element here; ends what it cannot stand in. */
  function makeRoomFor(tag: number): boolean {
    const around = standsIn(tag);
    if (around !== undefined) {
      let place = depth - 1;
      while (place >= 0 && ((kinds[place] ?? 0) & around) === 0) place--;
      if (place < 0) return false;
      closeTo(place + 1);
    }
    if (tag === HEAD && depth > 0 && !innermostIs(HTML)) return false;
    if (tag === HTML || tag === BODY) {
      if (once.has(tag)) return false;
      once.add(tag);
      closeTo(tagIs(0, HTML) ? 1 : 0);
    }
    if (tag === FORM) {
      if (formOpen) return false;
      formOpen = true;
    }
    if (tag === A || tag === NOBR) endFormatting(tag);
    const endings = endedByStart(tag);
    if (endings !== undefined) for (const ending of endings) end(ending);
    return true;
  }

  return {
    innermost,
    /** Whether the innermost is an element of SVG or MathML. */
    inForeign,
    /** Whether what comes is one, too. */
    foreignContent,
    /** False when nesting has reached its bound. */
    hasRoom: () => depth < DEEPEST,

    /** @returns place of the new element, or -1 when the tag opens none */
    start(tag: number, selfClosing: boolean): number {
      const kind = kindsOf(tag);
      if (foreignContent() && (kind & ENDS_FOREIGN_KIND) !== 0) while (foreignContent()) closeTo(depth - 1);
      if (foreignContent() || (kind & FOREIGN_KIND) !== 0) {
        const node = push(tag, kind, 1);
        if (selfClosing) closeTo(depth - 1);
        return node;
      }
      if (innermostIs(HEAD) && (kind & IN_HEAD_KIND) === 0) closeTo(depth - 1);
      if ((kind & RULED_KIND) !== 0 && !makeRoomFor(tag)) return NONE;
      // A form where only parts of a table may stand is there but holds nothing.
      if ((kind & EMPTY_KIND) !== 0 || (tag === FORM && innermostIsTable()))
        return tree.element(tag, innermost());
      return push(tag, kind, 0);
    },

    end(tag: number) {
      for (let place = depth - 1; place >= 0 && foreign[place] === 1; place--)
        if (tags[place] === tag) return closeTo(place);
      // What comes behind the end of the body still stands in it.
      if (tag === BODY || tag === HTML) return;
      if (tag === FORM) return endForm();
      if ((kindsOf(tag) & FORMATTING_KIND) !== 0) return endFormatting(tag);
      const alike = endedByEnd(tag);
      if (alike !== undefined) return end(alike);
      const place = find(tag, endStaysIn(tag) ?? SPECIAL_KIND);
      if (place >= 0) closeTo(place);
      // Browsers take an end without a start for an empty paragraph or a line break.
      else if (tag === P || tag === BR) tree.element(tag, innermost());
    },

    inHead: () => innermostIs(HEAD),
    /** Words end a head that was left open. */
    endHead: () => closeTo(depth - 1),

    endAll: () => closeTo(0),
  };
}
