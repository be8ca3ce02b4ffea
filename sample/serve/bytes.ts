import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';

const reader = new TextDecoder('gb18030');
const [YES, NO] = [1, 2];
/** What is known of each UTF-16 code unit; halves of a surrogate pair are never in GBK. */
const known = new Uint8Array(65_536).fill(YES, 0, 128).fill(NO, 0xd800, 0xe000);

/** Whether GBK has this character, so that a reader of GB18030 gets the same one back. */
function inGbk(unit: number): boolean {
  if (known[unit] === 0) {
    const char = String.fromCharCode(unit);
    known[unit] = reader.decode(iconv.encode(char, 'gbk')) === char ? YES : NO;
  }
  return known[unit] === YES;
}

/** A page in GBK bytes; what GBK lacks (emoji, rare characters) becomes a numeric entity, as the engine does. */
export function gbk(page: string): Uint8Array<ArrayBuffer> {
  let text = '';
  let from = 0;
  for (let i = 0; i < page.length; i++) {
    if (inGbk(page.charCodeAt(i))) continue;
    const code = page.codePointAt(i) ?? 0;
    text += `${page.slice(from, i)}&#${code};`;
    if (code > 0xffff) i++;
    from = i + 1;
  }
  return new Uint8Array(iconv.encode(text + page.slice(from), 'gbk'));
}

/** A page ready to be sent. */
export interface Page {
  bytes: Uint8Array<ArrayBuffer>;
  charset: 'gbk' | 'utf-8';
  /** What the ETag is made from: the page without what changes from visitor to visitor. */
  same: string | Uint8Array;
  /** Epoch ms for Last-Modified; 0 leaves it out. */
  changedAt: number;
  status: number;
}

/** A page as a response: ETag, 304 when the visitor has it, gzip when it is taken. */
export function pageResponse(request: Request, { bytes, charset, same, changedAt, status }: Page): Response {
  const etag = `"${createHash('sha1').update(same).digest('hex').slice(0, 20)}"`;
  const headers = new Headers({
    'Content-Type': `text/html; charset=${charset}`,
    ETag: etag,
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
  });
  if (changedAt > 0) headers.set('Last-Modified', new Date(changedAt).toUTCString());
  const asked = request.headers.get('If-None-Match') ?? '';
  if (asked.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers });
  if (!/\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? ''))
    return new Response(bytes, { status, headers });
  headers.set('Content-Encoding', 'gzip');
  return new Response(new Uint8Array(gzipSync(bytes)), { status, headers });
}

/** A page in GBK as a response. */
export function gbkResponse(request: Request, page: string, changedAt: number): Response {
  const bytes = gbk(page);
  return pageResponse(request, { bytes, charset: 'gbk', same: bytes, changedAt, status: 200 });
}
