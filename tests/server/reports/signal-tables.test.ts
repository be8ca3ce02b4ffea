import { expect, test } from 'vitest';
import { csvOf } from '../../../server/reports/csv.ts';
import { signalTables } from '../../../server/reports/signal-tables.ts';
import { wordsIn } from '../../../server/reports/words.ts';
import type { SignalDetail } from '../../../shared/contract/signal-detail.ts';
import { MONITOR_REASONS } from '../../../shared/contract/signals.ts';
import { reportOfSignal, signalDetailOf } from '../../support/signal-detail.ts';

const URL = 'https://voice.maker.example/';

async function tables(
  language: 'zh' | 'en',
  detail: SignalDetail = signalDetailOf(),
  posts = [reportOfSignal()],
  total = posts.length,
) {
  const words = await wordsIn(language);
  return signalTables(
    detail,
    { posts, total, nextCursor: null },
    {
      words,
      language,
      timeZone: 'Asia/Shanghai',
      name: (key, values) => words.message(`dashboard.reportFiles.${key}`, values),
      publicUrl: URL,
      signalUrl: `${URL}signals/7`,
    },
  );
}

/** Rows of a sheet as a CSV prints them. */
async function sheet(name: string, language: 'zh' | 'en' = 'zh', ...of: [SignalDetail?]): Promise<string[]> {
  const table = (await tables(language, ...of)).find((each) => each.name === name);
  return table ? csvOf([table]).trim().split('\r\n').slice(2) : [];
}

test('the problem is stated as an 8D wants it: what, where, when, how many', async () => {
  const rows = await sheet('问题描述');
  expect(rows).toEqual(
    expect.arrayContaining([
      '车系,长安 悦翔,',
      '信号,异响 › 离合器 · 踩下离合消失,',
      '状态,观察,2025-11-02',
      '页面,https://voice.maker.example/signals/7,',
      '称没有解决方案的帖,3,近 12 个月',
      '帖中写法,"悦翔 12, 悦祥 2",',
      // The most frequent first, and what nobody told.
      '条件,踩下离合消失：15 帖，4 次索赔; 冷车：2 帖，0 次索赔; 未说明：4 帖，5 次索赔,近 12 个月',
      '帖子首次告警,2025-10-20,',
      '索赔首次告警,2025-11-24,',
      '帖子早于索赔（天）,35,',
      '车主报告,21,近 12 个月',
      '实际,18,2025-10-06 至 2025-11-30',
      '预期,3.6,2025-10-06 至 2025-11-30',
      '反复维修的车,1,进店车辆 11 辆',
    ]),
  );
  const parts = rows.flatMap((row) => /^D2 (何事|何处|何时|多少)/.exec(row)?.[1] ?? []);
  expect(parts).toEqual(['何事', '何处', '何时', '多少']);
});

test('every figure stands beside its formula and the version of it', async () => {
  const rows = await sheet('统计');
  expect(rows).toContain('PRR,5.56,3.78,(a / (a + b)) / (c / (c + d)),ebgm-1');
  expect(rows).toContain('χ²,64.23,,N (ad − bc)² / ((a + b)(c + d)(a + c)(b + d)),ebgm-1');
  expect(rows.find((row) => row.startsWith('比值'))).toBe('比值,4.97,,实际 / 预期,cell-verdict-2');
  expect(rows.find((row) => row.startsWith('误报比例'))).toMatch(/^误报比例,0.4%/);
  expect(rows.find((row) => row.startsWith('四格表'))).toContain('a=18');
  expect(rows.filter((row) => !/(cell-verdict-2|ebgm-1|fix-check-1)$/.test(row))).toEqual([]);
});

test('evidence shows a masked author, what was told, and where it stands', async () => {
  const [row = ''] = await sheet('证据帖');
  expect(row).toBe(
    '2025-11-25,示例论坛,离合器异响,宋XX,踩下离合就没有了，抬起离合又会响,维修 4 次; ≈ 8200 公里,没有解决方案,,' +
      'https://bbs.example.com/thread-12-1-1.html,https://voice.maker.example/posts?post=12',
  );
});

test('long posts are cut, and reports left out are counted', async () => {
  const all = await tables('zh', signalDetailOf(), [reportOfSignal({ body: '响'.repeat(500) })], 30);
  const rows = all.find(({ name }) => name === '证据帖')?.rows ?? [];
  expect(rows[0]?.[4]).toEqual({ text: `${'响'.repeat(400)}…` });
  expect(rows.at(-1)).toEqual([{ text: '共 30 帖，此处列出最新 1 帖' }]);
});

test('claims stand over the vehicles on record, and each breakdown ends with what nobody told', async () => {
  const rows = await sheet('分布');
  expect(rows).toContain('生产月,2025-03,0,6,1500,4.0');
  expect(rows).toContain('生产月,未说明,21,3');
});

test('vehicles, countermeasures, sisters and events have their sheets', async () => {
  expect(await sheet('反复维修')).toEqual(['*************3456,2,2025-09-01,2025-11-03,同一配件换两次']);
  expect(await sheet('措施与验证')).toEqual([
    '2025-06-01,新分离轴承,王工,4,200,2,10.0,400,40,100.0,0.10,0.01,0.38,有效,fix-check-1',
  ]);
  expect(await sheet('同类')).toEqual(['CS75,异响 › 离合器,3,1,0.25']);
  expect(await sheet('事件')).toEqual(['2025-11-10,召回,轴承召回']);
  expect(await sheet('每周')).toEqual(['2025-11-24,2025-11-30,5,0.5,2,3,1,12000,']);
});

test('a report of the small hours stands under the day its figure counts it on', async () => {
  const posts = [reportOfSignal({ publishedAt: '2025-11-24T17:30:00.000Z' })];
  const evidence = (await tables('zh', signalDetailOf(), posts)).find(({ name }) => name === '证据帖');
  expect(evidence?.rows[0]?.[0]).toEqual({ text: '2025-11-25' });
});

test('the history says who decided what, and what was known then', async () => {
  const [row = ''] = await sheet('状态记录');
  expect(row).toMatch(/^2025-11-02 11:00,王工,新,观察,.*,苗头,9,2.5,12,3$/);
  const detail = signalDetailOf();
  const history = MONITOR_REASONS.map((reason) => ({
    at: '2025-10-21T03:00:00.000Z',
    by: null,
    from: null,
    to: 'new' as const,
    reason,
    figures: { seen: 9, expected: 2.5, posts: 12, claims: 3, nature: 'emerging' as const },
  }));
  const rows = await sheet('状态记录', 'zh', { ...detail, history });
  expect(rows[0]).toContain('系统,,新,系统发现,');
  expect(rows.join()).not.toContain('signal.reasons');
});

test('what is not there has no sheet, and a file speaks the language asked for', async () => {
  const detail = signalDetailOf();
  const bare = { ...detail, repeat: { ...detail.repeat, vehicles: [] }, countermeasures: [], events: [] };
  const names = (await tables('en', bare)).map(({ name }) => name);
  expect(names).toEqual(['Problem', 'Statistics', 'Weeks', 'Evidence', 'Breakdowns', 'Elsewhere', 'History']);
  const text = csvOf(await tables('en'));
  expect(text).not.toContain('dashboard.');
  // Posts, names and the law itself stay as they are written.
  const ours = text
    .replaceAll('三包', '')
    .replaceAll(/悦[翔祥]|长安|示例论坛|离合器异响|踩下.*又会响|宋|王工|新分离轴承|轴承召回|用户.*来电/g, '');
  expect(ours).not.toMatch(/\p{Script=Han}/u);
});

test('a signal that never rose, was never sure and cannot be compared says so', async () => {
  const detail = signalDetailOf();
  const { figures } = detail.signal;
  const disproportion = { ...figures.disproportion, prr: null, prrLow: null };
  const young = {
    ...detail,
    leadDays: null,
    signal: {
      ...detail.signal,
      figures: { ...figures, disproportion, expected: 0, reported: null, since: null },
    },
  };
  const statistics = await sheet('统计', 'zh', young);
  expect(statistics).toContain('比值,,,实际 / 预期,cell-verdict-2');
  expect(statistics.find((row) => row.startsWith('PRR'))).toMatch(/^PRR,,,/);
  const problem = await sheet('问题描述', 'zh', young);
  expect(problem).toEqual(expect.arrayContaining(['帖子早于索赔（天）,无,', '开始上升,无,']));
});
