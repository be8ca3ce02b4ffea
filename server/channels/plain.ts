/** Line breaks and other controls, and marks that turn the direction of text: with them a text can look like another. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** One line of text that looks like what it says. */
export const oneLine = (text: string): string => text.replace(UNSEEN, ' ').replace(/ {2,}/g, ' ').trim();

/**
 * No program makes a link of what is left: chats and mail programs do so with whatever looks like an address, and a
 * message of ours must lead nowhere but to our own pages. People can still read it.
 */
export const withoutLinks = (text: string): string =>
  text.replaceAll('://', '：//').replace(/(?<=[\p{L}\p{N}])\.(?=\p{L})/gu, '．');

const WIDE: Record<string, string> = {
  '*': '＊',
  _: '＿',
  '~': '～',
  '`': '｀',
  '[': '［',
  ']': '］',
  '#': '＃',
  '<': '＜',
  '>': '＞',
  '|': '｜',
  '\\': '＼',
  '@': '＠',
  '&': '＆',
  $: '＄',
};

/**
 * Text in which no dialect of Markdown finds markup or a mention. What would be markup is written with its full-width
 * sister: 企业微信 and 钉钉 document no escape, and honour `\` here and not there.
 */
export const withoutMarkup = (text: string): string =>
  withoutLinks(oneLine(text))
    .replace(/[*_~`[\]#<>|\\@&$]/g, (sign) => WIDE[sign] ?? sign)
    // At the start of a line: a list, a rule, or a heading of the line above.
    .replace(/^[-+=]/, (sign) => ({ '-': '－', '+': '＋', '=': '＝' })[sign] ?? sign);

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const encoder = new TextEncoder();

/** How long a text is in UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(text).length;

/** The beginning of a text in at most so many bytes, cut between characters as people see them, with … where it was cut. */
export const cutBytes = (text: string, most: number): string => cut(text, most, bytesOf);

/** The same, counted in UTF-16 units as Slack and most forms count. */
export const cutUnits = (text: string, most: number): string => cut(text, most, (part) => part.length);

function cut(text: string, most: number, size: (part: string) => number): string {
  if (size(text) <= most) return text;
  const mark = '…';
  let left = most - size(mark);
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    left -= size(segment);
    if (left < 0) break;
    kept += segment;
  }
  return most < size(mark) ? '' : kept + mark;
}

/** As many whole lines as fit in so many bytes, `between` standing between them; the first that does not is cut. */
export function fitLines(lines: readonly string[], most: number, between: string): string {
  const kept: string[] = [];
  let left = most;
  for (const line of lines) {
    const room = left - (kept.length === 0 ? 0 : bytesOf(between));
    const fitting = cutBytes(line, room);
    if (fitting === '') break;
    kept.push(fitting);
    left = room - bytesOf(fitting);
    if (fitting !== line) break;
  }
  return kept.join(between);
}
