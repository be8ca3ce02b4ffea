import type { Pace } from '../../store/queries/frontier-page.ts';
import { isHostTrouble, isRead, type Outcome } from '../../store/queries/outcomes.ts';

export interface Observation {
  outcome: Outcome;
  /** How long the answer took. */
  milliseconds: number;
  retryAfterMs: number | null;
}

const LONGEST_SPACING_MS = 60_000;
const LONGEST_BACKOFF_MS = 3_600_000;
const FIRST_BACKOFF_MS = 15_000;
/** A page may be broken alone; from this many failures in a row it is the host. */
const HOST_IS_ILL = 3;

/**
 * The pace after one more answer. Spacing moves half-way towards the time the host needs for an answer, so about one
 * request is under way at a time (Scrapy's AutoThrottle with a target of one), but only a good answer may lower it, and
 * never under the minimum. Staying away is a clock of its own: Retry-After when given, otherwise doubling.
 * @param spacing `fixed` on one's own servers, where the operator set the rate
 */
export function nextPace(pace: Pace, seen: Observation, spacing: 'adaptive' | 'fixed' = 'adaptive'): Pace {
  const trouble = isHostTrouble(seen.outcome);
  const failures = trouble ? pace.failures + 1 : 0;
  return { ...pace, failures, spacingMs: nextSpacing(), backoffMs: nextBackoff() };

  function nextSpacing(): number {
    if (spacing === 'fixed') return pace.minSpacingMs;
    const target = (pace.spacingMs + seen.milliseconds) / 2;
    const wanted =
      seen.outcome === 'throttled'
        ? pace.spacingMs * 2
        : isRead(seen.outcome)
          ? target
          : Math.max(pace.spacingMs, target);
    return Math.round(Math.max(pace.minSpacingMs, Math.min(wanted, LONGEST_SPACING_MS)));
  }

  function nextBackoff(): number {
    if (!trouble) return 0;
    if (seen.retryAfterMs !== null) return seen.retryAfterMs;
    if (seen.outcome === 'throttled') return doubled(failures - 1);
    return failures < HOST_IS_ILL ? 0 : doubled(failures - HOST_IS_ILL);
  }
}

function doubled(times: number): number {
  return Math.min(FIRST_BACKOFF_MS * 2 ** times, LONGEST_BACKOFF_MS);
}
