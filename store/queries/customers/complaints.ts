import { linkHolds } from '../customers.ts';

/**
 * Rows of day: every complaint of customer c, as a case or as a post of a linked account that is no case of theirs.
 * @param today placeholder of the business day
 */
export const complaintsOf = (today: string): string => `
  SELECT k.seen_at::date AS day FROM care_case k WHERE k.customer_id = c.id AND k.kind = 'complaint'
  UNION ALL
  SELECT p.day FROM link l JOIN author a ON a.host = l.host AND a.key = l.author_key
  JOIN post p ON p.author_id = a.id JOIN insight i ON i.post_id = p.id
  WHERE l.customer_id = c.id AND ${linkHolds(today)} AND i.complaint AND p.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM care_case k WHERE k.post_id = p.id AND k.customer_id = c.id)`;
