import { type AttributeSelector, parse, type Selector } from 'css-what';
import { attributeOf, type IndexedTree, type Places } from './page-tree.ts';

/** One comma-separated part of a selector: a compound, and what must stand above it. */
export interface Part {
  /** Ways to find what fits: by an id, class, attribute or tag it must have. None: anything may fit. */
  keys: readonly Key[];
  /** What must hold when no key was used. */
  tests: readonly Test[];
  above: { part: Part; child: boolean } | null;
}

export interface Key {
  group: (tree: IndexedTree) => Places;
  word: string;
  /** What must still hold of the nodes found. */
  tests: readonly Test[];
}

export type Test = (tree: IndexedTree, node: number) => boolean;

/**
 * Attributes whose values HTML compares whatever the case, in selectors.
 * https://html.spec.whatwg.org/multipage/semantics-other.html#case-sensitivity-of-selectors
 */
const ANY_CASE = new Set(
  'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink'.split(
    ' ',
  ),
);

/** What separates the words of a `class`. */
const BLANKS = /[ \t\n\f\r]+/;

const unknown = (what: string) =>
  new Error(`The page reader does not know ${what} in selectors; see tests/shared/sites/site-files.test.ts.`);

const anyCase = ({ ignoreCase, name }: AttributeSelector) =>
  ignoreCase === true || (ignoreCase === null && ANY_CASE.has(name));

function attributeTest(selector: AttributeSelector): Test {
  const { name, action } = selector;
  const fold = anyCase(selector);
  const wanted = fold ? selector.value.toLowerCase() : selector.value;
  const compare =
    (fits: (value: string) => boolean): Test =>
    (tree, node) => {
      const value = attributeOf(tree, node, name);
      return value !== null && fits(fold ? value.toLowerCase() : value);
    };
  // An empty part is in nothing, by the standard.
  const part = (fits: (value: string) => boolean): Test => (wanted === '' ? () => false : compare(fits));
  if (action === 'exists') return compare(() => true);
  if (action === 'equals') return compare((value) => value === wanted);
  if (action === 'start') return part((value) => value.startsWith(wanted));
  if (action === 'end') return part((value) => value.endsWith(wanted));
  if (action === 'any') return part((value) => value.includes(wanted));
  if (action === 'element')
    return part((value) => value.includes(wanted) && value.split(BLANKS).includes(wanted));
  throw unknown(`the attribute operator "${action}"`);
}

function testOf(token: Selector): Test {
  if (token.type === 'tag') return ({ tags, words }, node) => words.text(tags[node] ?? -1) === token.name;
  if (token.type === 'attribute') return attributeTest(token);
  if (token.type === 'pseudo' && token.name === 'not' && Array.isArray(token.data)) {
    const tests = token.data.map((inner) => all(inner.map(testOf)));
    return (tree, node) => !tests.some((test) => test(tree, node));
  }
  throw unknown(token.type === 'pseudo' ? `":${token.name}"` : `"${token.type}"`);
}

const all = (tests: readonly Test[]): Test => {
  const [only] = tests;
  if (tests.length === 1 && only !== undefined) return only;
  return (tree, node) => tests.every((test) => test(tree, node));
};

/** A way to find what a token asks for; `exact` when nothing is left to be tested then. */
function keyOf(token: Selector): { group: Key['group']; word: string; exact: boolean } | null {
  if (token.type === 'tag') return { group: ({ byTag }) => byTag, word: token.name, exact: true };
  if (token.type !== 'attribute') return null;
  if (token.name === 'id' && token.action === 'equals' && !anyCase(token))
    return { group: ({ byId }) => byId, word: token.value, exact: true };
  if (token.name === 'class' && token.action === 'element' && !anyCase(token))
    return { group: ({ byClass }) => byClass, word: token.value, exact: true };
  return { group: ({ byAttribute }) => byAttribute, word: token.name, exact: token.action === 'exists' };
}

function partOf(tokens: readonly Selector[]): Part {
  const cut = tokens.findLastIndex((token) => token.type === 'descendant' || token.type === 'child');
  const compound = tokens.slice(cut + 1);
  const tests = compound.map(testOf);
  return {
    tests,
    keys: compound.flatMap((token, index) => {
      const key = keyOf(token);
      if (key === null) return [];
      const { group, word, exact } = key;
      return [{ group, word, tests: exact ? tests.filter((_, other) => other !== index) : tests }];
    }),
    above: cut < 0 ? null : { part: partOf(tokens.slice(0, cut)), child: tokens[cut]?.type === 'child' },
  };
}

const compiled = new Map<string, readonly Part[]>();

/**
 * A selector of the subset site files keep to, compiled once.
 * @throws Error for anything outside it
 */
export function partsOf(selector: string): readonly Part[] {
  let parts = compiled.get(selector);
  if (parts === undefined) {
    parts = parse(selector).map(partOf);
    compiled.set(selector, parts);
  }
  return parts;
}
