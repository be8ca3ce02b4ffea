import { errors } from 'undici';
import type { Outcome } from '../../store/queries/outcomes.ts';
import { RefusedAddressError } from './address.ts';
import { TooLargeError, UnknownCodingError } from './body.ts';
import type { FetchLimits } from './fetch-page.ts';

const LONGEST_WAIT_MS = 24 * 3_600_000;

/**
 * Retry-After in milliseconds from `now`, from seconds or an HTTP date (RFC 9110, 10.2.3); null when absent or unread.
 * Bounded by a day, so a broken header cannot silence a source for good.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  const milliseconds = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  if (Number.isNaN(milliseconds)) return null;
  return Math.min(Math.max(milliseconds, 0), LONGEST_WAIT_MS);
}

/** What an answer that is neither a page nor a redirect means. */
export function failureOfStatus(status: number, retryAfter: number | null): [Outcome, string] {
  const detail = `HTTP ${status}`;
  if (status === 429 || (status === 503 && retryAfter !== null)) return ['throttled', detail];
  if (status === 401 || status === 403 || status === 407) return ['login', detail];
  if (status === 404 || status === 410 || status === 451) return ['gone', detail];
  return ['server-error', detail];
}

/** What an exception on the way means. */
export function failureOf(
  error: unknown,
  deadlinePassed: boolean,
  limits: FetchLimits,
): { outcome: Outcome; detail: string } {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof RefusedAddressError) return { outcome: 'refused-address', detail: cause.message };
    if (cause instanceof TooLargeError) return { outcome: 'too-large', detail: cause.message };
    if (cause instanceof UnknownCodingError) return { outcome: 'wrong-type', detail: cause.message };
    if (
      cause instanceof errors.HeadersTimeoutError ||
      cause instanceof errors.BodyTimeoutError ||
      cause instanceof errors.ConnectTimeoutError
    ) {
      return { outcome: 'timeout', detail: cause.message };
    }
  }
  if (deadlinePassed)
    return { outcome: 'timeout', detail: `no full answer within ${limits.totalMs / 1000} s` };
  const code = codeOf(error);
  const message = error instanceof Error ? error.message || code : String(error);
  if (code === 'ERR_INVALID_URL' || code === 'UND_ERR_INVALID_ARG') {
    return { outcome: 'refused-address', detail: message };
  }
  // The connection ended inside the body, or the compressed stream did.
  if (code === 'Z_BUF_ERROR' || code === 'Z_DATA_ERROR' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return { outcome: 'truncated', detail: message };
  }
  if (error instanceof Error && /terminated|aborted|content-length|other side closed/i.test(message)) {
    return {
      outcome: code === 'UND_ERR_SOCKET' && inHeaders(error) ? 'network' : 'truncated',
      detail: message,
    };
  }
  return { outcome: 'network', detail: message };
}

/** undici says how much of the answer had come when the socket closed. */
function inHeaders(error: Error): boolean {
  return !(error instanceof errors.SocketError) || (error.socket?.bytesRead ?? 0) === 0;
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}
