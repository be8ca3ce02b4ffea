import type { Command } from 'commander';
import { loadUnderstanding } from '../../crawler/load-model.ts';
import { startRestateWorker } from '../../crawler/restate-worker.ts';
import { startCrawlWorkers } from '../../crawler/worker.ts';
import { openStore } from '../../store/open.ts';
import { openQueues } from '../../store/queue.ts';
import { startAlertWorker } from '../alerts/worker.ts';
import { startRedLineWorker } from '../cases/red-line-worker.ts';
import { startDeliveryWorker } from '../deliveries/delivery-worker.ts';
import { makeLog } from '../log.ts';
import { OperatorError } from '../operator-error.ts';
import { knownSecret, readSettings } from '../settings.ts';
import { untilSignal } from '../until-signal.ts';

export function addWorker(program: Command): void {
  program
    .command('worker')
    .description(
      'work on the jobs of a monitor that runs elsewhere; needs its DATABASE_URL (and REDIS_URL if it has one)',
    )
    .action(async () => {
      const settings = readSettings();
      if (!settings.databaseUrl) {
        throw new OperatorError('A worker needs DATABASE_URL: the PostgreSQL that its monitor uses.');
      }
      const identifierKey = await knownSecret(settings.dataDir);
      if (identifierKey === null) {
        throw new OperatorError(
          `A worker needs its monitor's secret: copy the file secret from the monitor's DATA_DIR to ${settings.dataDir}.`,
        );
      }
      const log = makeLog(settings);
      const store = openStore(settings.databaseUrl);
      const queues = await openQueues({ databaseUrl: settings.databaseUrl, redisUrl: settings.redisUrl });
      const understand = await loadUnderstanding();
      const workers = await startCrawlWorkers({
        store,
        queues,
        settings,
        log,
        understand,
        identifierKey,
      });
      const { timeZone } = settings;
      const restating = await startRestateWorker({
        store,
        queues,
        log,
        understand,
        identifierKey,
        timeZone,
        decides: false,
      });
      const delivering = await startDeliveryWorker({
        store,
        queues,
        settings,
        log,
        installationSecret: identifierKey,
      });
      const alerts = await startAlertWorker({ store, queues, log, timeZone });
      const redLines = await startRedLineWorker({ store, queues, log, timeZone });
      log.info('worker is ready');
      await untilSignal();
      await redLines.stop();
      await alerts.stop();
      await delivering.stop();
      await restating.stop();
      await workers.stop();
      await queues.close();
      await store.close();
    });
}
