import type pg from 'pg';
import type { CaseDeed } from '../../shared/contract/cases.ts';
import type { Actor, Refusal, Told } from './case-outcome.ts';

const WHATS = [
  'compensationProposed',
  'compensationApproved',
  'compensationRefused',
  'compensationPaid',
] as const;
export type CompensationDeed = Extract<CaseDeed, { what: (typeof WHATS)[number] }>;

export const isCompensationDeed = (deed: CaseDeed): deed is CompensationDeed =>
  WHATS.some((what) => what === deed.what);

interface Held {
  what: string;
  state: 'proposed' | 'approved' | 'refused' | 'paid';
  proposedBy: string;
}

/** Proposed, approved or refused by somebody else, then paid: in no other order. */
export async function changeCompensation(
  client: pg.ClientBase,
  caseId: number,
  deed: CompensationDeed,
  { userId, now }: Actor,
): Promise<Told | Refusal> {
  if (deed.what === 'compensationProposed') {
    await client.query(
      'INSERT INTO compensation (case_id, what, amount, proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5)',
      [caseId, deed.promise, deed.amount, userId, now],
    );
    return { step: { note: deed.promise, detail: { amount: deed.amount } } };
  }
  const { rows } = await client.query<Held>(
    'SELECT what, state, proposed_by AS "proposedBy" FROM compensation WHERE id = $1 AND case_id = $2 FOR UPDATE',
    [deed.compensationId, caseId],
  );
  const [held] = rows;
  if (held === undefined) return { refused: 'reference', what: 'compensation' };
  if (deed.what === 'compensationPaid') {
    if (held.state !== 'approved')
      return { refused: 'approval', why: held.state === 'proposed' ? 'notApproved' : 'decided' };
    await client.query(`UPDATE compensation SET state = 'paid', paid_by = $2, paid_at = $3 WHERE id = $1`, [
      deed.compensationId,
      userId,
      now,
    ]);
    return { step: { note: held.what } };
  }
  if (held.state !== 'proposed') return { refused: 'approval', why: 'decided' };
  if (held.proposedBy === userId) return { refused: 'approval', why: 'own' };
  const approved = deed.what === 'compensationApproved';
  const reason = deed.what === 'compensationRefused' ? deed.reason : null;
  await client.query(
    'UPDATE compensation SET state = $2, decided_by = $3, decided_at = $4, reason = $5 WHERE id = $1',
    [deed.compensationId, approved ? 'approved' : 'refused', userId, now, reason],
  );
  return { step: { note: reason ?? held.what } };
}
