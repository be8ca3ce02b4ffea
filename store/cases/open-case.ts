import type pg from 'pg';
import type { NewCase } from '../../shared/contract/cases.ts';
import { maskIdentifiers } from '../../shared/understanding/identifiers.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { dueAfter } from './case-clock.ts';
import { caseSettings } from './case-settings.ts';
import { writeCaseStep } from './case-step.ts';

export interface OpenedBy {
  /** Null: the monitor itself. */
  userId: string | null;
  /** Who is to have it; null, or somebody who may not sign in any more: nobody in particular. */
  ownerId: string | null;
  now: Date;
  timeZone: string;
  /** Sealed already; see server/channels/seal.ts. */
  contact: string | null;
}

/** `known`: the case this one would be again. */
export type Opened = { id: number; known: boolean } | { refused: 'post' | 'dealer' | 'customer' };

/** What a post fills in. */
interface OfPost {
  title: string;
  body: string;
  series: string | null;
  hazards: string[];
  host: string;
  authorKey: string;
  customerId: number | null;
  dealerId: number | null;
  publishedAt: Date | null;
  seenAt: Date;
}

/**
 * Opens a case. Of a post its text, series, hazards, author and dealer are filled in; the dealer is the customer's, else the one the
 * post names, else nobody's: the care centre. A post with an open case, or the same call or mail taken in again, is that case.
 */
export function openCase(store: Store, asked: NewCase, by: OpenedBy): Promise<Opened> {
  return transaction(store, async (client): Promise<Opened> => {
    const known = await knownCase(client, asked);
    if (known !== null) return { id: known, known: true };
    const post = asked.postId === undefined ? null : await factsOfPost(client, asked.postId);
    if (asked.postId !== undefined && post === null) return { refused: 'post' };
    const missing = await missingReference(client, asked);
    if (missing !== null) return { refused: missing };
    const settings = await caseSettings(client);
    const seenAt = post?.seenAt ?? by.now;
    const dealerId =
      asked.dealerId === undefined
        ? (post?.dealerId ?? (await dealerOf(client, asked.customerId)))
        : asked.dealerId;
    const ownerId = await ownerOf(client, by.ownerId, dealerId);
    const columns = {
      channel: asked.channel,
      external_id: asked.externalId ?? null,
      kind: asked.kind,
      tier: asked.tier,
      state: dealerId === null && ownerId === null ? 'new' : 'assigned',
      owner_id: ownerId,
      title: maskIdentifiers(asked.title ?? post?.title ?? '').text,
      body: maskIdentifiers(asked.body ?? post?.body ?? '').text,
      series: asked.series ?? post?.series ?? null,
      hazards: post?.hazards ?? [],
      post_id: asked.postId ?? null,
      host: post?.host ?? null,
      author_key: post?.authorKey ?? null,
      customer_id: asked.customerId ?? post?.customerId ?? null,
      contact: by.contact,
      dealer_id: dealerId,
      published_at: post?.publishedAt ?? null,
      seen_at: seenAt,
      first_response_due_at: dueAfter(settings, {
        tier: asked.tier,
        clock: 'firstResponse',
        // What was written long ago and seen only now starts its clock now.
        from: seenAt,
        timeZone: by.timeZone,
      }),
    };
    const names = Object.keys(columns);
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO care_case (${names.join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})
       ON CONFLICT DO NOTHING RETURNING id`,
      Object.values(columns),
    );
    const [made] = rows;
    if (made === undefined) {
      // Somebody opened it at the same moment.
      const other = await knownCase(client, asked);
      if (other === null) throw new Error('A case was neither made nor found.');
      return { id: other, known: true };
    }
    await writeCaseStep(client, {
      caseId: made.id,
      what: 'opened',
      detail: { channel: asked.channel, dealer: dealerId },
      userId: by.userId,
    });
    return { id: made.id, known: false };
  });
}

async function knownCase(
  client: pg.ClientBase,
  { postId, channel, externalId }: NewCase,
): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT id FROM care_case
     WHERE ($1::bigint IS NOT NULL AND post_id = $1 AND state <> 'closed') OR ($3::text IS NOT NULL AND channel = $2 AND external_id = $3)
     LIMIT 1`,
    [postId ?? null, channel, externalId ?? null],
  );
  return rows[0]?.id ?? null;
}

async function factsOfPost(client: pg.ClientBase, id: number): Promise<OfPost | null> {
  const { rows } = await client.query<OfPost>(
    `SELECT t.title, p.body, a.host, a.key AS "authorKey", p.published_at AS "publishedAt", p.first_seen_at AS "seenAt",
            (SELECT min(m.series) FROM mention m WHERE m.post_id = p.id) AS series,
            coalesce((SELECT array_agg(h ->> 'hazard') FROM jsonb_array_elements(coalesce(i.detail -> 'hazards', '[]')) h), '{}')
              AS hazards,
            l.customer_id AS "customerId", coalesce(c.dealer_id, d.id) AS "dealerId"
     FROM post p JOIN insight i ON i.post_id = p.id JOIN thread t ON t.id = p.thread_id JOIN author a ON a.id = p.author_id
     LEFT JOIN LATERAL (
       SELECT customer_id FROM link WHERE host = a.host AND author_key = a.key AND undone_at IS NULL
         AND expires_on >= current_date ORDER BY made_at DESC LIMIT 1
     ) l ON true
     LEFT JOIN customer c ON c.id = l.customer_id
     LEFT JOIN LATERAL (
       SELECT d.id FROM post_place w JOIN dealer d ON w.place = 'dealer:' || d.code WHERE w.post_id = p.id ORDER BY d.id LIMIT 1
     ) d ON true
     WHERE p.id = $1 AND p.deleted_at IS NULL`,
    [id],
  );
  return rows[0] ?? null;
}

async function missingReference(
  client: pg.ClientBase,
  { dealerId, customerId }: NewCase,
): Promise<'dealer' | 'customer' | null> {
  const { rows } = await client.query<{ dealer: boolean; customer: boolean }>(
    `SELECT $1::bigint IS NULL OR EXISTS (SELECT 1 FROM dealer WHERE id = $1) AS dealer,
            $2::bigint IS NULL OR EXISTS (SELECT 1 FROM customer WHERE id = $2) AS customer`,
    [dealerId ?? null, customerId ?? null],
  );
  if (!rows[0]?.dealer) return 'dealer';
  return rows[0].customer ? null : 'customer';
}

/** Somebody of the care centre, or of the case's own dealer. */
async function ownerOf(
  client: pg.ClientBase,
  ownerId: string | null,
  dealerId: number | null,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT id FROM person WHERE id = $1 AND disabled_at IS NULL AND (dealer_id IS NULL OR dealer_id = $2)',
    [ownerId, dealerId],
  );
  return rows[0]?.id ?? null;
}

async function dealerOf(client: pg.ClientBase, customerId: number | undefined): Promise<number | null> {
  const { rows } = await client.query<{ id: number | null }>(
    'SELECT dealer_id AS id FROM customer WHERE id = $1',
    [customerId ?? null],
  );
  return rows[0]?.id ?? null;
}
