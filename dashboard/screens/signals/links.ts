import { reportsAbout, yearOf } from '../../../shared/contract/signal-reports.ts';
import type { SignalRow } from '../../../shared/contract/signals.ts';
import type { PostsAsked } from '../../api/monitor.ts';
import type { Period } from '../../app/calendar.ts';
import { hrefOf, type View } from '../../app/view.ts';

type Of = Pick<SignalRow, 'series' | 'cell' | 'phrase' | 'evaluatedOn'>;

/** The owners' reports a signal stands on, as the list of posts is asked for them. */
const reportsOf = ({ series, cell, phrase }: Of): View => ({
  series,
  evidence: true,
  ...reportsAbout({ cell, phrase }),
});

/** The address of the reports behind a number of a signal; of the last twelve months where no period is named. */
export const reportsHref = (of: Of, period: Period = yearOf(of), post?: number): string =>
  hrefOf('/posts', { ...reportsOf(of), period, post });

/** The same as a question to the server. */
export function reportsAsked(of: Of): PostsAsked {
  const { series, topic, condition, q } = reportsOf(of);
  return { series, topic, condition, q, ...yearOf(of), evidence: 'true' };
}
