import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import pg from 'pg';
import { Problem } from '../../shared/contract/words.ts';
import type { Env } from './env.ts';
import { type Sentence, say } from './language.ts';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  422: 'Invalid input',
  429: 'Too many requests',
  500: 'Something went wrong here',
  501: 'Not available',
  503: 'Not ready',
};

/** An error a route gives on purpose; `detail` says what, where and how to mend it. */
export class Refused extends Error {
  readonly status: ContentfulStatusCode;
  readonly detail: Sentence;
  readonly errors: Problem['errors'];

  constructor(status: ContentfulStatusCode, detail: Sentence, errors?: Problem['errors']) {
    super(typeof detail === 'string' ? detail : detail.en);
    this.detail = detail;
    this.name = 'Refused';
    this.status = status;
    this.errors = errors;
  }
}

/** RFC 9457 answer. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  detail: Sentence,
  errors?: Problem['errors'],
) {
  const body: Problem = {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    detail: say(c, detail),
  };
  if (errors) body.errors = errors;
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

interface Failure {
  success: false;
  target: string;
  error: { issues: readonly { path: PropertyKey[]; message: string }[] };
}

/** Hook of every router: input that does not fit its schema. */
export function refuseInvalid(result: { success: true } | Failure, c: Context) {
  if (result.success) return;
  const errors = result.error.issues.slice(0, 20).map((issue) => ({
    path: [result.target, ...issue.path.map(String)].join('.'),
    message: issue.message,
  }));
  const first = errors[0];
  const detail = first
    ? { en: `${first.path}: ${first.message}`, zh: `${first.path} 填写有误：${first.message}` }
    : 'The input does not fit what this route expects.';
  return problem(c, 422, detail, errors);
}

export const onError: ErrorHandler<Env> = (error, c) => {
  if (error instanceof Refused) return problem(c, error.status, error.detail, error.errors);
  if (error instanceof HTTPException && error.status < 500) {
    return problem(c, error.status, error.message || 'The request could not be read.');
  }
  if (isUnstorable(error)) {
    return problem(c, 422, 'The input holds a NUL character or a number that is too large; leave it out.');
  }
  c.get('log').error({ err: error, method: c.req.method, route: c.req.path }, 'a request failed');
  return problem(c, 500, {
    en: 'This is our mistake, not yours; the server log has the details.',
    zh: '这是服务器的错误，与您的操作无关；详情见服务器日志。',
  });
};

/** PostgreSQL takes no NUL in text or JSON, and no number beyond its column's type. */
const UNSTORABLE = new Set(['22021', '22P05', '22003']);

function isUnstorable(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return UNSTORABLE.has(error.code ?? '');
  // drizzle wraps what the database said.
  return error instanceof Error && error.cause !== undefined && isUnstorable(error.cause);
}

export const onUnknown: NotFoundHandler<Env> = (c) =>
  problem(c, 404, `There is no ${c.req.method} ${c.req.path}; see /api/openapi.json for what there is.`);

/** The `responses` entry of a route's possible refusals. */
export function refusals<Status extends number>(...statuses: Status[]) {
  const content = { 'application/problem+json': { schema: Problem } };
  const entries = statuses.map((status) => [status, { description: TITLES[status] ?? 'Error', content }]);
  return Object.fromEntries(entries) as Record<Status, { description: string; content: typeof content }>;
}
