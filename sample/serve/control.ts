import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { amend } from '../forum/amend.ts';
import { Command } from '../forum/command.ts';
import { boardsOf, type Forum } from '../forum/state.ts';
import { labelledPosts } from '../forum/truth.ts';

export interface Visit {
  at: string;
  method: string;
  path: string;
  status: number;
  userAgent: string;
  conditional: boolean;
}

const same = (given: string, wanted: string) => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The endpoint a running test steers the forum by; every request carries the token in `X-Control-Token`. */
export function controlApp(forum: Forum, token: string, visits: Visit[]): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    if (!same(c.req.header('X-Control-Token') ?? '', token))
      return c.json({ error: 'X-Control-Token is missing or wrong.' }, 403);
    return next();
  });
  app.get('/posts', (c) => c.json(labelledPosts(forum)));
  app.get('/boards', (c) => c.json(boardsOf(forum)));
  app.get('/visits', (c) => c.json(visits));
  app.get('/clock', (c) => c.json({ now: new Date(forum.clock.now()).toISOString() }));
  app.post('/', async (c) => {
    const command = Command.safeParse(await c.req.json().catch(() => null));
    if (!command.success) return c.json({ error: z.prettifyError(command.error) }, 400);
    const done = amend(forum, command.data);
    return 'error' in done ? c.json(done, 404) : c.json(done);
  });
  return app;
}
