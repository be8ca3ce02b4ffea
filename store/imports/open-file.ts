import { createHash } from 'node:crypto';

/** A file to take in. A Blob can be read again from the start, so nothing has to be held in memory. */
export interface ImportFile {
  name: string;
  blob: Blob;
}

export interface OpenedFile extends ImportFile {
  sha256: string;
  /** Name of the encoding, as TextDecoder calls it. */
  encoding: string;
}

/** Larger files are to be cut; a million visits take about 120 MB. */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** Reads the file through once: its fingerprint, and whether it is UTF-16 or UTF-8 by its mark, valid UTF-8, or else GB18030. */
export async function openFile({ name, blob }: ImportFile): Promise<OpenedFile> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let valid = true;
  for await (const bytes of blob.stream()) {
    hash.update(bytes);
    if (valid) valid = decodes(utf8, bytes);
  }
  if (valid) valid = decodes(utf8);
  const mark = markOf(new Uint8Array(await blob.slice(0, 3).arrayBuffer()));
  return { name, blob, sha256: hash.digest('hex'), encoding: mark ?? (valid ? 'utf-8' : 'gb18030') };
}

function decodes(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}
