import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Overview, Trend } from '../../shared/contract/numbers.ts';
import { Corrections, PostsPage, PostView } from '../../shared/contract/posts.ts';
import { ingestThreadPage, type PageToIngest } from '../../store/ingest/thread-page.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';
import { labelByMarks } from '../support/labels.ts';
import { aPost, aSource, aThread } from '../support/pages.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';

const SERIES = 'changan-yuexiang';
const PERIOD = 'from=2026-11-01&to=2026-11-30';

let api: TestApi;
let brand: Awaited<ReturnType<TestApi['as']>>;

const BODIES = [
  '悦翔[neg][complaint][noise][A][fire][4S]发动机有异响',
  '悦翔[neg][engine][A]动力不足[动力]',
  '悦翔[pos]空间不错',
  '悦翔[neg][complaint][afterSales][P]售后推诿,ABS 灯亮',
  '悦翔今天提车',
  '悦翔[neg][noise]异地上牌,响应慢',
];

beforeAll(async () => {
  api = await startApi();
  const source = await aSource(api.store);
  const posts = BODIES.map((body, i) =>
    aPost(`p${i}`, body, { floor: i + 1, author: { id: `u${i}`, name: '宋建国', kind: 'member' } }),
  );
  posts.push(
    aPost('undated', '悦翔[neg]哪天发的不知道', {
      floor: 7,
      publishedAt: null,
      publishedPrecision: 'unknown',
    }),
  );
  const page: PageToIngest = {
    sourceId: source.sourceId,
    frontierId: await source.page('thread-1-1-1.html'),
    page: aThread('1', posts),
    seenAt: new Date('2026-11-05T00:00:00Z'),
    understand: labelByMarks,
    identifierKey: 'key',
    timeZone: 'Asia/Shanghai',
  };
  await ingestThreadPage(api.store, page);
  brand = await api.as('brand');
});
afterAll(() => api.close());

const posts = async (query: string) => PostsPage.parse(await (await brand.ask(`/api/posts?${query}`)).json());
const overview = async (query = PERIOD) =>
  Overview.parse(await (await brand.ask(`/api/overview?${query}`)).json());

describe('the posts behind a number', () => {
  test.each(['posts', 'negatives', 'complaints'] as const)('%s: total equals the card', async (measure) => {
    const card = (await overview()).series.find(({ series }) => series === SERIES);
    expect(card?.[measure].value).toBeGreaterThan(0);
    expect((await posts(`${PERIOD}&series=${SERIES}&measure=${measure}`)).total).toBe(card?.[measure].value);
  });

  test.each(['noise', 'engine', 'afterSales', 'A', 'P'])('under the filter %s too', async (topic) => {
    const card = (await overview(`${PERIOD}&topic=${topic}`)).series.find(({ series }) => series === SERIES);
    for (const measure of ['posts', 'negatives', 'complaints'] as const) {
      const page = await posts(`${PERIOD}&series=${SERIES}&measure=${measure}&topic=${topic}`);
      expect(page.total).toBe(card?.[measure].value);
    }
  });

  test.each(['', '&topic=noise', '&topic=A', '&topic=noise&compare=year'])(
    'opening posts and replies are two lists that together are all posts (%s)',
    async (asked) => {
      const card = (await overview(`${PERIOD}${asked}`)).series.find(({ series }) => series === SERIES);
      const topic = asked.replace('&compare=year', '');
      const total = async (opening: boolean) =>
        (await posts(`${PERIOD}&series=${SERIES}${topic}&opening=${opening}`)).total;
      expect({ openings: await total(true), replies: await total(false) }).toEqual({
        openings: card?.openings,
        replies: card?.replies,
      });
      expect(card?.openings).toBe(1);
      expect(card?.replies).toBeGreaterThan(0);
    },
  );

  test('any other word for opening is refused, never read as true', async () => {
    expect((await brand.ask('/api/posts?opening=0')).status).toBe(422);
  });

  test('the trend adds up to the card', async () => {
    const trend = Trend.parse(await (await brand.ask(`/api/trend?${PERIOD}&series=${SERIES}`)).json());
    const card = (await overview()).series.find(({ series }) => series === SERIES);
    expect(trend.points).toHaveLength(30);
    expect(trend.points.reduce((sum, point) => sum + point.negatives, 0)).toBe(card?.negatives.value);
  });

  test('a period leaves out posts without a day; no period finds them', async () => {
    expect((await posts(`series=${SERIES}`)).total).toBe(BODIES.length + 1);
    expect((await posts(`${PERIOD}&series=${SERIES}`)).total).toBe(BODIES.length);
  });
});

describe('what a post tells beyond its labels', () => {
  test('the red line finds the post that reports a hazard, with its facts', async () => {
    const found = await posts('redLine=true');
    expect(found.posts.map(({ body, told }) => [body, told.hazards.map(({ hazard }) => hazard)])).toEqual([
      [BODIES[0], ['fire']],
    ]);
    expect(found.total).toBe(1);
    expect(found.posts[0]?.told.facts).toMatchObject([
      { fact: { kind: 'repairs', count: 4, bound: 'exact' }, confidence: 1 },
    ]);
  });

  test('a post understood before hazards and facts were known tells nothing, and is in no such list', async () => {
    const { rows } = await api.store.pool.query<{ id: number }>(
      `UPDATE insight SET detail = detail - '{relevance,intents,conduct,hazards,facts,codes}'::text[]
       WHERE post_id = (SELECT id FROM post WHERE body = $1) RETURNING post_id AS id`,
      [BODIES[2]],
    );
    const post = PostView.parse(await (await brand.ask(`/api/posts/${rows[0]?.id}`)).json());
    expect(post.told).toEqual({
      relevance: 'car',
      intents: [],
      conduct: [],
      hazards: [],
      facts: [],
      codes: [],
    });
    expect((await posts('redLine=true')).total).toBe(1);
  });
});

describe('full text', () => {
  test('异响 finds 发动机有异响 and not a text that only holds its characters apart', async () => {
    const found = await posts(`q=${encodeURIComponent('异响')}`);
    expect(found.posts.map((post) => post.body)).toEqual([BODIES[0]]);
    expect(found.total).toBe(1);
  });

  test('several words must all occur, in any case and width', async () => {
    const found = await posts(`q=${encodeURIComponent('售后 ABS')}`);
    expect(found.posts.map((post) => post.body)).toEqual([BODIES[3]]);
  });

  test('quotes, percent signs and backslashes are text, not syntax', async () => {
    for (const q of [`'`, `异响'::text`, '%', '\\', `异响' | 'x`]) {
      expect((await brand.ask(`/api/posts?q=${encodeURIComponent(q)}`)).status).toBe(200);
    }
  });
});

describe('paging', () => {
  test('walks every post once, undated ones last', async () => {
    const seen: number[] = [];
    let cursor: string | null = '';
    let last = '';
    while (cursor !== null) {
      const page: PostsPage = await posts(`limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.total).toBe(BODIES.length + 1);
      seen.push(...page.posts.map((post) => post.id));
      last = page.posts.at(-1)?.body ?? '';
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(BODIES.length + 1);
    expect(seen).toHaveLength(BODIES.length + 1);
    expect(last).toContain('哪天');
  });

  test('a made-up cursor is refused with one sentence', async () => {
    const response = await brand.ask('/api/posts?cursor=nonsense');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('nextCursor') });
  });
});

describe('one post', () => {
  test('shows labels with their places, and masks the author except for those who answer in the forum', async () => {
    const [first] = (await posts(`q=${encodeURIComponent('异响')}`)).posts;
    expect(first).toMatchObject({
      author: '宋XX',
      polarity: 'negative',
      topics: ['noise'],
      labelledBy: 'model',
    });
    expect(first?.groups.map(({ span }) => first.body.slice(span.start, span.end))).toEqual(['[A]']);
    const pr = await api.as('pr');
    const seen = PostView.parse(await (await pr.ask(`/api/posts/${first?.id}`)).json());
    expect(seen.author).toBe('宋建国');
  });

  test('that does not exist is a 404 problem', async () => {
    const response = await brand.ask('/api/posts/999999');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
  });

  test('a correction changes post and numbers together, and a dealer may not make one', async () => {
    const quality = await api.as('quality');
    const dealer = await api.as('dealer');
    const before = (await overview()).series[0]?.complaints.value ?? 0;
    const [post] = (await posts(`${PERIOD}&q=${encodeURIComponent('动力不足')}`)).posts;
    const path = `/api/posts/${post?.id}/labels`;
    const change = asJson({ complaint: true, groups: ['B'] }, 'PATCH');
    expect((await dealer.ask(path, change)).status).toBe(403);
    const changed = PostView.parse(await (await quality.ask(path, change)).json());
    expect(changed).toMatchObject({ complaint: true, labelledBy: 'person', groups: [{ group: 'B' }] });
    expect((await overview()).series[0]?.complaints.value).toBe(before + 1);
    expect((await posts(`${PERIOD}&series=${SERIES}&measure=complaints`)).total).toBe(before + 1);
  });

  test('any label can be corrected, is told with who and when, and can be taken back; the numbers follow each time', async () => {
    const quality = await api.signIn('quality@example.com');
    const ask = (path: string, init: RequestInit = {}) =>
      api.app.request(path, {
        ...init,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${quality}` },
      });
    const [post] = (await posts(`${PERIOD}&q=${encodeURIComponent('空间不错')}`)).posts;
    const path = `/api/posts/${post?.id}`;
    const other = 'changan-cs75';
    const change = { faults: ['noise:doors'], aspects: ['空间:positive'], series: [other] };
    const changed = PostView.parse(await (await ask(`${path}/labels`, asJson(change, 'PATCH'))).json());
    expect(changed).toMatchObject({
      faults: [{ symptom: 'noise', part: 'doors' }],
      aspects: [{ aspect: '空间', polarity: 'positive' }],
      series: [{ series: other, inherited: false }],
    });
    await expectNumbersToMatchPosts(api.store);
    expect((await posts(`${PERIOD}&series=${other}&topic=noise:doors`)).total).toBe(1);
    const told = async () => Corrections.parse(await (await ask(`${path}/corrections`)).json()).corrections;
    const [series, faults] = await told();
    expect(series).toMatchObject({ field: 'series', after: ['CS75'], by: 'quality person', undoneAt: null });
    expect(faults).toMatchObject({ field: 'faults', before: [], after: ['noise:doors'], editedSince: false });
    const dealer = await api.signIn('dealer@example.com');
    const refused = await api.app.request(`${path}/corrections`, {
      headers: { authorization: `Bearer ${dealer}` },
    });
    expect(refused.status).toBe(403);
    const undo = () => ask(`${path}/corrections/${series?.id}`, { method: 'DELETE' });
    const back = PostView.parse(await (await undo()).json());
    expect(back.series).toEqual(post?.series);
    expect(back.faults).toEqual(changed.faults);
    expect((await undo()).status).toBe(404);
    expect((await told())[0]).toMatchObject({ undoneBy: 'quality person' });
    await expectNumbersToMatchPosts(api.store);
    await ask(`${path}/labels`, asJson({ confirmed: true }, 'PATCH'));
    expect((await told()).filter(({ before, after }) => `${before}` === `${after}`)).toHaveLength(7);
  });

  test.each([
    [{ faults: ['noise:moon'] }, 'symptom:part'],
    [{ aspects: ['空间:positive', '空间:negative'] }, 'each aspect once'],
    [{ series: ['no-such-car'] }, 'no series "no-such-car"'],
  ])('a label that cannot be is refused with what it may be: %j', async (change, sentence) => {
    const quality = await api.signIn('quality@example.com');
    const [post] = (await posts(`${PERIOD}&q=${encodeURIComponent('空间不错')}`)).posts;
    const refused = await api.app.request(`/api/posts/${post?.id}/labels`, {
      ...asJson(change, 'PATCH'),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${quality}` },
    });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(await refused.json())).toContain(sentence.replaceAll('"', '\\"'));
  });

  test('a label given twice is refused, so that a rollup and its list always agree', async () => {
    const quality = await api.signIn('quality@example.com');
    const [post] = (await posts(`${PERIOD}&q=${encodeURIComponent('空间不错')}`)).posts;
    const relabel = (body: object) =>
      api.app.request(`/api/posts/${post?.id}/labels`, {
        ...asJson(body, 'PATCH'),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${quality}` },
      });
    for (const twice of [{ groups: ['A', 'A'] }, { topics: ['noise', 'engine', 'noise'] }]) {
      const refused = await relabel({ complaint: true, ...twice });
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('each label once') });
    }
    expect((await relabel({ complaint: true, groups: ['A', 'B'], topics: ['noise'] })).status).toBe(200);
    for (const topic of ['A', 'B', 'noise']) {
      const card = (await overview(`${PERIOD}&topic=${topic}`)).series.find(
        ({ series }) => series === SERIES,
      );
      const { total } = await posts(`${PERIOD}&series=${SERIES}&topic=${topic}`);
      expect(`${topic} ${card?.posts.value}`).toBe(`${topic} ${total}`);
    }
  });
});
