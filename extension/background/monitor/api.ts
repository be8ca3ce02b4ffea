import type { z } from 'zod';
import { type AuthorKey, CustomerCard, LookupAnswer } from '../../../shared/contract/customers.ts';
import { Health, Me } from '../../../shared/contract/people.ts';
import type { ServerAddress } from '../../messages/protocol.ts';

/** What came of a request: the monitor's answer, its refusal, or no answer that makes sense. */
export type Outcome<T> =
  | { state: 'answered'; value: T }
  /** 401: the key. */
  | { state: 'refused' }
  /** 403 or 404: the key is good, but not for this. */
  | { state: 'forbidden' }
  | { state: 'failed' };

const TIMEOUT_MS = 10_000;

async function ask<T>(
  server: ServerAddress,
  path: string,
  answer: z.ZodType<T>,
  body?: unknown,
): Promise<Outcome<T>> {
  try {
    const response = await fetch(new URL(path, server.address), {
      method: body === undefined ? 'GET' : 'POST',
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
    if (response.status === 403 || response.status === 404) return { state: 'forbidden' };
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

export const askMe = (server: ServerAddress) => ask(server, '/api/me', Me);

/** At most 200 authors. */
export const askAuthors = (server: ServerAddress, authors: AuthorKey[]) =>
  ask(server, '/api/authors/lookup', LookupAnswer, { authors });

export const askCustomer = (server: ServerAddress, id: number) =>
  ask(server, `/api/customers/${id}`, CustomerCard);
