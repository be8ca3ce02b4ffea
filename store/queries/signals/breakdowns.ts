import { bookCell } from '../../../shared/catalogue/cells.ts';
import { BREAKDOWNS, type Breakdown, type BreakdownBy } from '../../../shared/contract/signal-detail.ts';
import type { SignalRow } from '../../../shared/contract/signals.ts';
import type { Store } from '../../open.ts';
import type { Period } from '../periods.ts';
import { postCondition } from '../post-filter.ts';
import { reportsOf } from './reports-of.ts';

/** Rows of a breakdown; what is rarer is left out of sight, not of the sum. */
const MOST = 24;

/** Kilometres at which a band begins, the last open to above. */
const BANDS = [5_000, 10_000, 20_000, 40_000, 60_000, 100_000];
const band = (km: string) =>
  `(ARRAY['0-5', '5-10', '10-20', '20-40', '40-60', '60-100', '100+'])[width_bucket(${km}, ARRAY[${BANDS.join(', ')}]::float8[]) + 1]`;

const fact = (kind: string, field: string) =>
  `(SELECT f ->> '${field}' FROM jsonb_array_elements(coalesce(i.detail -> 'facts', '[]')) f WHERE f ->> 'kind' = '${kind}' LIMIT 1)`;

/** What a post p with insight i, told of under `$cell`, says of each; it knows nothing of the rest. */
const OF_POSTS: Partial<Record<BreakdownBy, string>> = {
  condition: `(SELECT l ->> 'condition' FROM jsonb_array_elements(coalesce(i.detail -> 'faults', '[]')) l
               WHERE concat_ws(':', l ->> 'symptom', l ->> 'part') = $cell LIMIT 1)`,
  modelYear: fact('modelYear', 'year'),
  /** 去年十二月 counts from the day of the post; a year alone is no month. */
  buildMonth: `(SELECT concat(coalesce((f ->> 'year')::int, date_part('year', p.day)::int - (f ->> 'yearsBack')::int), '-', lpad(f ->> 'month', 2, '0'))
                FROM jsonb_array_elements(coalesce(i.detail -> 'facts', '[]')) f
                WHERE f ->> 'kind' = 'built' AND f ->> 'month' IS NOT NULL AND coalesce(f ->> 'year', f ->> 'yearsBack') IS NOT NULL LIMIT 1)`,
  mileage: band(`${fact('mileage', 'km')}::float8`),
  dealer: `(SELECT coalesce(d.name, substr(w.place, 8)) FROM post_place w LEFT JOIN dealer d ON w.place = 'dealer:' || d.code
            WHERE w.post_id = p.id AND w.place LIKE 'dealer:%' ORDER BY w.place LIMIT 1)`,
};

/** What a visit s of vehicle v at dealer d says of each. */
const OF_VISITS: Record<BreakdownBy, string> = {
  condition: `(SELECT split_part(f, ':', 3) FROM unnest(s.faults) f WHERE f LIKE $cell || ':%' LIMIT 1)`,
  modelYear: `substring(v.trim FROM '((?:19|20)[0-9]{2})款')`,
  buildMonth: `to_char(v.built_on, 'YYYY-MM')`,
  mileage: band('s.mileage_km::float8'),
  dealer: 'd.name',
  partNumber: 's.part_number',
  faultCode: 's.fault_code',
};

/** Vehicles on record with the same property, where that is one of the vehicle itself. */
const OF_VEHICLES: Partial<Record<BreakdownBy, string>> = {
  modelYear: OF_VISITS.modelYear,
  buildMonth: OF_VISITS.buildMonth,
};

interface Counted {
  key: string | null;
  count: number;
}

/** Reports and warranty claims of a signal by everything they tell; properties nobody tells of are left out. */
export async function signalBreakdowns(store: Store, of: SignalRow, span: Period): Promise<Breakdown[]> {
  const all = await Promise.all(BREAKDOWNS.map((by) => breakdown(store, of, span, by)));
  return all.filter(({ rows }) => rows.length > 0);
}

async function breakdown(store: Store, of: SignalRow, span: Period, by: BreakdownBy): Promise<Breakdown> {
  const [posts, claims, vehicles] = await Promise.all([
    countPosts(store, of, span, OF_POSTS[by]),
    countClaims(store, of, span, OF_VISITS[by]),
    countVehicles(store, of.series, OF_VEHICLES[by]),
  ]);
  const keys = new Set([...posts.keys(), ...claims.keys()].filter((key) => key !== null && key !== ''));
  const rows = [...keys].map((key) => ({
    key: key ?? '',
    posts: posts.get(key) ?? 0,
    claims: claims.get(key) ?? 0,
    vehicles: vehicles === null ? null : (vehicles.get(key) ?? 0),
  }));
  const inOrder = by === 'modelYear' || by === 'buildMonth' || by === 'mileage';
  rows.sort((a, b) =>
    inOrder
      ? Number.parseInt(a.key, 10) - Number.parseInt(b.key, 10) || a.key.localeCompare(b.key)
      : b.posts + b.claims - a.posts - a.claims || a.key.localeCompare(b.key),
  );
  const unknown = (counts: ReadonlyMap<string | null, number>) =>
    (counts.get(null) ?? 0) + (counts.get('') ?? 0);
  return {
    by,
    rows: inOrder ? rows.slice(-MOST) : rows.slice(0, MOST),
    unknown: { posts: unknown(posts), claims: unknown(claims) },
  };
}

const mapOf = (rows: readonly Counted[]) => new Map(rows.map(({ key, count }) => [key, count]));

async function countPosts(store: Store, of: SignalRow, span: Period, key: string | undefined) {
  if (key === undefined) return new Map<string | null, number>();
  const { where, values } = postCondition(reportsOf(of, span));
  const asked = key.replaceAll('$cell', () => `$${values.push(bookCell(of.cell))}::text`);
  const { rows } = await store.pool.query<Counted>(
    `SELECT ${asked} AS key, count(*)::int AS count
     FROM post p JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id WHERE ${where} GROUP BY 1`,
    values,
  );
  return mapOf(rows);
}

async function countClaims(store: Store, { series, cell }: SignalRow, { from, to }: Period, key: string) {
  const values: unknown[] = [series, bookCell(cell), from, to];
  const asked = key.replaceAll('$cell', () => `$${values.push(bookCell(cell))}::text`);
  const { rows } = await store.pool.query<Counted>(
    `SELECT ${asked} AS key, count(*)::int AS count
     FROM visit s JOIN vehicle v ON v.id = s.vehicle_id LEFT JOIN dealer d ON d.id = s.dealer_id
     WHERE v.series = $1 AND s.faults @> ARRAY[$2::text] AND s.claim AND s.day BETWEEN $3 AND $4 GROUP BY 1`,
    values,
  );
  return mapOf(rows);
}

async function countVehicles(store: Store, series: string, key: string | undefined) {
  if (key === undefined) return null;
  const { rows } = await store.pool.query<Counted>(
    `SELECT ${key} AS key, count(*)::int AS count FROM vehicle v WHERE v.series = $1 GROUP BY 1`,
    [series],
  );
  return mapOf(rows);
}
