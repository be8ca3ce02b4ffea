import type { Nature, SignalRow, SignalStatus } from '../../../shared/contract/signals.ts';
import { NATURES, ratioOf, STATUSES } from './kinds.ts';

export const SORTS = ['weight', 'ratio', 'eb05', 'posts', 'claims', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

/** Which signals are shown, and in which order; all of it is in the address. */
export interface Asked {
  status: SignalStatus;
  series?: string | undefined;
  nature?: Nature | undefined;
  sort: Sort;
}

/** Reads an address; whatever is not understood is left out. */
export function readAsked({ status, series, nature, sort }: Record<string, string>): Asked {
  return {
    status: STATUSES.find((each) => each === status) ?? 'new',
    series: series && series.length <= 80 ? series : undefined,
    nature: NATURES.find((each) => each === nature),
    sort: SORTS.find((each) => each === sort) ?? 'weight',
  };
}

/** The address of the board that shows these. */
export function hrefOfAsked({ status, series, nature, sort }: Asked): string {
  const params = new URLSearchParams({
    ...(status === 'new' ? {} : { status }),
    ...(series && { series }),
    ...(nature && { nature }),
    ...(sort === 'weight' ? {} : { sort }),
  });
  return params.size > 0 ? `/signals?${params}` : '/signals';
}

/** Of the status and the filters asked for, in the order asked for; the server's own is by weight. */
export function chosenOf(signals: readonly SignalRow[], asked: Asked): SignalRow[] {
  const rows = signals.filter(({ status }) => status === asked.status).filter((row) => fits(row, asked));
  const by = ORDER[asked.sort];
  return by === null ? rows : rows.toSorted((a, b) => by(b) - by(a));
}

/** Whether a signal passes the filters, whatever its status. */
export const fits = ({ series, figures }: SignalRow, asked: Pick<Asked, 'series' | 'nature'>): boolean =>
  (asked.series === undefined || series === asked.series) &&
  (asked.nature === undefined || figures.nature === asked.nature);

const ORDER: Record<Sort, ((row: SignalRow) => number) | null> = {
  weight: null,
  // From nothing to something is more than any ratio.
  ratio: ({ figures }) => ratioOf(figures) ?? (figures.seen > 0 ? Number.MAX_VALUE : 0),
  eb05: ({ figures }) => figures.disproportion.eb05,
  posts: ({ figures }) => figures.posts,
  claims: ({ figures }) => figures.claims,
  newest: ({ figures, madeOn }) => Date.parse(figures.since ?? madeOn),
};
