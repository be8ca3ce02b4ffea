/**
 * Cuts a page into tags and text exactly as the standard's tokenizer does; tests/crawler/scan-html.test.ts holds it to
 * parse5's on any input. It is ours because tokenizing was the largest part of reading: this one goes over each character
 * once and says where things stand, and whoever wants a name or a text takes it out of the page.
 * https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export interface Markup {
  /** Characters between tags; `literal` ones hold no character references. */
  text(from: number, to: number, literal: boolean): void;
  /** Belongs to the start tag that comes next, to none if the page ends before. Without a value `valueTo` is `valueFrom`. */
  attribute(nameFrom: number, nameTo: number, valueFrom: number, valueTo: number): void;
  /** @returns how the page goes on */
  startTag(nameFrom: number, nameTo: number, selfClosing: boolean): Inside;
  endTag(nameFrom: number, nameTo: number): void;
  /** Whether this is inside SVG or MathML, where alone `<![CDATA[` means something. */
  foreign(): boolean;
}

/** What stands after a start tag. */
export type Inside = (typeof INSIDE)[keyof typeof INSIDE];
export const INSIDE = {
  markup: 0,
  /** Text up to the end of the same tag, with character references: `<title>`. */
  text: 1,
  /** Text up to the end of the same tag, literally: `<style>`. */
  literal: 2,
  script: 3,
  /** Text to the end of the page: `<plaintext>`. */
  rest: 4,
  /** Nothing anybody wants. */
  nothing: 5,
} as const;

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** Blanks of markup: space, tab and the line ends. */
export const isBlank = (code: number) =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
const isLetter = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
// Letters stand behind all of these; they are told apart by one comparison.
const endsName = (code: number) => code <= GREATER && (code === GREATER || code === SLASH || isBlank(code));

/** Scans a whole page, in time proportional to its length whatever it holds. */
export function scanHtml(html: string, codes: Uint16Array, markup: Markup): void {
  const end = html.length;
  /** Where text began that was not handed on yet: a `<` that opens nothing belongs to it. */
  let textFrom = 0;
  let at = 0;
  while (at < end) {
    if ((codes[at] ?? 0) !== LESS) {
      at++;
      continue;
    }
    const next = at + 1 < end ? (codes[at + 1] ?? 0) : LESS;
    const isEnd = next === SLASH && at + 2 < end;
    const isTag = isLetter(isEnd ? (codes[at + 2] ?? 0) : next);
    if (!isTag && !isEnd && next !== 0x21 && next !== 0x3f) {
      at++;
      continue;
    }
    if (at > textFrom) markup.text(textFrom, at, false);
    if (isTag) at = scanTag(html, codes, isEnd ? at + 2 : at + 1, !isEnd, markup);
    else if (next === 0x21) at = scanDeclaration(html, at, markup);
    // `<?` and `</` before anything but a letter: a comment up to the next bracket.
    else at = after(html, '>', at + 2);
    textFrom = at;
  }
  if (end > textFrom) markup.text(textFrom, end, false);
}

const after = (html: string, what: string, from: number) => {
  const found = html.indexOf(what, from);
  return found < 0 ? html.length : found + what.length;
};

/** From a tag's name to behind its bracket, and behind the text inside when no markup can stand there. */
function scanTag(
  html: string,
  codes: Uint16Array,
  nameFrom: number,
  isStart: boolean,
  markup: Markup,
): number {
  const end = html.length;
  let at = nameFrom + 1;
  while (at < end && !endsName(codes[at] ?? 0)) at++;
  const nameTo = at;
  for (;;) {
    let slash = false;
    let code = GREATER;
    for (; at < end; at++) {
      code = codes[at] ?? 0;
      if (code === SLASH) slash = true;
      else if (isBlank(code)) slash = false;
      else break;
    }
    if (at >= end) return end; // A tag the page stopped in is none.
    if (code !== GREATER) at = scanAttribute(codes, end, at, isStart ? markup : null);
    else if (isStart)
      return scanInside(html, at + 1, markup.startTag(nameFrom, nameTo, slash), nameFrom, nameTo, markup);
    else {
      markup.endTag(nameFrom, nameTo);
      return at + 1;
    }
  }
}

/** From an attribute's first character to behind its value. */
function scanAttribute(codes: Uint16Array, end: number, nameFrom: number, markup: Markup | null): number {
  // An equals sign in front is part of the name.
  let at = nameFrom + 1;
  let code = 0;
  for (; at < end; at++) {
    code = codes[at] ?? 0;
    if (code === EQUALS || endsName(code)) break;
  }
  const nameTo = at;
  while (at < end && isBlank(codes[at] ?? 0)) at++;
  if (at >= end) return end;
  if ((codes[at] ?? 0) !== EQUALS) {
    markup?.attribute(nameFrom, nameTo, nameTo, nameTo);
    return at;
  }
  at++;
  while (at < end && isBlank(codes[at] ?? 0)) at++;
  if (at >= end) return end;
  const quote = codes[at] ?? 0;
  if (quote === QUOTE || quote === APOSTROPHE) {
    const valueFrom = at + 1;
    at = valueFrom;
    while (at < end && (codes[at] ?? 0) !== quote) at++;
    markup?.attribute(nameFrom, nameTo, valueFrom, at);
    return at + 1;
  }
  const valueFrom = at;
  for (; at < end; at++) {
    code = codes[at] ?? 0;
    if (code === GREATER || isBlank(code)) break;
  }
  markup?.attribute(nameFrom, nameTo, valueFrom, at);
  return at;
}

/** Hands on the text inside a tag that holds text alone. */
function scanInside(
  html: string,
  from: number,
  inside: Inside,
  nameFrom: number,
  nameTo: number,
  markup: Markup,
): number {
  if (inside === INSIDE.markup) return from;
  if (inside === INSIDE.nothing) return html.length;
  const name = html.slice(nameFrom, nameTo).toLowerCase();
  const to =
    inside === INSIDE.rest
      ? html.length
      : inside === INSIDE.script
        ? endOfScript(html, from)
        : endOfText(html, from, name);
  if (to > from) markup.text(from, to, inside !== INSIDE.text);
  return to;
}

/** Whether a tag of this name, in lower case, begins here and its name ends. */
function isTagAt(html: string, at: number, name: string): boolean {
  const to = at + name.length;
  return to < html.length && endsName(html.charCodeAt(to)) && html.slice(at, to).toLowerCase() === name;
}

function endOfText(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2))
    if (isTagAt(html, at + 2, name)) return at;
  return html.length;
}

/**
 * A script may hide in a comment, and in that comment another script may stand whole: only the end tag outside of both ends it.
 */
function endOfScript(html: string, from: number): number {
  /** Where the comment we are in ends. */
  let commentTo = from;
  let nested = false;
  for (let at = html.indexOf('<', from); at >= 0; at = html.indexOf('<', at + 1)) {
    if (at >= commentTo) nested = false;
    if (at >= commentTo && html.startsWith('!--', at + 1)) commentTo = after(html, '-->', at + 2);
    else if (isTagAt(html, at + 1, '/script')) {
      if (!nested) return at;
      nested = false;
    } else if (at < commentTo && isTagAt(html, at + 1, 'script')) nested = true;
  }
  return html.length;
}

/** Comments, doctypes and CDATA: from `<!` to behind the end. */
function scanDeclaration(html: string, at: number, markup: Markup): number {
  if (html.startsWith('--', at + 2)) return endOfComment(html, at + 4);
  if (!html.startsWith('[CDATA[', at + 2) || !markup.foreign()) return after(html, '>', at + 2);
  const close = html.indexOf(']]>', at + 9);
  const to = close < 0 ? html.length : close;
  if (to > at + 9) markup.text(at + 9, to, true);
  return close < 0 ? to : to + 3;
}

function endOfComment(html: string, from: number): number {
  if (html.startsWith('>', from)) return from + 1;
  if (html.startsWith('->', from)) return from + 2;
  for (let at = html.indexOf('--', from); at >= 0; at = html.indexOf('--', at + 1)) {
    if (html.startsWith('>', at + 2)) return at + 3;
    if (html.startsWith('!>', at + 2)) return at + 4;
  }
  return html.length;
}
