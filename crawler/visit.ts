import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import type { Dispatcher } from 'undici';
import type { ReadPage, ThreadPage } from '../shared/sites/page.ts';
import type { ClaimedPage } from '../store/queries/frontier-page.ts';
import { isHostTrouble, type Outcome } from '../store/queries/outcomes.ts';
import { readBody } from './bodies/read-body.ts';
import { decodeHtml } from './charset.ts';
import { bareHost, isListed, isPublicAddress } from './fetching/address.ts';
import { type Fetched, type FetchLimits, fetchPage } from './fetching/fetch-page.ts';
import type { RobotsGate } from './manners/robots-gate.ts';
import type { Renderer } from './rendering/renderer.ts';
import type { SitesInForce } from './sites-in-force.ts';

/** Raise it when site files change so much that unchanged pages should be read again. */
const READER = 'r2';

export interface VisitOptions {
  client: Dispatcher;
  userAgent: string;
  allowPrivateHosts: readonly string[];
  admit: RobotsGate;
  /** Waits for the host's next free moment: for a redirect's target, and when robots.txt took the one the page had. */
  waitForSlot: (host: string, signal?: AbortSignal) => Promise<void>;
  /** Site files in force and the serial of what was changed in them; as released when left out. */
  sites?: SitesInForce;
  /** For sources that show nothing without scripts; null where there is no browser. */
  renderer?: Renderer | null;
  limits?: Partial<FetchLimits>;
  signal?: AbortSignal | undefined;
}

/** One page fetched and read. `page` is there when the outcome is `ok`, and for `unchanged` unless a 304 spared it. */
export interface Visit {
  outcome: Outcome;
  detail: string;
  page: Exclude<ReadPage, { kind: 'refused' }> | null;
  /** Address after redirects. */
  url: string;
  seenAt: Date;
  etag: string | null;
  lastModified: string | null;
  contentHash: string | null;
  milliseconds: number;
  retryAfterMs: number | null;
}

type Target = Pick<
  ClaimedPage,
  'url' | 'kind' | 'threadKey' | 'page' | 'etag' | 'lastModified' | 'contentHash' | 'rendered'
>;

/**
 * Fetches a page by the rules of its host and reads it. Whatever the server, the network or the page does is an outcome.
 * @throws only when `options.signal` was aborted
 */
export async function visit(target: Target, options: VisitOptions): Promise<Visit> {
  const base = {
    page: null,
    url: target.url,
    seenAt: new Date(),
    etag: null,
    lastModified: null,
    contentHash: null,
    milliseconds: 0,
    retryAfterMs: null,
  };
  const admission = await options.admit(target.url, options.signal);
  const { host } = new URL(target.url);
  if (!admission.rules) {
    const { outcome, detail } = admission;
    const retryAfterMs = isHostTrouble(outcome) ? admission.askAgainMs : null;
    return { ...base, outcome, detail: `robots.txt: ${detail}, so nothing is read for now`, retryAfterMs };
  }
  if (!admission.rules.allows(target.url)) {
    return { ...base, outcome: 'refused-by-robots', detail: 'robots.txt disallows this address' };
  }
  if (admission.asked) await options.waitForSlot(host, options.signal);
  // Only what this reader read before may be skipped as unchanged; lists are always read, for what they lead to.
  const reader = `${READER}.${options.sites?.serial ?? 0}`;
  const known = target.kind === 'thread' && target.contentHash?.startsWith(`${reader}:`) ? target : null;
  if (target.rendered && !options.renderer)
    return { ...base, outcome: 'no-browser', detail: 'no Chromium was found' };
  const { allows } = admission.rules;
  let seenAt = base.seenAt;
  const ask = async () => {
    // Spans such as "3 分钟前" count from the moment the page is asked for, however long its turn was waited for.
    seenAt = new Date();
    const sent = await fetchPage(options.client, options.userAgent, {
      url: target.url,
      etag: known?.etag ?? null,
      lastModified: known?.lastModified ?? null,
      signal: options.signal,
      ...(options.limits ? { limits: options.limits } : {}),
      hop: async (to) => {
        const refused = refuseHop(to, host, options, allows);
        if (refused === null) await options.waitForSlot(host, options.signal);
        seenAt = new Date();
        return refused;
      },
    });
    return target.rendered && options.renderer && sent.outcome === 'ok'
      ? options.renderer.render(sent, allows)
      : sent;
  };
  const read = ({ outcome, bytes, contentType, url }: Fetched) =>
    outcome === 'ok'
      ? readSafely(decodeHtml(bytes ?? new Uint8Array(), contentType).html, url, seenAt, options.sites)
      : null;
  let got = await ask();
  let page = read(got);
  // Discuz! X3.4 sends whoever first comes to a page with deleted posts to page 1, once; then it shows the page.
  if (page?.kind === 'thread' && page.page < target.page && got.url !== target.url) {
    await options.waitForSlot(host, options.signal);
    got = await ask();
    page = read(got);
  }
  const { milliseconds, retryAfterMs, etag, lastModified, url } = got;
  const fetched = { ...base, url, seenAt, milliseconds, retryAfterMs };
  if (page === null) {
    const closer = got.bytes ? refusalIn(got, seenAt, options.sites) : null;
    return { ...fetched, outcome: got.outcome, detail: got.detail, ...closer };
  }
  const { outcome, detail } = judge(page, target, url);
  if (page.kind === 'refused' || outcome !== 'ok') return { ...fetched, outcome, detail };
  const contentHash = page.kind === 'thread' ? hashOf(page, reader) : null;
  const same = known !== null && contentHash === known.contentHash;
  return { ...fetched, outcome: same ? 'unchanged' : 'ok', detail, page, etag, lastModified, contentHash };
}

/** What people wrote on a page, without what changes by itself: counts, spans of time, the rest of the page. */
function hashOf({ threadTitle, posts, nextUrl }: ThreadPage, reader: string): string {
  const written = posts.map(({ postId, floor, author, body, quotes, images, editedText }) => [
    postId,
    floor,
    author.name,
    body,
    quotes,
    images,
    editedText,
  ]);
  const text = JSON.stringify([threadTitle, nextUrl, written]);
  return `${reader}:${createHash('sha256').update(text).digest('base64url')}`;
}

/**
 * Whether what was read is what was asked for.
 * @param url where the page was found, after redirects
 */
function judge(page: ReadPage, target: Target, url: string): { outcome: Outcome; detail: string } {
  if (page.kind === 'refused') return { outcome: page.refusal, detail: page.detail };
  if (target.kind === 'thread') {
    if (page.kind !== 'thread') return { outcome: 'mismatch', detail: 'a thread was asked for, a list came' };
    if (target.threadKey !== null && page.threadId !== target.threadKey) {
      // What was moved or joined to another leads there; that one is read by its own address.
      if (url !== target.url)
        return { outcome: 'gone', detail: `thread ${target.threadKey} leads to ${page.threadId}` };
      return {
        outcome: 'mismatch',
        detail: `thread ${target.threadKey} was asked for, ${page.threadId} came`,
      };
    }
    // Engines show the last page for any number beyond it.
    if (page.page < target.page)
      return { outcome: 'gone', detail: `the thread now ends at page ${page.page}` };
  }
  if (target.kind === 'list' && page.kind === 'thread') {
    return { outcome: 'mismatch', detail: 'a list was asked for, a thread came' };
  }
  return { outcome: 'ok', detail: '' };
}

/** A bot check or a login wall often hides behind an error status; its own words say more than the number. */
function refusalIn(
  got: Fetched,
  seenAt: Date,
  sites: SitesInForce | undefined,
): { outcome: Outcome; detail: string } | null {
  if (!got.bytes || got.outcome === 'throttled') return null;
  const page = readSafely(decodeHtml(got.bytes, got.contentType).html, got.url, seenAt, sites);
  if (page.kind !== 'refused' || (page.refusal !== 'challenge' && page.refusal !== 'login')) return null;
  return { outcome: page.refusal, detail: `HTTP ${got.status}: ${page.detail}` };
}

/** Redirects stay on the host, off private addresses, and within robots.txt. */
function refuseHop(
  to: URL,
  host: string,
  options: VisitOptions,
  allows: ((url: string) => boolean) | undefined,
): Outcome | null {
  const name = bareHost(to.hostname);
  const port = to.port || (to.protocol === 'https:' ? '443' : '80');
  const listed = isListed(name, port, options.allowPrivateHosts);
  if (isIP(name) !== 0 && !isPublicAddress(name) && !listed) return 'refused-address';
  // http to https of the same name is the same site, by the same rules.
  const upgraded = to.protocol === 'https:' && to.host === host;
  if (to.host !== host) return 'moved';
  const asAsked = upgraded && !host.includes(':') ? to.href.replace(/^https:/, 'http:') : to.href;
  return allows?.(to.href) === false || allows?.(asAsked) === false ? 'refused-by-robots' : null;
}

/** A page that breaks the reader is a page no site file knows; it must not stop the crawl. */
function readSafely(html: string, url: string, seenAt: Date, sites: SitesInForce | undefined): ReadPage {
  try {
    return readBody(html, url, seenAt, sites?.files);
  } catch (error) {
    const detail = `the page could not be read: ${error instanceof Error ? error.message : String(error)}`;
    return { kind: 'refused', engine: 'unknown', nextUrl: null, refusal: 'unrecognised', detail };
  }
}
