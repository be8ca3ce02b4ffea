import type pg from 'pg';

/** The last word of a person on each field of a post, as long as nobody took it back. */
const LAST_WORDS = `
  SELECT DISTINCT ON (post_id, field) post_id, field, after FROM correction
  WHERE post_id = ANY($1::bigint[]) AND undone_at IS NULL ORDER BY post_id, field, id DESC`;

/**
 * Lays what people corrected over what the model says: the last word of a person on a field stands until another
 * person changes it or takes it back, whatever a new model, an edit or a renamed thread brings. Labels and mentions must
 * have been written before.
 */
export async function overlayCorrections(client: pg.ClientBase, postIds: number[]): Promise<void> {
  await client.query(
    `WITH last AS (${LAST_WORDS}), words AS (
       SELECT post_id, jsonb_object_agg(field, after) AS w FROM last GROUP BY post_id
     )
     UPDATE insight i SET
       labelled_by = 'person',
       polarity = coalesce(w->>'polarity', i.polarity),
       complaint = coalesce((w->>'complaint')::boolean, i.complaint),
       groups = CASE WHEN w ? 'groups' THEN ARRAY(SELECT jsonb_array_elements_text(w->'groups')) ELSE i.groups END,
       topics = CASE WHEN w ? 'topics' THEN ARRAY(SELECT jsonb_array_elements_text(w->'topics')) ELSE i.topics END,
       faults = CASE WHEN w ? 'faults' THEN ARRAY(SELECT jsonb_array_elements_text(w->'faults')) ELSE i.faults END,
       aspects = CASE WHEN w ? 'aspects' THEN ARRAY(SELECT jsonb_array_elements_text(w->'aspects')) ELSE i.aspects END
     FROM words WHERE i.post_id = words.post_id`,
    [postIds],
  );
  const { rows } = await client.query<{ id: number; series: string[] }>(
    `SELECT post_id AS id, ARRAY(SELECT jsonb_array_elements_text(after)) AS series FROM (${LAST_WORDS}) last
     WHERE field = 'series'`,
    [postIds],
  );
  for (const { id, series } of rows) {
    await client.query('DELETE FROM mention WHERE post_id = $1 AND NOT series = ANY($2::text[])', [
      id,
      series,
    ]);
    await client.query(
      `INSERT INTO mention (post_id, series, basis) SELECT $1, unnest($2::text[]), 'corrected'
       ON CONFLICT DO NOTHING`,
      [id, series],
    );
  }
}
