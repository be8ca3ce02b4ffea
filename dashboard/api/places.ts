import { answer } from '../../shared/contract/client.ts';
import type { Period } from '../app/calendar.ts';
import type { View } from '../app/view.ts';
import { api, until } from './monitor.ts';
import { settle } from './request.ts';

export const getPlaces = (signal?: AbortSignal) => settle(answer(api.places.$get({}, until(signal))));

type SeriesPlacesAsked = Period & Pick<View, 'topic' | 'compare' | 'reading'>;
export const getSeriesPlaces = (series: string, query: SeriesPlacesAsked, signal?: AbortSignal) =>
  settle(answer(api.series[':series'].places.$get({ param: { series }, query }, until(signal))));

export type RivalsAsked = Period & Pick<View, 'series' | 'rivals' | 'topic' | 'reading' | 'place'>;
export const getRivals = (query: RivalsAsked, signal?: AbortSignal) =>
  settle(answer(api.rivals.$get({ query }, until(signal))));

export type TopicMapAsked = Period &
  Pick<View, 'by' | 'reading' | 'place'> & { measure: 'complaints' | 'negatives' };
export const getTopicMap = (query: TopicMapAsked, signal?: AbortSignal) =>
  settle(answer(api.topics.$get({ query }, until(signal))));
export const getTopicMonths = (series: string, query: TopicMapAsked, signal?: AbortSignal) =>
  settle(answer(api.topics[':series'].$get({ param: { series }, query }, until(signal))));
