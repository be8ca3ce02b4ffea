// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RisingWordsPage } from '../../../../../dashboard/screens/signals/words/rising.tsx';
import { boardOf, wordsOf } from '../fixture.ts';
import { barriers, offScreen, onScreen } from '../on-screen.tsx';

afterEach(offScreen);

const answers = (of = wordsOf()) => ({ 'GET /api/signals/words': of, 'GET /api/signals': boardOf() });

test('one click makes a rising phrase a watched symptom', async () => {
  const asked = onScreen(<RisingWordsPage />, {
    path: '/signals/words',
    answers: { ...answers(), 'POST /api/signals/words': { id: 9 } },
  });
  const watch = await screen.findByRole('button', { name: '设为关注 哒哒响' });
  expect(screen.getByText('冷车一挂挡就哒哒响，店里说都这样。')).toBeTruthy();
  expect(await barriers()).toEqual([]);
  fireEvent.click(watch);
  await vi.waitFor(() =>
    expect(asked.filter(({ method, path }) => method === 'GET' && path.endsWith('/words'))).toHaveLength(2),
  );
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({
    series: 'changan-yuexiang',
    phrase: '哒哒响',
  });
});

test('watched phrases say who watches since when, and watching can be ended', async () => {
  const asked = onScreen(<RisingWordsPage />, {
    path: '/signals/words',
    answers: { ...answers(), 'DELETE /api/signals/words/12': { done: true } },
  });
  const watched = within(await screen.findByRole('region', { name: '正在关注的说法' }));
  expect(watched.getByText('王工 于 2025年11月2日 11:00')).toBeTruthy();
  fireEvent.click(watched.getByRole('button', { name: '结束关注 踩离合哒哒响' }));
  await vi.waitFor(() => expect(asked.some(({ method }) => method === 'DELETE')).toBe(true));
});

test('who only reads sees no buttons, and what is watched already leads to its signal', async () => {
  const of = wordsOf();
  const words = of.words.map((word) => ({ ...word, watched: 6 }));
  onScreen(<RisingWordsPage />, { role: 'pr', path: '/signals/words', answers: answers({ ...of, words }) });
  expect((await screen.findByRole('link', { name: '已在关注' })).getAttribute('href')).toBe('/signals/6');
  expect(screen.queryByRole('button', { name: /关注/ })).toBeNull();
});
