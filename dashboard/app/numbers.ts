import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Overview } from '../../shared/contract/numbers.ts';
import { getOverview } from '../api/monitor.ts';
import { dayOf, monthOf, monthPeriod } from './calendar.ts';
import { type Loaded, useLoad } from './load.ts';
import { useRefresh } from './refresh.ts';
import { type Chosen, hrefOf, usualPeriod, type View } from './view.ts';

export interface Numbers extends Loaded<Overview> {
  chosen: Chosen;
  /** The newest month that has posts, when known. */
  newest: string | null;
  /** On the way to that month, because the usual period has none. */
  moving: boolean;
}

/**
 * The figures of all series under the question in an address, asked anew every minute. Who asked for no period and
 * would see an empty one is taken to the newest month with posts, at `path`.
 */
export function useNumbers(path: string, view: View): Numbers {
  const { route } = useLocation();
  const chosen: Chosen = { ...view, period: view.period ?? usualPeriod() };
  const { period, topic, compare, reading, place } = chosen;
  const asked = useLoad(hrefOf('', { period, topic, compare, reading, place }), (signal) =>
    getOverview({ ...period, topic, compare, reading, place }, signal),
  );
  const { value, loading, reload } = asked;
  useRefresh(reload);
  const newest = value && !loading ? newestMonth(value) : null;
  const silent = value?.series.every((card) => card.posts.value === 0) ?? false;
  const elsewhere = newest !== null && newest !== monthOf(period);
  const better = view.period === undefined && elsewhere && silent ? newest : null;
  const wanted = better === null ? null : hrefOf(path, { ...view, period: monthPeriod(better) });
  useEffect(() => {
    if (wanted !== null) route(wanted, true);
  }, [wanted, route]);
  return { ...asked, chosen, newest, moving: wanted !== null };
}

function newestMonth({ coverage }: Overview): string | null {
  return coverage.lastPostAt === null ? null : dayOf(coverage.lastPostAt).slice(0, 7);
}
