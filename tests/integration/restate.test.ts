import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beginRestatement, endRestatement } from '../../store/ingest/begin-restatement.ts';
import { relabelPost } from '../../store/ingest/relabel.ts';
import { type Place, restateBatch } from '../../store/ingest/restate.ts';
import type { Store } from '../../store/open.ts';
import { readAudit } from '../../store/queries/audit.ts';
import { listRestatements, restatedIn, restatementProgress } from '../../store/queries/restatements.ts';
import { freshDatabase, type TestDatabase } from '../support/database.ts';
import { importOne, jsonLines, postLine } from '../support/imports.ts';
import { model } from '../support/models.ts';
import { expectNumbersToMatchPosts } from '../support/recompute.ts';
import { startRedis } from '../support/redis.ts';

const PROCESS = fileURLToPath(new URL('../support/restate-process.ts', import.meta.url));
const BODIES = ['响 [neg] [complaint]', '嗡嗡 [grumble] [rattle]', '不错 [pos]', '路过', '油耗高 [grumble]'];
const POSTS = 600;
const YUEXIANG = 'changan-yuexiang';
const JUNE = { from: '2024-06-01', to: '2024-06-30' };
const MAY = { from: '2024-05-01', to: '2024-05-31' };

let db: TestDatabase;
let store: Store;
let redis: Awaited<ReturnType<typeof startRedis>>;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(async () => {
  db = await freshDatabase();
  store = db.store;
});
afterEach(() => db.drop());

/** So many posts of one thread each, three a day, read by the old model; every tenth came with labels. */
async function told(posts = POSTS): Promise<void> {
  const lines = Array.from({ length: posts }, (_, n) =>
    postLine({
      threadId: `${n}`,
      postId: `${n}`,
      author: { id: `${n % 40}`, name: `车友${n % 40}` },
      publishedAt: new Date(Date.UTC(2024, 0, 1, 4) + n * 8 * 3_600_000).toISOString(),
      body: `${BODIES[n % BODIES.length]} ${n}`,
      ...(n % 10 === 1
        ? {
            label: {
              polarity: 'positive' as const,
              complaint: false,
              groups: [],
              topics: [],
              faults: [],
              series: [{ series: YUEXIANG, basis: 'named' as const }],
            },
          }
        : {}),
    }),
  );
  const report = await importOne(store, 'posts.jsonl', jsonLines(lines), {
    understand: async () => model('old'),
  });
  expect(report.inserted).toBe(posts);
}

function start(as: 'monitor' | 'worker', diesAfter = 'never', url = '-') {
  const child = spawn(process.execPath, [PROCESS, db.url, url, as, diesAfter], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  return once(child, 'exit').then(([, signal]) => ({ signal, read: Number(said) }));
}

/** Reads all stored posts anew in this process. */
async function restate(version: 'new' | 'newest' = 'new'): Promise<void> {
  const restatement = await beginRestatement(store, version);
  if (restatement === null) throw new Error('nothing to restate');
  for (let place: Place = null; ; ) {
    const from: Place = place;
    place = await restateBatch(store, { restatement, version, understand: model(version) }, from);
    if (place === null && from === null) break;
  }
  expect(await endRestatement(store, restatement, version)).toBe(true);
}

/** What the labels say, worked out from the texts alone. */
async function expectReadByNewModel(): Promise<void> {
  const { rows } = await store.pool.query<{ off: number; files: number }>(
    `SELECT count(*) FILTER (WHERE i.version <> 'new' OR i.labelled_by <> CASE WHEN n % 10 = 1 THEN 'file' ELSE 'model' END
              OR i.polarity <> CASE WHEN n % 10 = 1 OR n % 5 = 2 THEN 'positive' WHEN n % 5 = 3 THEN 'neutral' ELSE 'negative' END
              OR i.faults <> CASE WHEN n % 5 = 1 AND n % 10 <> 1 THEN '{noise:clutch}'::text[] ELSE '{}' END) AS off,
            count(*) FILTER (WHERE i.labelled_by = 'file') AS files
     FROM insight i JOIN (SELECT id, external_id::int AS n FROM post) p ON p.id = i.post_id`,
  );
  expect(rows[0]).toEqual({ off: 0, files: POSTS / 10 });
  await expectNumbersToMatchPosts(store);
}

test('a new model reads every stored post anew, and the record says what that moved', async () => {
  await told();
  const counts = async () =>
    (
      await store.pool.query<{ month: string; negatives: number; complaints: number }>(
        `SELECT to_char(p.day, 'YYYY-MM') AS month, count(*) FILTER (WHERE i.polarity = 'negative') AS negatives,
                count(*) FILTER (WHERE i.complaint) AS complaints
         FROM post p JOIN insight i ON i.post_id = p.id GROUP BY 1 ORDER BY 1`,
      )
    ).rows;
  const before = await counts();
  await restate();
  const after = await counts();
  expect(after).not.toEqual(before);
  await expectReadByNewModel();
  const [record, ...more] = await listRestatements(store);
  expect(more).toEqual([]);
  const grumbles = POSTS / 5 + POSTS / 10;
  expect(record).toMatchObject({
    from: ['old'],
    to: 'new',
    state: 'done',
    posts: POSTS,
    changed: grumbles,
    fields: { polarity: grumbles, complaint: grumbles, faults: POSTS / 10, topics: POSTS / 10 },
  });
  expect(
    record?.months.map(({ month, negativesBefore, complaintsBefore }) => ({
      month,
      negatives: negativesBefore,
      complaints: complaintsBefore,
    })),
  ).toEqual(before);
  expect(
    record?.months.map(({ month, negativesAfter, complaintsAfter }) => ({
      month,
      negatives: negativesAfter,
      complaints: complaintsAfter,
    })),
  ).toEqual(after);
  const june = record?.months.find(({ month }) => month === '2024-06');
  const said = await restatedIn(store, JUNE, MAY);
  expect({ month: '2024-06', ...said?.moved }).toEqual(june);
  expect((await restatedIn(store, JUNE, MAY, YUEXIANG))?.moved).toEqual(said?.moved);
  expect(await restatedIn(store, JUNE, MAY, 'toyota-corolla')).toBeNull();
  expect(await restatedIn(store, { from: '2020-01-01', to: '2020-01-31' }, MAY)).not.toBeNull();
  expect(
    await restatedIn(
      store,
      { from: '2020-01-01', to: '2020-01-31' },
      { from: '2019-12-01', to: '2019-12-31' },
    ),
  ).toBeNull();
  const { entries } = await readAudit(store, { limit: 10 });
  expect(entries.map(({ action, role }) => `${role} ${action}`)).toEqual([
    'system restatement.done',
    'system restatement.begun',
  ]);
});

test('where every post is read by the model, nothing begins', async () => {
  await told(10);
  expect(await beginRestatement(store, 'old')).toBeNull();
  expect(await listRestatements(store)).toEqual([]);
});

test('it is begun once, however often it is asked for, and a still newer model replaces it', async () => {
  await told(10);
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => beginRestatement(store, 'new')));
  expect(others).toEqual([first, first]);
  expect(await restatementProgress(store)).toMatchObject({ to: 'new', done: 0, of: 10, secondsLeft: null });
  await restate('newest');
  expect((await listRestatements(store)).map(({ to, state }) => `${to} ${state}`)).toEqual([
    'newest done',
    'new replaced',
  ]);
});

test('what people corrected stays, whatever the new model says, and follows no model after', async () => {
  await told(20);
  const { rows } = await store.pool.query<{ id: number }>(
    `SELECT id FROM post WHERE external_id IN ('4', '6') ORDER BY external_id::int`,
  );
  const [ids] = [rows.map(({ id }) => id)];
  const labels = {
    polarity: 'positive' as const,
    aspects: ['油耗:positive' as const],
    faults: ['shake:engine'],
    series: ['changan-cs75'],
  };
  for (const id of ids) expect(await relabelPost(store, id, labels, 'quality')).toBe('done');
  await restate();
  await restate('newest');
  const kept = await store.pool.query(
    `SELECT i.version, i.polarity, i.complaint, i.aspects, i.faults, i.labelled_by,
            ARRAY(SELECT series || ' ' || basis FROM mention m WHERE m.post_id = i.post_id) AS series
     FROM insight i WHERE i.post_id = ANY($1) ORDER BY i.post_id`,
    [ids],
  );
  const corrected = {
    version: 'newest',
    polarity: 'positive',
    // The field nobody spoke on follows the model.
    complaint: true,
    aspects: ['油耗:positive'],
    faults: ['shake:engine'],
    labelled_by: 'person',
    series: ['changan-cs75 corrected'],
  };
  expect(kept.rows).toEqual([corrected, corrected]);
  await expectNumbersToMatchPosts(store);
});

describe.each(['postgresql', 'redis'] as const)('as a job on %s', (backend) => {
  const url = () => (backend === 'redis' ? redis.url : '-');

  test('killed in the middle of a batch it loses nothing, doubles nothing, and goes on', async () => {
    await told();
    expect(await start('monitor', '300', url())).toMatchObject({ signal: 'SIGKILL' });
    const halfway = await restatementProgress(store);
    expect(halfway).toMatchObject({ done: 200, of: POSTS });
    await expectNumbersToMatchPosts(store);
    expect(await start('monitor', 'never', url())).toEqual({ signal: null, read: POSTS - 200 });
    await expectReadByNewModel();
    expect(await listRestatements(store)).toMatchObject([{ state: 'done', posts: POSTS }]);
  });

  test('two processes share it, and each post is read once', async () => {
    await told();
    const both = await Promise.all([start('monitor', 'never', url()), start('worker', 'never', url())]);
    expect(both[0].read + both[1].read).toBe(POSTS);
    await expectReadByNewModel();
    expect(await listRestatements(store)).toMatchObject([{ state: 'done', posts: POSTS }]);
  });
});
