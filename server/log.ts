import { type Logger, type LoggerOptions, pino } from 'pino';
import type { Settings } from './settings.ts';

/** An error as the log shows it. */
interface LoggedError {
  type: string;
  message: string;
  /** PostgreSQL's or Node's code. */
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

const DEEPEST_CAUSE = 5;

/** drizzle ends its message with the values of the query: tokens, password hashes, what people wrote. */
const withoutValues = (text: string): string => {
  const at = text.search(/\r?\nparams:/);
  return at === -1 ? text : text.slice(0, at);
};

/**
 * What may be said of an error: its words, code, place and causes, and no value of a query. PostgreSQL's `detail`,
 * `where` and `parameters` repeat such values, so nothing is carried over that is not named here.
 */
export function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutValues(String(error)) };
  const { name, message, stack, cause } = error;
  const logged: LoggedError = { type: name, message: withoutValues(message) };
  if ('code' in error && typeof error.code === 'string') logged.code = error.code;
  // The lines below the message say where it happened.
  if (stack) {
    logged.stack = withoutValues(
      message === '' ? stack : stack.replace(message, () => withoutValues(message)),
    );
  }
  if (cause !== undefined && depth < DEEPEST_CAUSE) logged.cause = loggedError(cause, depth + 1);
  return logged;
}

/** How errors are written; every log of the product and of its tests is made with this. */
export const errorOptions = {
  serializers: { err: (error: unknown) => loggedError(error) },
  hooks: {
    // Without words of its own a line takes those of its error.
    logMethod(args, method) {
      const [first, words] = args;
      const error: unknown = first instanceof Error ? first : errOf(first);
      if (error instanceof Error && words === undefined)
        method.apply(this, [first, withoutValues(error.message)]);
      else method.apply(this, args);
    },
  },
} satisfies LoggerOptions;

const errOf = (bindings: unknown): unknown =>
  typeof bindings === 'object' && bindings !== null && 'err' in bindings ? bindings.err : undefined;

/** One log for the process: JSON lines, or readable ones on a terminal. Never holds secrets or what people wrote. */
export function makeLog(settings: Pick<Settings, 'logLevel'>): Logger {
  const pretty = { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } };
  return pino({
    level: settings.logLevel,
    ...errorOptions,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.phone', '*.vin'],
    ...(process.stdout.isTTY ? { transport: pretty } : {}),
  });
}
