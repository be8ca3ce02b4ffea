import { REGIONS, regionNamed } from '../../shared/catalogue/regions.ts';
import type { PlaceRow, Places, SeriesPlaces, SeriesPlacesQuery } from '../../shared/contract/places.ts';
import { figure } from '../../shared/measures/change.ts';
import { shareOf } from '../../shared/measures/share.ts';
import type { Store } from '../open.ts';
import { basePeriod } from './periods.ts';
import { ROWS_OF } from './reading.ts';

interface DealerRow {
  code: string;
  name: string;
  region: string | null;
}

const DEALERS = 'SELECT code, name, region FROM dealer ORDER BY region NULLS LAST, name, code';
const REGION = 'region:';
const DEALER = 'dealer:';

const regionOf = ({ region }: DealerRow): string | null => (region === null ? null : regionNamed(region));

/** What the filter offers: the seven regions and the maker's own divisions, and its dealers. */
export async function places(store: Store): Promise<Places> {
  const { rows } = await store.pool.query<DealerRow>(DEALERS);
  const own = rows.flatMap((dealer) => regionOf(dealer) ?? []);
  return {
    regions: [...new Set([...REGIONS, ...own])].map((name) => ({ place: REGION + name, name })),
    dealers: rows.map((dealer) => ({
      place: DEALER + dealer.code,
      name: dealer.name,
      region: regionOf(dealer),
    })),
  };
}

interface Row {
  place: string;
  posts: number;
  posts_before: number;
  negatives: number;
  negatives_before: number;
  complaints: number;
  complaints_before: number;
}

/** Long tails of names nobody knows are not read; their number is told. */
const MOST_DEALERS = 100;

/** Posts of a series by the places they name, most first. */
export async function seriesPlaces(
  store: Store,
  series: string,
  query: SeriesPlacesQuery,
  today: string,
): Promise<SeriesPlaces> {
  const { from, to, topic = 'all', reading = 'raw' } = query;
  const base = basePeriod(query, query.compare, today);
  const sums = (name: string) =>
    `coalesce(sum(${name}) FILTER (WHERE day BETWEEN $3 AND $4), 0)::int AS ${name},
     coalesce(sum(${name}) FILTER (WHERE day BETWEEN $5 AND $6), 0)::int AS ${name}_before`;
  const [counted, all, dealers] = await Promise.all([
    store.pool.query<Row>(
      `SELECT place, ${sums('posts')}, ${sums('negatives')}, ${sums('complaints')}
       FROM place_rollup
       WHERE series = $1 AND topic = $2 AND (day BETWEEN $3 AND $4 OR day BETWEEN $5 AND $6) AND ${ROWS_OF[reading]}
       GROUP BY place HAVING sum(posts) > 0`,
      [series, topic, from, to, base.from, base.to],
    ),
    store.pool.query<{ posts: number }>(
      `SELECT coalesce(sum(posts), 0)::int AS posts FROM rollup
       WHERE series = $1 AND topic = $2 AND day BETWEEN $3 AND $4 AND ${ROWS_OF[reading]}`,
      [series, topic, from, to],
    ),
    store.pool.query<DealerRow>(DEALERS),
  ]);
  const known = new Map(dealers.rows.map((dealer) => [DEALER + dealer.code, dealer]));
  const rows = counted.rows
    .toSorted(
      (a, b) => b.posts - a.posts || b.posts_before - a.posts_before || a.place.localeCompare(b.place),
    )
    .map((row) => view(row, known.get(row.place)));
  const ofDealers = rows.filter(({ place }) => place.startsWith(DEALER));
  return {
    from,
    to,
    baseFrom: base.from,
    baseTo: base.to,
    posts: all.rows[0]?.posts ?? 0,
    regions: rows.filter(({ place }) => place.startsWith(REGION)),
    dealers: ofDealers.slice(0, MOST_DEALERS),
    dealerCount: ofDealers.length,
  };
}

function view(row: Row, dealer: DealerRow | undefined): PlaceRow {
  const { place } = row;
  return {
    place,
    name: dealer?.name ?? place.slice(place.indexOf(':') + 1),
    region: dealer ? regionOf(dealer) : null,
    known: dealer !== undefined || place.startsWith(REGION),
    posts: figure(row.posts, row.posts_before),
    negatives: figure(row.negatives, row.negatives_before),
    complaints: figure(row.complaints, row.complaints_before),
    negativeShare: shareOf(row.negatives, row.posts),
  };
}
