import pino from 'pino';
import { startDeliveryWorker } from '../../server/deliveries/delivery-worker.ts';
import { openStore } from '../../store/open.ts';
import { openQueues } from '../../store/queue.ts';

// A process that sends messages until it is ended: node delivery-process.ts DATABASE_URL LEASE_MS [DIES_BEFORE_COMMIT]
// With the last argument it is killed between the service's answer to its first message and the line that says so.
const [databaseUrl = '', leaseMs = '300000', dies = ''] = process.argv.slice(2);
const store = openStore(databaseUrl, 4);
if (dies !== '') {
  const query = store.pool.query.bind(store.pool);
  store.pool.query = ((text: unknown, values: unknown) => {
    if (String(text).includes(`state = 'sent'`) && String(text).startsWith('UPDATE'))
      process.kill(process.pid, 'SIGKILL');
    return query(text as string, values as unknown[]);
  }) as typeof store.pool.query;
}
const queues = await openQueues({ databaseUrl, redisUrl: process.env.REDIS_URL });
await startDeliveryWorker({
  store,
  queues,
  log: pino({ level: 'error' }),
  installationSecret: 'test key',
  leaseMs: Number(leaseMs),
  settings: {
    allowPrivateHosts: ['127.0.0.1'],
    publicUrl: 'https://voc.maker.example/',
    timeZone: 'Asia/Shanghai',
    smtpUrl: undefined,
    mailFrom: undefined,
  },
});
process.stdout.write('ready\n');
