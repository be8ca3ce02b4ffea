import { businessTimeZone, monthOf, type Period } from './calendar.ts';
import { locale } from './text.ts';

const cache = new Map<string, Intl.DateTimeFormat>();

function dates(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale.value} ${options.timeZone} ${name}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale.value, options);
    cache.set(key, format);
  }
  return format;
}

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`);

/** 2010年12月 · December 2010 */
export function formatMonth(month: string): string {
  return dates('month', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(atNoon(`${month}-01`));
}

/** 2010年12月 · Dec 2010, where a long name has no room. */
export function formatBriefMonth(month: string): string {
  return dates('brief month', { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    atNoon(`${month}-01`),
  );
}

/** 10年12月 · Dec 10, for an axis. */
export function formatShortMonth(month: string): string {
  const name = locale.value === 'zh-CN' ? 'numeric' : 'short';
  return dates('short month', { year: '2-digit', month: name, timeZone: 'UTC' }).format(
    atNoon(`${month}-01`),
  );
}

/** 2010年12月3日 · Dec 3, 2010 */
export function formatDay(day: string): string {
  return dates('day', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    atNoon(day),
  );
}

/** 12/3 · Dec 3, for an axis. */
export function formatShortDay(day: string): string {
  const month = locale.value === 'zh-CN' ? 'numeric' : 'short';
  return dates('short', { month, day: 'numeric', timeZone: 'UTC' }).format(atNoon(day));
}

/** A month by name, a day alone, anything else by its first and last day (Intl's own Chinese ranges fall into slashes). */
export function formatPeriod(period: Period): string {
  const whole = monthOf(period);
  if (whole !== null) return formatMonth(whole);
  const { from, to } = period;
  return from === to ? formatDay(from) : `${formatDay(from)} – ${formatDay(to)}`;
}

/** An instant in the business time zone, to the minute. */
export function formatInstant(instant: string): string {
  return dates('instant', { dateStyle: 'medium', timeStyle: 'short', timeZone: businessTimeZone() }).format(
    new Date(instant),
  );
}

/** An instant known only to the day is printed as a day: no invented 00:00. */
export function formatPublished(instant: string, precision: string): string {
  if (precision === 'minute' || precision === 'second' || precision === 'exact')
    return formatInstant(instant);
  return dates('published', { dateStyle: 'medium', timeZone: businessTimeZone() }).format(new Date(instant));
}

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** 12分钟前 · 12 minutes ago; within a minute 现在 · now. */
export function formatAgo(instant: string, now: number = Date.now()): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  const relative = new Intl.RelativeTimeFormat(locale.value, { numeric: 'auto' });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(0, 'second');
}

const LONG_STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ...STEPS,
];

/** How long ago the middle of an interval lies: 10个月前 · 10 months ago. */
export function formatRoughly({ from, to }: { from: string; to: string }, now: number = Date.now()): string {
  const seconds = ((Date.parse(from) + Date.parse(to)) / 2 - now) / 1000;
  const relative = new Intl.RelativeTimeFormat(locale.value, { numeric: 'always' });
  for (const [unit, size] of LONG_STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(Math.trunc(seconds), 'second');
}

/** 35分钟 · 3小时 · 2天, whole units. */
export function formatMinutes(minutes: number): string {
  const [value, unit] =
    minutes < 120 ? [minutes, 'minute'] : minutes < 2880 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day'];
  return new Intl.NumberFormat(locale.value, {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(Number(value));
}

/** 甲、乙和丙 · a, b and c */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(items);
}

/** 3.9 · 0.25 · 1,204: so many digits after the point at most; an en dash where nothing is known. */
export function formatDecimal(value: number | null, digits = 1): string {
  if (value === null) return '–';
  return new Intl.NumberFormat(locale.value, { maximumFractionDigits: digits }).format(value);
}
