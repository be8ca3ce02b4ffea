import type { CellHistory } from '../../shared/measures/signals/cell-history.ts';
import type { Chance } from './chance.ts';
import { type Cell, WEEKS } from './world.ts';

export const SIZES = [1.5, 2, 3, 5] as const;
/** Weeks over which it grows to its size; 0: at once. */
export const RISES = [0, 8, 16, 26] as const;

export interface Planted {
  size: number;
  rise: number;
  /** Own reports a week it adds at its full size. */
  added: number;
  rate: number;
  /** Day (week × 7 + day of the week) on which its first incident may happen. */
  onset: number;
  /** What the cell's weeks would have held without it, for the one who knows. */
  mean: readonly number[];
  history: CellHistory;
}

/** Owners write on weekends more: share of a week's posts by day, Monday first. */
const WEEKDAYS = [0.13, 0.12, 0.12, 0.12, 0.13, 0.19, 0.19] as const;
/** Days from incident to post: six in ten soon, the others when they come to it. */
const SOON = { share: 0.6, days: 5 } as const;
const LATE = { share: 0.4, days: 25 } as const;

/**
 * The same history with a defect from day `onset` on. It adds (size − 1) × what the cell would have in a plain week (trend, neither
 * season nor heat), growing in a line over `rise` weeks; each incident is written about some days later (median 6, one in ten after
 * 33), in threads as other posts are, and brings as much talk as the cell's own reports do.
 */
export function plant(cell: Cell, size: number, rise: number, onset: number, chance: Chance): Planted {
  const posts = new Float64Array(WEEKS);
  for (let day = onset; day < WEEKS * 7; day++) {
    const grown = rise === 0 ? 1 : Math.min(1, (day - onset + 1) / (rise * 7));
    const plain = cell.plain[Math.floor(day / 7)] ?? 0;
    const incidents = (size - 1) * plain * grown * (WEEKDAYS[day % 7] ?? 0);
    for (let week = Math.floor(day / 7); week < WEEKS; week++) {
      const from = Math.max(0, week * 7 - day);
      const share = written(week * 7 + 7 - day) - written(from);
      if (share < 1e-6) break;
      posts[week] = (posts[week] ?? 0) + incidents * share;
    }
  }
  const { seen, heard, talk } = cell.history;
  const add = (counts: readonly number[], mean: number, draws: number) =>
    counts.map((count, week) => count + chance.clustered(mean * (posts[week] ?? 0), draws));
  return {
    size,
    rise,
    added: (size - 1) * cell.rate,
    rate: cell.rate,
    onset,
    mean: cell.mean,
    history: { seen: add(seen, 1, 0.25), heard: add(heard, cell.heardForOne, 0.4), talk },
  };
}

function written(days: number): number {
  return (
    SOON.share * (1 - Math.exp(-Math.max(0, days) / SOON.days)) +
    LATE.share * (1 - Math.exp(-Math.max(0, days) / LATE.days))
  );
}
