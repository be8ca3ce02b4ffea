import type { z } from 'zod';
import { parseCell } from '../../catalogue/cells.ts';
import type { PartKey, SymptomKey } from '../../catalogue/faults.ts';
import type { GUARANTEES, RepeatedVehicle } from '../../contract/signal-detail.ts';
import { daysBetween } from '../days.ts';

export type Guarantee = (typeof GUARANTEES)[number];

/**
 * 三包 limits as secondary sources give them. Unsourced in law here: confirm with counsel, also which edition of the rules holds for
 * vehicles sold when. They only say which vehicles somebody should look at.
 */
export const THREE_GUARANTEES = {
  /** Repairs of one serious safety fault. */
  safetyRepairs: 2,
  /** Times one part number was fitted. */
  samePart: 2,
  /** Repairs of one fault; more than so many. */
  repairs: 5,
  /** First repair within so long, and so far, of the purchase. */
  early: { days: 60, km: 3000 },
  /** What counts as a serious safety fault: these whatever the part, and these of these parts. */
  safety: {
    anyPart: ['fire', 'stall'] satisfies SymptomKey[] as readonly SymptomKey[],
    parts: ['brakes', 'steering', 'tyres'] satisfies PartKey[] as readonly PartKey[],
    symptoms: [
      'failure',
      'weak',
      'leak',
      'crack',
      'loose',
      'pull',
      'freeze',
    ] satisfies SymptomKey[] as readonly SymptomKey[],
  },
} as const;

/** Whether a cell is a fault that counts as serious for safety; a watched phrase does not. */
export function isSafetyFault(cell: string): boolean {
  const parsed = parseCell(cell);
  if (parsed === null || 'words' in parsed) return false;
  const { anyPart, parts, symptoms } = THREE_GUARANTEES.safety;
  return (
    anyPart.includes(parsed.symptom) || (parts.includes(parsed.part) && symptoms.includes(parsed.symptom))
  );
}

/** One time in the workshop for the fault. */
export interface Repair {
  /** YYYY-MM-DD */
  day: string;
  mileageKm: number | null;
  partNumber: string | null;
}

/** What a vehicle's repairs of one fault amount to, without who it is. */
export type Repeated = Pick<z.infer<typeof RepeatedVehicle>, 'repairs' | 'first' | 'last' | 'reached'>;

/**
 * Counts a vehicle's repairs of one fault against the 三包 limits (`THREE_GUARANTEES`). Work orders of one day are one repair. Early is
 * a first repair within 60 days and 3,000 km of the purchase; of two that are not both known, the one that is decides.
 * @param repairs of one fault of one vehicle, in any order
 * @returns null without any repair
 */
export function repeated(
  repairs: readonly Repair[],
  { boughtOn, safety }: { boughtOn: string | null; safety: boolean },
): Repeated | null {
  const inOrder = repairs.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return null;
  const days = new Set(inOrder.map(({ day }) => day)).size;
  const limits = THREE_GUARANTEES;
  const reached: Guarantee[] = [];
  if (safety && days >= limits.safetyRepairs) reached.push('twoSafetyRepairs');
  if (mostOfOnePart(inOrder) >= limits.samePart) reached.push('samePartTwice');
  if (days > limits.repairs) reached.push('moreThanFiveRepairs');
  if (isEarly(first, boughtOn)) reached.push('withinSixtyDays');
  return { repairs: days, first: first.day, last: last.day, reached };
}

/** Most days on which one part number was fitted. */
function mostOfOnePart(repairs: readonly Repair[]): number {
  const days = new Map<string, Set<string>>();
  for (const { day, partNumber } of repairs) {
    const part = partNumber?.trim().toUpperCase() ?? '';
    if (part !== '') days.set(part, (days.get(part) ?? new Set()).add(day));
  }
  return Math.max(0, ...[...days.values()].map(({ size }) => size));
}

function isEarly({ day, mileageKm }: Repair, boughtOn: string | null): boolean {
  const { days, km } = THREE_GUARANTEES.early;
  // Before the purchase it was the dealer's own car.
  const since = boughtOn === null ? null : daysBetween(boughtOn, day);
  if (since === null) return mileageKm !== null && mileageKm <= km;
  return since >= 0 && since <= days && (mileageKm === null || mileageKm <= km);
}
