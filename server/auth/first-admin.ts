import type { Store } from '../../store/open.ts';
import { person } from '../../store/schema/auth.ts';
import type { Auth } from './auth.ts';
import { createPerson } from './people.ts';

/** No mailbox: nothing is ever sent there, it is only what one types. */
const EMAIL = 'admin@chesheng.local';

/**
 * Creates the first administrator when nobody can sign in yet. Returns what to type, the password only this once;
 * null when there are people already.
 */
export async function createFirstAdmin(
  store: Store,
  auth: Auth,
): Promise<{ email: string; password: string } | null> {
  const [anyone] = await store.db.select({ id: person.id }).from(person).limit(1);
  if (anyone) return null;
  const made = await createPerson(auth, { name: '管理员', email: EMAIL, role: 'admin', dealerId: null });
  return made === 'taken' ? null : { email: EMAIL, password: made.password };
}
