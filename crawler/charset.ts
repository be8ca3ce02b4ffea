/**
 * Which characters a page's bytes are. Declarations are tried in the order header, byte order mark, `<meta>` in the
 * first 2 KB, then strict UTF-8, then GB18030, and each is checked against the bytes, because forums that moved between
 * encodings often declare the old one:
 * - a byte order mark of UTF-8 or UTF-16 is stronger than any declaration (as in browsers);
 * - a header of ISO-8859-1 or ASCII is a web server's default and yields to `<meta>` and to the bytes; the same words in
 *   `<meta>` yield to valid UTF-8 only;
 * - declared UTF-8 whose bytes are not is GB18030, unless only a few characters are broken;
 * - a declared GB encoding whose bytes are valid UTF-8 is UTF-8 when header and meta disagree or when it cannot be
 *   chance (8 or more characters of several bytes; each has odds under 1 in 10 in GBK text).
 * GB 2312 and GBK are decoded as GB18030, which contains both. Only TextDecoder is used.
 */
export interface Decoded {
  html: string;
  /** Name of the encoding that was used, as TextDecoder calls it. */
  charset: string;
}

const META_BYTES = 2048;
const GB_LABELS = new Set([
  'gb2312',
  'gb_2312',
  'gb_2312-80',
  'gbk',
  'x-gbk',
  'gb18030',
  'chinese',
  'csgb2312',
  'cp936',
]);
const DEFAULT_LABELS = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'us-ascii', 'ascii', 'windows-1252']);
const SURELY_UTF8 = 8;

/** Longer than any header or tag that means something; what a server sends beyond it is not looked at. */
const LONGEST_DECLARATION = 400;

// One class for the blanks and quotes: two runs of blanks next to each other would be tried in every division.
const labelIn = (text: string) =>
  /charset\s{0,20}=[\s"']{0,40}([a-z0-9][a-z0-9_:.-]{0,39})/i
    .exec(text.slice(0, LONGEST_DECLARATION))?.[1]
    ?.toLowerCase() ?? null;

function normalise(label: string | null): string | null {
  if (label === null) return null;
  if (GB_LABELS.has(label)) return 'gb18030';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null; // A label nobody knows says nothing.
  }
}

/** The charset a page declares in its first 2 KB, in `<meta charset>` or `http-equiv` form, or in an XML head. */
function metaLabel(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, META_BYTES))
    .replace(/<!--[\s\S]{0,2048}?-->/g, '');
  for (const tag of start.match(/<meta\b[^>]{0,300}/gi) ?? []) {
    const label = labelIn(tag);
    if (label !== null) return label;
  }
  return (
    /^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([a-z0-9_-]{1,40})/i.exec(start)?.[1]?.toLowerCase() ?? null
  );
}

function markLabel(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** Strict decoding that forgives a last character cut in half; null when the bytes are something else. */
function strict(bytes: Uint8Array, charset: string): string | null {
  for (let cut = 0; cut <= 3 && cut <= bytes.length; cut++) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
    } catch {
      // The next round leaves off one more byte.
    }
  }
  return null;
}

function countBeyondAscii(text: string, enough: number): number {
  let count = 0;
  for (let index = 0; index < text.length && count < enough; index++)
    if (text.charCodeAt(index) > 0x7f) count++;
  return count;
}

/** Bytes that are not quite UTF-8: a few broken characters in a UTF-8 page, or another encoding altogether. */
function brokenUtf8(bytes: Uint8Array): Decoded {
  const html = new TextDecoder('utf-8').decode(bytes);
  const broken = html.split('\ufffd').length - 1;
  const whole = countBeyondAscii(html, Number.POSITIVE_INFINITY) - broken;
  return whole > broken * 10 ? { html, charset: 'utf-8' } : loose(bytes, 'gb18030');
}

const loose = (bytes: Uint8Array, charset: string): Decoded => ({
  html: new TextDecoder(charset).decode(bytes),
  charset,
});

/**
 * Decodes a page's bytes, whatever they are; broken characters become U+FFFD.
 *
 * @param contentType value of the Content-Type header, or null
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): Decoded {
  const mark = markLabel(bytes);
  if (mark !== null) return loose(bytes, mark);
  const header = labelIn(contentType ?? '');
  const meta = normalise(metaLabel(bytes));
  const served = header !== null && DEFAULT_LABELS.has(header) ? null : normalise(header);
  const declared = served ?? meta;
  if (declared !== null && declared !== 'utf-8' && declared !== 'gb18030' && !DEFAULT_LABELS.has(declared))
    return loose(bytes, declared);

  const utf8 = strict(bytes, 'utf-8');
  if (declared === 'gb18030') {
    const disagree = meta === 'utf-8' && served === 'gb18030';
    const needed = disagree ? 1 : SURELY_UTF8;
    return utf8 !== null && countBeyondAscii(utf8, needed) >= needed
      ? { html: utf8, charset: 'utf-8' }
      : loose(bytes, 'gb18030');
  }
  if (utf8 !== null) return { html: utf8, charset: 'utf-8' };
  if (declared === 'utf-8') return brokenUtf8(bytes);
  return loose(bytes, declared ?? 'gb18030');
}
