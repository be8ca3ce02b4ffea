/** Every clock of a case c that runs: the first response while none was given, after that the next word, and every promise not kept. */
export const CLOCKS = `
  SELECT 'firstResponse' AS what, c.first_response_due_at AS at, NULL::bigint AS promise WHERE c.first_response_at IS NULL
  UNION ALL SELECT 'update', c.update_due_at, NULL WHERE c.first_response_at IS NOT NULL AND c.update_due_at IS NOT NULL
  UNION ALL SELECT 'promise', r.due_at, r.id FROM promise r WHERE r.case_id = c.id AND r.kept_at IS NULL`;

/**
 * Cases c with the earliest of their clocks as `due` (what, at, late); nulls where none runs. Joined as a whole and not case by
 * case: an inbox sorts by it.
 * @param now placeholder of the moment it is
 */
export const withDue = (now: string): string => `
  care_case c
  LEFT JOIN (SELECT case_id, min(due_at) AS at FROM promise WHERE kept_at IS NULL GROUP BY case_id) owed ON owed.case_id = c.id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN c.first_response_at IS NULL THEN c.first_response_due_at ELSE c.update_due_at END AS at
  ) word
  CROSS JOIN LATERAL (SELECT CASE WHEN c.state <> 'closed' THEN least(word.at, owed.at) END AS at) first
  CROSS JOIN LATERAL (
    SELECT first.at, first.at < ${now}::timestamptz AS late,
           CASE WHEN first.at IS NULL THEN NULL WHEN word.at IS DISTINCT FROM first.at THEN 'promise'
                WHEN c.first_response_at IS NULL THEN 'firstResponse' ELSE 'update' END AS what
  ) due`;
