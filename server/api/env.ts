import { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import type { Status } from '../../shared/contract/status.ts';
import type { Store } from '../../store/open.ts';
import type { Auth } from '../auth/auth.ts';
import type { Person } from '../auth/person.ts';
import { refuseInvalid } from './problems.ts';

/** What the middleware puts beside every request; `person` is there on every route that is not public. */
export interface Env {
  Variables: { person: Person; log: Logger };
}

/** What the routes need of the rest of the house. */
export interface Deps {
  store: Store;
  auth: Auth;
  log: Logger;
  queue: QueueView;
  /** Days are those of this IANA time zone. */
  timeZone: string;
  version: string;
  /** Version of the model and rules behind the labels. */
  understanding: string;
}

/** The queue as the API shows it. */
export interface QueueView {
  /** Rejects when the queue's backend cannot be reached. */
  counts(): Promise<Pick<Status['queue'], 'backend' | 'waiting' | 'active' | 'failed'>>;
}

/** A router whose invalid input is answered as a problem. */
export const router = () => new OpenAPIHono<Env>({ defaultHook: refuseInvalid });

/** The `content` entry of a JSON body or answer. */
export const json = <Schema>(schema: Schema) => ({ 'application/json': { schema } });
