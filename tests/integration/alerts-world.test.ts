import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeAlert } from '../../shared/alerts/describe.ts';
import { type Preview, SENSITIVITIES } from '../../shared/contract/alert-rules.ts';
import { preview } from '../../store/alerts/preview.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { TODAY, takeIn, writeWorld } from '../support/world.ts';

const YUEXIANG = 'changan-yuexiang';
const ZHUGUANG = 'lanzhou-zhuguang';
const QINGHE = 'yuanshan-qinghe';
const HAIBAOWAN = 'lanzhou-haibaowan';

let db: TestDatabase;
let told: Preview;
beforeAll(async () => {
  db = await freshDatabase();
  const { files } = await writeWorld();
  await takeIn(
    db.store,
    files.filter(({ name }) => name === 'posts.jsonl' || name === 'events.csv'),
  );
  told = await preview(db.store, {
    params: {
      kind: 'spike',
      series: null,
      topic: null,
      measures: ['complaints', 'negatives'],
      window: 'week',
      quantile: SENSITIVITIES.usual,
      minBase: 5,
      days: 2,
    },
    severity: 'warning',
    from: '2023-11-01',
    to: TODAY,
  });
}, 600_000);
afterAll(() => db.drop());

const of = (series: string) => told.alarms.filter((alarm) => alarm.series === series);
const titles = (series: string) =>
  of(series).map((alarm) => describeAlert({ ...alarm, topic: null }, 'zh').title);

describe('the default spike rule, looked at day by day over the 37 months of the sample world', () => {
  test('tells the December of 悦翔 by its complaints, within its first week', () => {
    expect(of(YUEXIANG).map(({ day, severity }) => [day.slice(0, 7), severity])).toEqual([
      ['2025-12', 'warning'],
    ]);
    expect(of(YUEXIANG)[0]?.day.localeCompare('2025-12-09')).toBeLessThan(0);
    expect(titles(YUEXIANG)[0]).toMatch(/^悦翔 投诉 \d+，预期约 0\.\d$/);
  });

  test('keeps still in every December of 逐光, whose batteries fail each winter', () => {
    expect(of(ZHUGUANG).filter(({ day }) => ['12', '01'].includes(day.slice(5, 7)))).toEqual([]);
  });

  test('calls the article on 海豹湾 attention, no defect', () => {
    expect(new Set(of(HAIBAOWAN).map(({ severity }) => severity))).toEqual(new Set(['info']));
    expect(of(HAIBAOWAN).at(-1)).toMatchObject({
      day: expect.stringMatching(/^2026-03-1[1-9]$/),
      facts: {
        nature: 'attention',
        events: expect.arrayContaining([expect.objectContaining({ kind: 'press' })]),
      },
    });
    expect(titles(HAIBAOWAN).at(-1)).toContain('媒体关注');
  });

  test('marks the recall of 青禾, and that attention rose while reputation fell', () => {
    const recall = of(QINGHE);
    expect(recall.length).toBeGreaterThan(0);
    for (const { day, facts } of recall) {
      expect(day.slice(0, 7)).toBe('2025-07');
      expect(facts).toMatchObject({ events: [expect.objectContaining({ kind: 'recall' })] });
    }
    const { lines } = describeAlert({ ...(recall[0] as Preview['alarms'][number]), topic: null }, 'zh');
    expect(lines.join()).toContain('关注上升，口碑下降');
  });

  test('raises one alarm that stands on no event, on six series in 37 months', () => {
    const unexplained = told.alarms.filter(
      ({ facts, severity }) => severity !== 'info' && facts.kind === 'spike' && facts.events.length === 0,
    );
    expect(unexplained.map(({ day, series }) => [day.slice(0, 7), series])).toEqual([['2024-06', ZHUGUANG]]);
    expect(told.quietPerMonth).toBeLessThan(0.1);
  });
});
