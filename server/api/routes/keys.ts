import { createRoute, z } from '@hono/zod-openapi';
import { and, desc, eq } from 'drizzle-orm';
import { CreatedKey, Done, Keys, type KeyView, NewKey } from '../../../shared/contract/people.ts';
import { recordDeed } from '../../../store/queries/audit.ts';
import { apikey } from '../../../store/schema/auth.ts';
import { type Deps, json, router } from '../env.ts';
import { Refused, refusals } from '../problems.ts';
import { requireSession } from './sign-in.ts';

const list = createRoute({
  method: 'get',
  path: '/keys',
  summary: 'Your own API keys',
  responses: { 200: { description: 'Keys', content: json(Keys) }, ...refusals(401, 403) },
});

const create = createRoute({
  method: 'post',
  path: '/keys',
  summary: 'Make an API key with your own rights, for the extension or a program',
  request: { body: { content: json(NewKey), required: true } },
  responses: {
    201: { description: 'The key, shown this once', content: json(CreatedKey) },
    ...refusals(401, 403, 422),
  },
});

const revoke = createRoute({
  method: 'delete',
  path: '/keys/{id}',
  summary: 'Revoke one of your keys; it stops working at once',
  request: { params: z.object({ id: z.string().max(64) }) },
  responses: { 200: { description: 'Revoked', content: json(Done) }, ...refusals(401, 403, 404) },
});

const DAY_S = 24 * 60 * 60;

export const keysRoutes = ({ store, auth }: Deps) =>
  router()
    .openapi(list, async (c) => {
      const { id } = requireSession(c.get('person'));
      const rows = await store.db
        .select()
        .from(apikey)
        .where(eq(apikey.referenceId, id))
        .orderBy(desc(apikey.createdAt));
      return c.json({ keys: rows.map(view) }, 200);
    })
    .openapi(create, async (c) => {
      const person = requireSession(c.get('person'));
      const { name, days } = c.req.valid('json');
      const { key, ...made } = await auth.api.createApiKey({
        body: { name, userId: person.id, expiresIn: days * DAY_S },
      });
      await recordDeed(store, { person, action: 'key.created', detail: { key: made.id } });
      return c.json({ key, view: view(made) }, 201);
    })
    .openapi(revoke, async (c) => {
      const person = requireSession(c.get('person'));
      const { id } = c.req.valid('param');
      const own = and(eq(apikey.id, id), eq(apikey.referenceId, person.id));
      const gone = await store.db.delete(apikey).where(own).returning({ id: apikey.id });
      if (gone.length === 0) throw new Refused(404, `You have no key ${id}.`);
      await recordDeed(store, { person, action: 'key.revoked', detail: { key: id } });
      return c.json({ done: true } as const, 200);
    });

type Row = Pick<
  typeof apikey.$inferSelect,
  'id' | 'name' | 'start' | 'createdAt' | 'expiresAt' | 'lastRequest'
>;

const view = (row: Row): KeyView => ({
  id: row.id,
  name: row.name ?? '',
  start: row.start ?? '',
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastRequest?.toISOString() ?? null,
});
