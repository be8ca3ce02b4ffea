import { closing } from '../../../shared/cases/closing.ts';
import { movesFrom } from '../../../shared/cases/states.ts';
import type { CaseStep, CaseView } from '../../../shared/contract/cases.ts';
import { closingFactsOf } from '../../cases/held-case.ts';
import type { Store } from '../../open.ts';
import { withDue } from './due.ts';
import { CASE_COLUMNS, CASE_NAMES, type CaseRecord, type CaseViewer, caseRow } from './inbox.ts';

interface WholeRecord extends CaseRecord {
  body: string;
  publishedAt: Date | null;
  postId: number | null;
  postUrl: string | null;
  host: string | null;
  authorKey: string | null;
  customerId: number | null;
  contact: string | null;
  firstResponseAt: Date | null;
  firstResponseDueAt: Date;
  updateDueAt: Date | null;
  explanation: string | null;
  help: string | null;
  guidance: string | null;
  decision: string | null;
  cause: CaseView['cause'];
  score: number | null;
  publicReplyUrl: string | null;
  publicReplyAt: Date | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  closedAs: CaseView['closedAs'];
}

/**
 * A case with everything that happened; null where there is none, or none the viewer may see.
 * @param open opens a sealed contact; null for who may not see it
 */
export async function caseView(
  store: Store,
  id: number,
  viewer: CaseViewer,
  open: (sealed: string) => string | null,
): Promise<CaseView | null> {
  const { rows } = await store.pool.query<WholeRecord>(
    `SELECT ${CASE_COLUMNS}, c.body, c.published_at AS "publishedAt", c.post_id AS "postId", p.url AS "postUrl",
            c.host, c.author_key AS "authorKey", c.customer_id AS "customerId", c.contact,
            c.first_response_at AS "firstResponseAt", c.first_response_due_at AS "firstResponseDueAt",
            c.update_due_at AS "updateDueAt", c.explanation, c.help, c.guidance, c.decision, c.cause, c.score,
            c.public_reply_url AS "publicReplyUrl", c.public_reply_at AS "publicReplyAt", c.answered_at AS "answeredAt",
            c.closed_at AS "closedAt", c.closed_as AS "closedAs"
     FROM ${withDue('$2')} ${CASE_NAMES} LEFT JOIN post p ON p.id = c.post_id
     WHERE c.id = $1 AND ($3::bigint IS NULL OR c.dealer_id = $3)`,
    [id, viewer.now, viewer.dealerLimit],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const [steps, promises, compensations, facts] = await Promise.all([
    stepsOf(store, id),
    promisesOf(store, id, viewer.now),
    compensationsOf(store, id),
    closingFactsOf(store.pool, id),
  ]);
  const found = facts === null ? null : closing(facts, viewer.now);
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...caseRow(row, viewer),
    body: row.body,
    publishedAt: iso(row.publishedAt),
    post: row.postId === null || row.postUrl === null ? null : { id: row.postId, url: row.postUrl },
    author: row.host === null || row.authorKey === null ? null : { host: row.host, key: row.authorKey },
    customer: row.customerId,
    contact: row.contact === null ? null : open(row.contact),
    firstResponseAt: iso(row.firstResponseAt),
    firstResponseDueAt: row.firstResponseDueAt.toISOString(),
    updateDueAt: iso(row.updateDueAt),
    answer: {
      explanation: row.explanation,
      help: row.help,
      guidance: row.guidance,
      decision: row.decision,
    },
    cause: row.cause,
    score: row.score,
    publicReply:
      row.publicReplyUrl === null || row.publicReplyAt === null
        ? null
        : { url: row.publicReplyUrl, at: row.publicReplyAt.toISOString() },
    answeredAt: iso(row.answeredAt),
    closedAt: iso(row.closedAt),
    closedAs: row.closedAs,
    promises,
    compensations,
    steps,
    moves: movesFrom(row.state),
    missing: found !== null && 'missing' in found && row.state !== 'closed' ? found.missing : [],
  };
}

async function stepsOf(store: Store, id: number): Promise<CaseStep[]> {
  const { rows } = await store.pool.query<Omit<CaseStep, 'at'> & { at: Date }>(
    `SELECT s.at, s.what, CASE WHEN s.user_id IS NOT NULL THEN coalesce(p.name, '–') END AS "by", s.note, s.detail
     FROM case_step s LEFT JOIN person p ON p.id = s.user_id WHERE s.case_id = $1 ORDER BY s.at DESC, s.id DESC`,
    [id],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function promisesOf(store: Store, id: number, now: Date): Promise<CaseView['promises']> {
  const { rows } = await store.pool.query<{
    id: number;
    what: string;
    dueAt: Date;
    by: string;
    keptAt: Date | null;
    late: boolean;
  }>(
    `SELECT r.id, r.what, r.due_at AS "dueAt", coalesce(p.name, '–') AS "by", r.kept_at AS "keptAt",
            coalesce(r.kept_at, $2::timestamptz) > r.due_at AS late
     FROM promise r LEFT JOIN person p ON p.id = r.made_by WHERE r.case_id = $1 ORDER BY r.due_at, r.id`,
    [id, now],
  );
  return rows.map((row) => ({
    ...row,
    dueAt: row.dueAt.toISOString(),
    keptAt: row.keptAt?.toISOString() ?? null,
  }));
}

async function compensationsOf(store: Store, id: number): Promise<CaseView['compensations']> {
  const { rows } = await store.pool.query<CaseView['compensations'][number]>(
    `SELECT m.id, m.what, m.amount, m.state, coalesce(p.name, '–') AS "proposedBy", q.name AS "decidedBy", m.reason
     FROM compensation m LEFT JOIN person p ON p.id = m.proposed_by LEFT JOIN person q ON q.id = m.decided_by
     WHERE m.case_id = $1 ORDER BY m.id`,
    [id],
  );
  return rows;
}
