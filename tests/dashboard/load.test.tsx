// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Result } from '../../dashboard/api/request.ts';
import { useLoad } from '../../dashboard/app/load.ts';
import { type Page, useMore } from '../../dashboard/app/load-more.ts';

afterEach(cleanup);

const AWAY: Result<never> = { ok: false, trouble: { kind: 'offline' } };
const ok = <T,>(value: T): Result<T> => ({ ok: true, value });

/** Answers held back until the test gives them, by question. */
function held<T>() {
  const waiting = new Map<string, (answer: Result<T>) => void>();
  return {
    ask: (key: string) => new Promise<Result<T>>((resolve) => waiting.set(key, resolve)),
    give: (key: string, answer: Result<T>) => act(async () => waiting.get(key)?.(answer)),
  };
}

test('an answer stays while the same question fails, and leaves when another one fails', async () => {
  const { ask, give } = held<string>();
  function Shown({ of }: { of: string }) {
    const { value, trouble, reload } = useLoad(of, () => ask(of));
    return <button type="button" onClick={reload}>{`${value} ${trouble?.kind}`}</button>;
  }
  const { rerender } = render(<Shown of="December" />);
  await give('December', ok('41'));
  expect(screen.getByRole('button').textContent).toBe('41 undefined');
  fireEvent.click(screen.getByRole('button'));
  await give('December', AWAY);
  expect(screen.getByRole('button').textContent).toBe('41 offline');
  rerender(<Shown of="November" />);
  await give('November', AWAY);
  expect(screen.getByRole('button').textContent).toBe('null offline');
});

test('a late page of the question before is dropped, and its trouble too', async () => {
  const { ask, give } = held<Page<string>>();
  function Shown({ of }: { of: string }) {
    const { items, busy, trouble, load } = useMore<string>(of, '2', (cursor) => ask(`${of} ${cursor}`));
    return <button type="button" onClick={load}>{`${items.join()} ${busy} ${trouble?.kind}`}</button>;
  }
  const { rerender } = render(<Shown of="异响" />);
  fireEvent.click(screen.getByRole('button'));
  rerender(<Shown of="刹车" />);
  fireEvent.click(screen.getByRole('button'));
  await give('刹车 2', ok({ items: ['brake'], next: null }));
  await give('异响 2', ok({ items: ['noise'], next: null }));
  expect(screen.getByRole('button').textContent).toBe('brake false undefined');
  rerender(<Shown of="抖动" />);
  fireEvent.click(screen.getByRole('button'));
  rerender(<Shown of="异味" />);
  await give('抖动 2', AWAY);
  expect(screen.getByRole('button').textContent).toBe(' false undefined');
});
