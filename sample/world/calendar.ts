import { DAY_MS } from '../forum/clock.ts';
import { WINDOW_DAYS } from '../forum/draft.ts';

/** The world lives by Chinese time: +08:00, no summer time. */
const ZONE_MS = 8 * 3_600_000;
/** Months of reputation, the running one included. */
export const MONTHS = 37;

/** A calendar month; `from` ≤ instant < `to`, epoch ms. */
export interface Month {
  year: number;
  /** 1–12. */
  month: number;
  from: number;
  to: number;
}

const start = (year: number, month: number) => Date.UTC(year, month - 1, 1) - ZONE_MS;

function monthAt(year: number, index: number): Month {
  const y = year + Math.floor(index / 12);
  const month = (((index % 12) + 12) % 12) + 1;
  const from = start(y, month);
  return { year: y, month, from, to: start(y + Math.floor(month / 12), (month % 12) + 1) };
}

/** The calendar of a world: its months, where the served forums begin, and the December of the report. */
export interface Calendar {
  /** First instant of the anchor's day: two programs started on one day see the same world. */
  anchor: number;
  months: Month[];
  /** First instant of the served forums; the history ends before it. */
  windowFrom: number;
  /** Place in `months` of the last December that ended more than 60 days before the anchor. */
  december: number;
}

/** @param instant epoch ms the world is made for; any of one Chinese day gives the same calendar. */
export function makeCalendar(instant: number): Calendar {
  const anchor = Math.floor((instant + ZONE_MS) / DAY_MS) * DAY_MS - ZONE_MS;
  const local = new Date(anchor + ZONE_MS);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  const months = Array.from({ length: MONTHS }, (_, i) => monthAt(year, month - (MONTHS - 1) + i));
  const december = months.findLastIndex((m) => m.month === 12 && m.to < anchor - 60 * DAY_MS);
  return { anchor, months, windowFrom: anchor - WINDOW_DAYS * DAY_MS, december };
}

/** "2026-11-04" in Chinese time. */
export const dayOf = (at: number) => new Date(at + ZONE_MS).toISOString().slice(0, 10);
/** Hour 0–23 and weekday 0 (Sunday)–6 in Chinese time. */
export const clockOf = (at: number) => {
  const local = new Date(at + ZONE_MS);
  return { hour: local.getUTCHours(), weekday: local.getUTCDay(), month: local.getUTCMonth() + 1 };
};

/** Instant of the middle of the month that lies `back` months before the anchor's month. */
export function monthsBack(calendar: Calendar, back: number): Month {
  const month = calendar.months[MONTHS - 1 - back];
  if (month === undefined) throw new Error(`the world has no month ${back} before its last`);
  return month;
}
