const ZONE_MS = 8 * 3_600_000;
export const DAY_MS = 86_400_000;

/** The forum's clock, in epoch ms. Fixed until set or advanced, or following the machine. */
export interface Clock {
  now(): number;
  set(at: number): void;
  advance(ms: number): void;
}

export function makeClock(fixed: number | null): Clock {
  let at = fixed;
  let ahead = 0;
  return {
    now: () => at ?? Date.now() + ahead,
    set(to) {
      at = to;
    },
    advance(ms) {
      if (at === null) ahead += ms;
      else at += ms;
    },
  };
}

const two = (n: number) => String(n).padStart(2, '0');

/** Calendar parts of an instant in the forum's zone (+08:00, no summer time). */
function parts(at: number) {
  const local = new Date(at + ZONE_MS);
  const day = `${local.getUTCFullYear()}-${local.getUTCMonth() + 1}-${local.getUTCDate()}`;
  const minute = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
  return { day, minute, second: `${minute}:${two(local.getUTCSeconds())}` };
}

export type DateStyle = 'day' | 'minute' | 'second';

/** "2026-11-4", "2026-11-4 09:05" or "2026-11-4 09:05:07", as the engine prints dates by default. */
export function printDate(at: number, style: DateStyle): string {
  const { day, minute, second } = parts(at);
  return style === 'day' ? day : `${day} ${style === 'minute' ? minute : second}`;
}

/**
 * The engine's friendly date: words for today and for the last seven days, with the exact date kept apart.
 * @returns `words` is null when the date is older (or in the future) and printed exactly.
 */
export function friendlyDate(
  at: number,
  now: number,
  style: DateStyle,
): { words: string | null; exact: string } {
  const exact = printDate(at, style);
  const midnight = Math.floor((now + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;
  const seconds = Math.floor((now - at) / 1000);
  if (seconds < 0) return { words: null, exact };
  if (at >= midnight) {
    if (seconds > 3600) return { words: `${Math.floor(seconds / 3600)}\u00a0小时前`, exact };
    if (seconds > 1800) return { words: '半小时前', exact };
    if (seconds > 60) return { words: `${Math.floor(seconds / 60)}\u00a0分钟前`, exact };
    return { words: seconds > 0 ? `${seconds}\u00a0秒前` : '刚刚', exact };
  }
  const days = Math.floor((midnight - at) / DAY_MS);
  if (days === 0) return { words: `昨天\u00a0${parts(at).minute}`, exact };
  if (days === 1) return { words: `前天\u00a0${parts(at).minute}`, exact };
  return days < 7 ? { words: `${days + 1}\u00a0天前`, exact } : { words: null, exact };
}
