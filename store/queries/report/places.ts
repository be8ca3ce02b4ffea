import type { PlaceRow } from '../../../shared/contract/places.ts';
import type { Report } from '../../../shared/contract/report.ts';
import type { PostsBehind, ReportQuery } from '../../../shared/contract/report-query.ts';
import type { Store } from '../../open.ts';
import { seriesPlaces } from '../places.ts';

/** So many dealers and regions are printed. */
const MOST = 12;

/** Dealers and regions the posts name; each absent where none is named. */
export async function reportPlaces(
  store: Store,
  query: ReportQuery,
  behind: PostsBehind,
  today: string,
): Promise<Pick<Report, 'dealers' | 'regions'>> {
  const found = await seriesPlaces(store, query.series, query, today);
  const row = ({ place, name, negatives, complaints, posts }: PlaceRow) => ({
    place,
    name,
    negatives,
    complaints,
    posts,
    behind: { ...behind, place },
  });
  return {
    ...(found.dealers.length > 0 ? { dealers: found.dealers.slice(0, MOST).map(row) } : {}),
    ...(found.regions.length > 0 ? { regions: found.regions.slice(0, MOST).map(row) } : {}),
  };
}
