import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PostsPage } from '../../shared/contract/posts.ts';
import type { RisingPhraseView, Unknown } from '../../shared/contract/unknown.ts';
import type { Role } from '../../shared/contract/words.ts';
import { DECEMBER, FAULTS, importDecember, YUEXIANG } from './dashboard/december.ts';
import { barriers, openStage, type Stage, signIn } from './dashboard/stage.ts';

const PAGE = `/series/${YUEXIANG}?${DECEMBER}`;
const PASSWORD = 'correct horse battery';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  await importDecember(stage.monitor.store);
});
afterAll(() => stage?.stop());
beforeEach(async () => {
  stage.complaints.length = 0;
  page = await stage.asAdmin();
});
afterEach(async () => {
  await page.context().close();
  expect(stage.complaints).toEqual([]);
});

async function totalBehind(href: string): Promise<number> {
  const answer = await page.request.get(`/api/posts${new URL(href, 'http://here').search}`);
  return PostsPage.parse(await answer.json()).total;
}

/** The page with every part of it there and fresh. */
async function open(path = PAGE): Promise<void> {
  await page.goto(path);
  for (const part of ['.report', '.trend .chart svg', '.topics .figures', '.typical .post', '.heat-cell'])
    await page.locator(part).first().waitFor();
  await expect.poll(() => page.locator('.stale').count()).toBe(0);
}

const row = (name: string) =>
  page.locator('.symptoms .bar-row', { has: page.getByText(name, { exact: true }) });

/** A person of this role, signed in where everybody begins. */
async function begin(role: Role): Promise<Page> {
  const email = `${role}-begins@example.com`;
  const made = await page.request.post('/api/people', {
    data: {
      name: role,
      email,
      role,
      password: PASSWORD,
      ...(role === 'dealer' ? { dealerId: await aDealer() } : {}),
    },
  });
  expect(made.status()).toBe(201);
  const visitor = await stage.visit();
  await visitor.goto('/');
  await signIn(visitor, { email, password: PASSWORD });
  return visitor;
}

async function aDealer(): Promise<number> {
  const { rows } = await stage.monitor.store.pool.query<{ id: number }>(
    `INSERT INTO dealer (code, name) VALUES ('S9', '示例店') RETURNING id`,
  );
  return rows[0]?.id ?? 0;
}

describe('the page of one series', () => {
  test.each(['', '&compare=year', '&topic=noise:clutch'])(
    'every count on it is a link to exactly so many posts%s',
    async (more) => {
      await open(PAGE + more);
      const links = await page.locator('a.figure, .counts a, .mostly a, a.bar-figure').evaluateAll((all) =>
        all.map((link) => ({
          href: link.getAttribute('href') ?? '',
          said: link.querySelector('b, .figure-value')?.textContent ?? '',
        })),
      );
      const cells = await page.locator('a.heat-cell').evaluateAll((all) =>
        all.map((link) => ({
          href: link.getAttribute('href') ?? '',
          said: `${(link.getAttribute('aria-label')?.match(/(?<=[面性] )\d+/g) ?? []).reduce((sum, n) => sum + Number(n), 0)}`,
        })),
      );
      const counts = links.filter(({ href }) => !/measure=(heat|reputation)/.test(href));
      expect(counts.length).toBeGreaterThan(10);
      expect(cells.length).toBeGreaterThan(3);
      for (const { href, said } of [...counts, ...cells]) {
        const printed = Number(/(?:\d+→)?(\d+)/.exec(said)?.[1]);
        expect({ href, total: await totalBehind(href) }).toEqual({ href, total: printed });
      }
    },
  );

  test('says what moved the index, proved without it, and what complaints are mostly about', async () => {
    await open();
    const figures = await page.locator('.report .figure').allTextContents();
    expect(figures.map((text) => text.replace(/\(.*/, '').trim())).toEqual([
      expect.stringContaining('热度'),
      '美誉度27',
      '负面3→10',
      `投诉1→${FAULTS.posts}`,
    ]);
    expect(await page.locator('.drivers strong').textContent()).toBe('美誉度 60→27');
    expect((await page.locator('.drivers li').allTextContents()).sort()).toEqual([
      expect.stringMatching(/^正面 5→3；若只随热度增至约 9，美誉度应为 \d+$/),
      expect.stringMatching(/^负面 3→10；若只随热度增至约 5，美誉度应为 \d+$/),
    ]);
    expect(await page.locator('.mostly').textContent()).toMatch(/^投诉最多的是 异响 5 · 离合器 4 · 发动机 2/);
    expect(await page.locator('.topics').textContent()).toContain(
      `共 ${FAULTS.posts} 帖投诉。一帖可同时计入多个问题，下列问题各行合计 ${FAULTS.posts}`,
    );
  });

  test('a symptom and its part open their posts, and their names narrow the page', async () => {
    await open();
    expect(await row('离合器').locator('b').textContent()).toBe(`${FAULTS.clutch}`);
    await row('离合器').locator('.bar-name').click();
    await page.getByRole('link', { name: '去掉筛选：异响 › 离合器' }).waitFor();
    await expect
      .poll(() => page.locator('.report .figure').nth(3).locator('.figure-value').textContent())
      .toContain(`${FAULTS.clutch}`);
    await row('离合器').locator('.bar-figure').click();
    await expect.poll(() => page.locator('.total strong').textContent()).toBe(`${FAULTS.clutch} 帖`);
    expect(await page.getByRole('link', { name: '去掉筛选：异响 › 离合器' }).count()).toBe(2);
    const first = page.locator('.list .post').first();
    expect(await first.locator('mark.fault').count()).toBeGreaterThan(0);
    expect(await first.locator('.chip.fault').first().textContent()).toContain('异响 › 离合器');
    expect(await first.getByText('随文件导入').count()).toBe(1);
  });

  test('typical posts name no author and lead into the list they were chosen from', async () => {
    await open();
    expect(await page.locator('.typical header a').textContent()).toContain(
      `从 ${FAULTS.posts} 帖投诉中选出`,
    );
    for (const foot of await page.locator('.typical .post-foot').allTextContents()) {
      expect(foot).toContain('宋XX');
      expect(foot).toContain('history.example.com');
    }
    const source = page.locator('.typical .post-foot a').first();
    expect(await source.getAttribute('href')).toMatch(/^https:\/\/history\.example\.com\/thread-/);
    await page.locator('.typical .post-title').first().click();
    await page.locator('.detail h2').waitFor();
    await expect.poll(() => page.locator('.total strong').textContent()).toBe(`${FAULTS.posts} 帖`);
  });

  test('the trend reaches back 13 or 37 months or shows the days, as a table whose numbers open their posts', async () => {
    await open();
    const rows = page.locator('.trend tbody tr');
    await page.locator('.trend').getByRole('button', { name: '表', exact: true }).click();
    await expect.poll(() => rows.count()).toBe(13);
    await page.getByRole('link', { name: '37 个月' }).click();
    await expect.poll(() => rows.count()).toBe(37);
    const printed = await rows.last().locator('td').last().textContent();
    await page.getByRole('link', { name: '本期', exact: true }).click();
    await expect.poll(() => rows.count()).toBe(31);
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(37);
    await rows.last().locator('td a').last().click();
    await expect.poll(() => page.locator('.total strong').textContent()).toBe(`${printed} 帖`);
  });

  test('what it shows can be copied into a spreadsheet', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open();
    await page.locator('.topics').getByRole('button', { name: '复制表格' }).click();
    await page.locator('.topics').getByText('已复制').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n').slice(0, 3)).toEqual([
      '问题\t投诉\t基期\t变化',
      '异响\t5\t1\t+4',
      '异响 › 离合器\t4\t0\t新增',
    ]);
  });

  test('the heat map is walked with arrow keys and opens its posts with Enter', async () => {
    await open();
    await page.locator('.heat-cell[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const before = await focused();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).not.toBe(before);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe(before);
    expect(await page.locator('.heat-cell[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.locator('.list .post').first().waitFor();
    expect(new URL(page.url()).searchParams.get('topic')).toMatch(/^aspect:/);
  });

  test('an event is marked on the chart, listed and taken away again', async () => {
    await open();
    await page.getByRole('button', { name: '标记事件' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('日期').fill('2025-12-08');
    await dialog.getByLabel('种类').selectOption('recall');
    await dialog.getByLabel('发生了什么').fill('因离合器分泵召回');
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '标记', exact: true }).press('Enter');
    await page.locator('.events li', { hasText: '因离合器分泵召回' }).waitFor();
    await page.locator('.chart svg text', { hasText: '召回' }).waitFor();
    await page.getByRole('button', { name: '去掉事件：因离合器分泵召回' }).click();
    await dialog.getByRole('button', { name: '去掉', exact: true }).click();
    await page.getByText('这段时间没有标记事件。').waitFor();
    await page.locator('.chart svg text', { hasText: '召回' }).waitFor({ state: 'detached' });
  });

  test('the brackets step through months, and a month without a voice says so', async () => {
    await page.goto(`/series/${YUEXIANG}?from=2025-10-01&to=2025-10-31`);
    await page.getByText('这段时间没有可选的帖子').waitFor();
    await page.keyboard.press('[');
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2025-09-01');
    await page.keyboard.press('[');
    await page.getByRole('heading', { name: '这段时间没有关于悦翔的帖子' }).waitFor();
    await page.locator('.trend .chart svg').waitFor();
    await page.keyboard.press(']');
    await page.locator('.report').waitFor();
  });

  test('another series is one choice away under the same question', async () => {
    await page.goto('/series/hetian-xiaoman?from=2025-12-01&to=2025-12-31&compare=year');
    await page.getByRole('button', { name: /换车系/ }).click();
    await page.locator('.series-picker').getByRole('link', { name: /悦翔/ }).click();
    await page.locator('.report').waitFor();
    expect(page.url()).toContain(`/series/${YUEXIANG}?from=2025-12-01&to=2025-12-31&compare=year`);
  });

  test('the server away is said in each part, and each comes back', async () => {
    await page.route('**/api/series/**', (route) => route.abort());
    await page.goto(PAGE);
    await page.getByRole('heading', { name: '连不上服务器' }).first().waitFor();
    await page.unroute('**/api/series/**');
    await page.getByRole('button', { name: '重试' }).first().click();
    await page.locator('.report').waitFor();
    stage.complaints.length = 0;
  });
});

describe('new words and the unclassified', () => {
  const risen = (phrase: string): RisingPhraseView => ({
    phrase,
    also: [],
    among: 'bad',
    from: '2025-12-18',
    to: '2025-12-31',
    window: 2,
    posts: 9,
    bad: 9,
    seen: 9,
    expected: 0.5,
    llr: 17.5,
    since: '2025-12-19',
    weeks: [0, 4, 5],
    typical: [{ id: 1, day: '2025-12-20', excerpt: `说是${phrase}` }],
  });
  const answer: Unknown = {
    from: '2025-12-01',
    to: '2025-12-31',
    unclassified: { posts: 3, of: 8, weeks: [{ from: '2025-12-25', to: '2025-12-31', posts: 3, of: 4 }] },
    phrases: ['甲词', '乙词', '丙词', '丁词', '戊词', '己词', '庚词'].map(risen),
    tested: 600,
    version: 'phrases-1',
  };

  test('six phrases stand first, each opens its posts of the weeks in which it rose', async () => {
    await page.route('**/unknown?*', (route) => route.fulfill({ json: answer }));
    await open();
    const rows = page.locator('.rising-row');
    await expect.poll(() => rows.count()).toBe(6);
    await page.getByRole('button', { name: '再显示 1 个说法' }).click();
    await expect.poll(() => rows.count()).toBe(7);
    expect(await barriers(page)).toEqual([]);
    await rows.last().locator('.rising-phrase').click();
    await page.getByRole('link', { name: '去掉筛选：“庚词”' }).waitFor();
    expect(page.url()).toContain('from=2025-12-18&to=2025-12-31');
  });

  test('the unclassified of the period and of each week open as a list that says so', async () => {
    await page.route('**/unknown?*', (route) => route.fulfill({ json: answer }));
    await open();
    await page.getByRole('link', { name: /未归类 3 帖，共 4 帖投诉/ }).click();
    await page.getByRole('link', { name: '去掉筛选：未归类投诉' }).waitFor();
    expect(page.url()).toContain(`from=2025-12-25&to=2025-12-31&series=${YUEXIANG}&unclassified=true`);
  });
});

describe('the overview', () => {
  test('says first what rose beyond heat and season, and leads to it', async () => {
    await page.goto(`/overview?${DECEMBER}`);
    await page.locator('.attention a', { hasText: '投诉 6，按热度和季节约应有' }).first().click();
    await page.locator('.report').waitFor();
    expect(page.url()).toContain(`/series/${YUEXIANG}?${DECEMBER}`);
  });

  test('a series without a question opens the loudest', async () => {
    await page.goto(`/series?${DECEMBER}`);
    await page.locator('.report').waitFor();
    expect(page.url()).toContain(`/series/${YUEXIANG}?${DECEMBER}`);
  });
});

test.each<[Role, RegExp]>([
  ['brand', /\/overview/],
  ['pr', /\/cases$/],
  ['quality', /\/signals$/],
  ['dealer', /\/cases$/],
])('a day of %s begins where its work is, and names only places open to it', async (role, where) => {
  const visitor = await begin(role);
  await expect.poll(() => visitor.url()).toMatch(where);
  const places = await visitor.locator('.places a').allTextContents();
  expect(places).not.toContain('人员');
  for (const href of await visitor
    .locator('.places a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href')))) {
    // Within the page, as a press does: loading it anew for each of them is no part of a day.
    await visitor.locator(`.places a[href="${href}"]`).dispatchEvent('click');
    await expect.poll(() => visitor.url()).toContain(href ?? '');
    await visitor.locator('main h1, main .notice').first().waitFor({ state: 'attached' });
    await visitor.locator('.skeleton').first().waitFor({ state: 'detached' });
    expect({ href, refused: await visitor.getByRole('heading', { name: '无权查看' }).count() }).toEqual({
      href,
      refused: 0,
    });
  }
  await visitor.goto(PAGE);
  await visitor.locator('.events').waitFor();
  expect(await visitor.getByRole('button', { name: '标记事件' }).count()).toBe(role === 'brand' ? 1 : 0);
  await visitor.context().close();
});

describe('posts', () => {
  test('are filtered by fault, part and aspect', async () => {
    await page.goto(`/posts?series=${YUEXIANG}&${DECEMBER}`);
    const choose = (name: string) =>
      page.locator('.filter-fields label', { hasText: name }).locator('select');
    await choose('故障').selectOption({ label: '异响' });
    await expect.poll(() => page.locator('.total strong').textContent()).toBe('5 帖');
    await choose('部位').selectOption({ label: '发动机' });
    await expect.poll(() => page.locator('.total strong').textContent()).toBe(`${FAULTS.engine} 帖`);
    await choose('方面').selectOption({ label: '油耗' });
    await page.locator('.total').getByRole('link', { name: '去掉筛选：油耗' }).waitFor();
    expect(await page.locator('.list .post').count()).toBeGreaterThan(0);
  });
});

describe.each([
  { width: 1440, height: 900, colorScheme: 'light', locale: 'zh-CN' },
  { width: 390, height: 844, colorScheme: 'dark', locale: 'en-US' },
] as const)('at $width px, $colorScheme, $locale', ({ width, height, colorScheme, locale }) => {
  test('no barrier, nothing over the side: charts and tables of a series', async () => {
    await page.context().close();
    page = await stage.asAdmin({ viewport: { width, height }, colorScheme, locale });
    await open(`${PAGE}&topic=noise:*`);
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ barriers: await barriers(page), over: await over() }).toEqual({ barriers: [], over: 0 });
    for (const panel of await page.locator('.series-page fieldset.segmented').all())
      await panel.getByRole('button').last().click();
    await expect.poll(() => page.locator('.series-page table').count()).toBe(3);
    expect({ barriers: await barriers(page), over: await over() }).toEqual({ barriers: [], over: 0 });
  });
});
