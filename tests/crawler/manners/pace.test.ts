import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retryAfterMs } from '../../../crawler/fetching/failure.ts';
import { nextPace } from '../../../crawler/manners/pace.ts';
import { isRead, OUTCOMES } from '../../../store/queries/outcomes.ts';

const pace = { spacingMs: 2000, minSpacingMs: 1000, failures: 0, backoffMs: 0 };

describe('the pace of a host', () => {
  test('spacing follows the time an answer takes, but never goes under the minimum', () => {
    expect(nextPace(pace, { outcome: 'ok', milliseconds: 6000, retryAfterMs: null }).spacingMs).toBe(4000);
    expect(nextPace(pace, { outcome: 'ok', milliseconds: 400, retryAfterMs: null }).spacingMs).toBe(1200);
    let now = pace;
    for (let answers = 0; answers < 50; answers++) {
      now = nextPace(now, { outcome: 'unchanged', milliseconds: 5, retryAfterMs: null });
    }
    expect(now.spacingMs).toBe(1000);
  });
  test('an error never lowers the spacing, whatever the order of answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...OUTCOMES), fc.nat(20_000)), { maxLength: 40 }),
        (answers) => {
          let now = pace;
          for (const [outcome, milliseconds] of answers) {
            const next = nextPace(now, { outcome, milliseconds, retryAfterMs: null });
            if (!isRead(outcome))
              expect(next.spacingMs).toBeGreaterThanOrEqual(Math.min(now.spacingMs, 60_000));
            expect(next.spacingMs).toBeGreaterThanOrEqual(now.minSpacingMs);
            expect(next.spacingMs).toBeLessThanOrEqual(60_000);
            now = next;
          }
        },
      ),
    );
  });
  test('a busy host is left alone as long as it asks, or ever longer', () => {
    expect(nextPace(pace, { outcome: 'throttled', milliseconds: 5, retryAfterMs: 90_000 })).toMatchObject({
      spacingMs: 4000,
      backoffMs: 90_000,
    });
    const first = nextPace(pace, { outcome: 'throttled', milliseconds: 5, retryAfterMs: null });
    const second = nextPace(first, { outcome: 'throttled', milliseconds: 5, retryAfterMs: null });
    expect(second.backoffMs).toBe(first.backoffMs * 2);
  });
  test('one broken page is not the host: only failures in a row are, and a good answer forgets them', () => {
    const error = { outcome: 'server-error', milliseconds: 5, retryAfterMs: null } as const;
    const once = nextPace(pace, error);
    expect(once.backoffMs).toBe(0);
    const thrice = nextPace(nextPace(once, error), error);
    expect(thrice.backoffMs).toBeGreaterThan(0);
    expect(nextPace(thrice, { outcome: 'ok', milliseconds: 5, retryAfterMs: null })).toMatchObject({
      failures: 0,
      backoffMs: 0,
    });
  });
});

test('Retry-After is seconds or a date, bounded by a day', () => {
  const now = Date.parse('2026-11-22T00:00:00Z');
  expect(retryAfterMs('120', now)).toBe(120_000);
  expect(retryAfterMs('Sun, 22 Nov 2026 00:01:00 GMT', now)).toBe(60_000);
  expect(retryAfterMs('Sun, 22 Nov 2020 00:01:00 GMT', now)).toBe(0);
  expect(retryAfterMs('999999999', now)).toBe(86_400_000);
  expect(retryAfterMs('soon', now)).toBeNull();
  expect(retryAfterMs(null, now)).toBeNull();
});

test('an own server is asked at its fixed pace however slow a busy crawler finds it, and left alone when it asks for that', () => {
  const own = { spacingMs: 400, minSpacingMs: 10, failures: 0, backoffMs: 0 };
  expect(nextPace(own, { outcome: 'ok', milliseconds: 900, retryAfterMs: null }, 'fixed').spacingMs).toBe(10);
  const busy = nextPace(own, { outcome: 'throttled', milliseconds: 5, retryAfterMs: 90_000 }, 'fixed');
  expect(busy.backoffMs).toBe(90_000);
});
