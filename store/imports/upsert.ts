import type pg from 'pg';
import type { Outcome } from './outcome.ts';

export interface Column {
  /** PostgreSQL's name of the type. */
  type: 'text' | 'date' | 'bigint' | 'int' | 'boolean';
  /** SQL of what stands where neither file nor database says anything. */
  otherwise?: string;
}

/**
 * Inserts new rows and updates those that differ, by a unique key; a null says nothing and takes nothing away. One
 * statement per call, whose answer tells the two apart; rows it does not mention were the same already.
 */
export async function upsert<Row extends Record<string, unknown>>(
  client: pg.ClientBase,
  table: string,
  key: keyof Row & string,
  columns: { [Name in keyof Row & string]: Column },
  rows: Row[],
): Promise<Outcome> {
  const names: (keyof Row & string)[] = Object.keys(columns);
  const values = names.filter((name) => name !== key);
  const given = (name: keyof Row & string) => {
    const { otherwise } = columns[name];
    return `coalesce(u.${name}, o.${name}${otherwise === undefined ? '' : `, ${otherwise}`})`;
  };
  // Of a row that another import brought at the same moment, which no lock could find.
  const kept = (name: keyof Row & string) => `coalesce(EXCLUDED.${name}, t.${name})`;
  // Sorted, so that two imports lock the same rows in the same order.
  const sorted = rows.toSorted((a, b) => (String(a[key]) < String(b[key]) ? -1 : 1));
  // A statement of its own, so that the next sees what others wrote while this one waited.
  await client.query(
    `SELECT 1 FROM ${table} WHERE ${key} = ANY($1::${columns[key].type}[]) ORDER BY ${key} FOR UPDATE`,
    [sorted.map((row) => row[key])],
  );
  const { rows: written } = await client.query<{ inserted: boolean }>(
    `INSERT INTO ${table} AS t (${key}, ${values.join(', ')})
     SELECT u.${key}, ${values.map(given).join(', ')}
     FROM unnest(${[key, ...values].map((name, i) => `$${i + 1}::${columns[name].type}[]`).join(', ')})
          AS u(${key}, ${values.join(', ')})
     LEFT JOIN ${table} o ON o.${key} = u.${key}
     ON CONFLICT (${key}) DO UPDATE SET ${values.map((name) => `${name} = ${kept(name)}`).join(', ')}
     WHERE (${values.map((name) => `t.${name}`).join(', ')})
       IS DISTINCT FROM (${values.map(kept).join(', ')})
     RETURNING t.xmax = 0 AS inserted`,
    [key, ...values].map((name) => sorted.map((row) => row[name])),
  );
  const inserted = written.filter((row) => row.inserted).length;
  return { inserted, updated: written.length - inserted, unchanged: rows.length - written.length };
}

/** Ids by what people call the rows. */
export async function idsOf(
  client: pg.ClientBase,
  table: 'dealer' | 'vehicle',
  key: 'code' | 'vin',
  keys: (string | null)[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ id: number; key: string }>(
    `SELECT id, ${key} AS key FROM ${table} WHERE ${key} = ANY($1::text[])`,
    [[...new Set(keys.filter((each) => each !== null))]],
  );
  return new Map(rows.map((row) => [row.key, row.id]));
}
