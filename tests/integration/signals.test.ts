import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { PostsPage } from '../../shared/contract/posts.ts';
import { SignalDetail } from '../../shared/contract/signal-detail.ts';
import { RisingWords } from '../../shared/contract/signal-words.ts';
import { SignalMade, Signals } from '../../shared/contract/signals.ts';
import type { Role } from '../../shared/contract/words.ts';
import { evaluateSignals } from '../../store/signals/evaluate.ts';
import { readVisits } from '../../store/signals/read-visits.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { importAll, importOne, jsonLines, postLine } from '../support/imports.ts';

const SERIES = 'changan-yuexiang';
const CELL = 'noise:clutch:clutch-pressed';
const DAY = '2024-12-20';

let api: TestApi;
let posts = 0;
const people = new Map<Role, Awaited<ReturnType<TestApi['as']>>>();
async function as(role: Role) {
  const known = people.get(role) ?? (await api.as(role));
  people.set(role, known);
  return known;
}

/** An unlabelled post, so that what is counted is what our own model reads. */
const say = (day: string, body: string) => {
  const id = `${++posts}`;
  return postLine({
    threadId: id,
    threadTitle: '用车求助',
    postId: id,
    author: { id, name: `宋车友${id}` },
    publishedAt: `${day}T04:00:00Z`,
    body,
  });
};
const takeIn = async (lines: ReturnType<typeof say>[]) => {
  const understand = await loadUnderstanding();
  const taken = await importOne(api.store, 'posts.jsonl', jsonLines(lines), {
    read: true,
    understand: async () => understand,
  });
  expect(taken.inserted).toBe(lines.length);
};
const json = (body: unknown, method = 'POST') => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const board = async () => Signals.parse(await (await (await as('quality')).ask('/api/signals')).json());
const detail = async (id: number) =>
  SignalDetail.parse(await (await (await as('quality')).ask(`/api/signals/${id}`)).json());

beforeAll(async () => {
  api = await startApi();
  await takeIn([
    say(
      '2024-12-02',
      '悦翔离合器异响，踩下离合就没有了，抬起离合又会响，去4S店，师傅说厂家知道这个问题，现在还没有解决方案，这种情况怎么解决？',
    ),
    say(
      '2024-12-11',
      '我的悦祥是去年十二月出厂的，才开了一年，离合器也响，踩下离合声音就消失，4S店说都这样，没有解决方案，求助各位',
    ),
    say('2024-12-12', '悦翔今天去做了首保，一切都很满意，油耗也不高'),
  ]);
  await evaluateSignals(api.store, DAY);
}, 60_000);
afterAll(() => api.close());

describe('two posts of a noise that is gone with the clutch pressed', () => {
  test('meet in one cell, below any minimum, as 观察: the dealer knows it and has no fix', async () => {
    const { signals, evaluation } = await board();
    expect(evaluation?.day).toBe(DAY);
    expect(signals.map(({ series, cell, status }) => ({ series, cell, status }))).toEqual([
      { series: SERIES, cell: CELL, status: 'watching' },
    ]);
    expect(signals[0]?.figures).toMatchObject({ nature: 'noSolution', posts: 2, noSolution: 2 });
  });

  test('are shown as they were written: 悦翔 and 悦祥', async () => {
    const [signal] = (await board()).signals;
    const shown = await detail(signal?.id ?? 0);
    expect(shown.written).toEqual([
      { written: '悦祥', posts: 1 },
      { written: '悦翔', posts: 1 },
    ]);
    expect(shown.history).toMatchObject([{ by: null, from: null, to: 'watching', reason: 'noSolution' }]);
    expect(shown.weeks.reduce((sum, week) => sum + week.posts, 0)).toBe(2);
  });

  test('are broken down by the month in which the car left the works, 去年 counted from the day of the post', async () => {
    const [signal] = (await board()).signals;
    const { breakdowns } = await detail(signal?.id ?? 0);
    expect(breakdowns.find(({ by }) => by === 'buildMonth')).toMatchObject({
      rows: [{ key: '2023-12', posts: 1, claims: 0 }],
      unknown: { posts: 1 },
    });
  });

  test('are counted apart as cases where one was opened of them', async () => {
    const [signal] = (await board()).signals;
    const { rows } = await api.store.pool.query<{ id: number }>(
      `SELECT post_id AS id FROM insight WHERE faults @> '{noise:clutch}' ORDER BY 1 LIMIT 1`,
    );
    const opened = await (await as('pr')).ask('/api/cases', json({ channel: 'forum', postId: rows[0]?.id }));
    expect(opened.status).toBe(201);
    expect((await detail(signal?.id ?? 0)).cases).toEqual({ all: 1, open: 1 });
  });

  test('are the posts the figure opens', async () => {
    const query = `series=${SERIES}&topic=noise:clutch&condition=clutch-pressed&evidence=true`;
    const found = PostsPage.parse(await (await (await as('quality')).ask(`/api/posts?${query}`)).json());
    expect(found.total).toBe(2);
    expect(found.posts.every(({ body }) => body.includes('离合'))).toBe(true);
  });

  test('stay one signal however often they are judged', async () => {
    const again = await evaluateSignals(api.store, DAY);
    expect(again).toMatchObject({ found: [], again: [] });
    expect((await board()).signals).toHaveLength(1);
  });
});

describe('deciding about a signal', () => {
  test('needs a reason, is kept with who and the figures of the moment, and is refused twice', async () => {
    const quality = await as('quality');
    const id = (await board()).signals[0]?.id ?? 0;
    const decide = (body: unknown) => quality.ask(`/api/signals/${id}/status`, json(body));
    expect((await decide({ from: 'watching', to: 'confirmed' })).status).toBe(422);
    expect((await decide({ from: 'watching', to: 'confirmed', reason: ' ' })).status).toBe(422);
    expect((await decide({ from: 'watching', to: 'new', reason: '退回重看' })).status).toBe(422);
    const torn = { from: 'watching', to: 'confirmed', reason: '拆检三台\u202e，分离轴承干摩擦' };
    expect((await decide({ ...torn, to: 'watching' })).status).toBe(422);
    expect((await decide(torn)).status).toBe(200);
    expect((await decide(torn)).status).toBe(409);
    // A colleague who still has 观察 before him does not overrule the confirmation he has not seen.
    expect((await decide({ from: 'watching', to: 'dismissed', reason: '不是缺陷' })).status).toBe(409);
    expect((await detail(id)).history[0]).toMatchObject({
      by: 'quality person',
      from: 'watching',
      to: 'confirmed',
      reason: '拆检三台，分离轴承干摩擦',
      figures: { posts: 2, nature: 'noSolution' },
    });
    const { rows } = await api.store.pool.query(`SELECT detail FROM audit WHERE action = 'signal.decided'`);
    expect(rows).toEqual([{ detail: { signal: id, to: 'confirmed' } }]);
  });

  test('of a signal there is none of is refused', async () => {
    const asked = await (await as('quality')).ask(
      '/api/signals/999/status',
      json({ from: 'new', to: 'dismissed', reason: '误报' }),
    );
    expect(asked.status).toBe(404);
  });
});

test('a countermeasure pressed twice is there once', async () => {
  const quality = await as('quality');
  const id = (await board()).signals[0]?.id ?? 0;
  const asked = json({ builtFrom: '2024-06-01', what: '换分离轴承' });
  const press = () => quality.ask(`/api/signals/${id}/countermeasures`, asked);
  const statuses = (await Promise.all([press(), press()])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([201, 409]);
  expect((await detail(id)).countermeasures).toHaveLength(1);
});

describe('what each role may do', () => {
  test.each<[Role, number, number]>([
    ['quality', 200, 201],
    ['admin', 200, 201],
    ['brand', 200, 403],
    ['pr', 200, 403],
    ['dealer', 403, 403],
  ])('%s reads the board: %i, puts a cell on it: %i', async (role, reads, writes) => {
    const person = await as(role);
    expect((await person.ask('/api/signals')).status).toBe(reads);
    expect((await person.ask('/api/signals/words')).status).toBe(reads);
    const cell = { series: SERIES, cell: 'shake:engine:idle', reason: '售后反映' };
    expect((await person.ask('/api/signals', json(cell))).status).toBe(writes);
    const decide = json({ from: 'new', to: 'dismissed', reason: '不是缺陷' });
    const refused = writes === 403;
    expect((await person.ask('/api/signals/99/status', decide)).status).toBe(refused ? 403 : 404);
    expect((await person.ask('/api/signals/words/99', { method: 'DELETE' })).status).toBe(
      refused ? 403 : 404,
    );
  });

  test('nobody reads it without signing in', async () => {
    expect((await api.app.request('/api/signals')).status).toBe(401);
  });
});

describe('watching by hand', () => {
  test('a cell comes onto the board at once, with its figures', async () => {
    const quality = await as('quality');
    const asked = { series: SERIES, cell: 'noise:clutch', reason: '想看整体' };
    const { id } = SignalMade.parse(await (await quality.ask('/api/signals', json(asked))).json());
    const shown = await detail(id);
    expect(shown.signal).toMatchObject({ status: 'watching', setBy: 'quality person', cell: 'noise:clutch' });
    expect(shown.signal.figures.posts).toBe(2);
    expect(shown.sisters.map(({ cell }) => cell)).toContain(CELL);
  });

  test.each([
    { series: 'no-such', cell: 'noise:clutch', reason: '看看' },
    { series: SERIES, cell: 'noise:nothing', reason: '看看' },
    { series: SERIES, cell: 'words:1', reason: '看看' },
  ])('%o is refused', async (asked) => {
    expect((await (await as('quality')).ask('/api/signals', json(asked))).status).toBe(422);
  });

  test('a phrase becomes a symptom of the series, with who and when, and its posts are found', async () => {
    await takeIn([
      say('2024-12-13', '悦翔开到六十就有风哨子，修了两回都没修好，车主们有没有一样的'),
      say('2024-12-14', '我这台悦翔也是，风哨子响得人心烦，4S店查不出来'),
    ]);
    const quality = await as('quality');
    const asked = json({ series: SERIES, phrase: '风哨子' });
    const made = await quality.ask('/api/signals/words', asked);
    expect(made.status).toBe(201);
    expect((await quality.ask('/api/signals/words', asked)).status).toBe(409);
    const { id } = SignalMade.parse(await made.json());
    await evaluateSignals(api.store, DAY);
    const { signal } = await detail(id);
    expect(signal).toMatchObject({ phrase: '风哨子', status: 'watching', figures: { posts: 2 } });
    const words = RisingWords.parse(await (await quality.ask('/api/signals/words')).json());
    expect(words.watched).toMatchObject([
      { phrase: '风哨子', by: 'quality person', signal: id, series: SERIES },
    ]);
    const watched = words.watched[0]?.id ?? 0;
    expect((await quality.ask(`/api/signals/words/${watched}`, { method: 'DELETE' })).status).toBe(200);
    // Its posts are there still, and must not read as a fault that has gone.
    await evaluateSignals(api.store, DAY);
    const ended = await detail(id);
    expect(ended.signal.figures).toMatchObject({ posts: 2, nature: 'watched' });
    expect(ended.weeks.reduce((sum, week) => sum + week.posts, 0)).toBe(2);
    expect(ended.history).toHaveLength(1);
    const again = SignalMade.parse(await (await quality.ask('/api/signals/words', asked)).json());
    expect(again.id).toBe(id);
  });

  test('a phrase whose signal was never made, as when the monitor was stopped between, can be asked for again', async () => {
    await api.store.pool.query(
      `INSERT INTO watched_phrase (series, phrase, made_by) VALUES ('${SERIES}', '吱吱叫', 'nobody')`,
    );
    const asked = json({ series: SERIES, phrase: '吱吱叫' });
    expect((await (await as('quality')).ask('/api/signals/words', asked)).status).toBe(201);
    expect((await (await as('quality')).ask('/api/signals/words', asked)).status).toBe(409);
  });

  test.each(['%%', '。。', '😀😀', '\u202e\u202e响'])(
    '%o says nothing that could be watched',
    async (phrase) => {
      const asked = json({ series: SERIES, phrase });
      expect((await (await as('quality')).ask('/api/signals/words', asked)).status).toBe(422);
    },
  );
});

describe('what workshops write', () => {
  test('is read once, and again when the line is rewritten', async () => {
    await importAll(api.store, {
      'customers.csv': 'number,name\nC1,宋建国\n',
      'vehicles.csv':
        'vin,customer_number,series,built_on,bought_on\nLS5A2ABE1AA123456,C1,悦翔,2023-12-01,2024-01-10\n',
      'visits.csv':
        'number,vin,date,kind,work,claim\n1,LS5A2ABE1AA123456,2024-12-05,维修,离合器异响，更换分离轴承,是\n',
    });
    const understand = await loadUnderstanding();
    expect(await readVisits(api.store, understand)).toBe(1);
    expect(await readVisits(api.store, understand)).toBe(0);
    await evaluateSignals(api.store, DAY);
    const id = (await board()).signals.find(({ cell }) => cell === 'noise:clutch')?.id ?? 0;
    const shown = await detail(id);
    expect(shown.signal.figures).toMatchObject({ posts: 2, claims: 1, repairs: 0 });
    // The same fault under its condition has on its own page what its row says here.
    const finer = shown.sisters.find(({ cell }) => cell === CELL);
    expect(finer?.claims).toBe(1);
    expect((await detail(finer?.signal ?? 0)).signal.figures.claims).toBe(1);
    const rewritten =
      'number,vin,date,kind,work,claim\n1,LS5A2ABE1AA123456,2024-12-05,维修,更换前刹车片,是\n';
    await importOne(api.store, 'visits.csv', rewritten);
    expect(await readVisits(api.store, understand)).toBe(1);
    await evaluateSignals(api.store, DAY);
    expect((await detail(id)).signal.figures).toMatchObject({ posts: 2, claims: 0 });
  });
});

describe('who may see which vehicle came back', () => {
  test('is as with customers: quality sees them, the brand manager only how many', async () => {
    const visit = (number: number, day: string) =>
      `${number},LS5A2ABE1AA123456,${day},维修,离合器异响，更换分离轴承,是\n`;
    await importOne(
      api.store,
      'visits.csv',
      `number,vin,date,kind,work,claim\n${visit(2, '2024-12-06')}${visit(3, '2024-12-09')}`,
    );
    await readVisits(api.store, await loadUnderstanding());
    const id = (await board()).signals.find(({ cell }) => cell === 'noise:clutch')?.id ?? 0;
    const seenBy = async (role: Role) =>
      SignalDetail.parse(await (await (await as(role)).ask(`/api/signals/${id}`)).json()).repeat;
    expect((await seenBy('quality')).vehicles).toMatchObject([{ repairs: 2, vehicle: '*************3456' }]);
    expect(await seenBy('brand')).toMatchObject({ vehicles: [], of: 1 });
  });
});
