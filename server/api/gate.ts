import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Role } from '../../shared/contract/words.ts';
import type { Callers } from '../auth/callers.ts';
import type { Env } from './env.ts';
import { identity } from './origins.ts';
import { Refused } from './problems.ts';

/** Every other path under /api needs a person. */
const PUBLIC = new Set(['/api/health', '/api/openapi.json', '/api/auth/sign-in/email']);

/** Writes under these may end somebody's session, key or rights. */
const RIGHTS = /^\/api\/(?:auth|people|keys)(?:\/|$)/;

/** Lets nobody through unknown; routes say with `allow` which roles they serve. */
export function gate(callers: Callers) {
  return createMiddleware<Env>(async (c, next) => {
    if (PUBLIC.has(c.req.path) || !isRoute(c)) return next();
    const person = await callers.find(identity(c.req.raw.headers));
    if (!person) {
      throw new Refused(401, {
        en: 'Sign in at POST /api/auth/sign-in/email, or send an API key in the x-api-key header.',
        zh: '尚未登录或登录已失效，请重新登录。',
      });
    }
    c.set('person', person);
    c.header('cache-control', 'no-store');
    await next();
    if (c.req.method !== 'GET' && RIGHTS.test(c.req.path)) callers.forget();
  });
}

/** Whether anything but middleware and the pages' fallback answers here; what does not exist needs no sign-in. */
const isRoute = (c: Context<Env>) =>
  matchedRoutes(c).some(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));

/** Route middleware: only these roles. */
export function allow(...roles: Role[]) {
  return createMiddleware<Env>(async (c, next) => {
    const { role } = c.get('person');
    if (!roles.includes(role)) {
      throw new Refused(403, {
        en: `The role ${role} may not do this; it is for ${roles.join(', ')}.`,
        zh: '您的角色无权进行此操作，如有需要请联系管理员。',
      });
    }
    await next();
  });
}
