import { html } from 'hono/html';
import { DAY_MS, printDate } from '../forum/clock.ts';
import type { Html } from '../pages/layout.ts';

const MINUTE_MS = 60_000;
const ZONE_MS = 8 * 60 * MINUTE_MS;
const midnight = (at: number) => Math.floor((at + ZONE_MS) / DAY_MS);

/** A date in words as the engine prints it: minutes within the hour, then today and yesterday, then the day. */
export function dateWords(at: number, now: number): string {
  const minutes = Math.floor((now - at) / MINUTE_MS);
  if (minutes >= 0 && minutes < 60) return minutes === 0 ? '不到 1 分钟前' : `${minutes} 分钟前`;
  const printed = printDate(at, 'minute');
  const [, clock = ''] = printed.split(' ');
  const days = midnight(now) - midnight(at);
  if (days === 0) return `今天 ${clock}`;
  return days === 1 ? `昨天 ${clock}` : printed;
}

/** With the instant in UTC beside the words, as the engine does. */
export const time = (at: number, now: number): Html =>
  html`<time datetime="${new Date(at).toISOString().replace('.000Z', '+00:00')}">${dateWords(at, now)}</time>`;
