import { ApiProblem } from '../../shared/contract/client.ts';
import type { Overview, Trend } from '../../shared/contract/numbers.ts';
import type {
  CreatedKey,
  CreatedPerson,
  Keys,
  Me,
  NewPerson,
  People,
  SignedIn,
} from '../../shared/contract/people.ts';
import type { PostsPage, PostView, Relabel } from '../../shared/contract/posts.ts';
import type { SourceView } from '../../shared/contract/sources.ts';
import { locale } from '../app/text.ts';
import { type Result, settle } from './request.ts';

type Query = Record<string, string | number | undefined>;

async function call<T>(
  method: string,
  path: string,
  query: Query,
  body: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const params = new URLSearchParams();
  for (const [k, v] of Object.entries(query)) if (v !== undefined) params.set(k, String(v));
  const init: RequestInit = {
    method,
    signal: signal ?? null,
    headers: { 'content-type': 'application/json', 'accept-language': locale.peek() },
  };
  if (body !== undefined) init.body = JSON.stringify(body);
  const response = await fetch(`/api${path}${params.size ? `?${params}` : ''}`, init);
  const json = await response.json().catch(() => null);
  if (response.ok) return json;
  throw new ApiProblem({ type: '', title: '', status: response.status, detail: json?.detail ?? '' });
}
const ask = <T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Result<T>> =>
  settle(call<T>('GET', path, query, undefined, signal));
const tell = <T>(method: string, path: string, body: unknown): Promise<Result<T>> =>
  settle(call<T>(method, path, {}, body));

export const changePassword = (currentPassword: string, newPassword: string) =>
  tell<unknown>('POST', '/auth/change-password', { currentPassword, newPassword });
export const getMe = () => ask<Me>('/me');
export const signIn = (email: string, password: string) =>
  tell<SignedIn>('POST', '/auth/sign-in/email', { email, password });
export const signOut = () => tell<unknown>('POST', '/auth/sign-out', {});
export const getOverview = (query: Query, signal?: AbortSignal) => ask<Overview>('/overview', query, signal);
export const getTrend = (query: Query, signal?: AbortSignal) => ask<Trend>('/trend', query, signal);
export const getPosts = (query: Query, signal?: AbortSignal) => ask<PostsPage>('/posts', query, signal);
export const getPost = (id: number, signal?: AbortSignal) => ask<PostView>(`/posts/${id}`, {}, signal);
export const relabel = (id: number, labels: Relabel) =>
  tell<PostView>('PATCH', `/posts/${id}/labels`, labels);
export const getSources = (signal?: AbortSignal) => ask<{ sources: SourceView[] }>('/sources', {}, signal);
export const addSource = (url: string) => tell<SourceView>('POST', '/sources', { url });
export const runSource = (id: number) => tell<SourceView>('POST', `/sources/${id}/run`, {});
export const pauseSource = (id: number) => tell<SourceView>('POST', `/sources/${id}/pause`, {});
export const resumeSource = (id: number) => tell<SourceView>('POST', `/sources/${id}/resume`, {});
export const getPeople = (signal?: AbortSignal) => ask<People>('/people', {}, signal);
export const addPerson = (person: NewPerson) => tell<CreatedPerson>('POST', '/people', person);
export const getKeys = (signal?: AbortSignal) => ask<Keys>('/keys', {}, signal);
export const addKey = (name: string) => tell<CreatedKey>('POST', '/keys', { name });
export const revokeKey = (id: string) => tell<unknown>('DELETE', `/keys/${id}`, {});
