import { CONDITIONS, type ConditionKey } from '../../shared/catalogue/faults.ts';
import type { Measure } from '../../shared/contract/numbers.ts';
import type { Reading } from '../../shared/contract/standing.ts';
import type { TopicFilter } from '../../shared/contract/words.ts';
import { addMonths, isDay, monthPeriod, type Period, today } from './calendar.ts';
import { isTopic } from './topics.ts';

/** What may be asked for in an address; kept here because the contract's own list would bring zod into the page. */
export const MEASURES = [
  'heat',
  'reputation',
  'negatives',
  'complaints',
  'posts',
] as const satisfies readonly Measure[];

/** What else but all posts may be counted. */
export const FEWER = ['distinct', 'genuine'] as const satisfies readonly Reading[];

export type Compare = 'previous' | 'year';

/** How far back the trend of a series reaches: the days of the period, or so many months up to its end. */
export const REACHES = ['days', '13', '37'] as const;
export type Reach = (typeof REACHES)[number];

/** Everything a screen shows is in its address, so that a link shows a colleague the same. */
export interface View {
  topic?: TopicFilter | undefined;
  /** Absent on overview and series: the newest month that has posts. Absent on the posts: all time. */
  period?: Period | undefined;
  compare?: Compare | undefined;
  /** Absent: all posts count. */
  reading?: (typeof FEWER)[number] | undefined;
  /** Only posts that name this dealer or one of this region. */
  place?: string | undefined;
  series?: string | undefined;
  /** Series to stand beside it, by commas. */
  rivals?: string | undefined;
  /** What a map of topics goes by, where not by group. */
  by?: 'symptoms' | undefined;
  measure?: Measure | undefined;
  /** With a fault as topic: only posts that tell of it under this condition. */
  condition?: ConditionKey | undefined;
  /** Only what counts for a defect signal: owners' own reports, neither copies nor suspected. */
  evidence?: boolean | undefined;
  /** Only opening posts, or only replies. */
  opening?: boolean | undefined;
  /** Only posts that report a hazard. */
  redLine?: boolean | undefined;
  /** Only posts that count in no period, since their pages give no day and no month. */
  undated?: boolean | undefined;
  /** Only complaints that fit no group and name no fault. */
  unclassified?: 'true' | undefined;
  source?: number | undefined;
  /** Only the near-copies of this post. */
  group?: number | undefined;
  q?: string | undefined;
  /** The opened post. */
  post?: number | undefined;
  reach?: Reach | undefined;
}

/** As the contract has it, whose own form would bring zod into the page. */
const PLACE = /^(?:dealer|region):[^\p{Cc}\p{Cs}]{1,100}$/u;

/** What a screen of numbers shows: there is always a period. */
export type Chosen = View & { period: Period };

/** Reads an address; whatever is not understood is left out. */
export function readView(query: Record<string, string>): View {
  const { from, to, q, series } = query;
  return {
    topic: isTopic(query.topic) ? query.topic : undefined,
    period: isDay(from) && isDay(to) && from <= to ? { from, to } : undefined,
    compare: query.compare === 'year' ? 'year' : undefined,
    reading: FEWER.find((each) => each === query.reading),
    place: PLACE.test(query.place ?? '') ? query.place : undefined,
    series: series && series.length <= 100 ? series : undefined,
    rivals: query.rivals && query.rivals.length <= 500 ? query.rivals : undefined,
    by: query.by === 'symptoms' ? 'symptoms' : undefined,
    measure: MEASURES.find((each) => each === query.measure),
    condition: CONDITIONS.find((each) => each === query.condition),
    evidence: query.evidence === 'true' ? true : undefined,
    opening: query.opening === 'true' ? true : query.opening === 'false' ? false : undefined,
    redLine: query.redLine === 'true' ? true : undefined,
    undated: query.undated === 'true' ? true : undefined,
    unclassified: query.unclassified === 'true' ? 'true' : undefined,
    source: count(query.source),
    group: count(query.group),
    q: q ? q.slice(0, 100) : undefined,
    post: count(query.post),
    reach: REACHES.find((each) => each === query.reach),
  };
}

/** The address of a screen with this view. */
export function hrefOf(path: string, view: View): string {
  const { period, ...rest } = view;
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...period, ...rest })) {
    if (value !== undefined && value !== '') params.set(key, String(value));
  }
  const search = params.toString();
  return search ? `${path}?${search}` : path;
}

/** The page of one series under the question asked elsewhere. */
export function seriesHref(series: string, { topic, period, compare, reading, place, reach }: View): string {
  return hrefOf(`/series/${encodeURIComponent(series)}`, { topic, period, compare, reading, place, reach });
}

/** The whole calendar month of today; the server compares it with the month before. */
export function thisMonth(): Period {
  return monthPeriod(today().slice(0, 7));
}

/** A month this young says little against the one before it. */
const YOUNG_DAYS = 5;

/** What is shown to somebody who asked for no period: this month, or the month before while this one is young. */
export function usualPeriod(day: string = today()): Period {
  return monthPeriod(addMonths(day, Number(day.slice(8)) > YOUNG_DAYS ? 0 : -1));
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
