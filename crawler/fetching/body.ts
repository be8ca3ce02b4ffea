import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** The body was bigger than allowed, as sent or after decompression. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** The body is coded in a way we did not ask for. */
export class UnknownCodingError extends Error {
  override name = 'UnknownCodingError';
}

/** What becomes of a body over its bound: it is given up, or its beginning is taken. */
export type Beyond = 'refuse' | 'cut';

/**
 * Reads a body, undoing its content codings, and stops as soon as more than `maxBytes` have come out of the network or
 * of the decompressor, so a small bomb costs no more than a large page.
 * @param coding the Content-Encoding header, outermost last
 * @throws TooLargeError, UnknownCodingError, or the stream's own error when the body breaks off
 */
export async function readBody(
  body: Readable,
  coding: string,
  maxBytes: number,
  beyond: Beyond = 'refuse',
): Promise<Uint8Array> {
  const codings = coding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity');
  if (codings.length > 2) throw new UnknownCodingError(`content coded ${codings.length} times`);
  let raw = await collect(body, maxBytes, beyond);
  for (const name of codings.reverse()) raw = await decode(raw, name, maxBytes, beyond);
  return raw;
}

async function collect(stream: Readable, maxBytes: number, beyond: Beyond): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > maxBytes) {
      stream.destroy();
      if (beyond === 'cut') return Buffer.concat([...chunks, chunk]).subarray(0, maxBytes);
      throw new TooLargeError(`more than ${Math.round(maxBytes / 1_048_576)} MB`);
    }
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
}

async function decode(raw: Buffer, name: string, maxBytes: number, beyond: Beyond): Promise<Buffer> {
  if (raw.length === 0) return raw;
  const decompressor = decompressorFor(raw, name);
  decompressor.end(raw);
  return collect(decompressor, maxBytes, beyond);
}

function decompressorFor(raw: Buffer, name: string): Transform {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      // Some servers send deflate without the zlib wrapper its name asks for; the wrapper's first byte tells.
      return ((raw[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      throw new UnknownCodingError(`content coded as ${name.slice(0, 40)}`);
  }
}
