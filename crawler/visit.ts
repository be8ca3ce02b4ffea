import type { Dispatcher } from 'undici';
import type { ReadPage } from '../shared/sites/page.ts';
import type { ClaimedPage } from '../store/queries/frontier-page.ts';
import { isHostTrouble, type Outcome } from '../store/queries/outcomes.ts';
import { decodeHtml } from './charset.ts';
import { type Fetched, type FetchLimits, fetchPage } from './fetching/fetch-page.ts';
import { contentHashOf, judge } from './judge-page.ts';
import { refuseHop } from './manners/redirects.ts';
import type { RobotsGate } from './manners/robots-gate.ts';
import { type Reader, readSafely, TODAYS_READER } from './reader.ts';
import type { Renderer } from './rendering/renderer.ts';

export interface VisitOptions {
  client: Dispatcher;
  userAgent: string;
  allowPrivateHosts: readonly string[];
  admit: RobotsGate;
  /** Waits for the host's next free moment: for a redirect's target, and when robots.txt took the one the page had. */
  waitForSlot: (host: string, signal?: AbortSignal) => Promise<void>;
  /** For sources that show nothing without scripts; null where there is no browser. */
  renderer?: Renderer | null;
  limits?: Partial<FetchLimits>;
  /** The released one when left out. */
  reader?: Reader;
  signal?: AbortSignal | undefined;
}

/** A body as it was fetched, and how it was read. */
export interface RawPage {
  bytes: Uint8Array;
  contentType: string | null;
  charset: string;
  /** Version of the reader. */
  reader: string;
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
  /** What came, when it was looked at. */
  raw: RawPage | null;
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
    raw: null,
  };
  const reader = options.reader ?? TODAYS_READER;
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
  const known =
    target.kind === 'thread' && target.contentHash?.startsWith(`${reader.version}:`) ? target : null;
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
  const read = ({ outcome, bytes, contentType, url }: Fetched): { page: ReadPage; raw: RawPage } | null => {
    if (outcome !== 'ok') return null;
    const sent = bytes ?? new Uint8Array();
    const { html, charset } = decodeHtml(sent, contentType);
    const raw = { bytes: sent, contentType, charset, reader: reader.version };
    return { page: readSafely(reader, html, url, seenAt), raw };
  };
  let got = await ask();
  let came = read(got);
  // Discuz! X3.4 sends whoever first comes to a page with deleted posts to page 1, once; then it shows the page.
  if (came?.page.kind === 'thread' && came.page.page < target.page && got.url !== target.url) {
    await options.waitForSlot(host, options.signal);
    got = await ask();
    came = read(got);
  }
  const { milliseconds, retryAfterMs, etag, lastModified, url } = got;
  const fetched = { ...base, url, seenAt, milliseconds, retryAfterMs };
  if (came === null) {
    const closer = refusalIn(got, reader, seenAt);
    return { ...fetched, outcome: got.outcome, detail: got.detail, ...closer };
  }
  const { page, raw } = came;
  const { outcome, detail } = judge(page, target, url);
  if (page.kind === 'refused' || outcome !== 'ok') return { ...fetched, outcome, detail, raw };
  const contentHash = page.kind === 'thread' ? contentHashOf(page, reader) : null;
  const same = known !== null && contentHash === known.contentHash;
  return {
    ...fetched,
    outcome: same ? 'unchanged' : 'ok',
    detail,
    page,
    etag,
    lastModified,
    contentHash,
    raw,
  };
}

/** A bot check or a login wall often hides behind an error status; its own words say more than the number. */
function refusalIn(
  got: Fetched,
  reader: Reader,
  seenAt: Date,
): { outcome: Outcome; detail: string; raw: RawPage } | { raw: RawPage | null } {
  if (!got.bytes || got.outcome === 'throttled') return { raw: null };
  const { html, charset } = decodeHtml(got.bytes, got.contentType);
  const raw = { bytes: got.bytes, contentType: got.contentType, charset, reader: reader.version };
  const page = readSafely(reader, html, got.url, seenAt);
  if (page.kind !== 'refused' || (page.refusal !== 'challenge' && page.refusal !== 'login')) return { raw };
  return { outcome: page.refusal, detail: `HTTP ${got.status}: ${page.detail}`, raw };
}
