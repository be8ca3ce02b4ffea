import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { makeApp } from '../../server/api/app.ts';
import { makeAuth } from '../../server/auth/auth.ts';
import { createPerson } from '../../server/auth/people.ts';
import { errorOptions } from '../../server/log.ts';
import type { Role } from '../../shared/contract/words.ts';
import { openQueues } from '../../store/queue.ts';
import { freshDatabase } from './database.ts';
import { labelByMarks } from './labels.ts';

export const PASSWORD = 'correct horse battery';

/** The API on a database of the test's own; `as` signs a person in once and asks with their bearer token. */
export async function startApi(allowPrivateHosts: string[] = []) {
  const { store, url, drop } = await freshDatabase();
  const lines: string[] = [];
  const log = pino({ level: 'debug', ...errorOptions }, { write: (line: string) => lines.push(line) });
  const auth = makeAuth(store, { secret: 'a secret of the tests, 32 or more characters', https: false }, log);
  const queues = await openQueues({ databaseUrl: url });
  const dashboard = await mkdtemp(join(tmpdir(), 'chesheng-dashboard-'));
  await writeFile(join(dashboard, 'index.html'), '<!doctype html><title>车声</title>');
  const settings = {
    timeZone: 'Asia/Shanghai',
    https: false,
    userAgent: 'CheshengTest/1',
    allowPrivateHosts,
    chromium: null,
    dataDir: await mkdtemp(join(tmpdir(), 'chesheng-data-')),
    smtpUrl: undefined,
    mailFrom: undefined,
    publicUrl: 'https://voc.maker.example/',
  };
  const app = makeApp({
    store,
    auth,
    log,
    queues,
    settings,
    identifierKey: 'test key',
    understand: labelByMarks,
    version: '0.0.0-test',
    understanding: 'test',
    dashboard,
  });

  async function close(): Promise<void> {
    await queues.close();
    await drop();
    await rm(dashboard, { recursive: true });
    await rm(settings.dataDir, { recursive: true });
  }

  async function addPerson(
    role: Role,
    dealerId: number | null = null,
  ): Promise<{ id: string; email: string }> {
    const email = `${role}${dealerId ?? ''}@example.com`;
    const made = await createPerson(auth, {
      name: `${role} person`,
      email,
      role,
      dealerId,
      password: PASSWORD,
    });
    if (made === 'taken') throw new Error(`${email} is there already`);
    return { id: made.id, email };
  }

  async function signIn(email: string): Promise<string> {
    const response = await app.request('/api/auth/sign-in/email', asJson({ email, password: PASSWORD }));
    const body: unknown = await response.json();
    if (typeof body === 'object' && body !== null && 'token' in body) return String(body.token);
    throw new Error(`sign-in answered ${response.status}: ${JSON.stringify(body)}`);
  }

  async function as(role: Role, dealerId: number | null = null) {
    const { id, email } = await addPerson(role, dealerId);
    const token = await signIn(email);
    const ask = (path: string, init: RequestInit = {}) =>
      app.request(path, {
        ...init,
        headers: { ...toRecord(init.headers), authorization: `Bearer ${token}` },
      });
    return { id, email, token, ask };
  }

  return { app, store, auth, queues, dashboard, close, lines, addPerson, signIn, as };
}

export type TestApi = Awaited<ReturnType<typeof startApi>>;

/** A write with a JSON body. */
export const asJson = (body: unknown, method = 'POST'): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const toRecord = (headers: RequestInit['headers']) => Object.fromEntries(new Headers(headers).entries());
