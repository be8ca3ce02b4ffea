import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PostLabel, PostLine } from '../../shared/contract/post-line.ts';
import { PostsPage } from '../../shared/contract/posts.ts';
import { Rivals } from '../../shared/contract/rivals.ts';
import { TopicMap, TopicMonths } from '../../shared/contract/topics.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { importOne, jsonLines, postLine } from '../support/imports.ts';

const OURS = 'changan-yuexiang';
const THEIRS = 'yuanshan-yunling';
const QUIET = 'hetian-xiaoman';
const DECEMBER = 'from=2024-12-01&to=2024-12-31';

let api: TestApi;
let brand: Awaited<ReturnType<TestApi['as']>>;
let posts = 0;

/** So many posts of a series in a month, labelled; a complaint names a noisy clutch. */
function say(series: string, month: string, count: number, label: Partial<PostLabel> = {}): PostLine[] {
  return Array.from({ length: count }, () => {
    const id = `${++posts}`;
    return postLine({
      threadId: id,
      postId: id,
      author: { id, name: `车友${id}` },
      publishedAt: `${month}-05T12:00:00Z`,
      body: `第${id}帖`,
      label: {
        polarity: 'neutral',
        complaint: false,
        groups: [],
        topics: [],
        faults: [],
        series: [{ series, basis: 'named' }],
        ...label,
      },
    });
  });
}

const COMPLAINT: Partial<PostLabel> = {
  polarity: 'negative',
  complaint: true,
  groups: ['C'],
  faults: ['noise:clutch'],
};
const SALES = [
  '车系,月份,销量,大区',
  '悦翔,2024-12,"20,000",全国',
  '悦翔,2024年12月,4000,西南大区',
  '悦翔,2024-11,10000,',
  '云岭,2024-12,3000,华东',
  '云岭,2024-12,2000,西南',
  '云岭,13月,5,',
  '无此车,2024-12,70,西南',
].join('\r\n');

beforeAll(async () => {
  api = await startApi();
  brand = await api.as('brand');
  const lines = [
    ...say(OURS, '2024-12', 20),
    ...say(OURS, '2024-12', 10, COMPLAINT),
    ...say(OURS, '2024-11', 10),
    ...say(OURS, '2024-11', 1, COMPLAINT),
    ...say(OURS, '2024-10', 10),
    ...say(OURS, '2024-09', 10),
    ...say(OURS, '2023-12', 8),
    ...say(THEIRS, '2024-12', 10),
    ...say(THEIRS, '2024-11', 10),
    ...say(QUIET, '2024-12', 2),
  ];
  const taken = await importOne(api.store, 'posts.jsonl', jsonLines(lines));
  expect(taken.inserted).toBe(lines.length);
}, 60_000);
afterAll(() => api.close());

const rivals = async (query: string) => Rivals.parse(await (await brand.ask(`/api/rivals?${query}`)).json());
const totalOf = async (query: string) =>
  PostsPage.parse(await (await brand.ask(`/api/posts?limit=1&${query}`)).json()).total;

describe('before any sales are known', () => {
  test('there is no ratio, and every month of the period is named', async () => {
    const { columns } = await rivals(DECEMBER);
    for (const { perSold } of columns)
      expect(perSold).toEqual({ value: null, complaints: 0, sold: 0, missing: ['2024-12-01'] });
  });
});

describe('with sales from a file', () => {
  beforeAll(async () => {
    const { kind, inserted, failed, errors } = await importOne(api.store, 'sales.csv', SALES);
    expect({ kind, inserted, failed }).toEqual({ kind: 'sales', inserted: 5, failed: 2 });
    // Sales of a series nobody knows would be seen nowhere.
    expect(errors.map(({ code }) => code)).toEqual(['monthWrong', 'unknownSeries']);
  });

  test('the same file again changes nothing, another figure replaces the old one', async () => {
    expect(await importOne(api.store, 'sales.csv', SALES)).toMatchObject({
      inserted: 0,
      updated: 0,
      unchanged: 5,
    });
    const other = await importOne(api.store, 's.csv', 'series,month,units\r\n悦翔,2024-11,5000\r\n');
    expect(other).toMatchObject({ kind: 'sales', inserted: 0, updated: 1 });
  });

  test('the loudest stands first, the loudest others beside it', async () => {
    const shown = await rivals(DECEMBER);
    expect(shown).toMatchObject({ chosen: false, previous: { from: '2024-11-01', to: '2024-11-30' } });
    expect(shown.columns.map(({ series }) => series)).toEqual([OURS, THEIRS, QUIET]);
  });

  test('named rivals stand in the order of the question, one without posts too', async () => {
    const shown = await rivals(`${DECEMBER}&series=${QUIET}&rivals=${THEIRS},lanzhou-zhuguang,${QUIET}`);
    expect(shown.chosen).toBe(true);
    expect(shown.columns.map(({ series, posts: { previous } }) => [series, previous.value])).toEqual([
      [QUIET, 2],
      [THEIRS, 10],
      ['lanzhou-zhuguang', 0],
    ]);
  });

  test('each figure stands against the period before and last year, and equals the posts it opens', async () => {
    const [ours] = (await rivals(DECEMBER)).columns;
    expect(ours?.posts).toMatchObject({
      previous: { value: 30, base: 11, percent: 173 },
      year: { value: 30, base: 8, percent: 275 },
    });
    expect(ours?.complaints).toMatchObject({
      previous: { value: 10, base: 1, kind: 'small' },
      year: { value: 10, base: 0, kind: 'new' },
    });
    for (const measure of ['posts', 'negatives', 'complaints'] as const)
      expect(ours?.[measure].previous.value).toBe(
        await totalOf(`${DECEMBER}&series=${OURS}&measure=${measure}`),
      );
    expect(ours?.topics).toEqual([expect.objectContaining({ topic: 'noise:*' })]);
  });

  test('shares come with their interval, and those of voice add up to one', async () => {
    const { columns, months } = await rivals(DECEMBER);
    expect(columns[0]?.voice).toMatchObject({ hits: 30, of: 42, share: 0.7143 });
    expect(columns[0]?.negativeShare).toMatchObject({ hits: 10, of: 30, share: 0.3333 });
    expect(columns.reduce((sum, { voice }) => sum + (voice?.share ?? 0), 0)).toBeCloseTo(1, 3);
    expect(columns[0]?.voiceBefore.previous).toBeCloseTo(11 / 21, 3);
    expect(months).toHaveLength(13);
    expect(months[0]).toEqual({ month: '2023-12-01', posts: [8, 0, 0] });
    expect(months.at(-1)).toEqual({ month: '2024-12-01', posts: [30, 10, 2] });
  });

  test('complaints stand over what was sold; months without sales are left out and named', async () => {
    const [ours, theirs] = (await rivals(DECEMBER)).columns;
    expect(ours?.perSold).toEqual({ value: 5, complaints: 10, sold: 20_000, missing: [] });
    // No line for the country: its regions are all there is.
    expect(theirs?.perSold).toMatchObject({ value: 0, sold: 5000 });
    const quarter = await rivals('from=2024-10-01&to=2024-12-31');
    expect(quarter.columns[0]?.perSold).toEqual({
      value: 4.4,
      complaints: 11,
      sold: 25_000,
      missing: ['2024-10-01'],
    });
  });

  test('under a region stand the sales of that region, under a dealer none', async () => {
    const at = async (place: string) =>
      (await rivals(`${DECEMBER}&series=${OURS}&rivals=${THEIRS}&place=${encodeURIComponent(place)}`))
        .columns[0];
    expect((await at('region:西南'))?.perSold).toMatchObject({ value: 0, sold: 4000 });
    expect((await at('dealer:D1'))?.perSold.value).toBeNull();
  });
});

test('who asks for too many rivals, or for a place that is none, is told so', async () => {
  expect((await brand.ask(`/api/rivals?${DECEMBER}&rivals=a,b,c,d,e,f`)).status).toBe(422);
  expect((await brand.ask(`/api/rivals?${DECEMBER}&place=moon`)).status).toBe(422);
});

describe('the topics map', () => {
  const cells = async (query: string) => {
    const map = TopicMap.parse(await (await brand.ask(`/api/topics?${query}`)).json());
    const row = map.series.find(({ series }) => series === OURS);
    return { map, cell: (topic: string) => row?.cells[map.topics.indexOf(topic)] };
  };

  test('a cell counts the posts it opens and stands out where nothing explains it', async () => {
    const { map, cell } = await cells(DECEMBER);
    expect(map.series[0]?.series).toBe(OURS);
    expect(cell('C')?.value).toBe(await totalOf(`${DECEMBER}&series=${OURS}&measure=complaints&topic=C`));
    expect(cell('C')?.surprise).toBeGreaterThan(3);
    expect(cell('A')).toMatchObject({ value: 0, surprise: 0 });
    const symptoms = await cells(`${DECEMBER}&by=symptoms&measure=negatives`);
    expect(symptoms.cell('noise:*')?.value).toBe(10);
  });

  test('a month that a model read is not coloured against months labelled in a file', async () => {
    const { rows } = await api.store.pool.query<{ id: number }>(
      `UPDATE insight SET labelled_by = 'model' WHERE post_id IN (SELECT id FROM post WHERE day >= '2024-12-01')
       RETURNING post_id AS id`,
    );
    const { map, cell } = await cells(DECEMBER);
    expect(map.uncompared).toBe(true);
    expect(cell('C')).toEqual({ value: 10, low: null, high: null, surprise: null });
    await api.store.pool.query(`UPDATE insight SET labelled_by = 'file' WHERE post_id = ANY($1::bigint[])`, [
      rows.map(({ id }) => id),
    ]);
  });

  test('the months of one series end with the period’s, each with its own count', async () => {
    const answer = await brand.ask(`/api/topics/${OURS}?${DECEMBER}`);
    const { months, topics } = TopicMonths.parse(await answer.json());
    expect(months).toHaveLength(13);
    expect(months.at(-1)).toMatchObject({ from: '2024-12-01', to: '2024-12-31', uncompared: false });
    const clutch = topics.find(({ topic }) => topic === 'C');
    expect(clutch?.cells.slice(-3).map(({ value }) => value)).toEqual([0, 1, 10]);
    // Nothing was heard before it, so nothing is expected of the first month.
    expect(clutch?.cells[0]).toMatchObject({ low: null, surprise: null });
  });
});
