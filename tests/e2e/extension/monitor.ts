import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  AuthorAnswer,
  AuthorKey,
  CustomerCard,
  CustomerSummary,
} from '../../../shared/contract/customers.ts';
import { LookupRequest } from '../../../shared/contract/customers.ts';
import type { Health, Me } from '../../../shared/contract/people.ts';

export const KEY = 'cs_key_of_the_tests';

const CUSTOMER: CustomerSummary = {
  id: 7,
  name: '宋明远',
  vehicle: '悦翔 2010款 舒适型',
  dealer: '城南店',
  lastVisit: '2026-10-30',
  number: 'C0007',
  openMatters: 1,
  masked: ['phone'],
};
export const CARD: CustomerCard = {
  ...CUSTOMER,
  kind: 'person',
  phone: null,
  city: '重庆',
  since: '2010-09-12',
  vehicles: [
    {
      series: '悦翔',
      trim: '1.5L 手动舒适型',
      vin: 'LS5A3DBE0AA123456',
      plate: null,
      boughtOn: '2010-09-12',
      builtOn: '2010-08-02',
    },
  ],
  visits: [
    {
      id: 1,
      day: '2026-10-30',
      dealer: '城南店',
      kind: '维修',
      mileageKm: 43_120,
      work: '更换离合器三件套',
      partNumber: null,
      faultCode: null,
      claim: false,
    },
  ],
  openMatters: [],
  accounts: [],
  polarity: [],
  facts: [],
  timeline: [],
};
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

/** A real HTTP server that speaks the contract for four routes and counts what it is asked. */
export async function startStandInMonitor(): Promise<StandInMonitor> {
  const answerOf = ({ host, key }: AuthorKey): AuthorAnswer => ({
    host,
    key,
    posts: 12,
    negatives: 5,
    lastPolarity: 'negative',
    customer: monitor.known.has(key) ? CUSTOMER : null,
    refused: false,
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const say = (status: number, body: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    monitor.asked.push(`${request.method} ${request.url}`);
    if (monitor.mood === 'away') return void request.socket.destroy();
    if (request.url === '/api/health') return say(200, HEALTH);
    if (monitor.mood === 'refuse' || request.headers.authorization !== `Bearer ${KEY}`) return say(401, {});
    if (request.url === '/api/me') return say(200, ME);
    if (request.url === `/api/customers/${CARD.id}`) return say(200, CARD);
    if (request.method !== 'POST' || request.url !== '/api/authors/lookup') return say(404, {});
    const { authors } = LookupRequest.parse(await bodyOf(request));
    monitor.lookups.push(authors);
    return say(200, { authors: authors.map(answerOf) });
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
    mood: 'well',
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return monitor;
}
