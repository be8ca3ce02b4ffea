import { apiKey } from '@better-auth/api-key';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { bearer } from 'better-auth/plugins';
import type { Logger } from 'pino';
import type { Store } from '../../store/open.ts';
import { account, apikey, person, session, verification } from '../../store/schema/auth.ts';

/** Header into which the server writes the socket's address; whatever a client sends under it is dropped. */
export const ADDRESS_HEADER = 'x-client-address';
/** Keys start with this, so a bearer value tells whether it is a key or a session. */
export const KEY_PREFIX = 'cs_';

const DAY = 24 * 60 * 60;

export interface AuthSettings {
  /** Signs cookies; at least 32 characters. */
  secret: string;
  /** True when people reach the server over https: cookies then carry Secure. */
  https: boolean;
}

/** What better-auth is told; apart from `makeAuth` so that a test can compare its tables with ours. */
export function authOptions(store: Store, settings: AuthSettings, log: Logger) {
  return {
    appName: 'Chesheng',
    // Only used to build links, of which we send none; origins are checked in server/api/origins.ts.
    baseURL: settings.https ? 'https://chesheng.invalid' : 'http://chesheng.invalid',
    basePath: '/api/auth',
    secret: settings.secret,
    telemetry: { enabled: false },
    database: drizzleAdapter(store.db, {
      provider: 'pg',
      schema: { user: person, session, account, verification, apikey },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 128,
    },
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        dealerId: { type: 'number', bigint: true, required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: { expiresIn: 7 * DAY, updateAge: DAY },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 100,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/change-password': { window: 60, max: 10 },
      },
    },
    advanced: {
      cookiePrefix: 'chesheng',
      useSecureCookies: settings.https,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // One check for every route, ours included: server/api/origins.ts.
      disableCSRFCheck: true,
      disableOriginCheck: true,
    },
    // Its messages may hold an address or an e-mail, so only the first words are kept. A key that is refused is an
    // answer we give, not an error of ours.
    logger: {
      level: 'error',
      log: (_level: string, message: string) => {
        const words = `sign-in: ${message.slice(0, 120)}`;
        if (message.startsWith('Failed to validate API key')) log.debug(words);
        else log.error(words);
      },
    },
    plugins: [
      bearer(),
      apiKey({
        defaultPrefix: KEY_PREFIX,
        requireName: true,
        keyExpiration: { defaultExpiresIn: 180 * DAY * 1000, maxExpiresIn: 365 },
        // A limited key would look like a wrong one; the extension batches its questions by itself.
        rateLimit: { enabled: false },
        startingCharactersConfig: { charactersLength: 8 },
      }),
    ],
  } as const satisfies Parameters<typeof betterAuth>[0];
}

/** Sign-in, sessions and API keys; only the paths in server/api/routes/sign-in.ts reach it from outside. */
export function makeAuth(store: Store, settings: AuthSettings, log: Logger) {
  return betterAuth(authOptions(store, settings, log));
}

export type Auth = ReturnType<typeof makeAuth>;
