import { eq } from 'drizzle-orm';
import { Role } from '../../shared/contract/words.ts';
import type { Store } from '../../store/open.ts';
import { person } from '../../store/schema/auth.ts';
import { dealer } from '../../store/schema/customers.ts';
import { type Auth, KEY_PREFIX } from './auth.ts';

/** Who is asking, as every route sees them. */
export interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  dealer: { id: number; name: string } | null;
  /** How they proved it; a key may not make keys or change passwords. */
  via: 'session' | 'key';
}

/**
 * Finds the person behind a request: an API key in `x-api-key` or as a bearer value, a session as a bearer
 * value, or the session cookie. Null when there is none, when it has expired, or when the person was disabled.
 */
export async function whoAsks(auth: Auth, store: Store, headers: Headers): Promise<Person | null> {
  const bearer = headers.get('authorization')?.match(/^Bearer (\S{1,300})$/i)?.[1];
  const key = headers.get('x-api-key') ?? (bearer?.startsWith(KEY_PREFIX) ? bearer : undefined);
  if (key !== undefined) {
    const checked = await auth.api.verifyApiKey({ body: { key } });
    return checked.valid && checked.key ? findPerson(store, checked.key.referenceId, 'key') : null;
  }
  const session = await auth.api.getSession({ headers });
  return session ? findPerson(store, session.user.id, 'session') : null;
}

async function findPerson(store: Store, id: string, via: Person['via']): Promise<Person | null> {
  const [row] = await store.db
    .select({ person, dealerName: dealer.name })
    .from(person)
    .leftJoin(dealer, eq(dealer.id, person.dealerId))
    .where(eq(person.id, id));
  if (!row || row.person.disabledAt !== null) return null;
  const { name, email, dealerId } = row.person;
  return {
    id,
    name,
    email,
    role: Role.parse(row.person.role),
    dealer: dealerId === null ? null : { id: dealerId, name: row.dealerName ?? '' },
    via,
  };
}
