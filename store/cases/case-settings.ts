import type pg from 'pg';
import { CaseSettings, DEFAULT_CASE_SETTINGS } from '../../shared/contract/case-settings.ts';

const NAME = 'clocks';

/** What an administrator set, else the defaults. */
export async function caseSettings(client: Pick<pg.ClientBase, 'query'>): Promise<CaseSettings> {
  const { rows } = await client.query<{ value: unknown }>('SELECT value FROM case_setting WHERE name = $1', [
    NAME,
  ]);
  return rows[0] ? CaseSettings.parse(rows[0].value) : DEFAULT_CASE_SETTINGS;
}

/** Clocks that run already keep what they were started with. */
export async function setCaseSettings(
  client: Pick<pg.ClientBase, 'query'>,
  settings: CaseSettings,
  userId: string,
): Promise<void> {
  await client.query(
    `INSERT INTO case_setting (name, value, changed_by) VALUES ($1, $2, $3)
     ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value, changed_by = EXCLUDED.changed_by, at = now()`,
    [NAME, JSON.stringify(settings), userId],
  );
}
