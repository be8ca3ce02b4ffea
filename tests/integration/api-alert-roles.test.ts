import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Role } from '../../shared/contract/words.ts';
import { asJson, startApi, type TestApi } from '../support/api.ts';

const ROLES = ['brand', 'pr', 'quality', 'dealer', 'admin'] as const satisfies readonly Role[];
const NOT_DEALERS: Role[] = ['brand', 'pr', 'quality', 'admin'];
const KEEPERS: Role[] = ['brand', 'admin'];
const ADMIN: Role[] = ['admin'];

/** Who may call what; whoever is not named is refused. */
const WHO_MAY: Record<string, Role[]> = {
  'get /alerts': NOT_DEALERS,
  'get /alerts/progress': NOT_DEALERS,
  'get /alerts/{id}': NOT_DEALERS,
  'post /alerts/{id}/acknowledge': NOT_DEALERS,
  'post /alerts/{id}/snooze': NOT_DEALERS,
  'post /alerts/{id}/close': NOT_DEALERS,
  'post /alerts/{id}/reopen': NOT_DEALERS,
  'post /alerts/{id}/note': NOT_DEALERS,
  'get /alert-rules': NOT_DEALERS,
  'post /alert-rules': KEEPERS,
  'post /alert-rules/preview': NOT_DEALERS,
  'patch /alert-rules/{id}': KEEPERS,
  'delete /alert-rules/{id}': KEEPERS,
  'put /alert-rules/{id}/mute': NOT_DEALERS,
  'get /channels': KEEPERS,
  'post /channels': ADMIN,
  'patch /channels/{id}': ADMIN,
  'delete /channels/{id}': ADMIN,
  'post /channels/{id}/test': ADMIN,
  'get /report-schedules': KEEPERS,
  'post /report-schedules': KEEPERS,
  'patch /report-schedules/{id}': KEEPERS,
  'delete /report-schedules/{id}': KEEPERS,
  'post /report-schedules/{id}/trial': KEEPERS,
};

/** So that nothing is changed: what is named is not there, and what is sent is nothing. */
const NOBODY_HAS = '999999';

let api: TestApi;
const people = new Map<Role, Awaited<ReturnType<TestApi['as']>>>();

beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.store.pool.query<{ id: number }>(
    `INSERT INTO dealer (code, name, region) VALUES ('D001', '一店', '西南') RETURNING id`,
  );
  for (const role of ROLES)
    people.set(role, await api.as(role, role === 'dealer' ? (rows[0]?.id ?? 0) : null));
});
afterAll(() => api.close());

function call(route: string): [path: string, init: RequestInit] {
  const [method = '', path = ''] = route.split(' ');
  const asked = `/api${path.replace('{id}', NOBODY_HAS)}`;
  return [asked, method === 'get' ? {} : asJson({}, method.toUpperCase())];
}

/** The status alone: what streams is not waited for. */
async function statusOf(answer: Response | Promise<Response>): Promise<number> {
  const { status, body } = await answer;
  await body?.cancel();
  return status;
}

test('every route of alerts, rules, channels and schedules stands in the table', async () => {
  const { paths } = z
    .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(await (await api.app.request('/api/openapi.json')).json());
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    /^\/api\/(?:alerts|alert-rules|channels|report-schedules)(?:\/|$)/.test(path)
      ? Object.keys(methods).map((method) => `${method} ${path.slice('/api'.length)}`)
      : [],
  );
  expect(routes.toSorted()).toEqual(Object.keys(WHO_MAY).toSorted());
});

test.each(Object.entries(WHO_MAY))(
  '%s serves %j, refuses every other role and whoever is unknown',
  async (route, may) => {
    const answers: Record<string, string> = {};
    for (const role of ROLES) {
      const status = await statusOf(people.get(role)?.ask(...call(route)) ?? Response.error());
      // A 404 or 422 is an answer of the route itself.
      answers[role] = status === 403 ? 'refused' : [200, 404, 422].includes(status) ? 'served' : `${status}`;
    }
    expect(answers).toEqual(
      Object.fromEntries(ROLES.map((role) => [role, may.includes(role) ? 'served' : 'refused'])),
    );
    expect(await statusOf(api.app.request(...call(route)))).toBe(401);
  },
);
