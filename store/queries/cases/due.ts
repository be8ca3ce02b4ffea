/**
 * The clocks of a case c that run: the first response while none was given, after that the next word, and every promise that is
 * not kept. The earliest is what is due.
 */
export const DUE = `LATERAL (
  SELECT d.what, d.at, d.at < $now AS late FROM (
    SELECT 'firstResponse' AS what, c.first_response_due_at AS at WHERE c.first_response_at IS NULL
    UNION ALL SELECT 'update', c.update_due_at WHERE c.first_response_at IS NOT NULL AND c.update_due_at IS NOT NULL
    UNION ALL SELECT 'promise', r.due_at FROM promise r WHERE r.case_id = c.id AND r.kept_at IS NULL
  ) d WHERE c.state <> 'closed' ORDER BY d.at LIMIT 1
) due ON true`;

/** @param now placeholder of the moment it is */
export const dueAt = (now: string): string => DUE.replaceAll('$now', `${now}::timestamptz`);
