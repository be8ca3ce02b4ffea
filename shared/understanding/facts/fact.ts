import type { PartKey } from '../../catalogue/faults.ts';
import type { Span } from '../insight.ts';

/** What an owner did to a part, or had done. */
export const REPAIR_ACTIONS = [
  'replaced',
  'repaired',
  'cleaned',
  'adjusted',
  'reprogrammed',
  'inspected',
  'topUp',
] as const;
export type RepairAction = (typeof REPAIR_ACTIONS)[number];

/** What came of it, as the post says. */
export const OUTCOMES = ['fixed', 'notFixed', 'cameBack', 'worse', 'unknown'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the author wants of maker or dealer. */
export const DEMANDS = [
  'refund',
  'exchange',
  'repair',
  'replacePart',
  'compensation',
  'recall',
  'explanation',
  'apology',
  'longerWarranty',
] as const;
export type Demand = (typeof DEMANDS)[number];

/** One thing a post states, as far as it states it: what is not said is null, and nothing is ever completed by guess. */
export type FactValue =
  | { kind: 'purchased'; year: number | null; month: number | null; day: number | null }
  | { kind: 'modelYear'; year: number }
  /** When the car left the works; `yearsBack` where only 今年 (0), 去年 (1) or 前年 (2) is said. */
  | { kind: 'built'; year: number | null; yearsBack: number | null; month: number | null }
  /** As catalogues write it: 手豪 → 手动豪华型. */
  | { kind: 'trim'; name: string }
  /** Odometer in kilometres when written or when it happened; `bound` says whether the number is a limit. */
  | { kind: 'mileage'; km: number; bound: Bound }
  /** How long after the purchase it happened, in days, months or years as written. */
  | { kind: 'age'; amount: number; unit: 'day' | 'week' | 'month' | 'year'; bound: Bound }
  /** Speed at which it happens, km/h; `to` where a range is given. */
  | { kind: 'speed'; kmh: number; to: number | null; bound: Bound }
  | { kind: 'engineSpeed'; rpm: number; to: number | null; bound: Bound }
  | { kind: 'temperature'; engine: 'cold' | 'warm' }
  /** How often it was in the workshop for the same thing: 4回; 不下20次 is 20, at least. */
  | { kind: 'repairs'; count: number; bound: Bound }
  /** Repairs stand in the order in which they were done. */
  | { kind: 'repair'; action: RepairAction; part: PartKey | null; outcome: Outcome }
  | { kind: 'dealer'; name: string }
  | { kind: 'demand'; demand: Demand };

/** 不下20次, 20多次 are at least; 不到300公里 at most; 大约 about. */
export type Bound = 'exact' | 'atLeast' | 'atMost' | 'about';

export type FactKind = FactValue['kind'];

export type Fact = FactValue & {
  /** How often this reading is right, 0–1, four decimals; measured on the hard cases. */
  confidence: number;
  span: Span;
};
