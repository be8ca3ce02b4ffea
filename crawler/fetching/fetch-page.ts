import { type Dispatcher, request } from 'undici';
import type { Outcome } from '../../store/queries/outcomes.ts';
import { type Beyond, readBody } from './body.ts';
import { failureOf, failureOfStatus, retryAfterMs } from './failure.ts';

export interface FetchLimits {
  /** Largest body, as sent and decompressed, in bytes. */
  maxBytes: number;
  /** From the first request to the last byte, redirects included but not the waits before them, in milliseconds. */
  totalMs: number;
  maxRedirects: number;
}

export const PAGE_LIMITS: FetchLimits = { maxBytes: 8 * 1_048_576, totalMs: 30_000, maxRedirects: 5 };
/** Bodies of error answers are only looked at for a login wall or a bot check. */
const ERROR_BODY_BYTES = 512 * 1024;

export interface FetchOrder {
  url: string;
  etag?: string | null;
  lastModified?: string | null;
  signal?: AbortSignal | undefined;
  limits?: Partial<FetchLimits>;
  /** Of a body over its bound: refused unless its beginning is enough. */
  beyond?: Beyond;
  /** Asked before every request after a redirect, and waited for; an outcome stops there. */
  hop?: (target: URL) => Promise<Outcome | null> | Outcome | null;
}

export interface Fetched {
  /** 'ok' with a body; 'unchanged' for a 304; anything else did not work. */
  outcome: Outcome;
  /** The site's or our own words on what went wrong; empty when nothing did. */
  detail: string;
  /** Where the answer came from, after redirects. */
  url: string;
  status: number | null;
  contentType: string | null;
  /** The body; for errors too, where there is one worth a look. */
  bytes: Uint8Array | null;
  etag: string | null;
  lastModified: string | null;
  /** What the host asked us to wait, in milliseconds. */
  retryAfterMs: number | null;
  /** Time until the last byte, of the last request. */
  milliseconds: number;
}

const TEXT_TYPES =
  /^(text\/(html|xml|plain)|application\/([a-z0-9.-]+\+)?(xml|json|html)|application\/xhtml)/i;

/**
 * One page over HTTP within bounds of time, size and redirects. Never throws for what a server or network does: every
 * such thing is an outcome. Redirects are followed by hand so that each hop can be refused.
 * @throws only when `order.signal` was aborted by the caller
 */
export async function fetchPage(client: Dispatcher, userAgent: string, order: FetchOrder): Promise<Fetched> {
  const limits = { ...PAGE_LIMITS, ...order.limits };
  let url = order.url;
  let spentMs = 0;
  const asked = new Set([url]);
  let repeats = 0;
  for (let hops = 0; ; hops++) {
    const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(limits.totalMs - spentMs)));
    const signal = order.signal ? AbortSignal.any([deadline, order.signal]) : deadline;
    const started = performance.now();
    let answer: Fetched & { location: string | null };
    try {
      answer = await ask(client, userAgent, { ...order, url, signal }, limits, started);
    } catch (error) {
      order.signal?.throwIfAborted();
      const { outcome, detail } = failureOf(error, deadline.aborted, limits);
      return nothing(url, outcome, detail, performance.now() - started);
    }
    if (answer.location === null) return answer;
    const target = URL.canParse(answer.location, url) ? new URL(answer.location, url) : null;
    if (!target)
      return nothing(url, 'server-error', 'redirects to something that is no address', answer.milliseconds);
    target.hash = '';
    if (target.protocol !== 'http:' && target.protocol !== 'https:') {
      return nothing(
        url,
        'refused-address',
        `redirects to a ${target.protocol} address`,
        answer.milliseconds,
      );
    }
    spentMs += answer.milliseconds;
    // A redirect to the same address is no loop yet: Discuz! answers so once, after mending its index of a thread.
    if (asked.has(target.href)) repeats++;
    asked.add(target.href);
    if (hops >= limits.maxRedirects || repeats > 1) {
      return nothing(
        url,
        'redirect-loop',
        `${hops + 1} redirects, last to ${target.href}`,
        answer.milliseconds,
      );
    }
    const refused = await order.hop?.(target);
    if (refused) return nothing(url, refused, `redirects to ${target.href}`, answer.milliseconds);
    url = target.href;
  }
}

async function ask(
  client: Dispatcher,
  userAgent: string,
  order: FetchOrder,
  limits: FetchLimits,
  started: number,
): Promise<Fetched & { location: string | null }> {
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.9,text/plain;q=0.5',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.6',
    'accept-encoding': 'gzip, deflate, br',
  };
  if (order.etag) headers['if-none-match'] = order.etag;
  if (order.lastModified) headers['if-modified-since'] = order.lastModified;
  const {
    statusCode: status,
    headers: got,
    body,
  } = await request(order.url, {
    dispatcher: client,
    headers,
    signal: order.signal ?? null,
    headersTimeout: limits.totalMs,
    bodyTimeout: limits.totalMs,
  });
  // A body given up half-way reports that as an error, which must not end the process; whoever reads it still sees it.
  body.on('error', () => {});
  const one = (name: string): string | null => {
    const value = got[name];
    return Array.isArray(value) ? (value[0] ?? null) : (value ?? null);
  };
  const contentType = one('content-type');
  const answer = {
    ...nothing(order.url, 'ok', '', 0),
    status,
    contentType,
    etag: one('etag'),
    lastModified: one('last-modified'),
    retryAfterMs: retryAfterMs(one('retry-after'), Date.now()),
    location: null,
  };
  const finish = (outcome: Outcome, detail: string, bytes: Uint8Array | null = null) => ({
    ...answer,
    outcome,
    detail,
    bytes,
    milliseconds: performance.now() - started,
  });
  if (status === 304 && (order.etag || order.lastModified)) {
    await body.dump();
    return finish('unchanged', '');
  }
  const location = one('location');
  if (status >= 300 && status < 400 && location) {
    await body.dump({ limit: 65_536 });
    return { ...finish('ok', ''), location };
  }
  const good = status >= 200 && status < 300;
  if (contentType && !TEXT_TYPES.test(contentType.trim())) {
    body.destroy();
    if (good) return finish('wrong-type', `content type ${contentType.slice(0, 80)}`);
    return finish(...failureOfStatus(status, answer.retryAfterMs));
  }
  const declared = Number(one('content-length'));
  if (good && declared > limits.maxBytes && order.beyond !== 'cut') {
    body.destroy();
    return finish('too-large', `${Math.round(declared / 1_048_576)} MB`);
  }
  const maxBytes = good ? limits.maxBytes : Math.min(limits.maxBytes, ERROR_BODY_BYTES);
  const coding = one('content-encoding') ?? '';
  if (good) return finish('ok', '', await readBody(body, coding, maxBytes, order.beyond));
  const bytes = await readBody(body, coding, maxBytes).catch(() => null);
  return finish(...failureOfStatus(status, answer.retryAfterMs), bytes);
}

function nothing(url: string, outcome: Outcome, detail: string, milliseconds: number): Fetched {
  return {
    outcome,
    detail,
    url,
    status: null,
    contentType: null,
    bytes: null,
    etag: null,
    lastModified: null,
    retryAfterMs: null,
    milliseconds,
  };
}
