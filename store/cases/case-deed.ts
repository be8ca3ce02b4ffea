import type pg from 'pg';
import type { CaseDeed } from '../../shared/contract/cases.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { dueAfter } from './case-clock.ts';
import { type Actor, type CaseOutcome, DONE, type Refusal, type Told } from './case-outcome.ts';
import { caseSettings } from './case-settings.ts';
import { writeCaseStep } from './case-step.ts';
import { type CompensationDeed, changeCompensation, isCompensationDeed } from './compensation.ts';
import { type HeldCase, holdCase } from './held-case.ts';

/** Something done in a case that moves no state: a note, a call, a reply, a promise, a compensation. A closed case takes notes alone. */
export function doInCase(store: Store, id: number, deed: CaseDeed, actor: Actor): Promise<CaseOutcome> {
  return transaction(store, async (client): Promise<CaseOutcome> => {
    const held = await holdCase(client, id, actor.dealerLimit);
    if (held === null) return { refused: 'unknown' };
    if (held.state === 'closed' && deed.what !== 'noted') return { refused: 'state', state: held.state };
    const outcome = isCompensationDeed(deed)
      ? await changeCompensation(client, id, deed, actor)
      : await plainDeed(client, held, deed, actor);
    if ('refused' in outcome) return outcome;
    await writeCaseStep(client, { caseId: id, what: deed.what, userId: actor.userId, ...outcome.step });
    return DONE;
  });
}

async function plainDeed(
  client: pg.ClientBase,
  held: HeldCase,
  deed: Exclude<CaseDeed, CompensationDeed>,
  actor: Actor,
): Promise<Told | Refusal> {
  switch (deed.what) {
    case 'noted':
      return { step: { note: deed.note } };
    case 'called':
      if (deed.reached) await heard(client, held, actor);
      return { step: { note: deed.note, detail: { reached: deed.reached } } };
    case 'replied':
      await heard(client, held, actor);
      await client.query('UPDATE care_case SET public_reply_url = $2, public_reply_at = $3 WHERE id = $1', [
        held.id,
        deed.url,
        actor.now,
      ]);
      return { step: { note: deed.note, detail: { url: deed.url } } };
    case 'promised':
      await client.query('INSERT INTO promise (case_id, what, due_at, made_by) VALUES ($1, $2, $3, $4)', [
        held.id,
        deed.promise,
        deed.dueAt,
        actor.userId,
      ]);
      return { step: { note: deed.promise, detail: { dueAt: deed.dueAt } } };
    case 'promiseKept': {
      const { rows } = await client.query<{ what: string }>(
        `UPDATE promise SET kept_at = $3, kept_by = $4 WHERE id = $2 AND case_id = $1 AND kept_at IS NULL RETURNING what`,
        [held.id, deed.promiseId, actor.now, actor.userId],
      );
      return rows[0] ? { step: { note: rows[0].what } } : { refused: 'reference', what: 'promise' };
    }
    case 'tierChanged': {
      const settings = await caseSettings(client);
      const due = dueAfter(settings, {
        tier: deed.tier,
        clock: 'update',
        from: actor.now,
        timeZone: actor.timeZone,
      });
      // The first response stays due when it was: a tier chosen later excuses nothing.
      await client.query('UPDATE care_case SET tier = $2, update_due_at = $3 WHERE id = $1', [
        held.id,
        deed.tier,
        due,
      ]);
      return { step: { note: deed.reason, detail: { from: held.tier, to: deed.tier } } };
    }
    case 'kindChanged':
      await client.query('UPDATE care_case SET kind = $2 WHERE id = $1', [held.id, deed.kind]);
      return { step: { detail: { to: deed.kind } } };
    case 'linked': {
      const { rowCount } = await client.query(
        'UPDATE care_case SET customer_id = $2 WHERE id = $1 AND EXISTS (SELECT 1 FROM customer WHERE id = $2)',
        [held.id, deed.customerId],
      );
      if (rowCount !== 1) return { refused: 'reference', what: 'customer' };
      return { step: { detail: { customer: deed.customerId } } };
    }
  }
}

/** The customer heard from us: the first time is the first response, and each starts the clock of the next word anew. */
async function heard(client: pg.ClientBase, held: HeldCase, { now, timeZone }: Actor): Promise<void> {
  const settings = await caseSettings(client);
  const due = dueAfter(settings, { tier: held.tier, clock: 'update', from: now, timeZone });
  await client.query(
    'UPDATE care_case SET first_response_at = coalesce(first_response_at, $2), update_due_at = $3 WHERE id = $1',
    [held.id, now, due],
  );
}
