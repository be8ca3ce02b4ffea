import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Report } from '../../shared/contract/report.ts';
import { ReportQuery } from '../../shared/contract/report-query.ts';
import { formatFigure } from '../../shared/measures/print.ts';
import { sentenceText, type Words } from '../../shared/measures/print-sentence.ts';
import { relabelPost } from '../../store/ingest/relabel.ts';
import { findPosts } from '../../store/queries/posts.ts';
import { finalise, progressOf } from '../../store/queries/report/final.ts';
import { report, reportVersions } from '../../store/queries/report/report.ts';
import { catalogueOf } from '../support/catalogue.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { TODAY, takeIn, writeWorld } from '../support/world.ts';

const YUEXIANG = 'changan-yuexiang';
const DECEMBER = { from: '2025-12-01', to: '2025-12-31' };
const mask = (name: string) => `${name.slice(0, 1)}XX`;

let db: TestDatabase;
let zh: Words;
beforeAll(async () => {
  const world = await writeWorld();
  db = await freshDatabase();
  const wanted = world.files.filter(({ name }) => /^(?:dealers|events|posts|sales)/.test(name));
  await takeIn(db.store, wanted);
  zh = await catalogueOf('zh_CN');
}, 400_000);
afterAll(() => db?.drop());

async function ask(series: string, period: { from: string; to: string }, more: object = {}) {
  const query = ReportQuery.parse({ series, ...period, ...more });
  const made = await report(db.store, query, { understanding: 'test', today: TODAY, mask });
  expect(Report.parse(made)).toEqual(made);
  return made;
}

const said = ({ sentences }: Report) => sentences.map((sentence) => sentenceText(sentence, zh));
const printed = ({ figures }: Report, name: string) => {
  const found = figures.find(({ figure }) => figure === name);
  return found && formatFigure(found.previous, 'zh-CN', '新增');
};

describe('the report of the sample world', () => {
  test('the December of 悦翔 prints its figures and says why', async () => {
    const made = await ask(YUEXIANG, DECEMBER);
    expect(['heat', 'reputation', 'negatives', 'complaints'].map((name) => printed(made, name))).toEqual([
      '2666 (+44%)',
      '45 (−4%)',
      '276 (+88%)',
      '1→41 (+40)',
    ]);
    expect(Math.round(made.expectation?.expected ?? 0)).toBe(212);
    expect(said(made)).toEqual(
      expect.arrayContaining([
        '关注上升，口碑下降：热度 2666 (+44%)，美誉度 45 (−4%)',
        '美誉度由47降至45，因负面由147增至276；若负面只随热度增至约212，美誉度应为52',
        expect.stringMatching(/^投诉 1→41 \(\+40\)，主要是异响×/),
      ]),
    );
    const sold = made.sentences.find(({ key }) => key === 'complaintsPerSold');
    expect(sold?.marks).toEqual([]); // nothing is compared there, so no base is small
    expect(made.readings.map(({ reading }) => reading)).toEqual(['raw', 'distinct', 'genuine']);
    expect(made.typical[0]?.posts.every(({ author }) => /^.XX$/u.test(author))).toBe(true);
  });

  test('shares are printed as finely as their intervals', async () => {
    const { figures } = await ask(YUEXIANG, DECEMBER);
    const shares = figures.filter(({ unit }) => unit === 'percent');
    expect(shares.map(({ previous: { value, base } }) => [value, base])).toEqual([
      [22.1, 16.9],
      [3.3, 0.1],
    ]);
  });

  test('every sentence and figure opens as many posts as it counts', async () => {
    const made = await ask(YUEXIANG, DECEMBER);
    const opened = async ({ opening, source, ...posts }: Report['figures'][number]['posts']) =>
      (await findPosts(db.store, { ...posts, opening, source, limit: 1 }, mask)).total;
    for (const { figure, previous, posts, unit } of made.figures) {
      if (unit === 'points' || unit === 'percent') continue;
      expect([figure, await opened(posts)]).toEqual([figure, previous.value]);
    }
    for (const { measure, openings, replies } of made.apart) {
      if (measure === 'heat') continue;
      expect(await opened(openings.posts)).toBe(openings.previous.value);
      expect(await opened(replies.posts)).toBe(replies.previous.value);
    }
    const { topics } = made;
    const rows = [...topics.symptoms, ...topics.symptoms.flatMap(({ parts }) => parts), ...topics.groups];
    for (const { posts, previous } of rows) expect(await opened(posts)).toBe(previous.value);
    expect(made.sentences.every(({ key, posts }) => posts !== null || key === 'gaps')).toBe(true);
  });

  test('totals of topics say how many posts count in several', async () => {
    const { topics } = await ask(YUEXIANG, DECEMBER);
    for (const { posts, mentions, several, none } of [
      topics.partSums,
      topics.symptomSums,
      topics.groupSums,
    ]) {
      expect(posts).toBe(41);
      expect(mentions).toBeGreaterThanOrEqual(posts - none + several);
      if (several === 0) expect(mentions).toBe(posts - none);
    }
  });

  test('the recall is marked with its trough and the weeks until it was over', async () => {
    const made = await ask('yuanshan-qinghe', { from: '2025-08-01', to: '2025-08-31' });
    const recall = made.events.find(({ kind }) => kind === 'recall');
    expect(recall?.verdict).toBe('fell');
    expect(recall?.wake?.before).toBeGreaterThan(50);
    expect(recall?.wake?.trough).toBeLessThan(30);
    expect(recall?.wake?.days).toBeGreaterThan(6 * 7);
    expect(recall?.wake?.days).toBeLessThan(12 * 7);
  });

  test('the talk about an article is no signal of quality', async () => {
    const made = await ask('lanzhou-haibaowan', { from: '2026-03-01', to: '2026-03-31' });
    const press = made.events.find(({ kind }) => kind === 'press');
    expect(press).toMatchObject({ verdict: 'press', wake: null });
    expect(press?.heatRatio).toBeGreaterThan(3);
    expect(said(made).some((sentence) => sentence.includes('媒体关注，非质量信号'))).toBe(true);
  });

  test('the December that comes every year is said to be the season', async () => {
    const made = await ask('lanzhou-zhuguang', DECEMBER);
    expect(made.season.map(({ verdict }) => verdict)).not.toContain('beyond');
    expect(said(made).some((sentence) => /^12月负面上升每年都有.*未超出季节$/u.test(sentence))).toBe(true);
  });

  test('where there is no data nothing is said', async () => {
    const made = await ask(YUEXIANG, { from: '2001-01-01', to: '2001-01-31' });
    expect(made.sentences).toEqual([]);
    expect(made.typical).toEqual([]);
    expect(made.rivals).toBeUndefined();
    expect(made.sales).toBeUndefined();
  });
});

describe('a period declared final', () => {
  test('a running month is none, one just over is still being counted', () => {
    expect(progressOf({ from: '2026-11-01', to: '2026-11-30' }, TODAY).running).toBe(true);
    expect(progressOf({ from: '2026-11-01', to: '2026-11-30' }, '2026-12-01')).toEqual({
      running: false,
      countedUntil: '2026-12-14',
    });
    expect(progressOf(DECEMBER, TODAY)).toEqual({ running: false, countedUntil: null });
  });

  test('a label corrected afterwards is a revision with its reason; declared anew, the first stays as history', async () => {
    const declare = () =>
      finalise(db.store, YUEXIANG, DECEMBER, { madeBy: 'test', versions: reportVersions('test') });
    await declare();
    const fresh = await ask(YUEXIANG, DECEMBER);
    expect(fresh.period).toMatchObject({ state: 'final', final: { revisions: [], earlier: [] } });

    const filter = { series: YUEXIANG, ...DECEMBER, measure: 'complaints', limit: 1 } as const;
    const [post] = (await findPosts(db.store, filter, mask)).posts;
    if (!post) throw new Error('There is a complaint in that December.');
    await relabelPost(db.store, post.id, { complaint: false, polarity: 'neutral' }, 'test');

    const { period, sentences } = await ask(YUEXIANG, DECEMBER);
    expect(period.final?.revisions).toContainEqual({
      reading: 'raw',
      measure: 'complaints',
      final: 41,
      now: 40,
    });
    expect(period.final?.revisions).toContainEqual({
      reading: 'raw',
      measure: 'negatives',
      final: 276,
      now: 275,
    });
    expect(period.final?.reasons).toContainEqual({ reason: 'relabelled', posts: 1 });
    expect(sentences.map(({ key }) => key)).toContain('revised');

    await Promise.all([declare(), declare()]);
    const again = await ask(YUEXIANG, DECEMBER);
    expect(again.period.final?.revisions).toEqual([]);
    expect(again.period.final?.earlier).toHaveLength(2);
    expect(again.period.final?.earlier.at(-1)?.figures.raw.complaints).toBe(41);
  });
});
