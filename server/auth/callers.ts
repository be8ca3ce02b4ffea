import { createHash } from 'node:crypto';
import type { Store } from '../../store/open.ts';
import type { Auth } from './auth.ts';
import { type Person, whoAsks } from './person.ts';

/**
 * How long a proven key or session is believed before it is proven again. What ends it here (`forget`) ends it at
 * once; what ends it elsewhere, as another process or its own last day, ends it after this long at most.
 */
export const BELIEVED_MS = 3_000;
const MAX_REMEMBERED = 10_000;

/** Where a request says who it is from. */
const CREDENTIALS = ['authorization', 'x-api-key', 'cookie'];

export interface Callers {
  /** As `whoAsks`, without asking the database again for who proved themselves a moment ago. */
  find(headers: Headers): Promise<Person | null>;
  /** Everybody has to prove themselves again; for whatever may take somebody's rights away. */
  forget(): void;
}

/** Proving a key costs more than most questions asked with it, and a page of posts asks many. */
export function makeCallers(auth: Auth, store: Store): Callers {
  const proven = new Map<string, { person: Person; until: number }>();
  /** Requests of one caller that come while it is being proven wait for the same proof. */
  const proving = new Map<string, Promise<Person | null>>();
  let rights = 0;
  const prove = async (key: string, headers: Headers) => {
    const asked = { rights, at: performance.now() };
    const person = await whoAsks(auth, store, headers);
    // Whatever was read before somebody's rights changed is not remembered.
    if (person && asked.rights === rights) {
      if (proven.size >= MAX_REMEMBERED) proven.clear();
      proven.set(key, { person, until: asked.at + BELIEVED_MS });
    }
    return person;
  };
  return {
    async find(headers) {
      const key = fingerprint(headers);
      const known = proven.get(key);
      if (known && known.until > performance.now()) return known.person;
      const waiting = proving.get(key);
      if (waiting) return waiting;
      const proof = prove(key, headers).finally(() => {
        if (proving.get(key) === proof) proving.delete(key);
      });
      proving.set(key, proof);
      return proof;
    },
    forget() {
      rights++;
      proven.clear();
      proving.clear();
    },
  };
}

/** A hash, so that no key lies about in memory longer than its request. */
function fingerprint(headers: Headers): string {
  const given = CREDENTIALS.map((name) => headers.get(name));
  return createHash('sha256').update(JSON.stringify(given)).digest('base64');
}
