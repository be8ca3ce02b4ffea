import pg from 'pg';
import { inject } from 'vitest';

/**
 * Makes in a run what is dear and the same for every file: the first who asks makes it, others wait and get its answer.
 * The run's PostgreSQL keeps lock and answer, so it holds for files in any order and for several at once.
 */
export async function onceForRun(what: string, make: () => Promise<string>): Promise<string> {
  const url = new URL(inject('postgresUrl'));
  // Not the database that serves as a template: none may be connected to it.
  url.pathname = '/template1';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [what]);
    const { rows } = await client.query<{ answer: string }>('SELECT answer FROM made WHERE what = $1', [
      what,
    ]);
    if (rows[0]) return rows[0].answer;
    const answer = await make();
    await client.query('INSERT INTO made (what, answer) VALUES ($1, $2)', [what, answer]);
    return answer;
  } finally {
    await client.end();
  }
}
