/** Which tags have no content, and which end others that were left open, by number in `TAGS` (see words.ts). */

/** Opening one on the left ends the open elements on the right, as long as they stand innermost. */
const ENDS: readonly (readonly [opened: string, ended: string])[] = [
  ['tr', 'tr th td'],
  ['th', 'th'],
  ['td', 'thead th td'],
  ['tbody tfoot', 'thead tbody'],
  ['body', 'head link script'],
  ['li', 'li'],
  ['dd dt', 'dd dt'],
  ['rt rp', 'rt rp'],
  ['option', 'option'],
  ['optgroup', 'optgroup option'],
  ['select input output button datalist textarea', 'input option optgroup select button datalist textarea'],
  [
    'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
    'p',
  ],
];
const VOID =
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr';
/** Inside these a tag may end itself: `<path/>`. */
const FOREIGN = 'math svg';
/** Inside these, it may not again. */
const BACK_IN_HTML = 'mi mo mn ms mtext annotation-xml foreignobject desc title';

const split = (names: string) => names.split(' ');

/** Names whose numbers are the same on every page. */
export const TAGS: readonly string[] = [
  ...new Set([
    ...['class', 'id'],
    ...ENDS.flat().flatMap(split),
    ...split(VOID),
    ...split(FOREIGN),
    ...split(BACK_IN_HTML),
  ]),
];

export const numberOf = (name: string) => TAGS.indexOf(name);

const flags = (names: string) => {
  const set = new Uint8Array(TAGS.length);
  for (const name of split(names)) set[numberOf(name)] = 1;
  return set;
};

const ended: (Uint8Array | undefined)[] = [];
for (const [opened, closes] of ENDS) for (const name of split(opened)) ended[numberOf(name)] = flags(closes);
const empty = flags(VOID);
const foreign = flags(FOREIGN);
const backInHtml = flags(BACK_IN_HTML);

/** 1 at the number of every tag that opening `tag` ends; undefined when it ends none. */
export const endedBy = (tag: number): Uint8Array | undefined => ended[tag];
export const isVoid = (tag: number): boolean => empty[tag] === 1;
/** Whether tags may end themselves inside `tag`; null when it changes nothing. */
export const selfClosingInside = (tag: number): boolean | null =>
  foreign[tag] === 1 ? true : backInHtml[tag] === 1 ? false : null;
