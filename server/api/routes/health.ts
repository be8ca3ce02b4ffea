import { createRoute } from '@hono/zod-openapi';
import { Health } from '../../../shared/contract/people.ts';
import { queueCounts } from '../../queue-counts.ts';
import { type Deps, json, router } from '../env.ts';

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the monitor, its database and its queue answer; needs no sign-in',
  responses: {
    200: { description: 'All answer', content: json(Health) },
    503: { description: 'Something does not', content: json(Health) },
  },
});

/** How long a part may take to answer before it counts as down. */
const PATIENCE_MS = 3_000;

export const healthRoutes = ({ store, queues, version }: Deps) =>
  router().openapi(health, async (c) => {
    const [database, queued] = await Promise.all([
      answers(store.pool.query('SELECT 1')),
      answers(queueCounts(queues)),
    ]);
    const ok = database === 'ok' && queued === 'ok';
    return c.json(
      { status: ok ? 'ok' : 'degraded', version, database, queue: queued } satisfies Health,
      ok ? 200 : 503,
    );
  });

function answers(call: Promise<unknown>): Promise<'ok' | 'down'> {
  const late = Promise.withResolvers<'down'>();
  const timer = setTimeout(() => late.resolve('down'), PATIENCE_MS);
  const known = call.then(
    () => 'ok' as const,
    () => 'down' as const,
  );
  return Promise.race([known, late.promise]).finally(() => clearTimeout(timer));
}
