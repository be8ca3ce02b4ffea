import { DAY_MS } from '../forum/clock.ts';
import type { Random } from '../forum/random.ts';
import { clockOf } from './calendar.ts';

/** How much is written in each hour of a Chinese day: noon and evening. */
const HOURS = [3, 1, 1, 1, 1, 1, 2, 4, 7, 9, 9, 8, 10, 9, 8, 8, 8, 7, 7, 9, 11, 12, 10, 6];
/** Sunday first: weekends read and write more. */
const DAYS = [1.2, 0.95, 0.9, 0.9, 0.95, 1, 1.2];

const HOUR_MS = 3_600_000;
const whole = (at: number) => Math.floor(at / 1000) * 1000;

/** A moment in [from, to) by the rhythm of week and day. */
export function moment(from: number, to: number, random: Random): number {
  for (let tries = 0; tries < 60; tries++) {
    const at = from + random.real() * (to - from);
    const { hour, weekday } = clockOf(at);
    if (random.chance(((HOURS[hour] ?? 1) / 12) * ((DAYS[weekday] ?? 1) / 1.2)))
      return whole(Math.max(at, from + 1000));
  }
  return whole(from + random.real() * (to - from - 2000)) + 1000;
}

/** Moments of `count` replies after an opening, ascending: most in the first day, some a week later, all before `to`. */
export function replyMoments(opened: number, to: number, count: number, random: Random): number[] {
  const life = Math.min(to - opened - 2000, (0.5 + random.real() ** 2 * 9) * DAY_MS);
  return Array.from({ length: count }, () => {
    let at = opened + 40_000 + random.real() ** 2.5 * (life - 40_000);
    const { hour } = clockOf(at);
    if (hour >= 1 && hour < 7 && at + 7 * HOUR_MS < to) at += (7 - hour + random.real()) * HOUR_MS;
    return whole(Math.max(opened + 1000, Math.min(at, to - 1000)));
  }).sort((a, b) => a - b);
}
