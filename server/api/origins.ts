import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const EXTENSION = /^(?:chrome-extension|moz-extension):\/\/[a-z0-9-]{1,64}$/;

export const isExtension = (origin: string | undefined) => origin !== undefined && EXTENSION.test(origin);

/** Browsers' extensions may call us with a key or a bearer token; no other foreign origin, and never with cookies. */
export const extensionCors = cors({
  origin: (origin) => (isExtension(origin) ? origin : null),
  allowMethods: ['GET', 'POST', 'PATCH', 'DELETE'],
  allowHeaders: ['authorization', 'content-type', 'x-api-key'],
  exposeHeaders: ['retry-after'],
  credentials: false,
  maxAge: 600,
});

/**
 * Keeps other sites from acting in a signed-in person's name. A write from a page of another origin is refused; a browser always names the page's
 * origin on writes, so a write that names none does not come from a page.
 */
export const sameOrigin = createMiddleware<Env>(async (c, next) => {
  const origin = c.req.header('origin');
  if (isExtension(origin)) return next();
  const site = c.req.header('sec-fetch-site');
  const foreign =
    (origin !== undefined && !isSameHost(origin, c.req.header('host') ?? new URL(c.req.url).host)) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  if (foreign && !READS.has(c.req.method)) {
    throw new Refused(403, 'This request comes from a page of another site; open the dashboard itself.');
  }
  await next();
});

/** Headers to know a person by: an extension's cookies are dropped, so it can only use its own key or token. */
export function identity(headers: Headers): Headers {
  const known = new Headers(headers);
  if (isExtension(headers.get('origin') ?? undefined)) known.delete('cookie');
  return known;
}

function isSameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
