import type { Pace } from '../../store/queries/frontier-page.ts';
import { isHostTrouble } from '../../store/queries/outcomes.ts';
import { nextPace, type Observation } from './pace.ts';

export interface PaceByHand extends Pace {
  /** The operator set the rate: no answer time changes it, only trouble does while it lasts. */
  fixed: boolean;
  /** Nothing is asked before this moment (epoch ms). */
  pausedUntil: number;
  /** When trouble began that no good answer has ended; null while the host is well. */
  troubleSince: number | null;
  /** Any page was answered. */
  answered: boolean;
}

const PAUSES_MS = [2000, 4000, 8000, 15_000, 30_000];
/** A page may be broken alone; from this many failures in a row it is the host. */
const HOST_IS_ILL = 3;
/** Even the fastest rate is brought down to this in trouble, and no further than the next. */
const SPACING_IN_TROUBLE_MS = 250;
const LONGEST_SPACING_IN_TROUBLE_MS = 2000;
/** What is left of the extra spacing after each good answer: a host that has just recovered is not flooded. */
const RECOVERY = 0.9;
/** Somebody waits: so long for a host that has not answered yet, and for one that has. */
const PATIENCE_MS = { first: 20_000, later: 5 * 60_000 };

export function firstPace(spacingMs: number, fixed: boolean): PaceByHand {
  const pace = { spacingMs, minSpacingMs: spacingMs, failures: 0, backoffMs: 0 };
  return { ...pace, fixed, pausedUntil: 0, troubleSince: null, answered: false };
}

/**
 * The pace of a crawl somebody waits for, after one more answer at `now` (epoch ms). Trouble makes pauses that grow, at a
 * set rate too; what was under way when a pause began tells nothing new and does not lengthen it.
 */
export function nextPaceByHand(pace: PaceByHand, seen: Observation, now: number): PaceByHand {
  const trouble = isHostTrouble(seen.outcome);
  if (trouble && now < pace.pausedUntil) {
    const until = Math.max(pace.pausedUntil, now + (seen.retryAfterMs ?? 0));
    return { ...pace, pausedUntil: until };
  }
  const manners = nextPace(pace, seen, pace.fixed ? 'fixed' : 'adaptive');
  return {
    ...pace,
    ...manners,
    spacingMs: pace.fixed ? spacingAtRate() : manners.spacingMs,
    pausedUntil: now + (pace.fixed ? pauseAtRate() : manners.backoffMs),
    troubleSince: trouble ? (pace.troubleSince ?? now) : null,
    answered: pace.answered || !trouble,
  };

  function spacingAtRate(): number {
    if (!trouble) return Math.max(pace.minSpacingMs, pace.spacingMs * RECOVERY);
    const slower = Math.min(
      Math.max(pace.spacingMs * 2, SPACING_IN_TROUBLE_MS),
      LONGEST_SPACING_IN_TROUBLE_MS,
    );
    return Math.max(pace.spacingMs, slower);
  }

  function pauseAtRate(): number {
    if (!trouble) return 0;
    if (seen.retryAfterMs !== null) return seen.retryAfterMs;
    const times = seen.outcome === 'throttled' ? manners.failures - 1 : manners.failures - HOST_IS_ILL;
    return times < 0 ? 0 : (PAUSES_MS[Math.min(times, PAUSES_MS.length - 1)] ?? 0);
  }
}

/** Whether the host has been in trouble for so long, or asks for so long a pause, that nobody should wait for it. */
export function isGivenUp(pace: PaceByHand, now: number): boolean {
  if (pace.troubleSince === null) return false;
  const patience = pace.answered ? PATIENCE_MS.later : PATIENCE_MS.first;
  return Math.max(now, pace.pausedUntil) - pace.troubleSince > patience;
}
