import { OpenAPIHono } from '@hono/zod-openapi';
import type { Logger } from 'pino';
import type { Understand } from '../../shared/understanding/insight.ts';
import type { Store } from '../../store/open.ts';
import type { Queues } from '../../store/queue.ts';
import type { Auth } from '../auth/auth.ts';
import type { Person } from '../auth/person.ts';
import type { Settings } from '../settings.ts';
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
  queues: Pick<Queues, 'backend' | 'makeQueue'>;
  settings: Pick<
    Settings,
    | 'timeZone'
    | 'https'
    | 'userAgent'
    | 'allowPrivateHosts'
    | 'chromium'
    | 'dataDir'
    | 'smtpUrl'
    | 'mailFrom'
    | 'publicUrl'
  >;
  version: string;
  /** The installation's secret: key of the identifier hashes of posts, and what seals the secrets of channels. */
  identifierKey: string;
  understand: Understand;
  /** Version of the model and rules behind the labels. */
  understanding: string;
  /** Folder of the built dashboard. */
  dashboard: string;
}

/** A router whose invalid input is answered as a problem. */
export const router = () => new OpenAPIHono<Env>({ defaultHook: refuseInvalid });

/** The `content` entry of a JSON body or answer. */
export const json = <Schema>(schema: Schema) => ({ 'application/json': { schema } });
