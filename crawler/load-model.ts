import { readFile } from 'node:fs/promises';
import type { Understand } from '../shared/understanding/insight.ts';
import { makeUnderstanding } from '../shared/understanding/understand.ts';

const MODEL = new URL('../shared/understanding/model.bin', import.meta.url);

/** Reads the committed model and makes `understand`. Takes about 30 ms: load once per process. */
export async function loadUnderstanding(): Promise<Understand> {
  const bytes = await readFile(MODEL);
  return makeUnderstanding(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
