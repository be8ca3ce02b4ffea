import { z } from 'zod';
import type { Curves } from '../shared/understanding/confidence.ts';
import { readText } from './read-table.ts';

/** Curves from score to confidence, written by `npm run train` from its cross-validation and carried by the model. */
export const CURVES_FILE = 'training/curves.json';

const curve = z.object({ slope: z.number(), offset: z.number() });
const file = z.object({ aspect: curve, tone: curve, complaint: curve, group: curve, code: curve });

/** Throws one sentence when the file is not what `encodeCurves` writes. */
export function readCurves(): Curves {
  const read = file.safeParse(JSON.parse(readText(CURVES_FILE)));
  if (read.success) return read.data;
  throw new Error(`${CURVES_FILE} holds no curves; run "npm run train" to write it anew.`);
}

export const encodeCurves = (curves: Curves): string => `${JSON.stringify(curves, null, 2)}\n`;
