import robotsParser from 'robots-parser';
import type { Dispatcher } from 'undici';
import type { Outcome } from '../../store/queries/outcomes.ts';
import { fetchPage } from '../fetching/fetch-page.ts';
import { boundRobots } from './robots-bounds.ts';

/** robots.txt as fetched; `status` null when the host could not be reached. */
export interface RobotsFile {
  status: number | null;
  text: string;
}

export interface RobotsRules {
  allows(url: string): boolean;
  /** Crawl-delay in milliseconds, bounded to ten minutes; null when there is none. */
  crawlDelayMs: number | null;
}

/** RFC 9309 (2.5) asks readers to read at least this much; what a longer file says first is obeyed. */
const MAX_BYTES = 512 * 1024;
const LONGEST_DELAY_MS = 600_000;
/** As long as addresses are planned (canonicalUrl); longer ones come from redirects only and are not read. */
const LONGEST_ADDRESS = 2000;

/**
 * What a robots.txt means (RFC 9309, 2.3.1): a file is obeyed, a 4xx allows everything, a server error, 429 or no
 * answer means not now.
 * @param userAgent its product token (up to the slash) is what groups are matched by
 * @returns null for "not now"
 */
export function rulesOf(origin: string, file: RobotsFile, userAgent: string): RobotsRules | null {
  const { status, text } = file;
  if (status === null || status === 429 || status >= 500) return null;
  if (status >= 300) return { allows: () => true, crawlDelayMs: null };
  const product = userAgent.split(/[/\s]/, 1)[0] ?? userAgent;
  const { href } = new URL('/robots.txt', origin);
  const { exact, wider } = boundRobots(text, product);
  const parsed = robotsParser(href, exact);
  const forbidding = robotsParser(href, wider);
  const delay = parsed.getCrawlDelay(product);
  return {
    allows: (url) =>
      url.length <= LONGEST_ADDRESS &&
      parsed.isAllowed(url, product) !== false &&
      forbidding.isAllowed(url, product) !== false,
    crawlDelayMs: delay === undefined || !(delay >= 0) ? null : Math.min(delay * 1000, LONGEST_DELAY_MS),
  };
}

/** Fetches a host's robots.txt; redirects are followed as the RFC asks, also to other hosts. */
export async function fetchRobots(
  client: Dispatcher,
  userAgent: string,
  origin: string,
  signal?: AbortSignal,
): Promise<RobotsFile & { outcome: Outcome; detail: string }> {
  const url = new URL('/robots.txt', origin).href;
  const got = await fetchPage(client, userAgent, {
    url,
    signal,
    limits: { totalMs: 20_000, maxBytes: MAX_BYTES },
    beyond: 'cut',
  });
  const { outcome, detail, status } = got;
  if (outcome === 'ok')
    return { outcome, detail, status, text: new TextDecoder().decode(got.bytes ?? new Uint8Array()) };
  // A download, or a circle of redirects: there is no robots.txt to obey (RFC 9309, 2.3.1.2).
  const absent = outcome === 'wrong-type' || outcome === 'redirect-loop';
  return { outcome, detail, status: absent ? 404 : status, text: '' };
}
