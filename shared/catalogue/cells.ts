import { CONDITIONS, type ConditionKey, type FaultNamed, faultKey, parseFaultKey } from './faults.ts';

/** What a defect signal is about: a fault, a fault under one condition, or a phrase somebody has watched. */
export type Cell = (FaultNamed & { condition: ConditionKey | null }) | { words: number };

/** The text form: "noise:clutch", "noise:clutch:clutch-pressed", "words:12" (the number of the watched phrase). */
export function cellKey(cell: Cell): string {
  if ('words' in cell) return `words:${cell.words}`;
  return cell.condition === null ? faultKey(cell) : `${faultKey(cell)}:${cell.condition}`;
}

/** The inverse of `cellKey`; null for anything else. */
export function parseCell(key: string): Cell | null {
  const watched = /^words:([1-9]\d{0,9})$/.exec(key);
  if (watched) return { words: Number(watched[1]) };
  const [symptom, part, said, ...rest] = key.split(':');
  const fault = parseFaultKey(`${symptom}:${part}`);
  const condition = CONDITIONS.find((known) => known === said) ?? null;
  if (fault === null || rest.length > 0 || (said !== undefined && condition === null)) return null;
  return { ...fault, condition };
}

/**
 * Under which cell the workshops' books tell of one: the whole fault. Who writes a work order seldom writes when it happens, so
 * visits cannot be told apart by condition.
 */
export const bookCell = (cell: string): string =>
  cell.startsWith('words:') ? cell : cell.split(':').slice(0, 2).join(':');
