import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type AuthorAnswer,
  type AuthorCard,
  AuthorKey,
  type CustomerCard,
  LookupRequest,
} from '../../../shared/contract/customers.ts';
import { type Customers, CustomersQuery, type LinkView, NewLink } from '../../../shared/contract/links.ts';
import type { Health, Me } from '../../../shared/contract/people.ts';
import type { Problem } from '../../../shared/contract/words.ts';
import { CARD, MONTHS, SUMMARY } from './customer.ts';

export { CARD } from './customer.ts';

export const KEY = 'cs_key_of_the_tests';

const ME: Me = {
  id: '1',
  name: '林晓',
  email: 'lin@example.com',
  role: 'pr',
  dealer: null,
  timeZone: 'Asia/Shanghai',
};

export interface StandInMonitor {
  url: string;
  /** Every batch of authors that was looked up. */
  lookups: AuthorKey[][];
  /** What was asked, as "GET /api/me". */
  asked: string[];
  /** Authors with this key are linked to a customer. */
  known: Set<string>;
  /** Authors with this key are linked to another dealer's customer. */
  refused: Set<string>;
  role: Me['role'];
  /** Links that were sent. */
  links: NewLink[];
  /** Milliseconds before the card of an author is answered. */
  slowness: number;
  /** `away` cuts every connection; `refuse` answers 401. */
  mood: 'well' | 'away' | 'refuse';
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

const HEALTH: Health = { status: 'ok', version: '0', database: 'ok', queue: 'ok' };

/** Tails and names under which the one customer is found. */
const FOUND_BY = ['宋明远', 'C0007', '123456', '5678', '渝A12345', 'LS5A3DBE0AA123456'];
const LINK_ID = 31;

const declined = (status: number, detail: string): Problem => ({
  type: 'about:blank',
  title: 'declined',
  status,
  detail,
});

/** A real HTTP server that speaks the contract for the routes the extension uses and counts what it is asked. */
export async function startStandInMonitor(): Promise<StandInMonitor> {
  const answerOf = ({ host, key }: AuthorKey): AuthorAnswer => ({
    host,
    key,
    posts: 12,
    negatives: 5,
    lastPolarity: 'negative',
    customer: monitor.known.has(key) ? SUMMARY : null,
    refused: monitor.refused.has(key),
  });
  const cardOf = ({ host, key }: AuthorKey): AuthorCard => {
    const linked = monitor.known.has(key);
    return {
      host,
      key,
      name: null,
      posts: 12,
      negatives: 5,
      complaints: 3,
      polarity: MONTHS,
      customer: linked ? SUMMARY : null,
      refused: monitor.refused.has(key),
      linkId: linked ? LINK_ID : null,
      visits: linked ? CARD.visits.slice(0, 3) : [],
      openMatters: linked ? CARD.openMatters : [],
      asOf: new Date().toISOString(),
    };
  };
  const recordOf = (): CustomerCard => ({
    ...CARD,
    accounts: monitor.links.map((link) => ({
      linkId: LINK_ID,
      host: link.host,
      key: link.key,
      name: null,
      evidence: link.evidence,
      purpose: link.purpose,
      madeBy: ME.name,
      madeAt: new Date().toISOString(),
      expiresOn: link.expiresOn ?? '2099-01-01',
      ended: monitor.known.has(link.key) ? null : 'undone',
    })),
  });
  const search = (query: URLSearchParams): Customers => {
    const { q } = CustomersQuery.parse(Object.fromEntries(query));
    const found = q !== undefined && FOUND_BY.includes(q) ? [SUMMARY] : [];
    const both = q === '宋家' ? [SUMMARY, { ...SUMMARY, id: 8, name: '宋小雨', number: 'C0008' }] : found;
    return { total: both.length, customers: both, nextCursor: null };
  };
  function link(wanted: NewLink): LinkView | Problem {
    if (monitor.known.has(wanted.key)) return declined(409, '这个账号已关联，请先撤销原来的关联。');
    monitor.links.push(wanted);
    monitor.known.add(wanted.key);
    return {
      ...wanted,
      id: LINK_ID,
      madeAt: new Date().toISOString(),
      expiresOn: wanted.expiresOn ?? '2099-01-01',
    };
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, body: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    monitor.asked.push(`${request.method} ${request.url}`);
    if (monitor.mood === 'away') return void request.socket.destroy();
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://monitor');
    const route = `${request.method} ${pathname}`;
    if (pathname === '/api/health') return say(200, HEALTH);
    if (monitor.mood === 'refuse' || request.headers.authorization !== `Bearer ${KEY}`) return say(401, {});
    switch (route) {
      case 'GET /api/me':
        return say(200, { ...ME, role: monitor.role });
      case 'GET /api/authors':
        await new Promise((resolve) => setTimeout(resolve, monitor.slowness));
        return say(200, cardOf(AuthorKey.parse(Object.fromEntries(searchParams))));
      case `GET /api/customers/${CARD.id}`:
        return say(200, recordOf());
      case 'GET /api/customers':
        return say(200, search(searchParams));
      case 'POST /api/links': {
        const made = link(NewLink.parse(await bodyOf(request)));
        return say('status' in made ? made.status : 201, made);
      }
      case `DELETE /api/links/${LINK_ID}`:
        for (const { key } of monitor.links) monitor.known.delete(key);
        return say(200, { done: true });
      case 'POST /api/authors/lookup': {
        const { authors } = LookupRequest.parse(await bodyOf(request));
        monitor.lookups.push(authors);
        return say(200, { authors: authors.map(answerOf) });
      }
      default:
        return say(404, {});
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const monitor: StandInMonitor = {
    url: `http://127.0.0.1:${port}`,
    lookups: [],
    asked: [],
    known: new Set(),
    refused: new Set(),
    role: 'pr',
    links: [],
    slowness: 0,
    mood: 'well',
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return monitor;
}
