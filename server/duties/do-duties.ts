import type { Logger } from 'pino';
import type { Store } from '../../store/open.ts';
import {
  claimDuty,
  type DutyClaim,
  endDeadRuns,
  endDuty,
  lastTaken,
  recordMissed,
  releaseDuty,
} from '../../store/queries/duty-runs.ts';
import { lastDue, missedBetween } from './due-times.ts';
import type { Duty } from './duty.ts';

/** Told of due times at which nothing ran: how many, and the first of them. The row in duty_run is written already. */
export type OnMissed = (duty: Duty, count: number, since: Date) => void;

export interface DutyDesk {
  /** Takes up whatever fell due and nobody has taken up; runs go on after it returns. */
  look(now: Date): Promise<void>;
  /** Cuts running duties short, gives their due times back and waits for them, at most ten seconds. */
  stop(): Promise<void>;
}

export interface DutyDeskOptions {
  store: Store;
  log: Logger;
  timeZone: string;
  duties: readonly Duty[];
  onMissed: OnMissed;
}

const PATIENCE_MS = 10_000;

/** This process's share of the duties. Any number of processes may have one on the same database. */
export function openDutyDesk({ store, log, timeZone, duties, onMissed }: DutyDeskOptions): DutyDesk {
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();

  async function lookAt(duty: Duty, now: Date): Promise<void> {
    const due = lastDue(duty.pattern, timeZone, now);
    if (due === null || running.has(duty.name) || stopping.signal.aborted) return;
    const before = await lastTaken(store, duty.name, due);
    const claim = await claimDuty(store, duty.name, due, duty.limitMs);
    if (claim === null) return;
    running.set(
      duty.name,
      doDuty(duty, claim).finally(() => running.delete(duty.name)),
    );
    await endDeadRuns(store, duty.name, due, duty.limitMs);
    const missed = before && missedBetween(duty.pattern, timeZone, before, due);
    if (missed && (await recordMissed(store, duty.name, missed))) onMissed(duty, missed.count, missed.since);
  }

  async function doDuty(duty: Duty, claim: DutyClaim): Promise<void> {
    const about = { duty: duty.name, due: claim.due };
    try {
      await duty.run(claim.due, AbortSignal.any([stopping.signal, AbortSignal.timeout(duty.limitMs)]));
      await endDuty(store, claim, null);
    } catch (error) {
      if (stopping.signal.aborted) return releaseDuty(store, claim);
      log.error({ err: error, ...about }, 'a duty failed');
      await endDuty(store, claim, firstLine(error));
    }
  }

  return {
    async look(now) {
      for (const duty of duties) await lookAt(duty, now);
    },
    async stop() {
      stopping.abort();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([Promise.allSettled(running.values()), patience]);
      clearTimeout(timer);
    },
  };
}

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]?.slice(0, 500) ?? '';
