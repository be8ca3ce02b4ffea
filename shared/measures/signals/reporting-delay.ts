/** Goes with every correction; a change of formula is a new version. */
export const REPORTING_DELAY_VERSION = 'reporting-delay-1';

/** Weeks as whole numbers from any start; a report comes in its incident's week or later. */
export interface Report {
  incident: number;
  reported: number;
}

export interface Corrected {
  /** Incidents of the week as reported so far, over the share that is. */
  incidents: number;
  /** 95 % interval, from the counts alone: it does not know that delays may have changed. */
  low: number;
  high: number;
  /** Share of the week's incidents reported by now, as the delays say. */
  reported: number;
  /** The share is so small that the count was raised by no more than `MOST_RAISED`: take it for a lower bound. */
  capped: boolean;
}

/** Fewer than a fifth reported: the rest is a guess. */
const MOST_RAISED = 5;
const Z = 1.959964;

/**
 * F by delay in weeks, 0 to `longest`: the share of incidents reported within it, of those reported within `longest` weeks. `now`
 * is the last whole week; incidents and reports after it are left out.
 *
 * A delay of d weeks can only have been seen in incidents of d or more weeks ago. Counted plainly, short delays are too many. Backwards in
 * time that is ordinary censoring: F(d) = Π over j > d of (1 − n(j)/N(j)), n(j) reports of delay j, N(j) reports of delay ≤ j whose
 * incidents are at least j weeks old. Without any report that could have been so late, delays above it are taken as none.
 * Source: Lagakos, Barraj & De Gruttola 1988, Biometrika 75; Kalbfleisch & Lawless 1989.
 */
export function delayShares(reports: readonly Report[], now: number, longest: number): number[] {
  const known = reports
    .map(({ incident, reported }) => ({ delay: reported - incident, age: now - incident, reported }))
    .filter(({ delay, age, reported }) => delay >= 0 && delay <= longest && age >= 0 && reported <= now);
  const shares = new Array<number>(longest + 1).fill(1);
  for (let delay = longest; delay > 0; delay--) {
    const atRisk = known.filter((report) => report.age >= delay && report.delay <= delay);
    const here = atRisk.filter((report) => report.delay === delay).length;
    shares[delay - 1] = (shares[delay] ?? 1) * (atRisk.length === 0 ? 1 : 1 - here / atRisk.length);
  }
  return shares;
}

/**
 * Incidents by week (oldest first, the last is the present week) with those still to be reported: count / F(weeks since), raised five
 * times at most. Interval: Poisson on the count (√ scale), over F.
 */
export function correctForDelay(incidents: readonly number[], shares: readonly number[]): Corrected[] {
  return incidents.map((count, week) => {
    const since = incidents.length - 1 - week;
    const reported = shares[since] ?? 1;
    const capped = reported < 1 / MOST_RAISED;
    const raise = capped ? MOST_RAISED : 1 / reported;
    const low = Math.max(0, Math.sqrt(count + 0.375) - Z / 2) ** 2 - 0.375;
    const high = (Math.sqrt(count + 0.375) + Z / 2) ** 2 - 0.375;
    return { incidents: count * raise, low: Math.max(0, low) * raise, high: high * raise, reported, capped };
  });
}
