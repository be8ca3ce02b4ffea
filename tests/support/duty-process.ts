import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { openDutyDesk } from '../../server/duties/do-duties.ts';
import { openStore } from '../../store/open.ts';

// A process that does a duty of every second: node duty-process.ts DATABASE_URL LOOKS [DIES]
// Each run leaves a row; one that DIES is killed in the middle of its first run.
const [databaseUrl = '', looks = '1', dies] = process.argv.slice(2);
const store = openStore(databaseUrl, 4);
const desk = openDutyDesk({
  store,
  log: pino({ level: 'silent' }),
  timeZone: 'Asia/Shanghai',
  onMissed: () => {},
  duties: [
    {
      name: 'every-second',
      pattern: '* * * * * *',
      limitMs: 60_000,
      async run(due) {
        await store.pool.query('INSERT INTO done (due, pid) VALUES ($1, $2)', [due, process.pid]);
        if (dies) process.kill(process.pid, 'SIGKILL');
      },
    },
  ],
});
for (let look = 0; look < Number(looks); look++) {
  await desk.look(new Date());
  await sleep(40);
}
await desk.stop();
await store.close();
