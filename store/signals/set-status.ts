import type { SetSignalStatus, SignalStatus } from '../../shared/contract/signals.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { writeStep } from './settle.ts';

/** What came of it: done, there is no such signal, or it has that status already. */
export type StatusOutcome = 'done' | 'unknown' | 'same';

/** A person decides about a signal, with a reason that stays in its history. */
export function setSignalStatus(
  store: Store,
  id: number,
  { to, reason }: SetSignalStatus,
  userId: string,
): Promise<StatusOutcome> {
  return transaction(store, async (client): Promise<StatusOutcome> => {
    const { rows } = await client.query<{ status: SignalStatus }>(
      'SELECT status FROM signal WHERE id = $1 FOR UPDATE',
      [id],
    );
    const from = rows[0]?.status;
    if (from === undefined) return 'unknown';
    if (from === to) return 'same';
    await client.query('UPDATE signal SET status = $2, set_by = $3, set_at = now() WHERE id = $1', [
      id,
      to,
      userId,
    ]);
    await writeStep(client, { id, from, to, reason, userId });
    return 'done';
  });
}
