import type { Measure } from '../../shared/contract/numbers.ts';
import type { TopicFilter } from '../../shared/contract/words.ts';
import { GROUPS, TOPICS } from '../../shared/understanding/insight.ts';
import { isDay, monthPeriod, type Period, today } from './calendar.ts';

/** What may be asked for in an address; kept here because the contract's own list would bring zod into the page. */
export const MEASURES = [
  'heat',
  'reputation',
  'negatives',
  'complaints',
  'posts',
] as const satisfies readonly Measure[];

export type Compare = 'previous' | 'year';

/** Everything a screen shows is in its address, so that a link shows a colleague the same. */
export interface View {
  topic?: TopicFilter | undefined;
  /** Absent on the overview: the newest month that has posts. Absent on the posts: all time. */
  period?: Period | undefined;
  compare?: Compare | undefined;
  series?: string | undefined;
  measure?: Measure | undefined;
  /** Only opening posts, or only replies. */
  opening?: boolean | undefined;
  source?: number | undefined;
  q?: string | undefined;
  /** The opened post. */
  post?: number | undefined;
}

const FILTERS: readonly TopicFilter[] = [...TOPICS, ...GROUPS];

/** Reads an address; whatever is not understood is left out. */
export function readView(query: Record<string, string>): View {
  const { from, to, q, series } = query;
  return {
    topic: FILTERS.find((each) => each === query.topic),
    period: isDay(from) && isDay(to) && from <= to ? { from, to } : undefined,
    compare: query.compare === 'year' ? 'year' : undefined,
    series: series && series.length <= 100 ? series : undefined,
    measure: MEASURES.find((each) => each === query.measure),
    opening: query.opening === 'true' ? true : query.opening === 'false' ? false : undefined,
    source: count(query.source),
    q: q ? q.slice(0, 100) : undefined,
    post: count(query.post),
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

/** The whole calendar month of today; the server compares it with the month before. */
export function thisMonth(): Period {
  return monthPeriod(today().slice(0, 7));
}

function count(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
