import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export interface Store {
  url: string;
  /** For SQL where SQL is clearest; int8 comes back as a number. */
  pool: pg.Pool;
  /** For plain reads and writes through the schema. */
  db: NodePgDatabase;
  close(): Promise<void>;
}

const INT8 = 20;
const NUMERIC = 1700;

/** Ids and sums stay far below 2^53, so numbers are safe and spare every caller a conversion. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8 || oid === NUMERIC) return Number;
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}

/** Opens a pool of connections to the PostgreSQL at `url`; the schema must have been migrated. */
export function openStore(url: string, connections = 10): Store {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: { getTypeParser },
    application_name: 'chesheng',
  });
  // An idle connection lost with its server must not end the process; the next query reports it.
  pool.on('error', () => {});
  return { url, pool, db: drizzle(pool, { casing: 'snake_case' }), close: () => pool.end() };
}
