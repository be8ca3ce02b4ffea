// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { Route, Router } from 'preact-iso';
import { afterEach, expect, test, vi } from 'vitest';
import { NotFound } from '../../../../../dashboard/screens/not-found.tsx';
import { SignalPage } from '../../../../../dashboard/screens/signals/detail/detail.tsx';
import type { SignalDetail } from '../../../../../shared/contract/signal-detail.ts';
import type { Role } from '../../../../../shared/contract/words.ts';
import { reportOfSignal } from '../../../../support/signal-detail.ts';
import { detailOf } from '../fixture.ts';
import { barriers, offScreen, onScreen, type Sent } from '../on-screen.tsx';

afterEach(offScreen);

const evidence = {
  total: 21,
  nextCursor: 'more',
  posts: [reportOfSignal({ id: 12 }), reportOfSignal({ id: 13 })],
};

function page(
  of: SignalDetail = detailOf(),
  more: { role?: Role; answers?: Record<string, unknown> } = {},
): Sent[] {
  return onScreen(
    <Router>
      <Route path="/signals/:id" component={SignalPage} />
      <Route default component={NotFound} />
    </Router>,
    {
      path: '/signals/7',
      ...more,
      answers: { 'GET /api/signals/7': of, 'GET /api/posts': evidence, ...more.answers },
    },
  );
}

const part = async (name: string) => within(await screen.findByRole('region', { name }));

test('the page says what it is, how it stands, why, and which came first', async () => {
  page();
  const title = await screen.findByRole('heading', { level: 1 });
  expect(title.textContent).toBe('异响 › 离合器 · 踩下离合消失 悦翔 长安');
  expect(screen.getByText('帖子比索赔早 35 天')).toBeTruthy();
  expect((await part('统计')).getByText('9.13 （至少 4.79）')).toBeTruthy();
  await screen.findAllByText('维修 4 次');
  expect(await barriers()).toEqual([]);
});

test('the reports show what each tells, whom nobody knows, and how owners write the series', async () => {
  const asked = page();
  const reports = await part('车主报告');
  expect(await reports.findAllByText('宋XX')).toHaveLength(2);
  expect(reports.getByText('悦祥 → 悦翔 2')).toBeTruthy();
  expect(reports.getByRole('link', { name: '全部 21 帖' }).getAttribute('href')).toContain('evidence=true');
  fireEvent.click(reports.getByRole('button', { name: '继续显示' }));
  await vi.waitFor(() => expect(asked.filter(({ path }) => path === '/api/posts')).toHaveLength(2));
});

test('the table behind the chart has every week, the newest first, and posts open their list', async () => {
  page();
  const chart = await part('帖子与索赔');
  fireEvent.click(chart.getByRole('button', { name: '表' }));
  const [first, ...others] = chart.getAllByRole('row').slice(1);
  expect(others).toHaveLength(103);
  const [posts, , , claims] = within(first ?? document.body).getAllByRole('cell');
  expect([posts?.textContent, claims?.textContent]).toEqual(['4', '2']);
  expect(posts?.querySelector('a')?.getAttribute('href')).toContain('from=2025-11-24&to=2025-11-30');
  fireEvent.click(chart.getByRole('button', { name: '每 4 周' }));
  expect(chart.getAllByRole('row')).toHaveLength(27);
});

test('without vehicles there are counts, and it is said why', async () => {
  const of = detailOf();
  page({ ...of, weeks: of.weeks.map((week) => ({ ...week, sold: null, onRecord: null })) });
  const chart = await part('帖子与索赔');
  expect(chart.getByText(/没有销量和在档车辆/)).toBeTruthy();
  fireEvent.click(chart.getByRole('button', { name: '表' }));
  expect(chart.queryByText('帖/千辆（已售）')).toBeNull();
});

test('a decision wants a reason and goes out as it was chosen; the page is asked for anew', async () => {
  const asked = page(detailOf(), { answers: { 'POST /api/signals/7/status': { id: 7 } } });
  fireEvent.click(await screen.findByRole('button', { name: '作出判断' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
    'watching',
    'confirmed',
    'dismissed',
  ]);
  fireEvent.click(dialog.getByRole('radio', { name: /^确认/ }));
  const reason = dialog.getByLabelText('理由');
  expect(reason.hasAttribute('required')).toBe(true);
  fireEvent.input(reason, { target: { value: '三台拆检均见磨损' } });
  fireEvent.submit(reason.closest('form') as HTMLFormElement);
  await vi.waitFor(() => expect(asked.filter(({ path }) => path === '/api/signals/7')).toHaveLength(2));
  expect(asked.find(({ method }) => method === 'POST')).toEqual({
    method: 'POST',
    path: '/api/signals/7/status',
    body: { from: 'new', to: 'confirmed', reason: '三台拆检均见磨损' },
  });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('三包 marks ask for counsel, and a VIN shows its end alone', async () => {
  page();
  const repeat = await part('反复维修与三包');
  expect(repeat.getByText('请与法务确认')).toBeTruthy();
  expect(repeat.getByRole('link', { name: '…3456' }).getAttribute('href')).toBe('/customers/31');
});

test('brand decides nothing, adds nothing, and is told that vehicles are not for its role', async () => {
  const of = detailOf();
  page({ ...of, repeat: { ...of.repeat, vehicles: [] } }, { role: 'brand' });
  expect((await part('反复维修与三包')).getByText('你的角色看不到车辆。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '作出判断' })).toBeNull();
  expect(screen.queryByRole('button', { name: '登记对策' })).toBeNull();
  expect(screen.getByRole('button', { name: '下载 PDF' })).toBeTruthy();
});

test('public relations takes no file away', async () => {
  page(detailOf(), { role: 'pr' });
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: '下载 PDF' })).toBeNull();
});

test('a countermeasure is entered with its build date, and removed only when asked twice', async () => {
  const asked = page(detailOf(), {
    answers: {
      'POST /api/signals/7/countermeasures': { id: 2 },
      'DELETE /api/signals/7/countermeasures/1': { done: true },
    },
  });
  const measures = await part('对策与验证');
  fireEvent.click(measures.getByRole('button', { name: '登记对策' }));
  const day = screen.getByLabelText('生产日（从这天起）');
  fireEvent.input(day, { target: { value: '2025-10-01' } });
  fireEvent.input(screen.getByLabelText('改了什么'), { target: { value: '轴承换供应商' } });
  fireEvent.submit(day.closest('form') as HTMLFormElement);
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(measures.getByRole('button', { name: '去掉对策：新分离轴承' }));
  expect(asked.some(({ method }) => method === 'DELETE')).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: '去掉' }));
  await vi.waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    builtFrom: '2025-10-01',
    what: '轴承换供应商',
  });
});

test('a signal nobody knows says so and leads back', async () => {
  onScreen(
    <Router>
      <Route path="/signals/:id" component={SignalPage} />
      <Route default component={NotFound} />
    </Router>,
    { path: '/signals/99', answers: {} },
  );
  expect(await screen.findByText('没有这个质量预警')).toBeTruthy();
});
