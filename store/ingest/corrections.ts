import type pg from 'pg';

/**
 * Lays what people corrected over what the model says: the last word of a person on a field stands until another
 * person changes it, whatever a new model or an edit brings.
 */
export async function overlayCorrections(client: pg.ClientBase, postIds: number[]): Promise<void> {
  await client.query(
    `WITH last AS (
       SELECT DISTINCT ON (post_id, field) post_id, field, after FROM correction
       WHERE post_id = ANY($1::bigint[]) ORDER BY post_id, field, id DESC
     ), words AS (
       SELECT post_id, jsonb_object_agg(field, after) AS w FROM last GROUP BY post_id
     )
     UPDATE insight i SET
       labelled_by = 'person',
       polarity = coalesce(w->>'polarity', i.polarity),
       complaint = coalesce((w->>'complaint')::boolean, i.complaint),
       groups = CASE WHEN w ? 'groups' THEN ARRAY(SELECT jsonb_array_elements_text(w->'groups')) ELSE i.groups END,
       topics = CASE WHEN w ? 'topics' THEN ARRAY(SELECT jsonb_array_elements_text(w->'topics')) ELSE i.topics END
     FROM words WHERE i.post_id = words.post_id`,
    [postIds],
  );
}
