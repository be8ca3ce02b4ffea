import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadUnderstanding } from '../crawler/load-model.ts';
import { crmFiles } from '../sample/world/crm/files.ts';
import { historyLines } from '../sample/world/lines.ts';
import { makeWorld } from '../sample/world/world.ts';
import { startEmbedded } from '../store/embedded/start.ts';
import { importFiles } from '../store/imports/import-files.ts';
import { migrate } from '../store/migrate.ts';
import { openStore } from '../store/open.ts';
import { calibrationLine } from './calibrate.ts';

const VISITS = 100_000;
const SITES = { 1: 'bbs.example.com', 2: 'club.example.com' } as const;

const world = makeWorld(1, Date.UTC(2026, 10, 22));
const posts = historyLines(world.history, SITES);
const files = new Map<string, Blob>();
for (const [name, bytes] of Object.entries(crmFiles(world.crm, world.events, SITES))) {
  files.set(name, new Blob([new Uint8Array(bytes)]));
}
files.set('posts.jsonl', new Blob(posts.map((line) => `${JSON.stringify(line)}\n`)));
files.set('many-visits.csv', new Blob(manyVisits()));

/** Visits of the world's cars, enough to tell how long a million takes. */
function manyVisits(): string[] {
  const { vehicles, visits } = world.crm;
  const lines = ['工单号,VIN,服务站代码,进站日期,类别,里程,维修内容,配件号,故障码,是否索赔\n'];
  for (let i = 0; i < VISITS; i++) {
    const like = visits[i % visits.length];
    const { vin } = vehicles[i % vehicles.length] ?? { vin: '' };
    if (like) {
      const { dealer, day, kind, mileage, work, part, fault, claim } = like;
      const cells = [`B${i}`, vin, dealer, day, kind, mileage, work, part, fault, claim];
      lines.push(`${cells.map((cell) => `"${cell}"`).join(',')}\n`);
    }
  }
  return lines;
}

const folder = await mkdtemp(join(tmpdir(), 'chesheng-bench-'));
const server = await startEmbedded(folder);
await migrate(server.url);
const store = openStore(server.url, 3);
const understand = await loadUnderstanding();

async function take(what: string, names: string[], read = false): Promise<void> {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const given = names.flatMap((name) => {
    const blob = files.get(name);
    return blob ? [{ name, blob }] : [];
  });
  const reports = await importFiles(store, given, {
    dryRun: false,
    read,
    madeBy: 'bench',
    by: 'bench',
    timeZone: 'Asia/Shanghai',
    identifierKey: 'bench',
    understand: async () => understand,
  });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const sum = (count: 'rows' | 'inserted' | 'updated' | 'unchanged' | 'failed') =>
    reports.reduce((all, report) => all + report[count], 0);
  const counts = (['rows', 'inserted', 'updated', 'unchanged', 'failed'] as const).map(sum);
  console.log(
    `| ${what} | ${counts.join(' | ')} | ${seconds.toFixed(1)} | ${Math.round(sum('rows') / seconds)} | ${((user + system) / 1e6).toFixed(1)} |`,
  );
}

console.log(calibrationLine());
console.log(
  `load of the machine at the start: ${loadavg()[0]?.toFixed(1)}; embedded PostgreSQL on the same cores\n`,
);
console.log('| what | lines | new | changed | unchanged | left out | s | lines/s | CPU s of Node |');
console.log('|---|---|---|---|---|---|---|---|---|');
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
console.log('\nA million visits take ten times the seconds of the hundred thousand.');
