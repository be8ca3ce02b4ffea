/** Printed beside the ratio; a change of formula is a new version. */
export const PER_SOLD_VERSION = 'per-sold-1';

/** A calendar month as far as a period covers it. */
export interface SoldMonth {
  /** First day. */
  month: string;
  /** Share of the month's days that lie in the period, over 0 and up to 1. */
  covered: number;
  /** Complaint posts on those days. */
  complaints: number;
  /** Vehicles sold in the whole month; null where no file says. */
  sold: number | null;
}

export interface PerSoldRatio {
  /** Complaints per 10,000 sold; null without sales. */
  value: number | null;
  complaints: number;
  sold: number;
  /** Months whose sales are not known. */
  missing: string[];
}

/**
 * 投诉销量比: complaint posts per 10,000 vehicles sold in the same months.
 *
 * Formula: 10,000 · Σ complaints / Σ sold, over the months for which sales are known; the others are left out on both sides
 * and named, for their complaints would stand over vehicles nobody counted. Of a month the period cuts, sales count by the
 * days it covers. Null when no month has sales, or none were sold.
 * 41 complaints on 12,300 sold → 33.3. Source: trade usage (车质网's 投诉销量比 relates complaints to sales alike); version per-sold-1.
 */
export function perSold(months: readonly SoldMonth[]): PerSoldRatio {
  let complaints = 0;
  let sold = 0;
  const missing: string[] = [];
  for (const month of months) {
    if (month.sold === null) missing.push(month.month);
    else {
      complaints += month.complaints;
      sold += month.sold * month.covered;
    }
  }
  const value = sold > 0 ? Math.round((100_000 * complaints) / sold) / 10 : null;
  return { value, complaints, sold: Math.round(sold), missing };
}
