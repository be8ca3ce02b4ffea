import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadUnderstanding } from '../crawler/load-model.ts';
import { historyLines } from '../sample/world/lines.ts';
import { makeWorld } from '../sample/world/world.ts';
import { likenessOf } from '../shared/understanding/copies/likeness.ts';
import { startEmbedded } from '../store/embedded/start.ts';
import { importFiles } from '../store/imports/import-files.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/open.ts';
import { planStanding } from '../store/standing/plan.ts';
import { transaction } from '../store/transaction.ts';
import { calibrationLine } from './calibrate.ts';

const world = makeWorld(1, Date.UTC(2026, 10, 22));
const lines = historyLines(world.history, { 1: 'bbs.example.com', 2: 'club.example.com' });
const AT_A_TIME = 1000;

console.log(calibrationLine());
console.log(`${lines.length} posts of the sample world\n`);
console.log('| what | µs a post |');
console.log('|---|---|');
for (const { body } of lines.slice(0, 5000)) likenessOf(body);
const from = performance.now();
for (const { body } of lines) likenessOf(body);
console.log(`| signature and keys | ${(((performance.now() - from) * 1000) / lines.length).toFixed(1)} |`);

const folder = await mkdtemp(join(tmpdir(), 'chesheng-bench-'));
const server = await startEmbedded(folder);
await migrate(server.url);
const store = openStore(server.url, 3);
try {
  const understand = await loadUnderstanding();
  const blob = new Blob(lines.map((line) => `${JSON.stringify(line)}\n`));
  await importFiles(store, [{ name: 'posts.jsonl', blob }], {
    dryRun: false,
    read: false,
    madeBy: 'bench',
    by: 'bench',
    timeZone: 'Asia/Shanghai',
    identifierKey: 'bench',
    understand: async () => understand,
  });
  const { rows } = await store.pool.query<{ id: number }>('SELECT id FROM post ORDER BY id');
  const ids = rows.map(({ id }) => id);
  const started = performance.now();
  for (let i = 0; i < ids.length; i += AT_A_TIME)
    await transaction(store, (client) => planStanding(client, ids.slice(i, i + AT_A_TIME)));
  const took = ((performance.now() - started) * 1000) / ids.length;
  console.log(
    `| looking copies up among all, grouping, judging (1,000 posts at a time) | ${took.toFixed(1)} |`,
  );
} finally {
  await store.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
