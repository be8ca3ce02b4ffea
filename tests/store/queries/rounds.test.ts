import { expect, test } from 'vitest';
import { adviceFor, OUTCOMES } from '../../../store/queries/outcomes.ts';
import { healthOf } from '../../../store/queries/rounds.ts';

test.each([
  [{ ok: 100, login: 3, gone: 9 }, 'ok', 'healthy', null],
  [{ unchanged: 5 }, 'ok', 'healthy', null],
  [{}, 'ok', 'healthy', null],
  [{ login: 1 }, 'login', 'blocked', 'login'],
  [{ challenge: 1, ok: 50 }, 'challenge', 'blocked', 'challenge'],
  [{ 'server-error': 1 }, 'server-error', 'failing', 'server-error'],
  [{ ok: 3, timeout: 20, 'server-error': 2 }, 'ok', 'failing', 'timeout'],
  [{ ok: 1, timeout: 1 }, 'ok', 'healthy', null],
  [{ ok: 1, challenge: 40 }, 'ok', 'blocked', 'challenge'],
])('health of %j starting with %s is %s', (outcomes, start, state, trouble) => {
  expect(healthOf(outcomes, start)).toEqual({ state, trouble });
});

test('every way to fail has one sentence in both languages that says what to do', () => {
  const outcomes = OUTCOMES.filter((word) => word !== 'ok' && word !== 'unchanged');
  for (const outcome of [...outcomes, 'low-yield', 'silent'] as const) {
    expect(adviceFor(outcome, 'zh')).toMatch(/^[^。]{15,}。$/);
    expect(adviceFor(outcome, 'en')).toMatch(/^[A-Z].{30,}\.$/);
  }
});
