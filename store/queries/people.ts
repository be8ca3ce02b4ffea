import { asc, eq } from 'drizzle-orm';
import type { PersonView } from '../../shared/contract/people.ts';
import { Role } from '../../shared/contract/words.ts';
import type { Store } from '../open.ts';
import { person } from '../schema/auth.ts';
import { dealer } from '../schema/customers.ts';
import { transaction } from '../transaction.ts';

export async function listPeople(store: Store): Promise<PersonView[]> {
  return (await select(store).orderBy(asc(person.createdAt), asc(person.id))).map(view);
}

export async function findPersonView(store: Store, id: string): Promise<PersonView | null> {
  const [row] = await select(store).where(eq(person.id, id));
  return row ? view(row) : null;
}

const select = (store: Store) =>
  store.db
    .select({ person, dealerName: dealer.name })
    .from(person)
    .leftJoin(dealer, eq(dealer.id, person.dealerId))
    .$dynamic();

type Row = { person: typeof person.$inferSelect; dealerName: string | null };

function view({ person: row, dealerName }: Row): PersonView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: Role.parse(row.role),
    dealer: row.dealerId === null ? null : { id: row.dealerId, name: dealerName ?? '' },
    disabled: row.disabledAt !== null,
    createdAt: row.createdAt.toISOString(),
  };
}

export interface PersonState {
  name: string;
  role: Role;
  dealerId: number | null;
  disabled: boolean;
}

/**
 * Sets what may change of a person; disabling ends their sessions and keys. False when it would leave nobody
 * who can administer, since then only the database itself could mend it.
 */
export async function setPerson(store: Store, id: string, state: PersonState): Promise<boolean> {
  return transaction(store, async (client) => {
    // Two administrators demoting each other at the same moment: the second waits and is refused.
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM person WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
    );
    const othersLeft = rows.some((admin) => admin.id !== id);
    if (!othersLeft && (state.role !== 'admin' || state.disabled)) return false;
    await client.query(
      `UPDATE person SET name = $2, role = $3, dealer_id = $4, updated_at = now(),
         disabled_at = CASE WHEN $5 THEN coalesce(disabled_at, now()) END WHERE id = $1`,
      [id, state.name, state.role, state.dealerId, state.disabled],
    );
    if (state.disabled) {
      await client.query('DELETE FROM session WHERE user_id = $1', [id]);
      await client.query('DELETE FROM api_key WHERE reference_id = $1', [id]);
    }
    return true;
  });
}

export const listDealers = (store: Store) =>
  store.db.select().from(dealer).orderBy(asc(dealer.name), asc(dealer.id));

export async function dealerExists(store: Store, id: number): Promise<boolean> {
  return (await store.db.select({ id: dealer.id }).from(dealer).where(eq(dealer.id, id))).length > 0;
}
