/** Printed beside the matrix; a change of formula is a new version. */
export const VALUE_VERSION = 'value-1';

export const GRADES = ['excellent', 'promising', 'ordinary'] as const;
/** 优质, 准优质, 大众型. */
export type Grade = (typeof GRADES)[number];

/** What a customer bought. */
export interface Bought {
  purchases: number;
  /** Mean price of a purchase whose price is known; null where none is. */
  spend: number | null;
}

/** The means the matrix is cut at. */
export interface Cuts {
  purchases: number;
  spend: number;
}

/** A field of the matrix: at or above the mean on either axis, or below it. */
export interface Cell {
  manyPurchases: boolean;
  highSpend: boolean;
}

/**
 * Where the value matrix is cut: the mean number of purchases and the mean of the mean spends, each customer counting once.
 * Customers of whom no price is known are left out; null when that leaves nobody.
 * (1, 100k), (1, 300k), (4, 200k) → 2 purchases and 200k. Source: value matrix of the trade, purchases × mean spend, cut at the
 * means; version value-1.
 */
export function cutsOf(customers: readonly Bought[]): Cuts | null {
  let known = 0;
  let purchases = 0;
  let spend = 0;
  for (const each of customers) {
    if (each.spend === null) continue;
    known++;
    purchases += each.purchases;
    spend += each.spend;
  }
  return known === 0 ? null : { purchases: purchases / known, spend: spend / known };
}

/** The field a customer lies in, a value at the mean counting as above it; null where no price is known. */
export const cellOf = ({ purchases, spend }: Bought, cuts: Cuts): Cell | null =>
  spend === null ? null : { manyPurchases: purchases >= cuts.purchases, highSpend: spend >= cuts.spend };

/** 优质 buys often and dear, 准优质 one of the two, 大众型 neither. Source: ours, over the fields of the matrix; version value-1. */
export function gradeOf({ manyPurchases, highSpend }: Cell): Grade {
  if (manyPurchases && highSpend) return 'excellent';
  return manyPurchases || highSpend ? 'promising' : 'ordinary';
}
