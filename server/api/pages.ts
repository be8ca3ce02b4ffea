import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { Env } from './env.ts';
import { problem } from './problems.ts';

/** Nothing but our own files, no inline script, no frame around us, no plug-ins. */
const POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  // Charts place their tooltips with style attributes.
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Headers of every answer, the API's included. */
export const securityHeaders = (https: boolean) =>
  secureHeaders({
    contentSecurityPolicy: POLICY,
    strictTransportSecurity: https ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    // Extensions read our answers from their own origin; CORS decides which.
    crossOriginResourcePolicy: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });

/** Built files have a hash in their name and never change; the page itself is asked for every time. */
const FOREVER = 'public, max-age=31536000, immutable';

const cached = (value: string) =>
  createMiddleware<Env>(async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', value);
  });

/** The dashboard's files; every other address that is not the API's is one of its screens and gets the page. */
export function pages(folder: string): Hono<Env> {
  const app = new Hono<Env>();
  app.use('/assets/*', cached(FOREVER), compress(), serveStatic({ root: folder }));
  app.get('*', cached('no-cache'), compress(), serveStatic({ root: folder }), async (c, next) => {
    if (c.req.path.startsWith('/api/') || c.req.path.startsWith('/assets/')) return next();
    const page = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
    if (page === null) return problem(c, 503, 'The dashboard is not built: run npm start, or npm run build.');
    return c.html(page);
  });
  return app;
}
