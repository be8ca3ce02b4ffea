import type { Hono } from 'hono';
import { hc } from 'hono/client';
import type { Problem } from './words.ts';

/**
 * The typed client of the monitor's API. `Api` is the type server/api/app.ts exports; it is an argument so that
 * nothing of the server is imported here, not even its type:
 *
 *     import type { Api } from '../server/api/app.ts';
 *     const api = makeClient<Api>(location.origin, fetch);
 *     const overview = await answer(api.api.overview.$get({ query: { from, to } }));
 *
 * `token` (a session's token or an API key) goes into every request for callers without cookies.
 */
// biome-ignore lint/suspicious/noExplicitAny: hono's own bound for an app of any environment
export function makeClient<Api extends Hono<any, any, any>>(
  baseUrl: string,
  fetch: typeof globalThis.fetch,
  token?: string,
) {
  return hc<Api>(baseUrl, {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    init: { credentials: token === undefined ? 'same-origin' : 'omit' },
  });
}

/** An answer other than 2xx; `problem.detail` is the sentence to show. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ApiProblem';
    this.problem = problem;
  }
}

interface Answer {
  ok: boolean;
  status: number;
  statusText: string;
  json(): Promise<unknown>;
}
type Good<Response> = Response extends { status: 200 | 201; json(): Promise<infer Body> } ? Body : never;

/** Body of a successful call. Throws `ApiProblem` for any other answer; a network failure rejects as `fetch` does. */
export async function answer<Response extends Answer>(call: Promise<Response>): Promise<Good<Response>> {
  const response = await call;
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as Good<Response>;
  throw new ApiProblem(isProblem(body) ? body : unreadable(response));
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'detail' in value && typeof value.detail === 'string';
}

const unreadable = ({ status, statusText }: Answer): Problem => ({
  type: 'about:blank',
  title: statusText,
  status,
  detail: `The server answered ${status} without saying why.`,
});
