import { z } from 'zod';
import { GRADES } from '../measures/value-matrix.ts';
import { Share } from './places.ts';
import { count, Day } from './words.ts';

/** Which field of a customer or of one of their vehicles is empty. */
export const CUSTOMER_GAPS = [
  'phone',
  'city',
  'dealer',
  'adviser',
  'since',
  'plate',
  'trim',
  'boughtOn',
  'builtOn',
] as const;
export type CustomerGap = (typeof CUSTOMER_GAPS)[number];

/** What else is wrong with a customer's record. */
export const CUSTOMER_FLAWS = ['noVehicle', 'unowned', 'badPhone', 'badVin', 'conflict'] as const;
export type CustomerFlaw = (typeof CUSTOMER_FLAWS)[number];

export const RecordFlaw = z.enum([...CUSTOMER_GAPS, ...CUSTOMER_FLAWS]);
export type RecordFlaw = z.infer<typeof RecordFlaw>;

/** GET /api/customers/quality: how complete and how sound the records are. */
export const RecordQuality = z
  .object({
    customers: count,
    vehicles: count,
    /** Filled among all; of a vehicle's fields, vehicles. */
    gaps: z.array(
      z.object({
        field: z.enum(CUSTOMER_GAPS),
        of: z.enum(['customers', 'vehicles']),
        filled: z.union([Share, z.null()]),
        /** Customers to look at. */
        customers: count,
      }),
    ),
    flaws: z.array(z.object({ flaw: z.enum(CUSTOMER_FLAWS), customers: count })),
    /** Pairs that may be one customer; null for roles that merge none. */
    duplicates: count.nullable(),
  })
  .meta({ id: 'RecordQuality' });
export type RecordQuality = z.infer<typeof RecordQuality>;

export const MatrixCell = z.object({
  manyPurchases: z.boolean(),
  highSpend: z.boolean(),
  grade: z.enum(GRADES),
  customers: count,
});

/** Twelve months up to a day. */
export const BaseYear = z.object({
  from: Day,
  to: Day,
  /** Purchases of who had bought before, and of who had not. */
  repeatPurchases: count,
  newPurchases: count,
  repeatShare: z.union([Share, z.null()]),
  /** Customers with a purchase or a visit. */
  active: count,
  /** Active now and not in the twelve months before, and the other way round. */
  gained: count,
  lost: count,
  net: z.int(),
  turnover: z.number(),
});
export type BaseYear = z.infer<typeof BaseYear>;

/** GET /api/customers/base: grades, value matrix and turnover. */
export const CustomerBase = z
  .object({
    /** Persons and companies. */
    customers: count,
    value: z.object({
      version: z.string(),
      /** The means the matrix is cut at, spend in fen; null as long as no price is known. */
      cuts: z.union([z.object({ purchases: z.number(), spend: z.number() }), z.null()]),
      cells: z.array(MatrixCell),
      /** Bought, but at no known price. */
      unpriced: count,
      /** Nothing bought. */
      without: count,
    }),
    turnoverVersion: z.string(),
    /** Oldest first. */
    years: z.array(BaseYear),
  })
  .meta({ id: 'CustomerBase' });
export type CustomerBase = z.infer<typeof CustomerBase>;
