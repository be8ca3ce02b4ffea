import { request } from 'undici';
import { RefusedAddressError } from '../../crawler/fetching/address.ts';
import { SendError, type Ways } from './channel.ts';
import { oneLine } from './plain.ts';

/** Whole exchange. A lease of a delivery outlasts it by far. */
const LONGEST_MS = 15_000;
const LONGEST_ANSWER = 64 * 1024;
const LONGEST_WORDS = 300;

/** The connection ended before an answer came. */
const CUT_OFF = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** The other side may have the message; whoever sends it again can tell by these words. */
const noAnswer = (why: string) => `no answer (${why})`;
export const isUnanswered = (failure: string | null): boolean =>
  failure?.startsWith('away: no answer') ?? false;

export interface Answer {
  status: number;
  /** The first 64 KB. */
  text: string;
  headers: Record<string, string | string[] | undefined>;
}

/**
 * Posts JSON and reads the answer, in bounded time and size; a redirect is an answer like any other and not followed.
 * @throws SendError `address`, `tls` or `away`, in words without the address: it is a secret
 */
export async function postJson(
  { client }: Ways,
  url: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    const answer = await request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Chesheng',
        ...headers,
      },
      body,
      dispatcher: client,
      signal,
    });
    return { status: answer.statusCode, text: await begin(answer.body), headers: answer.headers };
  } catch (error) {
    throw asSendError(error, signal.aborted);
  }
}

async function begin(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size >= LONGEST_ANSWER) break;
  }
  return Buffer.concat(parts).subarray(0, LONGEST_ANSWER).toString('utf8');
}

function asSendError(error: unknown, late: boolean): SendError {
  if (late) return new SendError('away', noAnswer(`${LONGEST_MS / 1000} s`));
  if (error instanceof RefusedAddressError) return new SendError('address', error.message);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (/CERT|TLS|SSL|SIGNATURE/.test(code)) return new SendError('tls', code);
  if (CUT_OFF.has(code)) return new SendError('away', noAnswer(code));
  return new SendError('away', code === '' ? null : code);
}

/** The first words of an answer, on one line, for people. */
export const words = (text: string): string => oneLine(text).slice(0, LONGEST_WORDS);

/**
 * How long a Retry-After asks to wait, in ms, null without one.
 * @param value seconds or an HTTP date
 */
export function retryAfterMs(value: string | string[] | undefined, now: number = Date.now()): number | null {
  const text = Array.isArray(value) ? value[0] : value;
  if (text === undefined) return null;
  const wait = /^\d{1,9}$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
