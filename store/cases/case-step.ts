import type pg from 'pg';
import type { CaseStepKind } from '../../shared/contract/cases.ts';

/** One line of a case's history. */
export interface StepToWrite {
  caseId: number;
  what: CaseStepKind;
  note?: string | null | undefined;
  detail?: Record<string, unknown>;
  /** Null: the monitor itself. */
  userId: string | null;
}

export async function writeCaseStep(
  client: pg.ClientBase,
  { caseId, what, note, detail = {}, userId }: StepToWrite,
): Promise<void> {
  await client.query(
    'INSERT INTO case_step (case_id, what, note, detail, user_id) VALUES ($1, $2, $3, $4, $5)',
    [caseId, what, note ?? null, JSON.stringify(detail), userId],
  );
}
