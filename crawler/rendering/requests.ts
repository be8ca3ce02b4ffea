import type { Page, Request, Route } from 'playwright-core';
import { request as ask, type Dispatcher } from 'undici';
import { isListed } from '../fetching/address.ts';
import { readBody } from '../fetching/body.ts';

/** All a page needs to write its text; pictures, styles, fonts, media and sockets are not asked for. */
const NEEDED: ReadonlySet<string> = new Set(['document', 'script', 'xhr', 'fetch']);
const MOST_BYTES = 4 * 1_048_576;
const MOST_REQUESTS = 150;
const TIMEOUT_MS = 15_000;
/** What the browser sends that a site's own interface may want to see. */
const PASSED_ON = ['accept', 'content-type', 'x-requested-with', 'x-csrf-token', 'authorization'];

export interface RequestRules {
  client: Dispatcher;
  userAgent: string;
  /** Hosts on private addresses that the client reaches. */
  allowPrivateHosts: readonly string[];
  /** Address and body of the page itself, which was fetched already. */
  page: { url: string; contentType: string | null; bytes: Uint8Array };
  /** Whether robots.txt lets us read an address of the page's host. */
  allows: (url: string) => boolean;
  /** Told how many requests are under way. */
  onPending: (pending: number) => void;
}

/**
 * Answers what a page in the browser asks for, through the crawler's own guarded client: the browser itself has no way to
 * the network, so whatever a hostile page tries meets the same address guard and bounds as a crawl. Scripts may come from
 * any public host, and from hosts inside for pages that are inside too, data only from the page's own; only GET is asked.
 */
export async function answerRequests(page: Page, rules: RequestRules): Promise<void> {
  const here = new URL(rules.page.url);
  const isInside = ({ hostname, port, protocol }: URL) =>
    isListed(hostname, port || (protocol === 'https:' ? '443' : '80'), rules.allowPrivateHosts);
  let asked = 0;
  let pending = 0;
  const allowed = (request: Request): boolean => {
    const url = new URL(request.url());
    if (!NEEDED.has(request.resourceType()) || request.method() !== 'GET' || asked >= MOST_REQUESTS)
      return false;
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
    if (url.host === here.host) return rules.allows(url.href);
    // What the operator lets us reach inside is not for pages from outside to ask for.
    return request.resourceType() === 'script' && (isInside(here) || !isInside(url));
  };
  await page.route('**/*', async (route: Route, request: Request) => {
    if (
      request.isNavigationRequest() &&
      request.frame().parentFrame() === null &&
      request.url() === rules.page.url
    ) {
      return fulfil(route, 200, rules.page.contentType ?? 'text/html', Buffer.from(rules.page.bytes));
    }
    // A page that leaves its address, or opens frames, is read as it stands.
    if (request.isNavigationRequest() || !allowed(request))
      return route.abort('blockedbyclient').catch(() => {});
    asked++;
    rules.onPending(++pending);
    try {
      const got = await load(request, rules);
      await fulfil(route, got.status, got.contentType, got.body);
    } catch {
      // What cannot be had is missing on the page; the page's own text decides whether that matters.
      await route.abort('failed').catch(() => {});
    } finally {
      rules.onPending(--pending);
    }
  });
}

/** The page may be closed while its requests are under way; an answer nobody waits for is no error. */
async function fulfil(route: Route, status: number, contentType: string, body: Buffer): Promise<void> {
  await route.fulfill({ status, contentType, body }).catch(() => {});
}

async function load(
  request: Request,
  { client, userAgent, page }: RequestRules,
): Promise<{ status: number; contentType: string; body: Buffer }> {
  const sent = request.headers();
  const { origin } = new URL(page.url);
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    'accept-encoding': 'gzip, deflate, br',
    // As browsers do: others learn which site asks, not which page is read.
    referer: new URL(request.url()).origin === origin ? page.url : `${origin}/`,
  };
  for (const name of PASSED_ON) if (sent[name] !== undefined) headers[name] = sent[name];
  const answer = await ask(request.url(), {
    dispatcher: client,
    headers,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  answer.body.on('error', () => {});
  const one = (name: string) => [answer.headers[name]].flat()[0];
  const bytes = await readBody(answer.body, one('content-encoding') ?? '', MOST_BYTES);
  return {
    status: answer.statusCode,
    contentType: one('content-type') ?? 'text/plain',
    body: Buffer.from(bytes),
  };
}
