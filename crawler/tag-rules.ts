import { INSIDE, type Inside } from './scan-html.ts';

/**
 * Where elements end whose tags do not say so: as much of the standard's tree construction as decides what stands in what
 * on a forum's page, as tables by number of the tag (see words.ts). Left out is what moves content out of tables and what
 * repeats formatting across blocks.
 * https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
 */
const HEADINGS = 'h1 h2 h3 h4 h5 h6';
const SECTIONS = 'tbody thead tfoot';
const HTML_AGAIN = 'mi mo mn ms mtext foreignobject desc title';
const SCOPE = `applet caption html table td th marquee object template ${HTML_AGAIN}`;
const BLOCKS =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol search section summary ul pre listing';
const EMPTY =
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr';
const IN_HEAD = 'base basefont bgsound link meta title noscript noframes style script template';
const ENDS_FOREIGN = `b big blockquote body br center code dd div dl dt em embed ${HEADINGS} head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var`;
const SPECIAL = `${SCOPE} ${BLOCKS} ${HEADINGS} ${SECTIONS} ${EMPTY} ${IN_HEAD} body button colgroup dd dt form frameset head iframe li noembed p plaintext select textarea tr xmp`;
const FORMATTING = 'a b big code em font i nobr s small strike strong tt u';

const split = (names: string) => names.split(' ');
const without = (names: string, left: string) =>
  split(names)
    .filter((name) => !split(left).includes(name))
    .join(' ');

/** Names whose numbers are the same on every page. */
export const TAGS: readonly string[] = [
  ...new Set(split(`class id math svg option optgroup rp rt ${SPECIAL} ${FORMATTING} ${ENDS_FOREIGN}`)),
];
export const numberOf = (name: string) => TAGS.indexOf(name);

/** What each tag is, one bit a kind: a search through the open elements then compares single numbers. */
const kinds = new Int32Array(TAGS.length);
let kindsSoFar = 0;
function kind(names: string): number {
  const bit = 1 << kindsSoFar++;
  for (const tag of split(names).map(numberOf)) kinds[tag] = (kinds[tag] ?? 0) | bit;
  return bit;
}
/** Kinds of a tag, 0 for one that follows no rule but that an end ends its start. */
export const kindsOf = (tag: number): number => (tag < TAGS.length ? (kinds[tag] ?? 0) : 0);

/** Nothing inside is ended by a tag outside, but for tags of tables. */
export const IN_SCOPE = kind(SCOPE);
export const SPECIAL_KIND = kind(SPECIAL);
export const FORMATTING_KIND = kind(FORMATTING);
/** Never holds anything. */
export const EMPTY_KIND = kind(EMPTY);
export const IN_HEAD_KIND = kind(IN_HEAD);
/** Begins SVG or MathML. */
export const FOREIGN_KIND = kind('math svg');
/** Within SVG and MathML, HTML begins again inside these. */
export const HTML_AGAIN_KIND = kind(HTML_AGAIN);
/** Cannot stand in SVG or MathML, and so ends them. */
export const ENDS_FOREIGN_KIND = kind(ENDS_FOREIGN);
/** Only parts of tables may stand right inside. */
export const TABLE_KIND = kind(`table ${SECTIONS} tr`);

const TABLE_SCOPE = kind('html table template');
const SECTION = kind(SECTIONS);
const ROW = kind('tr');
const COLUMNS = kind('colgroup');
const LIST = kind('ol ul');
const AROUND_ITEMS = kind(without(SPECIAL, 'address div p'));
const P = kind('p');
const BUTTON = kind('button');
const HEADING = kind(HEADINGS);
const LI = kind('li');
const TERM = kind('dd dt');
const OPTION = kind('option');
const OPTGROUP = kind('optgroup');
const RUBY = kind('rt rp');
const SELECT = kind('select');
const ANYTHING = -1;

function byTag<Rule>(...rules: (readonly [names: string, rule: Rule])[]): (tag: number) => Rule | undefined {
  const table: (Rule | undefined)[] = TAGS.map(() => undefined);
  for (const [names, rule] of rules) for (const tag of split(names).map(numberOf)) table[tag] = rule;
  return (tag) => (tag < TAGS.length ? table[tag] : undefined);
}

/** The innermost open element of some kinds ends, unless one of the kinds `within` stands further in. */
export interface Ending {
  ended: number;
  within: number;
}
const paragraph: Ending = { ended: P, within: IN_SCOPE | BUTTON };
const heading: Ending = { ended: HEADING, within: IN_SCOPE };
const innermost = (ended: number): Ending => ({ ended, within: ANYTHING });

/** What opening a tag ends, in this order. */
export const endedByStart = byTag<readonly Ending[]>(
  [`${BLOCKS} p hr form table plaintext xmp`, [paragraph]],
  [HEADINGS, [paragraph, innermost(HEADING)]],
  ['li', [{ ended: LI, within: AROUND_ITEMS }, paragraph]],
  ['dd dt', [{ ended: TERM, within: AROUND_ITEMS }, paragraph]],
  ['button', [{ ended: BUTTON, within: IN_SCOPE }]],
  ['option', [innermost(OPTION)]],
  ['optgroup', [innermost(OPTION), innermost(OPTGROUP)]],
  ['rt rp', [innermost(RUBY)]],
  ['select input textarea keygen', [{ ended: SELECT, within: IN_SCOPE }]],
);

/** Kinds in which a part of a table stands, whatever was left open since; without any it is ignored. */
export const standsIn = byTag<number>(
  ['td th', ROW | SECTION | TABLE_SCOPE],
  ['tr', SECTION | TABLE_SCOPE],
  [`${SECTIONS} caption colgroup`, TABLE_SCOPE],
  ['col', COLUMNS | TABLE_SCOPE],
);

/** Kinds out of which an end tag does not reach; where none are listed it is every special element. */
export const endStaysIn = byTag<number>(
  [`${BLOCKS} button applet marquee object dd dt select`, IN_SCOPE],
  ['p', paragraph.within],
  ['li', IN_SCOPE | LIST],
  [`td th tr ${SECTIONS} caption table`, TABLE_SCOPE],
  ['template', 0],
);

/** An end tag of one heading ends any. */
export const endedByEnd = byTag<Ending>([HEADINGS, heading]);

/** What may hold text alone. */
export const insideOf = byTag<Inside>(
  ['title textarea', INSIDE.text],
  ['style xmp iframe noembed noframes', INSIDE.literal],
  ['script', INSIDE.script],
  ['plaintext', INSIDE.rest],
);

/** What opening may end something or come to nothing; the others, most tags of a page, are simply put where they stand. */
export const RULED_KIND = kind(
  TAGS.filter(
    (name, tag) =>
      endedByStart(tag) !== undefined ||
      standsIn(tag) !== undefined ||
      /^(?:a|nobr|html|head|body)$/.test(name),
  ).join(' '),
);
