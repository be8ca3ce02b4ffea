import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Marks } from './fit-marks.ts';

/** Learned by `npm run train`; only measuring needs it, so it is no part of the model the product carries. */
export const MARKS_FILE = new URL('./mention-marks.json', import.meta.url);

const marksFile = z.object({
  names: z.array(z.string()),
  bits: z.number().int().min(8).max(20),
  scale: z.number(),
  bias: z.number(),
  /** Signed bytes in base64, one per bucket. */
  weights: z.base64(),
});

export function encodeMarks({ names, table }: Marks): string {
  const { weights } = table;
  return `${JSON.stringify(
    {
      names,
      bits: table.bits,
      scale: table.scales[0] ?? 0,
      bias: table.biases[0] ?? 0,
      weights: Buffer.from(weights.buffer, weights.byteOffset, weights.length).toString('base64'),
    },
    null,
    2,
  )}\n`;
}

/** Throws one clear sentence when the text is not what `encodeMarks` wrote. */
export function decodeMarks(text: string): Marks {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = null;
  }
  const file = marksFile.safeParse(json);
  const bytes = file.success ? Buffer.from(file.data.weights, 'base64') : null;
  if (!file.success || bytes?.length !== 2 ** file.data.bits)
    throw new Error('training/mention-marks.json is damaged; run "npm run train" to learn it again.');
  const { names, bits, scale, bias } = file.data;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  return { names, table: { heads: ['marked'], bits, weights, scales: [scale], biases: [bias] } };
}

export const committedMarks = (): Marks => decodeMarks(readFileSync(MARKS_FILE, 'utf8'));
