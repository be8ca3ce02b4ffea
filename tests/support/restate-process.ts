import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { startRestateWorker } from '../../crawler/restate-worker.ts';
import { openStore } from '../../store/open.ts';
import { openQueues } from '../../store/queue.ts';
import { model } from './models.ts';

// A process that reads stored posts anew: node restate-process.ts DATABASE_URL REDIS_URL|- [monitor|worker] [DIES_AFTER]
// It ends when nothing is left; after reading DIES_AFTER posts it is killed in the middle of a batch.
const [databaseUrl = '', redisUrl = '-', as = 'monitor', diesAfter = 'never'] = process.argv.slice(2);
const store = openStore(databaseUrl, 4);
const queues = await openQueues({ databaseUrl, redisUrl: redisUrl === '-' ? undefined : redisUrl });
let read = 0;
const worker = await startRestateWorker({
  store,
  queues,
  log: pino({ level: 'error' }),
  identifierKey: 'test key',
  timeZone: 'Asia/Shanghai',
  decides: as === 'monitor',
  understand: (text, context) => {
    if (text !== '' && ++read > Number(diesAfter)) process.kill(process.pid, 'SIGKILL');
    return model('new')(text, context);
  },
});
for (;;) {
  const { rows } = await store.pool.query(`SELECT 1 FROM restatement WHERE state = 'done'`);
  if (rows.length > 0) break;
  await sleep(50);
}
await worker.stop();
await queues.close();
await store.close();
process.stdout.write(`${read}\n`);
