import { setImmediate as breathe } from 'node:timers/promises';
import type { OpenedFile } from './open-file.ts';

export interface Line {
  /** From 1. */
  number: number;
  text: string;
  /** Longer than any record may be; the text is its beginning. */
  tooLong: boolean;
}

/** A post of the longest body with many quotes stays far below. */
export const MAX_LINE = 1_000_000;

/** A file that was sent lies in memory and comes in one piece; what is made of its lines must not. */
const PIECE = 64 * 1024;

/** The file's bytes a small piece at a time, between which others get their turn. */
async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array> {
  for await (const bytes of blob.stream()) {
    for (let at = 0; at < bytes.length; at += PIECE) {
      yield bytes.subarray(at, at + PIECE);
      await breathe();
    }
  }
}

/** The file's lines without their ends, a chunk of them at a time. `onBytes` hears how far reading has come. */
export async function* linesOf(
  { blob, encoding }: OpenedFile,
  onBytes: (read: number) => void = () => {},
): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  let cut = false;
  let number = 0;
  let read = 0;
  const line = (text: string): Line => {
    const tooLong = cut || text.length > MAX_LINE;
    cut = false;
    return { number: ++number, text: text.endsWith('\r') ? text.slice(0, -1) : text, tooLong };
  };
  for await (const bytes of piecesOf(blob)) {
    const texts = (rest + decoder.decode(bytes, { stream: true })).split('\n');
    rest = texts.pop() ?? '';
    yield texts.map(line);
    if (rest.length > MAX_LINE) {
      // What is too long anyway is not kept in memory.
      rest = rest.slice(0, 100);
      cut = true;
    }
    read += bytes.length;
    onBytes(read);
  }
  rest += decoder.decode();
  if (rest !== '' || cut) yield [line(rest)];
}
