// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { theme } from '../../../../dashboard/app/preferences.ts';
import { showCatalogue } from '../../../../dashboard/app/text.ts';
import { messagesFile, readMessages } from '../../../../dashboard/messages-plugin.ts';
import { ChartPlace } from '../../../../dashboard/parts/chart/chart-place.tsx';
import type { StartDrawing } from '../../../../dashboard/parts/chart/use-drawing.ts';

const [zh, en] = [await readMessages(messagesFile('zh_CN')), await readMessages(messagesFile('en'))];
const before = theme.value;
beforeEach(() => showCatalogue('zh-CN', zh));
afterEach(() => {
  theme.value = before;
  showCatalogue('zh-CN', zh);
});

type Start = StartDrawing<{ of: string }, [day: string]>;

/** A drawing that writes down what it is asked to show, and whose code comes when the test lets it. */
function slowDrawing() {
  const story: string[] = [];
  const start: Start = (place, onOpen) => {
    place.addEventListener('click', () => onOpen('2025-12-08'));
    return { show: ({ of }) => story.push(of), stop: () => story.push('stopped') };
  };
  const { promise, resolve, reject } = Promise.withResolvers<Start>();
  return {
    story,
    load: () => promise,
    arrive: () => act(async () => resolve(start)),
    fail: () => act(async () => reject(new Error('no network'))),
  };
}

const A = { of: 'A' };
const B = { of: 'B' };
const place = (load: () => Promise<Start>, shown: typeof A, more: object = {}) => (
  <ChartPlace label="走势" load={load} shown={shown} onOpen={() => {}} {...more} />
);

test('what is shown when the code arrives is drawn, and again when it, the theme or the language changes, only then', async () => {
  const { story, load, arrive } = slowDrawing();
  const { rerender, unmount } = render(place(load, A));
  rerender(place(load, B));
  await arrive();
  expect(story).toEqual(['B']);
  rerender(place(load, B));
  expect(story).toEqual(['B']);
  await act(() => rerender(place(load, A)));
  await act(() => {
    theme.value = theme.value === 'dark' ? 'light' : 'dark';
  });
  await act(() => showCatalogue('en', en));
  expect(story).toEqual(['B', 'A', 'A', 'A']);
  await act(() => void unmount());
  expect(story).toEqual(['B', 'A', 'A', 'A', 'stopped']);
});

test('a page that was left before the code came draws nothing', async () => {
  const { story, load, arrive } = slowDrawing();
  const { unmount } = render(place(load, A));
  await act(() => void unmount());
  await arrive();
  expect(story).toEqual([]);
});

test('a click is answered by the function of the last rendering', async () => {
  const { load, arrive } = slowDrawing();
  const [old, now] = [vi.fn(), vi.fn()];
  const { rerender } = render(place(load, A, { onOpen: old }));
  await arrive();
  rerender(place(load, A, { onOpen: now }));
  fireEvent.click(screen.getByRole('img', { name: '走势' }));
  expect(now).toHaveBeenCalledWith('2025-12-08');
  expect(old).not.toHaveBeenCalled();
});

test('whoever waits for the picture is told once it stands there, or that it will not come', async () => {
  const [well, ill] = [slowDrawing(), slowDrawing()];
  const drawn = vi.fn();
  render(place(well.load, A, { onDrawn: () => drawn(...well.story) }));
  expect(drawn).not.toHaveBeenCalled();
  await well.arrive();
  expect(drawn).toHaveBeenCalledWith('A');
  const failed = vi.fn();
  render(place(ill.load, A, { onDrawn: failed }));
  await ill.fail();
  expect(failed).toHaveBeenCalledTimes(1);
  expect(screen.getByText(zh['dashboard.trend.noChart'] as string)).toBeTruthy();
});
