import type pg from 'pg';
import { closing } from '../../shared/cases/closing.ts';
import { type CaseMove, moved } from '../../shared/cases/states.ts';
import type { CaseStepKind, MoveCase } from '../../shared/contract/cases.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { dueAfter } from './case-clock.ts';
import { type Actor, type CaseOutcome, DONE, type Refusal } from './case-outcome.ts';
import { caseSettings } from './case-settings.ts';
import { writeCaseStep } from './case-step.ts';
import { type HeldCase, holdCase } from './held-case.ts';

const STEP: Record<CaseMove, CaseStepKind> = {
  assign: 'assigned',
  reassign: 'reassigned',
  start: 'started',
  answer: 'answered',
  close: 'closed',
  reopen: 'reopened',
};

/** Moves a case as the state machine allows; nothing else changes a state. */
export function moveCase(store: Store, id: number, move: MoveCase, actor: Actor): Promise<CaseOutcome> {
  return transaction(store, async (client): Promise<CaseOutcome> => {
    const held = await holdCase(client, id, actor.dealerLimit);
    if (held === null) return { refused: 'unknown' };
    const to = moved(held.state, move.move);
    if (to === null) return { refused: 'state', state: held.state };
    const change = await changeOf(client, held, move, actor);
    if ('refused' in change) return change;
    const columns = Object.entries({ state: to, ...change.columns });
    await client.query(
      `UPDATE care_case SET ${columns.map(([name], i) => `${name} = $${i + 2}`).join(', ')} WHERE id = $1`,
      [id, ...columns.map(([, value]) => value)],
    );
    await writeCaseStep(client, {
      caseId: id,
      what: STEP[move.move],
      note: change.note,
      detail: change.detail ?? {},
      userId: actor.userId,
    });
    return DONE;
  });
}

interface Change {
  /** Columns of care_case; names of ours, never of a request. */
  columns: Record<string, unknown>;
  note?: string;
  detail?: Record<string, unknown>;
}

async function changeOf(
  client: pg.ClientBase,
  held: HeldCase,
  move: MoveCase,
  actor: Actor,
): Promise<Change | Refusal> {
  const { now, timeZone } = actor;
  switch (move.move) {
    case 'assign':
    case 'reassign': {
      const missing = await unknownReference(client, move);
      if (missing) return { refused: 'reference', what: missing };
      return {
        columns: { dealer_id: move.dealerId, owner_id: move.ownerId ?? null },
        detail: { dealer: move.dealerId, from: held.dealerId },
        ...(move.move === 'reassign' ? { note: move.reason } : {}),
      };
    }
    case 'start':
      return { columns: { owner_id: actor.userId } };
    case 'answer':
      return answered(client, held, move, actor);
    case 'close': {
      const found = closing({ ...held, score: move.score ?? held.score }, now);
      if ('missing' in found) return { refused: 'missing', missing: found.missing };
      return {
        columns: {
          closed_at: now,
          closed_as: found.as,
          score: move.score ?? held.score,
          update_due_at: null,
        },
        detail: { as: found.as, score: move.score ?? held.score },
      };
    }
    case 'reopen': {
      const settings = await caseSettings(client);
      const due = dueAfter(settings, { tier: held.tier, clock: 'update', from: now, timeZone });
      const { rows } = await client.query<{ reopened: number }>(
        'SELECT reopened + 1 AS reopened FROM care_case WHERE id = $1',
        [held.id],
      );
      return {
        columns: {
          closed_at: null,
          closed_as: null,
          // What was said of the first answer says nothing of the next.
          score: null,
          answered_at: null,
          reopened: rows[0]?.reopened ?? 1,
          update_due_at: due,
        },
        note: move.reason,
      };
    }
  }
}

/** The parts that are given stand in place of those before; the first answer is a first response where there was none. */
async function answered(
  client: pg.ClientBase,
  held: HeldCase,
  { explanation, help, guidance, decision, cause }: Extract<MoveCase, { move: 'answer' }>,
  { now, timeZone }: Actor,
): Promise<Change> {
  const settings = await caseSettings(client);
  const given = Object.entries({ explanation, help, guidance, decision, cause }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    columns: {
      ...Object.fromEntries(given),
      answered_at: now,
      first_response_at: held.firstResponseAt ?? now,
      update_due_at: dueAfter(settings, { tier: held.tier, clock: 'update', from: now, timeZone }),
    },
    detail: { parts: given.map(([name]) => name) },
  };
}

/** What of an assignment is not there; null: all is. */
async function unknownReference(
  client: pg.ClientBase,
  { dealerId, ownerId }: { dealerId: number | null; ownerId?: string | undefined },
): Promise<'dealer' | 'person' | null> {
  const { rows } = await client.query<{ dealer: boolean; person: boolean }>(
    `SELECT $1::bigint IS NULL OR EXISTS (SELECT 1 FROM dealer WHERE id = $1) AS dealer,
            $2::text IS NULL OR EXISTS (
              SELECT 1 FROM person WHERE id = $2 AND disabled_at IS NULL AND (dealer_id IS NULL OR dealer_id = $1)
            ) AS person`,
    [dealerId, ownerId ?? null],
  );
  if (!rows[0]?.dealer) return 'dealer';
  return rows[0].person ? null : 'person';
}
