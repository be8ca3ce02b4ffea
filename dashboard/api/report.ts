import { answer } from '../../shared/contract/client.ts';
import type { Finalise } from '../../shared/contract/final-report.ts';
import type { Period } from '../app/calendar.ts';
import type { View } from '../app/view.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

export type ReportAsked = Period &
  Pick<View, 'topic' | 'compare' | 'reading' | 'place' | 'rivals'> & { series: string };
export const getReport = (query: ReportAsked, signal?: AbortSignal) =>
  settle(answer(api.report.$get({ query }, until(signal))));
export const declareFinal = (json: Finalise) => settle(answer(api.report.final.$post({ json })));
