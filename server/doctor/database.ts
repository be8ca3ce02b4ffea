import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { openStore, type Store } from '../../store/open.ts';
import { lastNumberCheck } from '../../store/queries/number-check.ts';
import { listSources } from '../../store/queries/sources.ts';
import { openQueues } from '../../store/queue.ts';
import { withDatabase } from '../database.ts';
import { everStarted } from '../ever-started.ts';
import { queueCounts } from '../queue-counts.ts';
import type { Settings } from '../settings.ts';
import { type Finding, fine, note, reason, wrong } from './finding.ts';

/** Everything that stands on PostgreSQL. Looking makes no database; one that is stopped is started for the moment. */
export async function checkDatabase(settings: Settings): Promise<Finding[]> {
  if (!settings.databaseUrl && !(await everStarted(settings.dataDir))) {
    return [note('PostgreSQL', 'not made yet', 'The first npm start makes it.')];
  }
  try {
    return await withDatabase(settings, (url) => checksOn(url, settings));
  } catch (error) {
    return [
      wrong(
        'PostgreSQL',
        reason(error),
        `See ${settings.databaseUrl ? 'its own log' : `${settings.dataDir}/postgresql.log`}.`,
      ),
    ];
  }
}

async function checksOn(url: string, settings: Settings): Promise<Finding[]> {
  const store = openStore(url, 2);
  try {
    const server = await checkServer(store);
    const schema = await checkSchema(store);
    if (schema.state === 'wrong') return [...server, schema];
    const running = await monitorRuns(store);
    return [
      ...server,
      schema,
      await checkPeople(store),
      ...(await checkQueue(url, settings, running)),
      ...(await checkSources(store)),
      ...(await checkFigures(store)),
    ];
  } finally {
    await store.close();
  }
}

const CLOCK_MS = 60_000;

async function checkServer(store: Store): Promise<Finding[]> {
  const asked = Date.now();
  const { rows } = await store.pool.query<{ version: string; now: Date }>(
    `SELECT current_setting('server_version') AS version, clock_timestamp() AS now`,
  );
  const row = rows[0];
  if (!row) return [wrong('PostgreSQL', 'gave no answer', 'Restart it.')];
  const off = Math.round((row.now.getTime() - (asked + Date.now()) / 2) / 1000);
  const clock =
    Math.abs(off) * 1000 <= CLOCK_MS
      ? fine('clock', 'agrees with the database')
      : wrong('clock', `${off} s apart from the database`, 'Let both machines follow a time server (NTP).');
  return [fine('PostgreSQL', row.version), clock];
}

const Journal = z.object({ entries: z.array(z.object({ when: z.number() })) });

async function checkSchema(store: Store): Promise<Finding> {
  const file = new URL('../../store/migrations/meta/_journal.json', import.meta.url);
  const wanted = Journal.parse(JSON.parse(await readFile(file, 'utf8'))).entries.at(-1)?.when ?? 0;
  const done = await store.pool
    .query<{ last: number | null }>('SELECT max(created_at) AS last FROM drizzle.__drizzle_migrations')
    .then(({ rows }) => rows[0]?.last ?? 0)
    .catch(() => 0);
  if (done === wanted) return fine('schema', 'up to date');
  if (done > wanted)
    return wrong(
      'schema',
      'newer than this program',
      'Update the program: a newer one has used this database.',
    );
  return wrong('schema', 'older than this program', 'Run npm start once, which brings it up to date.');
}

/** Whether some process holds the monitor's lock (server/monitor.ts connects under this name). */
async function monitorRuns(store: Store): Promise<boolean> {
  const { rows } = await store.pool.query(
    `SELECT 1 FROM pg_stat_activity WHERE application_name = 'chesheng-monitor'`,
  );
  return rows.length > 0;
}

async function checkPeople(store: Store): Promise<Finding> {
  const { rows } = await store.pool.query<{ admins: number }>(
    `SELECT count(*) AS admins FROM person WHERE role = 'admin' AND disabled_at IS NULL`,
  );
  const admins = rows[0]?.admins ?? 0;
  return admins > 0
    ? fine('administrators', String(admins))
    : note('administrators', 'none', 'The next npm start makes one and prints how to sign in.');
}

async function checkQueue(databaseUrl: string, { redisUrl }: Settings, running: boolean): Promise<Finding[]> {
  const what = redisUrl ? 'queue on Redis' : 'queue on PostgreSQL';
  try {
    const queues = await openQueues({ databaseUrl, redisUrl });
    try {
      const { waiting, active, failed } = await queueCounts(queues);
      const workers = await (await queues.makeQueue('crawl')).getWorkersCount();
      const said = `${waiting} waiting, ${active} active, ${failed} failed`;
      const jobs =
        failed === 0
          ? fine(what, said)
          : note(
              what,
              said,
              'Failed jobs are kept and the clock makes new ones; the log says why they failed.',
            );
      const alive =
        workers > 0
          ? fine('workers', String(workers))
          : running
            ? wrong(
                'workers',
                'none, though the monitor runs',
                'Restart the monitor; its log says why the workers ended.',
              )
            : note('workers', 'none, as the monitor is not running', 'Run npm start.');
      return [jobs, alive];
    } finally {
      await queues.close();
    }
  } catch (error) {
    return [
      wrong(
        what,
        reason(error),
        redisUrl ? 'Start Redis, mend REDIS_URL, or unset it.' : 'Restart the monitor.',
      ),
    ];
  }
}

async function checkSources(store: Store): Promise<Finding[]> {
  const sources = await listSources(store, 'en');
  if (sources.length === 0) return [note('sources', 'none', 'Add one in the dashboard.')];
  const ill = sources.filter(({ state }) => state === 'failing' || state === 'blocked');
  if (ill.length === 0) return [fine('sources', `${sources.length}, none failing`)];
  return ill.map(({ name, url, state, reason: why }) =>
    wrong(`source ${name}`, state, why || `Open ${url} in a browser and compare.`),
  );
}

/** What the nightly check of rollups against posts found last. */
async function checkFigures(store: Store): Promise<Finding[]> {
  const last = await lastNumberCheck(store);
  if (last === null)
    return [note('figures', 'not checked yet', 'The monitor checks them at half past three.')];
  const said = `${last.rows} rows of ${last.from} to ${last.to} held against the posts at ${last.at}`;
  if (last.differing === 0) return [fine('figures', said)];
  const [first] = last.examples;
  const where = first ? `, first ${first.series} on ${first.day} under ${first.topic}` : '';
  return [
    wrong(
      'figures',
      `${said}: ${last.differing} differ${where}`,
      'The posts are right and the figures are not; report this with the row of number_check.',
    ),
  ];
}
