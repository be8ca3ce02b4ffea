import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Figure } from '../../shared/contract/numbers.ts';
import { formatFigure } from '../../shared/measures/print.ts';
import { attention } from '../../store/queries/attention.ts';
import { complaintTopics } from '../../store/queries/complaint-topics.ts';
import { seriesReport } from '../../store/queries/series-report.ts';
import { listSources } from '../../store/queries/sources.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { expectFiguresToMatchPosts } from '../support/figures.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';
import {
  expectAspectsToMatchPosts,
  expectAttentionToMatchPosts,
  expectDriversToMatchPosts,
  expectTopicsToMatchPosts,
} from '../support/series-figures.ts';
import { asFile, TODAY, takeIn, type WorldFiles, worldDatabase, writeWorld } from '../support/world.ts';

const YUEXIANG = 'changan-yuexiang';
const ZHUGUANG = 'lanzhou-zhuguang';
const DECEMBER = { from: '2025-12-01', to: '2025-12-31' } as const;
const ASKED = { ...DECEMBER, compare: 'previous' } as const;
const WITH_BASE = { ...DECEMBER, baseFrom: '2025-11-01', baseTo: '2025-11-30' };
const SUMMER = { from: '2026-07-01', to: '2026-07-31', baseFrom: '2026-06-01', baseTo: '2026-06-30' };

const printed = (figure: Figure) => formatFigure(figure, 'zh-CN', '新增');

let world: WorldFiles;
beforeAll(async () => {
  world = await writeWorld();
});

describe('the sample world with its labels', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await worldDatabase();
  }, 400_000);
  afterAll(() => db.drop());

  test('the December of 悦翔 prints 2666 (+44%), 45 (−4%), 276 (+88%) and 1→41 (+40)', async () => {
    const { card, drivers, readingError } = await seriesReport(db.store, YUEXIANG, ASKED, 'test', TODAY);
    expect(printed(card.heat)).toBe('2666 (+44%)');
    expect(printed(card.reputation)).toBe('45 (−4%)');
    expect(printed(card.negatives)).toBe('276 (+88%)');
    expect(printed(card.complaints)).toBe('1→41 (+40)');
    expect(drivers[0]).toMatchObject({ driver: 'negatives', base: 147, value: 276, reputationWithout: 52 });
    expect(readingError).toBeNull();
  });

  test('its complaints are about noise most of all, in the dashboard, the clutch and the engine', async () => {
    const { symptoms } = await complaintTopics(db.store, YUEXIANG, ASKED, TODAY);
    expect(symptoms[0]?.symptom).toBe('noise');
    const parts = symptoms[0]?.parts.map(({ part }) => part) ?? [];
    for (const part of ['dashboard', 'clutch', 'engine', 'brakes', 'gearbox', 'idle', 'suspension'])
      expect(parts).toContain(part);
  });

  test('what needs attention names 悦翔 first and leaves out the batteries that fail every December', async () => {
    const { items } = await attention(db.store, DECEMBER, TODAY);
    expect(items[0]).toMatchObject({ kind: 'rise', series: YUEXIANG, measure: 'complaints', seen: 41 });
    expect(items).toContainEqual(
      expect.objectContaining({ series: YUEXIANG, measure: 'negatives', seen: 276 }),
    );
    expect(items.filter((item) => item.kind === 'rise' && item.series === ZHUGUANG)).toEqual([]);
  });

  test('a month that a model read is not measured by months labelled in a file', async () => {
    const { rows } = await db.store.pool.query<{ id: number }>(
      `UPDATE insight SET labelled_by = 'model' WHERE post_id IN (SELECT id FROM post WHERE day BETWEEN $1 AND $2)
       RETURNING post_id AS id`,
      [DECEMBER.from, DECEMBER.to],
    );
    const { items, uncompared } = await attention(db.store, DECEMBER, TODAY);
    expect(items).toEqual([]);
    expect(uncompared).toContain('悦翔');
    await db.store.pool.query(`UPDATE insight SET labelled_by = 'file' WHERE post_id = ANY($1::bigint[])`, [
      rows.map(({ id }) => id),
    ]);
  });

  test('the bought praise is suspected, and of all other stories nothing is', async () => {
    const { rows } = await db.store.pool.query<{ hired: boolean; suspected: number; posts: number }>(
      `SELECT a.name LIKE '小满用户%' AS hired, count(*) FILTER (WHERE s.suspected) AS suspected, count(*) AS posts
       FROM post p JOIN author a ON a.id = p.author_id LEFT JOIN standing s ON s.post_id = p.id GROUP BY 1 ORDER BY 1`,
    );
    expect(rows[0]).toMatchObject({ hired: false, suspected: 0 });
    expect(rows[1]).toMatchObject({ hired: true, posts: 42 });
    expect(rows[1]?.suspected).toBeGreaterThanOrEqual(40);
  });

  test('every figure of every screen equals the raw posts', async () => {
    expect(await expectNumbersToMatchPosts(db.store)).toBeGreaterThan(40_000);
    expect(await expectFiguresToMatchPosts(db.store, WITH_BASE, null)).toBe(6);
    for (const topic of ['noise', 'H'] as const) await expectFiguresToMatchPosts(db.store, SUMMER, topic);
    for (const reading of ['distinct', 'genuine'] as const)
      await expectFiguresToMatchPosts(db.store, SUMMER, null, reading);
    for (const series of [YUEXIANG, ZHUGUANG]) {
      for (const months of [WITH_BASE, SUMMER]) {
        expect(await expectTopicsToMatchPosts(db.store, series, months, TODAY)).toBeGreaterThan(3);
        expect(await expectAspectsToMatchPosts(db.store, series, months)).toBeGreaterThan(20);
        await expectDriversToMatchPosts(db.store, series, months, TODAY);
      }
    }
    expect(await expectAttentionToMatchPosts(db.store, DECEMBER, TODAY)).toBeGreaterThan(0);
    const sources = await listSources(db.store, 'zh');
    expect(sources.map(({ posts }) => posts).reduce((sum, posts) => sum + posts, 0)).toBe(world.posts.length);
    expect(sources.map(({ threads }) => threads).reduce((sum, threads) => sum + threads, 0)).toBe(
      new Set(world.posts.map(({ site, threadId }) => `${site} ${threadId}`)).size,
    );
  }, 240_000);
});

describe('the same December read by our own understanding', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase();
    const months = world.posts.filter(
      ({ publishedAt }) => publishedAt >= '2025-10-31' && publishedAt < '2026-01-02',
    );
    await takeIn(db.store, [asFile(months)], true);
  });
  afterAll(() => db.drop());

  test('heat is the same, and every truth lies within the error the page states', async () => {
    const { card, readingError } = await seriesReport(db.store, YUEXIANG, ASKED, 'test', TODAY);
    // Which series a post is about is read, too: a post that names it unheard-of is missed or won.
    expect(Math.abs((card.heat.value ?? 0) - 2666)).toBeLessThanOrEqual(2666 * 0.02);
    if (readingError === null) throw new Error('A model read these posts, so an error must be stated.');
    expect(readingError.read).toBe(readingError.of);
    const truth = { negatives: 276, complaints: 41, reputation: 45 };
    for (const [measure, value] of Object.entries(truth) as [keyof typeof truth, number][]) {
      const stated = readingError[measure];
      expect(stated?.low, measure).toBeLessThanOrEqual(value);
      expect(stated?.high, measure).toBeGreaterThanOrEqual(value);
    }
  });
});
