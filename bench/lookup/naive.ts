import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The peer: no sign-in, no audit, no checks, and three plain questions per author. Its answer holds less than ours.
 */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });

async function known({ host, key }: { host: string; key: string }) {
  const [facts, last, linked] = await Promise.all([
    pool.query('SELECT posts, negatives FROM author WHERE host = $1 AND key = $2', [host, key]),
    pool.query(
      `SELECT i.polarity FROM author a JOIN post p ON p.author_id = a.id JOIN insight i ON i.post_id = p.id
       WHERE a.host = $1 AND a.key = $2 ORDER BY p.published_at DESC LIMIT 1`,
      [host, key],
    ),
    pool.query(
      `SELECT c.name, v.series, (SELECT max(day) FROM visit i WHERE i.vehicle_id = v.id) AS last
       FROM link l JOIN customer c ON c.id = l.customer_id LEFT JOIN vehicle v ON v.customer_id = c.id
       WHERE l.host = $1 AND l.author_key = $2 AND l.undone_at IS NULL LIMIT 1`,
      [host, key],
    ),
  ]);
  return { host, key, ...facts.rows[0], ...last.rows[0], customer: linked.rows[0] ?? null };
}

const server = createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const { authors } = JSON.parse(text);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ authors: await Promise.all(authors.map(known)) }));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') process.send?.({ url: `http://127.0.0.1:${address?.port}/` });
});
process.on('message', (asked) => {
  if (asked === 'cpu') process.send?.(process.cpuUsage());
  if (asked === 'stop') process.exit();
});
