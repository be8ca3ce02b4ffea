/** After so many tries a message is given up: about an hour and a half after it was due. */
export const MOST_ATTEMPTS = 10;
const FIRST_MS = 15_000;
const LONGEST_MS = 30 * 60_000;

/**
 * How long to wait after the n-th failed try, in ms: twice as long each time, up to half an hour, spread by half either
 * way so that what failed together does not come back together.
 * @param asked what the other side asked for, e.g. by Retry-After; never less than that
 * @param random 0 to 1
 */
export function againInMs(attempts: number, asked: number | null, random: number): number {
  const usual = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.round(Math.max(usual * (0.5 + random), (asked ?? 0) + random * 1000));
}
