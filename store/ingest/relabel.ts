import { seriesByKey } from '../../shared/catalogue/catalogue.ts';
import { CORRECTABLE, type CorrectedField, type Relabel } from '../../shared/contract/posts.ts';
import type { Store } from '../open.ts';
import { transaction } from '../transaction.ts';
import { overlayCorrections } from './corrections.ts';
import { countingChange } from './rollups.ts';

type Labels = Required<Omit<Relabel, 'confirmed'>>;

interface Stored extends Labels {
  version: string;
  /** What came with a file, by field. */
  given: Record<string, unknown> | null;
  /** Fields a person has spoken on already. */
  spokenOn: CorrectedField[];
}

/** A label named that cannot be: the person must be told which. */
export type RelabelOutcome = 'done' | 'no such post' | { unknownSeries: string };

/**
 * A person's correction: kept with who and when, laid over the model's labels, and followed by the numbers. `confirmed`
 * keeps the other labels, too, as ones a person found right.
 */
export async function relabelPost(
  store: Store,
  postId: number,
  labels: Relabel,
  userId: string,
): Promise<RelabelOutcome> {
  return transaction(store, async (client) => {
    await client.query('SELECT 1 FROM post WHERE id = $1 FOR UPDATE', [postId]);
    const { rows } = await client.query<Stored>(
      `SELECT i.polarity, i.complaint, i.groups, i.topics, i.aspects, i.faults, i.version, i.detail->'given' AS given,
              ARRAY(SELECT m.series FROM mention m WHERE m.post_id = i.post_id ORDER BY 1) AS series,
              ARRAY(SELECT DISTINCT c.field FROM correction c
                    WHERE c.post_id = i.post_id AND c.undone_at IS NULL) AS "spokenOn"
       FROM insight i WHERE i.post_id = $1`,
      [postId],
    );
    const before = rows[0];
    if (!before) return 'no such post';
    const unknownSeries = labels.series?.find((key) => !seriesByKey(key) && !before.series.includes(key));
    if (unknownSeries !== undefined) return { unknownSeries };
    const fields = CORRECTABLE.filter((field) => labels[field] !== undefined || labels.confirmed === true);
    const readByModel = (field: CorrectedField) =>
      !before.spokenOn.includes(field) && !(before.given && field in before.given);
    await countingChange(client, [postId], async () => {
      await client.query(
        `INSERT INTO correction (post_id, user_id, field, before, after, read_by)
         SELECT $1, $2, * FROM unnest($3::text[], $4::jsonb[], $5::jsonb[], $6::text[])`,
        [
          postId,
          userId,
          fields,
          fields.map((field) => JSON.stringify(before[field])),
          fields.map((field) => JSON.stringify(labels[field] ?? before[field])),
          fields.map((field) => (readByModel(field) ? before.version : null)),
        ],
      );
      await overlayCorrections(client, [postId]);
      return [];
    });
    return 'done';
  });
}
