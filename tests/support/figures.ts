import { expect } from 'vitest';
import type { Figure, SeriesCard } from '../../shared/contract/numbers.ts';
import type { Reading } from '../../shared/contract/standing.ts';
import type { Store } from '../../store/open.ts';
import { overview, trend } from '../../store/queries/numbers.ts';

interface Raw {
  heat: number;
  positives: number;
  negatives: number;
  complaints: number;
  openings: number;
  replies: number;
  noise: number;
  engine: number;
  after_sales: number;
}

/** Straight from posts, labels and mentions, sharing nothing with rollups or their queries. */
const RAW = `
  SELECT m.series,
         sum(s.weight * (1 + ln((1 + p.likes + CASE WHEN p.opening THEN 5 * p.replies + 0.1 * p.views ELSE 0 END)::float8))) AS heat,
         count(*) FILTER (WHERE i.polarity = 'positive') AS positives,
         count(*) FILTER (WHERE i.polarity = 'negative') AS negatives,
         count(*) FILTER (WHERE i.complaint) AS complaints,
         count(*) FILTER (WHERE p.opening) AS openings, count(*) FILTER (WHERE NOT p.opening) AS replies,
         count(*) FILTER (WHERE 'noise' = ANY(i.topics)) AS noise,
         count(*) FILTER (WHERE 'engine' = ANY(i.topics)) AS engine,
         count(*) FILTER (WHERE 'afterSales' = ANY(i.topics)) AS after_sales
  FROM post p JOIN insight i ON i.post_id = p.id JOIN mention m ON m.post_id = p.id JOIN source s ON s.id = p.source_id
  WHERE p.deleted_at IS NULL AND (p.published_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $1 AND $2
    AND ($3::text IS NULL OR $3 = ANY(i.topics) OR $3 = ANY(i.groups))
    AND NOT ($4 = 'distinct' AND p.id IN (SELECT post_id FROM standing WHERE original_id <> post_id))
    AND NOT ($4 = 'genuine' AND p.id IN (SELECT post_id FROM standing
                                         WHERE CASE WHEN verdict IS NULL THEN points >= 5 ELSE verdict END))
  GROUP BY m.series`;

async function raw(
  store: Store,
  from: string,
  to: string,
  topic: string | null,
  reading: Reading,
): Promise<Map<string, Raw>> {
  const { rows } = await store.pool.query<Raw & { series: string }>(RAW, [from, to, topic, reading]);
  return new Map(rows.map(({ series, ...sums }) => [series, sums]));
}

const NONE: Raw = {
  heat: 0,
  positives: 0,
  negatives: 0,
  complaints: 0,
  openings: 0,
  replies: 0,
  noise: 0,
  engine: 0,
  after_sales: 0,
};

/** A figure by the rule of shared/measures/change.ts, written a second time. */
function changed(value: number | null, base: number | null): Pick<Figure, 'value' | 'base' | 'percent'> {
  const shown = value !== null && base !== null && base >= 5;
  return { value, base, percent: shown ? Math.floor((100 * (value - base)) / base + 0.5) : null };
}

function index({ positives, negatives }: Raw): number | null {
  return positives + negatives === 0
    ? null
    : Math.round((100 * (positives + 1)) / (positives + negatives + 2));
}

function expectCard(card: SeriesCard, now: Raw, base: Raw, filtered: boolean): void {
  expect(card.heat).toMatchObject(changed(Math.round(now.heat), Math.round(base.heat)));
  expect(card.negatives).toMatchObject(changed(now.negatives, base.negatives));
  expect(card.complaints).toMatchObject(changed(now.complaints, base.complaints));
  const posts = (sums: Raw) => sums.openings + sums.replies;
  expect(card.posts).toMatchObject(changed(posts(now), posts(base)));
  const few = base.positives + base.negatives < 5;
  const reputation = changed(index(now), index(base));
  expect(card.reputation).toMatchObject(few ? { ...reputation, percent: null } : reputation);
  expect([card.openings, card.replies]).toEqual([now.openings, now.replies]);
  if (filtered) return;
  expect(card.topics).toEqual({ noise: now.noise, engine: now.engine, afterSales: now.after_sales });
}

/**
 * Every figure of the overview and of every trend, for a period and its base, worked out again from the raw posts.
 * Fails on any difference; returns how many cards were compared.
 */
export async function expectFiguresToMatchPosts(
  store: Store,
  period: { from: string; to: string; baseFrom: string; baseTo: string },
  topic: 'noise' | 'engine' | 'afterSales' | 'H' | null,
  reading: Reading = 'raw',
): Promise<number> {
  const { from, to, baseFrom, baseTo } = period;
  const filter = { reading, ...(topic === null ? {} : { topic }) };
  const shown = await overview(store, { from, to, compare: 'previous', ...filter }, 'test', '2026-12-01');
  expect(shown).toMatchObject({ baseFrom, baseTo });
  const [now, base] = await Promise.all([
    raw(store, from, to, topic, reading),
    raw(store, baseFrom, baseTo, topic, reading),
  ]);
  expect(shown.series.map(({ series }) => series).sort()).toEqual(
    [...new Set([...now.keys(), ...base.keys()])].sort(),
  );
  const days = new Map<string, Promise<Map<string, Raw>>>();
  const rawOn = (day: string) => {
    const known = days.get(day) ?? raw(store, day, day, topic, reading);
    days.set(day, known);
    return known;
  };
  for (const card of shown.series) {
    expectCard(card, now.get(card.series) ?? NONE, base.get(card.series) ?? NONE, topic !== null);
    await expectTrend(store, card.series, period, filter, rawOn);
  }
  return shown.series.length;
}

async function expectTrend(
  store: Store,
  series: string,
  { from, to }: { from: string; to: string },
  filter: { topic?: 'noise' | 'engine' | 'afterSales' | 'H'; reading: Reading },
  rawOn: (day: string) => Promise<Map<string, Raw>>,
): Promise<void> {
  const { points } = await trend(store, { series, from, to, bucket: 'day', ...filter });
  for (const point of points) {
    const day = (await rawOn(point.day)).get(series) ?? NONE;
    expect(point.heat).toBeCloseTo(day.heat, 0);
    expect(point).toMatchObject({
      posts: day.openings + day.replies,
      negatives: day.negatives,
      complaints: day.complaints,
      reputation: index(day),
    });
  }
}
