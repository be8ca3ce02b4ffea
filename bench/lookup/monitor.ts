import { pino } from 'pino';
import { startMonitor } from '../../server/monitor.ts';
import { readSettings } from '../../server/settings.ts';

/** The real monitor in a process of its own, which tells where it is and what CPU it took. */
const monitor = await startMonitor(readSettings(), pino({ level: 'warn' }));
process.on('message', (asked) => {
  if (asked === 'cpu') process.send?.(process.cpuUsage());
  if (asked === 'stop') void monitor.stop().then(() => process.disconnect());
});
process.send?.({ url: monitor.url, databaseUrl: monitor.store.url, admin: monitor.admin });
