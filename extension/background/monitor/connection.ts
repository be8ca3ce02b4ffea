/** How the extension stands with its monitor. Times are epoch milliseconds. */
export type Connection =
  | { state: 'unset' }
  | { state: 'connected' }
  /** The monitor answered that the key is not (or no longer) good: nothing is asked until it is replaced. */
  | { state: 'refused' }
  /** Something answers at the address, but no monitor of ours: the key stays here. */
  | { state: 'stranger' }
  | { state: 'away'; failures: number; retryAt: number };

export type ConnectionEvent = 'answered' | 'refused' | 'stranger' | 'failed' | 'forgotten';

/** Browsers ring alarms no more often than this. */
export const FIRST_RETRY_MS = 30_000;
export const LAST_RETRY_MS = 10 * 60_000;

/** Wait after the n-th failure in a row (n ≥ 1): doubles from 30 s to 10 min. */
export const retryDelay = (failures: number) =>
  Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10));

/** The state after an event; a failure while already waiting does not push the next try further away. */
export function nextConnection(now: number, connection: Connection, event: ConnectionEvent): Connection {
  switch (event) {
    case 'answered':
      return { state: 'connected' };
    case 'refused':
      return { state: 'refused' };
    case 'stranger':
      return { state: 'stranger' };
    case 'forgotten':
      return { state: 'unset' };
    case 'failed': {
      if (connection.state !== 'away') return { state: 'away', failures: 1, retryAt: now + retryDelay(1) };
      if (now < connection.retryAt) return connection;
      const failures = connection.failures + 1;
      return { state: 'away', failures, retryAt: now + retryDelay(failures) };
    }
  }
}

/** Whether pages may cause a request now; while the monitor is away only the alarm and people do. */
export const mayAsk = (connection: Connection) => connection.state === 'connected';
