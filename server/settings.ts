import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { findChromium } from '../crawler/rendering/find-chromium.ts';
import { OperatorError } from './operator-error.ts';

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((item) => item.trim() || []));

const connectionUrl = (...protocols: string[]) =>
  z
    .url({ protocol: new RegExp(`^(${protocols.join('|')})$`), error: `must begin with ${protocols[0]}://` })
    .optional();

/** `reports@maker.example` or `车声 <reports@maker.example>`. */
const sender = z.string().refine((text) => {
  const named = /^[^<>\r\n]{0,100}<([^<>]{1,254})>$/.exec(text.trim());
  return z.email().safeParse(named?.[1] ?? text.trim()).success;
}, 'must be an address, or a name and an address, e.g. 车声 <reports@maker.example>');

const Environment = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(8640),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: connectionUrl('postgresql', 'postgres'),
  REDIS_URL: connectionUrl('redis', 'rediss'),
  USER_AGENT: z
    .string()
    .min(10)
    .default('Chesheng/0.1 (voice of the customer; set USER_AGENT to your contact address)'),
  TIME_ZONE: z
    .string()
    .default('Asia/Shanghai')
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone),
      'must be an IANA time zone, e.g. Asia/Shanghai',
    ),
  ALLOW_PRIVATE_HOSTS: list,
  SMTP_URL: connectionUrl('smtp', 'smtps'),
  MAIL_FROM: sender.optional(),
  PUBLIC_URL: connectionUrl('https', 'http'),
  CHROMIUM: z.string().optional(),
  HTTPS: z.enum(['0', '1']).default('0'),
  SAMPLE_PORT: z.coerce.number().int().min(1).max(65534).default(8641),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Settings {
  port: number;
  host: string;
  dataDir: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  userAgent: string;
  timeZone: string;
  /** Hosts on private addresses that the crawler may read. */
  allowPrivateHosts: string[];
  /** The mail server with user and password in it; undefined: no mail is sent. */
  smtpUrl: string | undefined;
  /** Who the mail is from; set whenever `smtpUrl` is. */
  mailFrom: string | undefined;
  /** Where people open the dashboard, ending in a slash; every link in a message begins with it. */
  publicUrl: string;
  /** Renders pages that show nothing without scripts; null where there is none. */
  chromium: string | null;
  /** People reach the monitor over https (a proxy in front), so cookies may demand it. */
  https: boolean;
  /** Of the first sample forum; the second listens on the next one. */
  samplePort: number;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}

/**
 * Reads the environment, and a file .env beside package.json, once.
 * @throws OperatorError naming every variable that is wrong and what it must be.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  if (env === process.env && existsSync('.env')) process.loadEnvFile('.env');
  // An empty variable is one that is not set.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new OperatorError(`Wrong setting. ${wrong.join('; ')}. Mend it in the environment or in .env.`);
  }
  const values = parsed.data;
  if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined)
    throw new OperatorError(
      'Wrong setting. MAIL_FROM: SMTP_URL needs it, the address that mail is sent from. Mend it in the environment or in .env.',
    );
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    redisUrl: values.REDIS_URL,
    userAgent: values.USER_AGENT,
    timeZone: values.TIME_ZONE,
    allowPrivateHosts: values.ALLOW_PRIVATE_HOSTS,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    publicUrl: publicUrl(values),
    chromium: chromiumFrom(values.CHROMIUM),
    https: values.HTTPS === '1',
    samplePort: values.SAMPLE_PORT,
    logLevel: values.LOG_LEVEL,
  };
}

/** Without a setting it is where the monitor listens: right for who sits at this machine. */
function publicUrl({ PUBLIC_URL, HOST, PORT }: z.infer<typeof Environment>): string {
  const url = new URL(PUBLIC_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${PORT}/`);
  url.search = '';
  url.hash = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** @throws OperatorError when one is named that is not there: a wrong path must not pass for none */
function chromiumFrom(named: string | undefined): string | null {
  const found = findChromium(named);
  if (named !== undefined && found === null)
    throw new OperatorError(
      `Wrong setting. CHROMIUM: there is no ${named}. Mend it in the environment or in .env.`,
    );
  return found;
}

/**
 * The installation's own secret, made at the first start and kept readable to its owner only. It signs sessions and
 * keys the hashes of identifiers, so several machines on one database must share the file.
 */
export async function installationSecret(dataDir: string): Promise<string> {
  const known = await knownSecret(dataDir);
  if (known) return known;
  const file = join(dataDir, 'secret');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const fresh = randomBytes(32).toString('base64url');
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}

/** The secret that was made already, or null: whoever works for another machine's monitor must not make one up. */
export async function knownSecret(dataDir: string): Promise<string | null> {
  const text = await readFile(join(dataDir, 'secret'), 'utf8').catch(() => null);
  return text?.trim() || null;
}
