import { useCallback, useEffect, useState } from 'preact/hooks';
import { sendMessage } from '../messages/messenger.ts';
import type { ConnectionView } from '../messages/protocol.ts';

/** The connection as last known, then as the monitor says now. */
export function useConnection() {
  const [view, setView] = useState<ConnectionView | null>(null);
  const check = useCallback(async () => setView(await sendMessage('connection', { ask: true })), []);
  useEffect(() => {
    sendMessage('connection', { ask: false }).then(setView).then(check);
  }, [check]);
  return { view, setView, check };
}
