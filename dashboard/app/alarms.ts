import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Role } from '../../shared/contract/words.ts';
import { getAlerts } from '../api/alerts.ts';
import { followEvents } from '../api/live.ts';

/** How many alerts call for somebody, and a number that grows whenever anything happens to one. */
export const alarms = signal({ open: 0, critical: 0, last: 0 });

export const READERS: readonly Role[] = ['brand', 'pr', 'quality', 'admin'];

/** Keeps `alarms` true while somebody who may read alerts is signed in. */
export function useAlarms(role: Role | undefined): void {
  const may = role !== undefined && READERS.includes(role);
  useEffect(() => {
    if (!may) return;
    const abort = new AbortController();
    const changed = async (data: string) => {
      const { last }: { last: number } = JSON.parse(data);
      const answer = await getAlerts({}, abort.signal);
      if (answer.ok && !abort.signal.aborted)
        alarms.value = { open: answer.value.open, critical: answer.value.critical, last };
    };
    void followEvents('/api/alerts/progress', abort.signal, (data) => void changed(data));
    return () => abort.abort();
  }, [may]);
}
