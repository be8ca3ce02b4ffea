import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadUnderstanding } from '../crawler/load-model.ts';
import { crmFiles } from '../sample/world/crm/files.ts';
import { historyLines } from '../sample/world/lines.ts';
import { makeWorld } from '../sample/world/world.ts';
import { startEmbedded } from '../store/embedded/start.ts';
import { importFiles } from '../store/imports/import-files.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/open.ts';
import { calibrationLine } from './calibrate.ts';

const { visits: given = '100000' } = parseArgs({
  options: { visits: { type: 'string' } },
  allowPositionals: true,
}).values;
const visitCount = Number(given);
if (!Number.isSafeInteger(visitCount) || visitCount < 1) {
  throw new Error(`--visits is the number of visits to take in, 1 or more, and not ${given}.`);
}
const SITES = { 1: 'bbs.example.com', 2: 'club.example.com' } as const;

const world = makeWorld(1, Date.UTC(2026, 10, 22));
const posts = historyLines(world.history, SITES);
const files = new Map<string, Blob>();
for (const [name, bytes] of Object.entries(crmFiles(world.crm, world.events, SITES))) {
  files.set(name, new Blob([new Uint8Array(bytes)]));
}
files.set('posts.jsonl', new Blob(posts.map((line) => `${JSON.stringify(line)}\n`)));

/** Visits of the world's cars, line by line: a million are not held in memory, as they are not by the command line. */
function* manyVisits(): Generator<string> {
  const { vehicles, visits } = world.crm;
  yield '工单号,VIN,服务站代码,进站日期,类别,里程,维修内容,配件号,故障码,是否索赔\n';
  for (let i = 0; i < visitCount; i++) {
    const like = visits[i % visits.length];
    const { vin } = vehicles[i % vehicles.length] ?? { vin: '' };
    if (like) {
      const { dealer, day, kind, mileage, work, part, fault, claim } = like;
      const cells = [`B${i}`, vin, dealer, day, kind, mileage, work, part, fault, claim];
      yield `${cells.map((cell) => `"${cell}"`).join(',')}\n`;
    }
  }
}

const folder = await mkdtemp(join(tmpdir(), 'chesheng-bench-'));
const server = await startEmbedded(folder);
const visitsFile = join(folder, 'many-visits.csv');
await writeFile(visitsFile, manyVisits());
files.set('many-visits.csv', await openAsBlob(visitsFile));
await migrate(server.url);
const store = openStore(server.url, 3);
const understand = await loadUnderstanding();

async function take(what: string, names: string[], read = false): Promise<void> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  let peak = process.memoryUsage.rss();
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const chosen = names.flatMap((name) => {
    const blob = files.get(name);
    return blob ? [{ name, blob }] : [];
  });
  const reports = await importFiles(store, chosen, {
    dryRun: false,
    read,
    madeBy: 'bench',
    by: 'bench',
    timeZone: 'Asia/Shanghai',
    identifierKey: 'bench',
    understand: async () => understand,
  }).finally(() => clearInterval(watch));
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const sum = (count: 'rows' | 'inserted' | 'updated' | 'unchanged' | 'failed') =>
    reports.reduce((all, report) => all + report[count], 0);
  const counts = (['rows', 'inserted', 'updated', 'unchanged', 'failed'] as const).map(sum);
  console.log(
    `| ${what} | ${counts.join(' | ')} | ${seconds.toFixed(1)} | ${Math.round(sum('rows') / seconds)} | ${((user + system) / 1e6).toFixed(1)} | ${Math.round(peak / 2 ** 20)} |`,
  );
}

console.log(calibrationLine());
console.log(
  `load of the machine at the start: ${loadavg()[0]?.toFixed(1)}; embedded PostgreSQL on the same cores\n`,
);
console.log(
  '| what | lines | new | changed | unchanged | left out | s | lines/s | CPU s of Node | peak MiB of Node |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
try {
  const crm = ['dealers.csv', 'customers.csv', 'vehicles.csv', 'visits.csv', 'accounts.csv', 'events.csv'];
  await take("the sample world's customers, cars, visits, accounts, events", crm);
  await take('the same again', crm);
  await take('visits', ['many-visits.csv']);
  await take('the same visits again', ['many-visits.csv']);
  await take("the sample world's posts, labels from the file", ['posts.jsonl']);
  await take('the same posts again', ['posts.jsonl']);
  await take('the same posts, labels as understood', ['posts.jsonl'], true);
} finally {
  await store.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
console.log(
  '\nThe memory includes the sample world and the model, which the bench holds and an import of visits does not.',
);
