import type { TimeRules } from './time.ts';

/** Both ends ISO 8601 in UTC; the truth lies within. */
export interface TimeBetween {
  from: string;
  to: string;
}

export type SpanUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A span of time up to now, as printed: "10月前", "半小时前", "about 3 hours ago", "2 Months+". */
export interface Span {
  amount: number;
  unit: SpanUnit;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The shortest and the longest such a unit can be meant. */
const LENGTHS: Record<SpanUnit, { shortest: number; longest: number }> = {
  second: { shortest: SECOND, longest: SECOND },
  minute: { shortest: MINUTE, longest: MINUTE },
  hour: { shortest: HOUR, longest: HOUR },
  day: { shortest: DAY, longest: DAY },
  week: { shortest: 7 * DAY, longest: 7 * DAY },
  month: { shortest: 28 * DAY, longest: 31 * DAY },
  year: { shortest: 365 * DAY, longest: 366 * DAY },
};

const UNITS: readonly [RegExp, SpanUnit][] = [
  [/^(?:秒|sec)/i, 'second'],
  [/^(?:分|min)/i, 'minute'],
  [/^(?:小|钟|鐘|h)/i, 'hour'],
  [/^(?:天|日|d)/i, 'day'],
  [/^(?:周|週|星|礼|禮|w)/i, 'week'],
  [/^(?:月|mo)/i, 'month'],
  [/^(?:年|y)/i, 'year'],
];

const AMOUNTS: Record<string, number> = { 半: 0.5, 一: 1, 两: 2, 兩: 2, 二: 2, 三: 3, a: 1, an: 1, one: 1 };

const SPAN =
  /^(?:大?[约約]|少[于於]|about\s|over\s|almost\s|less\sthan\s)?\s?(\d{1,4}|an?|one|半|一|两|兩|二|三)\s?[个個]?\s?(秒[钟鐘]?|分[钟鐘]?|小[时時]|[钟鐘][头頭]|天|日|周|週|星期|礼拜|禮拜|月|年|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s?(?:之?前|以前|ago|\+)$/i;

/** @param text clean: normalised, blanks collapsed. Null when it is no span. */
export function parseSpan(text: string): Span | null {
  const match = SPAN.exec(text);
  if (match === null) return null;
  const word = (match[1] ?? '').toLowerCase();
  const unit = UNITS.find(([begins]) => begins.test(match[2] ?? ''))?.[1];
  return unit === undefined ? null : { amount: AMOUNTS[word] ?? Number(word), unit };
}

/** Clocks of forums and crawlers differ a little, and a page takes its time. */
const CLOCKS_DIFFER = MINUTE;

/**
 * When something happened that a page says lies such a span back.
 * @param seenAt when the page was asked for
 */
export function betweenOf({ amount, unit }: Span, seenAt: Date, rules: TimeRules): TimeBetween {
  const known = rules.spans?.[unit];
  const { shortest, longest } = known === undefined ? LENGTHS[unit] : { shortest: known, longest: known };
  const least = known === undefined ? Math.max(0, amount - 1) : amount;
  const at = (ms: number) => new Date(seenAt.getTime() + ms).toISOString();
  return { from: at(-(amount + 1) * longest - CLOCKS_DIFFER), to: at(-least * shortest + CLOCKS_DIFFER) };
}
