/** So many reports of what happened `back` weeks ago became known `delay` weeks after it. */
export interface DelayedReports {
  back: number;
  delay: number;
  count: number;
}

/** A count is never scaled up more than tenfold: below this share too little is known to scale by. */
const LEAST_SHARE = 0.1;

/**
 * Share F(d) of what will ever be known that is known after 0, 1, 2 … weeks. Weeks too recent to have shown a long delay are
 * counted for the short ones only, so that the answer is not biased towards short delays. Longer delays than any seen are
 * taken not to happen. Empty without reports.
 *
 * Formula: F(d) = Π over k > d of (1 − n(k)/N(k)); n(k) the reports with delay k of weeks at least k back, N(k) those of the same
 * weeks with delay up to k. Source: Lawless 1994, Canadian Journal of Statistics 22 (reverse-time hazard); Kalbfleisch & Lawless 1989.
 */
export function delayShares(reports: readonly DelayedReports[]): number[] {
  const longest = reports.reduce((most, { delay, count }) => (count > 0 ? Math.max(most, delay) : most), -1);
  const shares = new Array<number>(longest + 1).fill(1);
  for (let k = longest; k > 0; k--) {
    let withDelay = 0;
    let upTo = 0;
    for (const { back, delay, count } of reports) {
      if (back < k || delay > k) continue;
      upTo += count;
      if (delay === k) withDelay += count;
    }
    const hazard = upTo > 0 ? withDelay / upTo : 0;
    shares[k - 1] = (shares[k] ?? 1) * (1 - hazard);
  }
  return shares;
}

/** Share of a week's reports known `back` weeks after it, from 0.1 to 1; dividing a count by it corrects for those still to come. */
export function reportedShare(shares: readonly number[], back: number): number {
  if (shares.length === 0) return 1;
  return Math.max(LEAST_SHARE, shares[Math.min(back, shares.length - 1)] ?? 1);
}
