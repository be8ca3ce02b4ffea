import { expect } from 'vitest';
import type { Store } from '../../store/open.ts';
import { planStanding } from '../../store/standing/plan.ts';
import { transaction } from '../../store/transaction.ts';

/**
 * Every group of near-copies worked out again from all posts at once, whatever order they came, changed and went in; fails
 * where it is not the stored one. What people said and what authors wrote since is left out.
 */
export async function expectGroupsToMatchTexts(store: Store): Promise<void> {
  const anew = await transaction(
    store,
    async (client) => {
      const { rows } = await client.query<{ id: number }>('SELECT id FROM post');
      const stored = await client.query<{ id: number; original: number }>(
        'SELECT post_id AS id, original_id AS original FROM standing WHERE original_id IS NOT NULL',
      );
      await client.query('DELETE FROM standing');
      const plan = await planStanding(
        client,
        rows.map(({ id }) => id),
      );
      const pairs = plan.flatMap(({ id, original }) => (original === null ? [] : [`${id} ${original}`]));
      return {
        pairs: pairs.sort(),
        stored: stored.rows.map(({ id, original }) => `${id} ${original}`).sort(),
      };
    },
    { rollback: true },
  );
  expect(anew.stored).toEqual(anew.pairs);
}
