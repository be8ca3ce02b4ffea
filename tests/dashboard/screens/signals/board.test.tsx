// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { SignalBoard } from '../../../../dashboard/screens/signals/signals.tsx';
import { boardOf } from './fixture.ts';
import { barriers, offScreen, onScreen, problem } from './on-screen.tsx';

afterEach(offScreen);

const board = (of = boardOf()) => ({ 'GET /api/signals': of });
const rows = () => [...document.querySelectorAll<HTMLElement>('.signal-row')];

test('a row says what, where, how much more than expected, since when, and why', async () => {
  onScreen(<SignalBoard />, { path: '/signals', answers: board() });
  const name = await screen.findByRole('link', { name: '异响 › 离合器 · 踩下离合消失' });
  expect(name.getAttribute('href')).toBe('/signals/1');
  const row = rows()[0];
  expect(row?.textContent).toContain('12 / 3.1 ×3.9');
  expect(row?.textContent).toContain('21 帖索赔 9维修 4');
  expect(row?.textContent).toContain('从 2025年9月28日 起连续偏高');
  const year = within(row ?? document.body).getByRole('link', { name: '21 帖' });
  const { pathname, searchParams } = new URL(year.getAttribute('href') ?? '', 'http://here');
  expect(pathname).toBe('/posts');
  expect(Object.fromEntries(searchParams)).toEqual({
    from: '2024-12-02',
    to: '2025-11-30',
    series: 'changan-yuexiang',
    topic: 'noise:clutch',
    condition: 'clutch-pressed',
    evidence: 'true',
  });
  expect(await barriers()).toEqual([]);
});

test('red stands only where a person has to look', async () => {
  onScreen(<SignalBoard />, { path: '/signals', answers: board() });
  await screen.findByText('疑似缺陷', { selector: '.chip' });
  const red = rows().map((row) => row.querySelectorAll('.critical').length);
  expect(red).toEqual([2, 0, 0, 0]);
});

test('each status has its number, and a watched phrase stands in quotes', async () => {
  onScreen(<SignalBoard />, { path: '/signals?status=watching', answers: board() });
  await screen.findByRole('link', { name: '“踩离合哒哒响”' });
  const tabs = screen.getByRole('navigation', { name: '状态' });
  expect([...tabs.querySelectorAll('a')].map((tab) => tab.textContent)).toEqual([
    '新4',
    '观察2',
    '确认0',
    '排除1',
    '上升说法',
  ]);
  expect(tabs.querySelector('[aria-current]')?.textContent).toBe('观察2');
});

test('keys walk the rows and change the status shown', async () => {
  onScreen(<SignalBoard />, { path: '/signals', answers: board() });
  await screen.findByText('疑似缺陷', { selector: '.chip' });
  const at = () => document.activeElement?.getAttribute('href');
  // Keys are heard from the first paint on; up from nowhere is the first row, however often.
  await vi.waitFor(() => {
    fireEvent.keyDown(document.body, { key: 'k' });
    expect(at()).toBe('/signals/1');
  });
  fireEvent.keyDown(document.body, { key: 'j' });
  await vi.waitFor(() => expect(at()).toBe('/signals/2'));
  fireEvent.keyDown(document.body, { key: '4' });
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  expect(location.search).toBe('?status=dismissed');
});

test('the filters are in the address, and nothing that fits has a way back', async () => {
  onScreen(<SignalBoard />, { path: '/signals', answers: board() });
  const nature = await screen.findByLabelText('性质');
  fireEvent.change(nature, { target: { value: 'attention' } });
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  expect(location.search).toBe('?nature=attention');
  fireEvent.change(nature, { target: { value: 'quiet' } });
  expect(await screen.findByText('没有符合筛选条件的')).toBeTruthy();
  expect(screen.getByRole('link', { name: '清除全部条件' }).getAttribute('href')).toBe('/signals');
});

test('before the first night it says what will come, and who decides need not wait', async () => {
  const empty = boardOf({ signals: [], evaluation: null });
  const asked = onScreen(<SignalBoard />, {
    path: '/signals',
    answers: {
      ...board(empty),
      'POST /api/signals/evaluate': { day: '2025-11-30', cells: 1, found: [], again: [] },
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '现在评估' }));
  await vi.waitFor(() => expect(asked.filter(({ path }) => path === '/api/signals')).toHaveLength(2));
  expect(asked.some(({ path }) => path === '/api/signals/evaluate')).toBe(true);
});

test('brand reads the board and decides nothing', async () => {
  onScreen(<SignalBoard />, { role: 'brand', path: '/signals', answers: board() });
  await screen.findByText('疑似缺陷', { selector: '.chip' });
  expect(screen.queryByRole('button', { name: '关注一种故障' })).toBeNull();
});

test('a dealer is told that this is not for its role; a failure says how to mend it', async () => {
  const answers = { 'GET /api/signals': () => problem(403, '') };
  onScreen(<SignalBoard />, { role: 'dealer', path: '/signals', answers });
  expect((await screen.findByRole('alert')).textContent).toContain('无权查看');
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('any fault of any series can be watched, with the reason', async () => {
  const asked = onScreen(<SignalBoard />, {
    path: '/signals',
    answers: {
      ...board(),
      'GET /api/catalogue/series': {
        series: [{ series: 'changan-yuexiang', name: '悦翔', brand: '长安' }],
      },
      'POST /api/signals': { id: 9 },
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '关注一种故障' }));
  await vi.waitFor(() => expect(document.querySelectorAll('datalist option')).toHaveLength(1));
  const type = (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label, { selector: 'dialog :is(input, textarea)' }), {
      target: { value },
    });
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label, { selector: 'dialog select' }), { target: { value } });
  const save = screen.getByRole('button', { name: '列入观察' });
  type('理由', '服务站一周来了三台');
  type('车系', '不知道什么车');
  fireEvent.submit(save.closest('form') as HTMLFormElement);
  expect((await screen.findByRole('alert')).textContent).toContain('车系库里没有');
  type('车系', '长安 悦翔');
  choose('故障', 'jerk');
  choose('部位', 'gearbox');
  choose('条件', 'hot');
  fireEvent.submit(save.closest('form') as HTMLFormElement);
  await vi.waitFor(() => expect(location.pathname).toBe('/signals/9'));
  expect(asked.find(({ method, path }) => method === 'POST' && path === '/api/signals')?.body).toEqual({
    series: 'changan-yuexiang',
    cell: 'jerk:gearbox:hot',
    reason: '服务站一周来了三台',
  });
});
