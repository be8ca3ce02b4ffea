import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { businessDay } from '../../store/business-day.ts';
import type { Store } from '../../store/open.ts';
import { overview } from '../../store/queries/numbers.ts';
import { report } from '../../store/queries/report/report.ts';
import { maskAuthor } from '../auth/masking.ts';
import type { Settings } from '../settings.ts';
import type { SendDeps } from './send-report.ts';

/** The press of this installation: its store, its model, names masked for everybody. */
export function pressOf({
  store,
  log,
  settings,
  understanding,
  dashboard = fileURLToPath(new URL('../../dist/dashboard', import.meta.url)),
}: {
  store: Store;
  log: Logger;
  settings: Pick<Settings, 'timeZone' | 'publicUrl' | 'chromium' | 'smtpUrl' | 'mailFrom'>;
  understanding: string;
  dashboard?: string;
}): SendDeps {
  const { timeZone, publicUrl, chromium } = settings;
  const today = () => businessDay(new Date(), timeZone);
  return {
    make: (query) => report(store, query, { understanding, today: today(), mask: maskAuthor }),
    overview: (query) => overview(store, query, understanding, today()),
    log,
    dashboard,
    timeZone,
    publicUrl,
    chromium,
    settings,
  };
}
