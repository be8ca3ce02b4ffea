import { expect, test } from 'vitest';
import {
  type Connection,
  FIRST_RETRY_MS,
  LAST_RETRY_MS,
  mayAsk,
  nextConnection,
  retryDelay,
} from '../../../../extension/background/monitor/connection.ts';

const NOW = 1_000_000;
const away = (failures: number, retryAt: number): Connection => ({ state: 'away', failures, retryAt });

test('waits double from half a minute to ten minutes and never longer', () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(retryDelay)).toEqual([
    FIRST_RETRY_MS,
    60_000,
    120_000,
    240_000,
    480_000,
    LAST_RETRY_MS,
    LAST_RETRY_MS,
  ]);
});

test('the first failure makes it away and sets the next try', () => {
  expect(nextConnection(NOW, { state: 'connected' }, 'failed')).toEqual(away(1, NOW + FIRST_RETRY_MS));
  expect(nextConnection(NOW, { state: 'unset' }, 'failed')).toEqual(away(1, NOW + FIRST_RETRY_MS));
});

test('failures of requests that were under way together count once', () => {
  const waiting = away(1, NOW + 10);
  expect(nextConnection(NOW, waiting, 'failed')).toBe(waiting);
  expect(nextConnection(NOW + 10, waiting, 'failed')).toEqual(away(2, NOW + 10 + retryDelay(2)));
});

test('an answer ends the waiting, a refusal ends the asking, forgetting ends both', () => {
  for (const before of [away(5, NOW + 1), { state: 'refused' }, { state: 'unset' }] as const) {
    expect(nextConnection(NOW, before, 'answered')).toEqual({ state: 'connected' });
    expect(nextConnection(NOW, before, 'refused')).toEqual({ state: 'refused' });
    expect(nextConnection(NOW, before, 'stranger')).toEqual({ state: 'stranger' });
    expect(nextConnection(NOW, before, 'forgotten')).toEqual({ state: 'unset' });
  }
});

test('pages may cause requests only while connected', () => {
  expect(mayAsk({ state: 'connected' })).toBe(true);
  for (const connection of [
    away(1, 0),
    { state: 'refused' },
    { state: 'stranger' },
    { state: 'unset' },
  ] as const) {
    expect(mayAsk(connection)).toBe(false);
  }
});
