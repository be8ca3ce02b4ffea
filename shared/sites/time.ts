import type { Field } from './document.ts';
import type { Precision } from './page.ts';
import { betweenOf, parseSpan, type SpanUnit, type TimeBetween } from './time-span.ts';
import { onItsDay } from './zone.ts';

/** How a site prints times. */
export interface TimeRules {
  /** Minutes its clock is ahead of UTC where it prints no zone; China is 480. */
  utcOffset: number;
  /** Order of the parts in dates of numbers alone. */
  order: 'ymd' | 'mdy' | 'dmy';
  /** Where a page prints its own time, whose zone and order then go before the two above; see page-clock.ts. */
  clock?: {
    printed: readonly Field[];
    /** The same instant in UTC, where the page says that too. */
    utc?: readonly Field[];
    /**
     * Zones whose clocks change in summer, best first: an engine that knows the board's zone prints old times by the offset
     * of their own day, and an offset that one of these has today is taken for it. UTC is always taken for itself.
     */
    zones?: readonly string[];
  };
  /** The zone behind `utcOffset`, where days have offsets of their own. */
  zone?: string;
  /**
   * Units (in milliseconds) in which the engine tells spans such as "10月前", each rounded down. Where a unit is left out, it
   * is not known how spans are rounded: the truth then lies up to one of it to either side.
   */
  spans?: Partial<Record<SpanUnit, number>>;
}

export interface ReadTime {
  /** ISO 8601 in UTC; null when the text gives no date. For coarse precisions the start of the day, month or hour. */
  at: string | null;
  precision: Precision;
  /** What a span such as "10月前" leaves possible; null where the page prints more than a span, or none. */
  between: TimeBetween | null;
}

const UNKNOWN: ReadTime = { at: null, precision: 'unknown', between: null };
const MINUTE = 60_000;
const DAY = 86_400_000;
/** No forum is older; also keeps out the zero dates of broken databases. */
const EARLIEST = Date.UTC(1990, 0, 1);
/** Clocks differ a little; beyond this a time in the future is a mistake. */
const AHEAD = 26 * 60 * MINUTE;

interface Clock {
  hour: number;
  minute: number;
  second: number;
  precision: Precision;
}

interface Calendar {
  year: number;
  month: number;
  day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?$/i;
const YEAR_FIRST = /(?<!\d)(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?日?/;
const YEAR_LAST = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const MONTH_FIRST_NAME = new RegExp(`\\b${MONTH_NAME}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b`, 'i');
const YEAR_LAST_SHORT = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{2})(?!\d)/;
const CHINESE_MONTH = '(十[一二]?|[一二三四五六七八九]|\\d{1,2})月';
const MONTH_FIRST_CHINESE = new RegExp(`(?<![\\d年])${CHINESE_MONTH}\\s(\\d{1,2}),?\\s(\\d{4})(?!\\d)`);
const DAY_FIRST_CHINESE = new RegExp(`(?<!\\d)(\\d{1,2})\\s${CHINESE_MONTH},?\\s(\\d{4})(?!\\d)`);
const DAY_FIRST_NAME = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s${MONTH_NAME},?\\s(\\d{4})\\b`, 'i');
const NO_YEAR = /(?<!\d)(?:(\d{1,2})月(\d{1,2})日|(\d{1,2})-(\d{1,2}))(?![\d-])/;
const MONTH_ONLY = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?月?$/;
const CLOCK =
  /(凌晨|早上|上午|中午|下午|晚上|傍晚|[ap]\.?m\.?(?=\s?\d))?\s?(\d{1,2})\s?(?::|点|时)\s?(\d{1,2})(?:\s?(?::|分)\s?(\d{1,2}))?(?:\.\d{1,9})?(?:分|秒)?\s?([ap]\.?m\b|[上下]午)?/i;
const ZONE = /(?:\b(?:utc|gmt)\s?)?([+-])(\d{2}):?(\d{2})\s*(?:\(.{0,10}\))?$|\b(utc|gmt|z)$/i;
const DAY_WORD = /^(今天|昨天|前天|今日|昨日|today|yesterday)(?:,|\sat)?(?:\s|,|$|(?=\d|[上下中晚早凌]))/i;
const JUST_NOW = /^(?:刚刚|刚才|just now|moments? ago|a moment ago|seconds ago|less than a minute ago)$/i;

function readClock(text: string): Clock | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  let hour = Number(match[2]);
  const minute = Number(match[3]);
  const second = match[4] === undefined ? 0 : Number(match[4]);
  const half = (match[5] ?? match[1] ?? '').toLowerCase();
  if ((half.startsWith('p') || ['下午', '晚上', '傍晚'].includes(half)) && hour < 12) hour += 12;
  if ((half.startsWith('a') || ['凌晨', '早上', '上午'].includes(half)) && hour === 12) hour = 0;
  if (half === '中午' && hour < 3) hour += 12;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return { hour, minute, second, precision: match[4] === undefined ? 'minute' : 'second' };
}

function readZone(text: string): number | null {
  const match = ZONE.exec(text);
  if (match === null) return null;
  if (match[4] !== undefined) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return minutes > 14 * 60 ? null : match[1] === '-' ? -minutes : minutes;
}

/** Instant of a calendar day and clock at an offset; null for days that do not exist. */
function instant(date: Calendar, clock: Clock | null, utcOffset: number): number | null {
  const start = Date.UTC(date.year, date.month - 1, date.day);
  const check = new Date(start);
  if (check.getUTCMonth() !== date.month - 1 || check.getUTCDate() !== date.day) return null;
  const within = clock === null ? 0 : (clock.hour * 60 + clock.minute) * MINUTE + clock.second * 1000;
  return start + within - utcOffset * MINUTE;
}

/** Number of a month from its English name, its Chinese numeral or its digits; 0 for none of them. */
function monthOf(name = ''): number {
  if (/^\d/.test(name)) return Number(name);
  if (name.startsWith('十')) return 10 + ['', '一', '二'].indexOf(name.slice(1));
  if (name.length === 1) return '一二三四五六七八九'.indexOf(name) + 1;
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function readCalendar(text: string, rules: TimeRules): { date: Calendar; rest: string } | null {
  const found = (match: RegExpExecArray, year: number, month: number, day: number) => ({
    date: { year, month, day },
    rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`,
  });
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null)
    return found(yearFirst, Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast !== null) {
    const first = Number(yearLast[1]);
    const second = Number(yearLast[3]);
    // With numbers alone only the site's own order, or a number over 12, tells day from month.
    const monthFirst = rules.order === 'mdy' || (rules.order === 'ymd' && second > 12);
    if (rules.order === 'ymd' && first <= 12 && second <= 12 && first !== second) return null;
    return monthFirst
      ? found(yearLast, Number(yearLast[4]), first, second)
      : found(yearLast, Number(yearLast[4]), second, first);
  }
  const yearShort = rules.order === 'ymd' ? null : YEAR_LAST_SHORT.exec(text);
  if (yearShort !== null) {
    const [first, second] = [Number(yearShort[1]), Number(yearShort[3])];
    const year = 2000 + Number(yearShort[4]);
    return rules.order === 'mdy'
      ? found(yearShort, year, first, second)
      : found(yearShort, year, second, first);
  }
  const monthFirst = MONTH_FIRST_NAME.exec(text) ?? MONTH_FIRST_CHINESE.exec(text);
  if (monthFirst !== null)
    return found(monthFirst, Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST_NAME.exec(text) ?? DAY_FIRST_CHINESE.exec(text);
  if (dayFirst !== null)
    return found(dayFirst, Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  return null;
}

/** The calendar day at the site `days` before the page was seen. */
function daysBefore(seenAt: Date, days: number, utcOffset: number): Calendar {
  const local = new Date(seenAt.getTime() + utcOffset * MINUTE - days * DAY);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

function readAgo(
  text: string,
  seenAt: Date,
  rules: TimeRules,
): { at: number | null; precision: Precision; between: TimeBetween } | null {
  const span = parseSpan(text);
  if (span === null) return null;
  const { amount, unit } = span;
  const between = betweenOf(span, seenAt, rules);
  const now = seenAt.getTime();
  if (unit === 'second') return { at: now - amount * 1000, precision: 'minute', between };
  if (unit === 'minute') return { at: now - amount * MINUTE, precision: 'minute', between };
  if (unit === 'hour') return { at: now - amount * 60 * MINUTE, precision: 'hour', between };
  // Over a month ago a count of days is rounded by whoever printed it, and longer units always are.
  if (unit !== 'day' || amount > 31 || !Number.isInteger(amount))
    return { at: null, precision: 'unknown', between };
  const day = instant(daysBefore(seenAt, amount, rules.utcOffset), null, rules.utcOffset);
  return { at: day, precision: 'day', between };
}

function readRelative(
  text: string,
  seenAt: Date,
  rules: TimeRules,
): { at: number | null; precision: Precision; between?: TimeBetween } | null {
  if (JUST_NOW.test(text)) return { at: seenAt.getTime(), precision: 'minute' };
  const word = DAY_WORD.exec(text);
  if (word !== null) {
    const name = (word[1] ?? '').toLowerCase();
    const days = name === '前天' ? 2 : ['昨天', '昨日', 'yesterday'].includes(name) ? 1 : 0;
    const clock = readClock(text.slice(word[0].length));
    const at = instant(daysBefore(seenAt, days, rules.utcOffset), clock, rules.utcOffset);
    return { at, precision: clock?.precision ?? 'day' };
  }
  return readAgo(text, seenAt, rules);
}

/** A month and day without a year: the latest such day that is not in the future. Null without a clock beside it. */
function readWithoutYear(
  text: string,
  seenAt: Date,
  utcOffset: number,
): { at: number; precision: Precision } | null {
  const match = NO_YEAR.exec(text);
  if (match === null) return null;
  const chinese = match[1] !== undefined;
  const clock = readClock(`${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`);
  if (clock === null && !chinese) return null;
  const month = Number(match[1] ?? match[3]);
  const day = Number(match[2] ?? match[4]);
  const year = daysBefore(seenAt, 0, utcOffset).year;
  for (const candidate of [year, year - 1]) {
    const at = instant({ year: candidate, month, day }, clock, utcOffset);
    if (at !== null && at <= seenAt.getTime() + 10 * MINUTE)
      return { at, precision: clock?.precision ?? 'day' };
  }
  return null;
}

/**
 * Reads a time as forums print it, in Chinese or English: absolute, relative to when the page was seen, or a day word
 * with a clock. Never guesses: what gives no date, a day that does not exist, dates before 1990 or in the future come
 * back as null.
 *
 * @param text as printed, without words before it such as 发表于
 * @param seenAt when the page was fetched or shown
 */
export function readTime(text: string, seenAt: Date, rules: TimeRules): ReadTime {
  const clean = text.slice(0, 120).normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (clean === '') return UNKNOWN;
  const checked = (at: number | null, precision: Precision, between: TimeBetween | null = null): ReadTime =>
    at === null || Number.isNaN(at) || at < EARLIEST || at > seenAt.getTime() + AHEAD
      ? { ...UNKNOWN, between: between !== null && Date.parse(between.from) < EARLIEST ? null : between }
      : { at: new Date(at).toISOString(), precision, between };

  const iso = ISO.exec(clean);
  if (iso !== null) {
    const date = { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
    const clock = readClock(`${iso[4]}:${iso[5]}:${iso[6] ?? '00'}`);
    if (clock === null) return UNKNOWN;
    const zone = iso[7] === undefined ? rules.utcOffset : readZone(iso[7]);
    return checked(instant(date, clock, zone ?? rules.utcOffset), iso[6] === undefined ? 'minute' : 'second');
  }
  const relative = readRelative(clean, seenAt, rules);
  if (relative !== null) return checked(relative.at, relative.precision, relative.between);

  const calendar = readCalendar(clean, rules);
  if (calendar !== null) {
    const clock = readClock(calendar.rest);
    const zone = clock === null ? null : readZone(calendar.rest.trim());
    const at = instant(calendar.date, clock, zone ?? rules.utcOffset);
    const ownDay =
      at !== null && zone === null && rules.zone !== undefined
        ? onItsDay(at, rules.utcOffset, rules.zone)
        : at;
    return checked(ownDay, clock?.precision ?? 'day');
  }
  const withoutYear = readWithoutYear(clean, seenAt, rules.utcOffset);
  if (withoutYear !== null) return checked(withoutYear.at, withoutYear.precision);
  const month = MONTH_ONLY.exec(clean);
  if (month !== null)
    return checked(
      instant({ year: Number(month[1]), month: Number(month[2]), day: 1 }, null, rules.utcOffset),
      'month',
    );
  return UNKNOWN;
}
