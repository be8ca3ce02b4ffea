import type { Store } from '../../store/open.ts';
import { forgetDutyRuns } from '../../store/queries/duty-runs.ts';
import type { SendDeps } from '../reports/send-report.ts';
import type { Duty } from './duty.ts';
import { evaluateSignalsDuty } from './evaluate-signals.ts';
import { numberCheckDuty } from './number-check.ts';
import { sendReportsDuty } from './send-reports.ts';

export interface DutyDeps extends SendDeps {
  store: Store;
}

/** Rows of duty_run are kept so long. */
const KEPT_DAYS = 400;
const MINUTE_MS = 60_000;

/** Everything the monitor does by the clock, one line each. */
export const dutiesOf = (deps: DutyDeps): Duty[] => [
  numberCheckDuty(deps),
  evaluateSignalsDuty(deps),
  sendReportsDuty(deps),
  {
    name: 'forget-duty-runs',
    pattern: '50 3 * * *',
    limitMs: MINUTE_MS,
    run: async () => void (await forgetDutyRuns(deps.store, KEPT_DAYS)),
  },
];
