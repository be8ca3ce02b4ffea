import { createRoute } from '@hono/zod-openapi';
import { AuditPage, AuditQuery } from '../../../shared/contract/people.ts';
import { Status } from '../../../shared/contract/status.ts';
import { readAudit } from '../../../store/queries/audit.ts';
import { fullStatus } from '../../read-status.ts';
import { type Deps, json, router } from '../env.ts';
import { allow } from '../gate.ts';
import { refusals } from '../problems.ts';

const status = createRoute({
  method: 'get',
  path: '/status',
  summary: 'How much there is, how the sources are, and what is queued',
  responses: { 200: { description: 'Status', content: json(Status) }, ...refusals(401) },
});

const audit = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'Who saw or changed what, latest first',
  middleware: allow('admin'),
  request: { query: AuditQuery },
  responses: {
    200: { description: 'One page of entries', content: json(AuditPage) },
    ...refusals(401, 403, 422),
  },
});

export const statusRoutes = ({ store, queues }: Deps) =>
  router()
    .openapi(status, async (c) => c.json(await fullStatus(store, queues), 200))
    .openapi(audit, async (c) => c.json(await readAudit(store, c.req.valid('query')), 200));
