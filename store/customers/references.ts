import type pg from 'pg';

/** A column of some table that says which customer a row belongs to. */
export interface Reference {
  table: string;
  column: string;
}

/**
 * Every column that refers to a customer, as the database itself knows them, so that a table added later is moved like the
 * others. Facts are left out: they stay with the number they were said of.
 * @throws Error for a table whose rows have no `id` to be known by
 */
export async function customerReferences(client: pg.ClientBase): Promise<Reference[]> {
  const { rows } = await client.query<Reference & { known: boolean }>(
    `SELECT c.conrelid::regclass::text AS table, a.attname AS column,
            EXISTS (SELECT 1 FROM pg_attribute i WHERE i.attrelid = c.conrelid AND i.attname = 'id') AS known
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
     WHERE c.contype = 'f' AND c.confrelid = 'customer'::regclass AND c.conrelid <> 'customer_fact'::regclass
     ORDER BY 1, 2`,
  );
  const unknown = rows.find(({ known }) => !known);
  if (unknown) throw new Error(`Rows of ${unknown.table} refer to a customer and have no id to be moved by.`);
  return rows.map(({ table, column }) => ({ table, column }));
}
