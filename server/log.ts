import { type Logger, pino } from 'pino';
import type { Settings } from './settings.ts';

/** One log for the process: JSON lines, or readable ones on a terminal. Never holds secrets or what people wrote. */
export function makeLog(settings: Pick<Settings, 'logLevel'>): Logger {
  const pretty = { target: 'pino-pretty', options: { ignore: 'pid,hostname', translateTime: 'HH:MM:ss' } };
  return pino({
    level: settings.logLevel,
    redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.phone', '*.vin'],
    ...(process.stdout.isTTY ? { transport: pretty } : {}),
  });
}
