import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Me } from '../../shared/contract/people.ts';
import type { Env } from '../api/env.ts';
import { pages, securityHeaders } from '../api/pages.ts';
import { onError, onUnknown, problem } from '../api/problems.ts';
import { catalogueRoutes } from '../api/routes/catalogue.ts';

export interface PrintServer {
  origin: string;
  /** Opens this server, which ends with the printing, and nothing else. */
  token: string;
  close(): Promise<void>;
}

/** What a printing may read: paths under /api with what answers them; null: there is no such thing. */
export type Readings = Record<string, (query: Record<string, string>) => Promise<object | null>>;

export interface ToPrint {
  readings: Readings;
  /** Whoever prints reads as this role does. */
  role: Me['role'];
  /** Folder of the built dashboard. */
  dashboard: string;
  timeZone: string;
  log: Logger;
}

/** Nobody can sign in as this. */
const reader = ({ role, timeZone }: Pick<ToPrint, 'role' | 'timeZone'>): Me => ({
  id: 'report',
  name: '车声',
  email: 'report@chesheng.invalid',
  role,
  dealer: null,
  timeZone,
});

/**
 * The dashboard's own page for one printing: on a port of this machine that nobody else is told, opened by a word made
 * for it, and with nothing behind it but the readings given.
 */
export async function openPrintServer({
  readings,
  role,
  dashboard,
  timeZone,
  log,
}: ToPrint): Promise<PrintServer> {
  const token = randomBytes(32).toString('base64url');
  const expected = Buffer.from(`Bearer ${token}`);
  const app = new Hono<Env>();
  app.onError(onError);
  app.notFound(onUnknown);
  app.use(securityHeaders(false));
  app.use(async (c, next) => {
    const given = Buffer.from(c.req.header('authorization') ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return problem(c, 401, 'This address prints one report and is not open to anybody else.');
    if (c.req.method !== 'GET') return problem(c, 403, 'Only reading is possible here.');
    c.set('log', log);
    await next();
  });
  app.get('/api/me', (c) => c.json(reader({ role, timeZone })));
  for (const [path, read] of Object.entries(readings))
    app.get(`/api/${path}`, async (c) => {
      const found = await read(c.req.query());
      return found === null ? onUnknown(c) : c.json(found);
    });
  app.route('/api', catalogueRoutes());
  app.route('/', pages(dashboard));
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}/`,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
