import type { Api } from '../../server/api/app.ts';
import { answer, makeClient } from '../../shared/contract/client.ts';
import type { NewEvent } from '../../shared/contract/events.ts';
import type { Measure } from '../../shared/contract/numbers.ts';
import type { NewPerson, PersonChange } from '../../shared/contract/people.ts';
import type { Relabel } from '../../shared/contract/posts.ts';
import type { NewSource, SourceChange } from '../../shared/contract/sources.ts';
import type { Period } from '../app/calendar.ts';
import { locale } from '../app/text.ts';
import type { Compare, View } from '../app/view.ts';
import { settle } from './request.ts';

/** Sentences of the server come in the language on screen, whatever the browser would ask for. */
export const inOurLanguage: typeof fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set('accept-language', locale.peek());
  return fetch(input, { ...init, headers });
};

/** The monitor as typed calls; the calls of larger subjects lie in files of their own. */
export const { api } = makeClient<Api>(location.origin, inOurLanguage);
export const until = (signal?: AbortSignal) => (signal ? { init: { signal } } : {});

export const getMe = () => settle(answer(api.me.$get()));
export const signIn = (email: string, password: string) =>
  settle(answer(api.auth['sign-in'].email.$post({ json: { email, password } })));
export const signOut = () => settle(answer(api.auth['sign-out'].$post()));
export const changePassword = (currentPassword: string, newPassword: string) =>
  settle(answer(api.auth['change-password'].$post({ json: { currentPassword, newPassword } })));

export type OverviewAsked = Period & Pick<View, 'topic' | 'reading' | 'place'> & { compare?: Compare };
export const getOverview = (query: OverviewAsked, signal?: AbortSignal) =>
  settle(answer(api.overview.$get({ query }, until(signal))));

export type TrendAsked = Period &
  Pick<View, 'topic' | 'reading' | 'place'> & { series: string; bucket: 'day' | 'month' };
export const getTrend = (query: TrendAsked, signal?: AbortSignal) =>
  settle(answer(api.trend.$get({ query }, until(signal))));

const ofSeries = (series: string) => ({ param: { series } });
export type SeriesAsked = Period & Pick<View, 'topic' | 'compare' | 'reading' | 'place'>;
export const getSeries = (series: string, query: SeriesAsked, signal?: AbortSignal) =>
  settle(answer(api.series[':series'].$get({ ...ofSeries(series), query }, until(signal))));
export const getTopics = (series: string, query: Omit<SeriesAsked, 'topic'>, signal?: AbortSignal) =>
  settle(answer(api.series[':series'].topics.$get({ ...ofSeries(series), query }, until(signal))));
export type TypicalAsked = Period & Pick<View, 'topic' | 'reading' | 'place'> & { measure: Measure };
export const getTypical = (series: string, query: TypicalAsked, signal?: AbortSignal) =>
  settle(answer(api.series[':series'].typical.$get({ ...ofSeries(series), query }, until(signal))));
export const getAspects = (
  series: string,
  query: Period & Pick<View, 'reading' | 'place'>,
  signal?: AbortSignal,
) => settle(answer(api.series[':series'].aspects.$get({ ...ofSeries(series), query }, until(signal))));
export const getUnknown = (series: string, query: Period, signal?: AbortSignal) =>
  settle(answer(api.series[':series'].unknown.$get({ ...ofSeries(series), query }, until(signal))));
export const getAttention = (query: Period, signal?: AbortSignal) =>
  settle(answer(api.attention.$get({ query }, until(signal))));

export const getEvents = (query: Period & { series: string }, signal?: AbortSignal) =>
  settle(answer(api.events.$get({ query }, until(signal))));
export const addEvent = (event: NewEvent) => settle(answer(api.events.$post({ json: event })));
export const removeEvent = (id: number) =>
  settle(answer(api.events[':id'].$delete({ param: { id: String(id) } })));

export type PostsAsked = Partial<Period> &
  Pick<View, 'series' | 'measure' | 'topic' | 'condition' | 'unclassified' | 'q' | 'reading' | 'place'> & {
    evidence?: 'true' | undefined;
    limit?: string;
    group?: string | undefined;
    opening?: 'true' | 'false' | undefined;
    redLine?: 'true' | undefined;
    undated?: 'true' | undefined;
    source?: string | undefined;
    cursor?: string;
  };
export const getPosts = (query: PostsAsked, signal?: AbortSignal) =>
  settle(answer(api.posts.$get({ query }, until(signal))));
export const getPost = (id: number, signal?: AbortSignal) =>
  settle(answer(api.posts[':id'].$get({ param: { id: String(id) } }, until(signal))));
export const relabel = (id: number, labels: Relabel) =>
  settle(answer(api.posts[':id'].labels.$patch({ param: { id: String(id) }, json: labels })));

export const judgeAstroturf = (id: number, astroturf: boolean | null) =>
  settle(answer(api.posts[':id'].astroturf.$put({ param: { id: String(id) }, json: { astroturf } })));

export const getSources = (signal?: AbortSignal) => settle(answer(api.sources.$get({}, until(signal))));
export const previewSource = (url: string) => settle(answer(api.sources.preview.$post({ json: { url } })));
export const addSource = (asked: NewSource) => settle(answer(api.sources.$post({ json: asked })));
const source = (id: number) => ({ param: { id: String(id) } });
export const runSource = (id: number) => settle(answer(api.sources[':id'].run.$post(source(id))));
export const pauseSource = (id: number) => settle(answer(api.sources[':id'].pause.$post(source(id))));
export const resumeSource = (id: number) => settle(answer(api.sources[':id'].resume.$post(source(id))));
export const acceptYield = (id: number) =>
  settle(answer(api.sources[':id']['accept-yield'].$post(source(id))));
export const rereadSource = (id: number) => settle(answer(api.sources[':id'].reread.$post(source(id))));
export const changeSource = (id: number, change: SourceChange) =>
  settle(answer(api.sources[':id'].$patch({ ...source(id), json: change })));
export const deleteSource = (id: number) => settle(answer(api.sources[':id'].$delete(source(id))));

export const getPeople = (signal?: AbortSignal) => settle(answer(api.people.$get({}, until(signal))));
export const addPerson = (person: NewPerson) => settle(answer(api.people.$post({ json: person })));
export const changePerson = (id: string, change: PersonChange) =>
  settle(answer(api.people[':id'].$patch({ param: { id }, json: change })));
export const getDealers = (signal?: AbortSignal) => settle(answer(api.dealers.$get({}, until(signal))));

export const getKeys = (signal?: AbortSignal) => settle(answer(api.keys.$get({}, until(signal))));
export const addKey = (name: string) => settle(answer(api.keys.$post({ json: { name } })));
export const revokeKey = (id: string) => settle(answer(api.keys[':id'].$delete({ param: { id } })));
