/** Every clock of a case c that runs: the first response while none was given, after that the next word, and every promise not kept. */
export const CLOCKS = `
  SELECT 'firstResponse' AS what, c.first_response_due_at AS at, NULL::bigint AS promise WHERE c.first_response_at IS NULL
  UNION ALL SELECT 'update', c.update_due_at, NULL WHERE c.first_response_at IS NOT NULL AND c.update_due_at IS NOT NULL
  UNION ALL SELECT 'promise', r.due_at, r.id FROM promise r WHERE r.case_id = c.id AND r.kept_at IS NULL`;

/**
 * The earliest clock of a case c: what is due.
 * @param now placeholder of the moment it is
 */
export const dueAt = (now: string): string => `LATERAL (
  SELECT d.what, d.at, d.at < ${now}::timestamptz AS late FROM (${CLOCKS}) d
  WHERE c.state <> 'closed' ORDER BY d.at LIMIT 1
) due ON true`;
