import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AuthorKey, LookupRequest } from '../../../shared/contract/customers.ts';
import { NewLink } from '../../../shared/contract/links.ts';
import type { Health } from '../../../shared/contract/people.ts';
import { answerOf, cardOf, type Knowledge, LINK_ID, link, ME, recordOf, search } from './answers.ts';
import { CARD } from './customer.ts';

export { CARD } from './customer.ts';

export const KEY = 'cs_key_of_the_tests';

export interface StandInMonitor extends Knowledge {
  url: string;
  /** Every batch of authors that was looked up. */
  lookups: AuthorKey[][];
  /** What was asked, as "GET /api/me". */
  asked: string[];
  /** Milliseconds before the card of an author or a search is answered. */
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

/** A real HTTP server that speaks the contract for the routes the extension uses and counts what it is asked. */
export async function startStandInMonitor(): Promise<StandInMonitor> {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, body: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    // What was mended in site files is asked for when the browser likes, and says nothing of anybody.
    if (request.url !== '/api/site-patches') monitor.asked.push(`${request.method} ${request.url}`);
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
        return say(200, cardOf(monitor, AuthorKey.parse(Object.fromEntries(searchParams))));
      case `GET /api/customers/${CARD.id}`:
        return say(200, recordOf(monitor));
      case 'GET /api/customers':
        await new Promise((resolve) => setTimeout(resolve, monitor.slowness));
        return say(200, search(searchParams));
      case 'POST /api/links': {
        const made = link(monitor, NewLink.parse(await bodyOf(request)));
        return say('status' in made ? made.status : 201, made);
      }
      case `DELETE /api/links/${LINK_ID}`:
        for (const { key } of monitor.links) monitor.known.delete(key);
        return say(200, { done: true });
      case 'POST /api/authors/lookup': {
        const { authors } = LookupRequest.parse(await bodyOf(request));
        monitor.lookups.push(authors);
        return say(200, { authors: authors.map((author) => answerOf(monitor, author)) });
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
