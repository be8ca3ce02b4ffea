import type { Measured, Measures } from './bootstrap.ts';
import { mean, round } from './count.ts';

/** How many labels that people corrected or confirmed a model gives as they did. */
export interface Agreement {
  right: number;
  of: number;
}

export interface Compared {
  figure: string;
  committed: number;
  candidate: number;
  change: number;
  /** A fall within it may be chance: half the 95 % interval of the committed figure. */
  margin: number;
  outcome: 'rose' | 'held' | 'fell';
}

export interface Verdict {
  replace: boolean;
  /** One sentence. */
  why: string;
  compared: Compared[];
}

const half = ({ low, high }: Measured): number => (high - low) / 2;

function compare(figure: string, committed: Measured, candidate: Measured): Compared {
  // A report written before intervals were has none; the candidate's, on records of the same kind, stands in.
  const margin = half(committed) > 0 ? half(committed) : half(candidate);
  const change = candidate.value - committed.value;
  return {
    figure,
    committed: committed.value,
    candidate: candidate.value,
    change: round(change),
    margin: round(margin),
    outcome: change < -margin ? 'fell' : change > 0 ? 'rose' : 'held',
  };
}

/**
 * Whether a newly learned model takes the place of the committed one. Written before any candidate was seen:
 * 1. no main figure falls by more than its margin of chance;
 * 2. the mean of all main figures rises, so that many small falls cannot add up from model to model;
 * 3. where people corrected labels, the share given as they did does not fall.
 * Figures that one of the two lacks are not compared; with none in common nothing is replaced.
 */
export function judge(
  committed: Measures,
  candidate: Measures,
  people: { committed: Agreement; candidate: Agreement } | null = null,
): Verdict {
  const compared = Object.entries(committed).flatMap(([figure, before]) => {
    const after = candidate[figure];
    return after ? [compare(figure, before, after)] : [];
  });
  const verdict = (replace: boolean, why: string): Verdict => ({ replace, why, compared });
  if (compared.length === 0)
    return verdict(false, 'The committed report and the candidate have no main figure in common.');
  const fallen = compared.filter(({ outcome }) => outcome === 'fell');
  if (fallen.length > 0) {
    const which = fallen.map(
      ({ figure, committed: before, candidate: after, margin }) =>
        `${figure} falls from ${before} to ${after}, more than its margin of chance ${margin}`,
    );
    return verdict(false, `${which.join('; ')}.`);
  }
  const rise = round(mean(compared.map(({ change }) => change)));
  if (rise <= 0)
    return verdict(false, `The mean of the main figures does not rise (${rise}), so nothing is gained.`);
  if (people && share(people.candidate) < share(people.committed)) {
    const of = ({ right, of: all }: Agreement) => `${right} of ${all}`;
    return verdict(
      false,
      `It agrees less with people's corrections: ${of(people.candidate)} labels, before ${of(people.committed)}.`,
    );
  }
  return verdict(true, `No main figure falls beyond chance, and their mean rises by ${rise}.`);
}

const share = ({ right, of }: Agreement): number => (of === 0 ? 1 : right / of);
