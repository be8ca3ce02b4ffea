import type { SetSignalStatus, SignalStatus } from '../../shared/contract/signals.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { writeStep } from './settle.ts';

/** What came of it: done, there is no such signal, or somebody has changed its status meanwhile. */
export type StatusOutcome = 'done' | 'unknown' | 'changed';

/** A person decides about a signal, with a reason that stays in its history. */
export function setSignalStatus(
  store: Store,
  id: number,
  { from, to, reason }: SetSignalStatus,
  userId: string,
): Promise<StatusOutcome> {
  return transaction(store, async (client): Promise<StatusOutcome> => {
    const { rows } = await client.query<{ status: SignalStatus }>(
      'SELECT status FROM signal WHERE id = $1 FOR UPDATE',
      [id],
    );
    const status = rows[0]?.status;
    if (status === undefined) return 'unknown';
    if (status !== from) return 'changed';
    await client.query('UPDATE signal SET status = $2, set_by = $3, set_at = now() WHERE id = $1', [
      id,
      to,
      userId,
    ]);
    await writeStep(client, { id, from, to, reason, userId });
    return 'done';
  });
}
