import { expect } from 'vitest';
import type { Figure } from '../../shared/contract/numbers.ts';
import type { PostsQuery } from '../../shared/contract/posts.ts';
import type { Store } from '../../store/open.ts';
import { aspectWeeks } from '../../store/queries/aspect-weeks.ts';
import { attention } from '../../store/queries/attention.ts';
import { complaintTopics } from '../../store/queries/complaint-topics.ts';
import { findPosts } from '../../store/queries/posts.ts';
import { seriesReport } from '../../store/queries/series-report.ts';

interface Period {
  from: string;
  to: string;
}
interface Months extends Period {
  baseFrom: string;
  baseTo: string;
}

/** Complaint posts of a series in a period whose faults match, straight from posts, labels and mentions. */
const COMPLAINTS = `
  SELECT count(*)::int AS n FROM post p JOIN insight i ON i.post_id = p.id JOIN mention m ON m.post_id = p.id
  WHERE m.series = $1 AND p.deleted_at IS NULL AND i.complaint
    AND (p.published_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $2 AND $3 AND `;
const HAS = `EXISTS (SELECT 1 FROM unnest(i.faults) AS f WHERE f LIKE $4)`;
const LACKS = `cardinality(i.faults) = 0 AND $4::text IS NULL`;

async function complaints(store: Store, series: string, { from, to }: Period, like: string | null) {
  const sql = COMPLAINTS + (like === null ? LACKS : HAS);
  return (await store.pool.query<{ n: number }>(sql, [series, from, to, like])).rows[0]?.n ?? 0;
}

/** How many posts a link under a number opens. */
async function opened(store: Store, filter: Partial<PostsQuery>): Promise<number> {
  return (await findPosts(store, { limit: 1, ...filter }, (name) => name)).total;
}

/** Every symptom and part of a series' complaints against the raw posts and against the posts its number opens. */
export async function expectTopicsToMatchPosts(
  store: Store,
  series: string,
  { from, to, baseFrom, baseTo }: Months,
  today: string,
): Promise<number> {
  const shown = await complaintTopics(store, series, { from, to, compare: 'previous' }, today);
  expect(shown).toMatchObject({ baseFrom, baseTo });
  let compared = 0;
  const check = async (figure: Figure, like: string | null, topic?: string) => {
    expect(figure.value).toBe(await complaints(store, series, { from, to }, like));
    expect(figure.base).toBe(await complaints(store, series, { from: baseFrom, to: baseTo }, like));
    if (topic !== undefined)
      expect(figure.value).toBe(
        await opened(store, { series, from, to, measure: 'complaints', topic } as Partial<PostsQuery>),
      );
    compared++;
  };
  await check(shown.unnamed, null);
  for (const { symptom, complaints: figure, parts } of shown.symptoms) {
    await check(figure, `${symptom}:%`, `${symptom}:*`);
    for (const { part, complaints: ofPart } of parts)
      await check(ofPart, `${symptom}:${part}`, `${symptom}:${part}`);
  }
  for (const { topic, complaints: figure } of shown.topics)
    expect(figure.value).toBe(await opened(store, { series, from, to, measure: 'complaints', topic }));
  return compared;
}

/** Every cell of the aspects' heat map against the raw labels. */
export async function expectAspectsToMatchPosts(
  store: Store,
  series: string,
  period: Period,
): Promise<number> {
  const { weeks, aspects } = await aspectWeeks(store, series, period);
  let said = 0;
  for (const [n, week] of weeks.entries()) {
    const { rows } = await store.pool.query<{ label: string; n: number }>(
      `SELECT unnest(i.aspects) AS label, count(*)::int AS n
       FROM post p JOIN insight i ON i.post_id = p.id JOIN mention m ON m.post_id = p.id
       WHERE m.series = $1 AND p.deleted_at IS NULL
         AND (p.published_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $2 AND $3 GROUP BY 1`,
      [series, week.from, week.to],
    );
    const truth = new Map(rows.map(({ label, n: times }) => [label, times]));
    for (const { aspect, cells } of aspects) {
      const expected = {
        negatives: truth.get(`${aspect}:negative`) ?? 0,
        neutrals: truth.get(`${aspect}:neutral`) ?? 0,
        positives: truth.get(`${aspect}:positive`) ?? 0,
      };
      expect(cells[n]).toEqual(expected);
      said += expected.negatives + expected.neutrals + expected.positives;
    }
    const first = rows[0];
    if (first === undefined) continue;
    const [aspect = '', polarity] = first.label.split(':');
    if (polarity !== 'negative') continue;
    const topic = `aspect:${aspect}` as PostsQuery['topic'];
    expect(await opened(store, { series, ...week, topic, measure: 'negatives' })).toBe(first.n);
  }
  return said;
}

/** The drivers' counts against the posts their numbers open, and each effect against the printed formula. */
export async function expectDriversToMatchPosts(
  store: Store,
  series: string,
  { from, to, baseFrom, baseTo }: Months,
  today: string,
): Promise<void> {
  const report = await seriesReport(store, series, { from, to, compare: 'previous' }, 'test', today);
  const polarity = (value: string, period: Period) =>
    store.pool
      .query<{ n: number }>(
        `SELECT count(*)::int AS n FROM post p JOIN insight i ON i.post_id = p.id JOIN mention m ON m.post_id = p.id
         WHERE m.series = $1 AND p.deleted_at IS NULL AND i.polarity = $2
           AND (p.published_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN $3 AND $4`,
        [series, value, period.from, period.to],
      )
      .then(({ rows }) => rows[0]?.n ?? 0);
  const before = { from: baseFrom, to: baseTo };
  const now = {
    negatives: await polarity('negative', { from, to }),
    positives: await polarity('positive', { from, to }),
  };
  for (const { driver, value, base, expected, reputationWithout, effect } of report.drivers) {
    expect(value).toBe(now[driver]);
    expect(base).toBe(await polarity(driver === 'negatives' ? 'negative' : 'positive', before));
    if (expected === null) continue;
    const without = { ...now, [driver]: expected };
    // Without any opinion there is no reputation, and nothing to compare with.
    if (without.positives + without.negatives === 0) {
      expect([reputationWithout, effect]).toEqual([null, null]);
      continue;
    }
    const index = Math.round((100 * (without.positives + 1)) / (without.positives + without.negatives + 2));
    expect(Math.abs((reputationWithout ?? 0) - index)).toBeLessThanOrEqual(1);
    expect(effect).toBe((report.card.reputation.value ?? 0) - (reputationWithout ?? 0));
  }
}

/** Every rise in what needs attention against the posts its number opens. */
export async function expectAttentionToMatchPosts(
  store: Store,
  period: Period,
  today: string,
): Promise<number> {
  const { items } = await attention(store, period, today);
  for (const item of items) {
    if (item.kind !== 'rise') continue;
    const { series, topic, measure, seen, from, to } = item;
    expect(seen).toBe(
      await opened(store, { series, from, to, measure, ...(topic === null ? {} : { topic }) }),
    );
  }
  return items.length;
}
