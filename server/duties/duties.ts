import type { Store } from '../../store/open.ts';
import { forgetDutyRuns } from '../../store/queries/duty-runs.ts';
import type { Duty } from './duty.ts';

export interface DutyDeps {
  store: Store;
}

/** Rows of duty_run are kept so long. */
const KEPT_DAYS = 400;
const MINUTE_MS = 60_000;

/** Everything the monitor does by the clock, one line each. */
export const dutiesOf = ({ store }: DutyDeps): Duty[] => [
  {
    name: 'forget-duty-runs',
    pattern: '50 3 * * *',
    limitMs: MINUTE_MS,
    run: async () => void (await forgetDutyRuns(store, KEPT_DAYS)),
  },
];
