import { readFileSync } from 'node:fs';

/** The committed model, as a browser's fetch would give it. */
export function committedModel(): ArrayBuffer {
  const bytes = readFileSync(new URL('../../../shared/understanding/model.bin', import.meta.url));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
