import { reportsAbout } from '../../../shared/contract/signal-reports.ts';
import type { SignalRow } from '../../../shared/contract/signals.ts';
import type { Period } from '../periods.ts';
import type { PostFilter } from '../post-filter.ts';

/** The filter of the list of posts that a signal's reports are. */
export const reportsOf = (
  { series, cell, phrase }: Pick<SignalRow, 'series' | 'cell' | 'phrase'>,
  { from, to }: Period,
): PostFilter => ({ series, from, to, evidence: true, ...reportsAbout({ cell, phrase }) });
