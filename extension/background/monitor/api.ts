import type { z } from 'zod';
import {
  AuthorCard,
  type AuthorKey,
  CustomerCard,
  LookupAnswer,
} from '../../../shared/contract/customers.ts';
import { Customers, LinkView, type NewLink } from '../../../shared/contract/links.ts';
import { Done, Health, Me } from '../../../shared/contract/people.ts';
import { SignedPatches } from '../../../shared/contract/site-patches.ts';
import { Problem } from '../../../shared/contract/words.ts';
import type { ServerAddress } from '../../messages/protocol.ts';

/** What came of a request: the monitor's answer, its refusal, or no answer that makes sense. */
export type Outcome<T> =
  | { state: 'answered'; value: T }
  /** 401: the key. */
  | { state: 'refused' }
  /** Any other 4xx: the key is good, but not for this; `detail` is the monitor's sentence for people. */
  | { state: 'forbidden'; detail: string | null }
  | { state: 'failed' };

const TIMEOUT_MS = 10_000;

interface Question<T> {
  path: string;
  answer: z.ZodType<T>;
  /** POST where there is a body, else GET. */
  method?: 'DELETE';
  body?: unknown;
}

async function sentenceOf(response: Response): Promise<string | null> {
  const said = Problem.safeParse(await response.json().catch(() => null));
  return said.success ? said.data.detail.slice(0, 500) : null;
}

async function ask<T>(
  server: ServerAddress,
  { path, answer, body, method }: Question<T>,
): Promise<Outcome<T>> {
  try {
    const response = await fetch(new URL(path, server.address), {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        authorization: `Bearer ${server.key}`,
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // The key alone signs us in, and it goes nowhere else.
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 401) return { state: 'refused' };
    if (response.status >= 400 && response.status < 500 && response.status !== 429)
      return { state: 'forbidden', detail: await sentenceOf(response) };
    if (!response.ok) return { state: 'failed' };
    const read = answer.safeParse(await response.json());
    return read.success ? { state: 'answered', value: read.data } : { state: 'failed' };
  } catch {
    // No network, no such host, too slow, not JSON: all mean "away", which is shown as such and tried again.
    return { state: 'failed' };
  }
}

/**
 * Whether a monitor of ours answers at an address, asked without the key: a stranger must never see it.
 */
export async function findMonitor(address: string): Promise<'found' | 'stranger' | 'failed'> {
  try {
    const response = await fetch(new URL('/api/health', address), {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      // Someone else's sign-in page is a stranger, not a monitor that is away.
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const said = Health.safeParse(await response.json().catch(() => null));
    // A monitor that is unwell says so with 503 and the same words; a proxy before one that is down does not.
    if (said.success) return 'found';
    return response.status >= 500 ? 'failed' : 'stranger';
  } catch {
    return 'failed';
  }
}

export const askSitePatches = (server: ServerAddress) =>
  ask(server, { path: '/api/site-patches', answer: SignedPatches });

export const askMe = (server: ServerAddress) => ask(server, { path: '/api/me', answer: Me });

/** At most 200 authors. */
export const askAuthors = (server: ServerAddress, authors: AuthorKey[]) =>
  ask(server, { path: '/api/authors/lookup', answer: LookupAnswer, body: { authors } });

export const askAuthor = (server: ServerAddress, { host, key }: AuthorKey) =>
  ask(server, { path: `/api/authors?${new URLSearchParams({ host, key })}`, answer: AuthorCard });

export const askCustomer = (server: ServerAddress, id: number) =>
  ask(server, { path: `/api/customers/${id}`, answer: CustomerCard });

/** The first few are enough to pick from; who finds none types more. */
export const askCustomers = (server: ServerAddress, q: string) =>
  ask(server, { path: `/api/customers?${new URLSearchParams({ q, limit: '8' })}`, answer: Customers });

export const sendLink = (server: ServerAddress, link: NewLink) =>
  ask(server, { path: '/api/links', answer: LinkView, body: link });

export const sendUndo = (server: ServerAddress, linkId: number) =>
  ask(server, { path: `/api/links/${linkId}`, answer: Done, method: 'DELETE' });
