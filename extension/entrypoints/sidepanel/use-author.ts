import { useCallback, useEffect, useState } from 'preact/hooks';
import type { AuthorKey } from '../../../shared/contract/customers.ts';
import { onMessage, sendMessage } from '../../messages/messenger.ts';
import type { AuthorView } from '../../messages/protocol.ts';

/** An author's record: what was known last at once, then what the monitor says; again when something has changed. */
export function useAuthor({ host, key }: AuthorKey): { view: AuthorView | null; ask: () => Promise<void> } {
  const [view, setView] = useState<AuthorView | null>(null);
  const ask = useCallback(async () => setView(await sendMessage('authorRecord', { host, key })), [host, key]);
  useEffect(() => {
    void sendMessage('lastKnown', { host, key }).then((known) => {
      if (known !== null) setView((view) => view ?? { state: 'shown', offline: false, ...known });
    });
    void ask();
    return onMessage('authorChanged', ({ data }) => {
      if (data === null || (data.host === host && data.key === key)) void ask();
    });
  }, [host, key, ask]);
  return { view, ask };
}
