import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PostLine } from '../../shared/contract/post-line.ts';
import { PostsPage } from '../../shared/contract/posts.ts';
import { Unknown } from '../../shared/contract/unknown.ts';
import { importFiles } from '../../store/imports/import-files.ts';
import { startApi, type TestApi } from '../support/api.ts';
import { labelByMarks } from '../support/labels.ts';
import { asFile } from '../support/world.ts';

const YUEXIANG = 'changan-yuexiang';
const END = '2025-12-28';
const DAY_MS = 86_400_000;

/** What people always say; nothing in it rises. */
const USUAL = [
  '今天跑了趟高铁站，油费一百出头',
  '周末带娃露营，后座放得下帐篷',
  '贴了层膜，看着精神',
  '二手行情打听了一圈',
];

const lines: PostLine[] = [];

/** A post of the day, every one of an author and a thread of its own. */
function say(body: string, weeksBack: number, label: Partial<PostLine['label']> = {}): void {
  const n = lines.length + 1;
  const at = new Date(Date.parse(`${END}T04:00:00Z`) - weeksBack * 7 * DAY_MS - (n % 7) * DAY_MS);
  lines.push({
    url: `https://bbs.example.com/thread-${n}-1-1.html`,
    site: 'bbs.example.com',
    threadId: `${n}`,
    threadTitle: '说说',
    board: null,
    threadReplies: 0,
    threadViews: 1,
    postId: `${n}`,
    opening: true,
    floor: 1,
    author: { id: `u${n % 97}`, name: `车友${n % 97}` },
    publishedAt: at.toISOString(),
    publishedPrecision: 'minute',
    likes: 0,
    body,
    quotes: [],
    rating: null,
    label: {
      polarity: 'neutral',
      complaint: false,
      groups: [],
      topics: [],
      faults: [],
      series: [{ series: YUEXIANG, basis: 'named' }],
      ...label,
    },
  });
}

const BAD = { polarity: 'negative', complaint: true } as const;

let api: TestApi;
let ask: (path: string) => Promise<Response> | Response;

beforeAll(async () => {
  api = await startApi();
  for (let week = 0; week < 84; week++)
    for (let i = 0; i < 12; i++) say(`${USUAL[i % 4]}`, week, i < 4 ? BAD : {});
  // A word nobody used before, in nine complaints of the last two weeks; three of them are sure of no group.
  for (let i = 0; i < 9; i++)
    say('昨天去看，说是珐琅卡座蹦簧', i % 2, { ...BAD, groups: i < 6 ? ['H'] : i < 8 ? [] : ['Q'] });
  // The same words every December.
  for (const year of [0, 52]) for (let i = 0; i < 10; i++) say('车窗结霜花，刮了半小时', year + (i % 2), BAD);
  // A name of another series, and one's own parts and faults: no new words.
  for (let i = 0; i < 10; i++) say('逸动减震异响', i % 2, BAD);
  // One loud person in one thread's worth of words.
  for (let i = 0; i < 12; i++) {
    say('黑猫维权到底', i % 2, BAD);
    const last = lines.at(-1);
    if (last) last.author = { id: 'loud', name: '一个人' };
  }
  const reports = await importFiles(api.store, [asFile(lines)], {
    dryRun: false,
    read: false,
    madeBy: 'test',
    by: 'test',
    timeZone: 'Asia/Shanghai',
    identifierKey: 'test',
    understand: async () => labelByMarks,
  });
  expect(reports.map(({ failed }) => failed)).toEqual([0]);
  ({ ask } = await api.as('quality'));
}, 120_000);
afterAll(() => api.close());

const unknown = async (series = YUEXIANG) =>
  Unknown.parse(await (await ask(`/api/series/${series}/unknown?from=2025-12-01&to=${END}`)).json());

const total = async (query: string) =>
  PostsPage.parse(await (await ask(`/api/posts?series=${YUEXIANG}&${query}`)).json()).total;

describe('rising phrases', () => {
  test('a new word of nine people surfaces once, whole, with when it began and its posts', async () => {
    const { phrases } = await unknown();
    expect(phrases.map(({ phrase }) => phrase)).toEqual([expect.stringContaining('珐琅卡座蹦簧')]);
    const [found] = phrases;
    expect(found).toMatchObject({ among: 'bad', posts: 9, bad: 9, to: END, expected: expect.any(Number) });
    expect(found?.since.slice(0, 7)).toBe('2025-12');
    expect(found?.weeks.slice(-2).reduce((sum, count) => sum + count, 0)).toBe(9);
    expect(found?.typical[0]?.excerpt).toContain('珐琅卡座蹦簧');
  });

  test('the number is that of the list behind it', async () => {
    const [found] = (await unknown()).phrases;
    const query = `from=${found?.from}&to=${found?.to}&q=${encodeURIComponent(found?.phrase ?? '')}`;
    expect(await total(query)).toBe(found?.posts);
  });

  test('what comes every December is not new', async () => {
    expect(JSON.stringify((await unknown()).phrases)).not.toContain('霜花');
  });

  test('names, parts and faults are not new, nor is one loud person', async () => {
    const said = JSON.stringify((await unknown()).phrases);
    for (const word of ['逸动', '减震', '黑猫']) expect(said).not.toContain(word);
  });

  test('a series nobody speaks of has none', async () => {
    expect(await unknown('changan-yidong')).toMatchObject({ phrases: [], unclassified: { posts: 0, of: 0 } });
  });
});

describe('complaints that fit nothing', () => {
  test('name no fault and no group but Q; by week and in the period they open exactly their posts', async () => {
    const { unclassified, from, to } = await unknown();
    const counted = await total(`from=${from}&to=${to}&unclassified=true`);
    expect(unclassified.posts).toBe(counted);
    expect(unclassified.weeks).toHaveLength(13);
    for (const week of unclassified.weeks.slice(-3))
      expect(await total(`from=${week.from}&to=${week.to}&unclassified=true`)).toBe(week.posts);
    // Six of the nine were put into H.
    expect(await total(`from=${from}&to=${to}&unclassified=true&q=珐琅卡座`)).toBe(3);
  });

  test('anybody who may see the series may see them, nobody else', async () => {
    const brand = await api.as('brand');
    expect((await brand.ask(`/api/series/${YUEXIANG}/unknown?from=2025-12-01&to=${END}`)).status).toBe(200);
    expect((await api.app.request(`/api/series/${YUEXIANG}/unknown?from=2025-12-01&to=${END}`)).status).toBe(
      401,
    );
  });
});
