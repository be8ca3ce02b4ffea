import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { AuthorKey } from '../../../shared/contract/customers.ts';
import { onMessage, sendMessage } from '../../messages/messenger.ts';
import type { AuthorView } from '../../messages/protocol.ts';

interface Asked {
  view: AuthorView | null;
  /** What is shown is from the last time; the monitor has not answered yet. */
  recalled: boolean;
  ask: () => Promise<void>;
}

/** An author's record: what was known last at once, then what the monitor says; again when something has changed. */
export function useAuthor({ host, key }: AuthorKey): Asked {
  const [view, setView] = useState<AuthorView | null>(null);
  const [recalled, setRecalled] = useState(true);
  const round = useRef(0);
  const ask = useCallback(async () => {
    const mine = ++round.current;
    const answer = await sendMessage('authorRecord', { host, key }).catch(() => ({ state: 'away' as const }));
    // Asked again since: what was so before a link was made is no answer any more.
    if (mine !== round.current) return;
    setView(answer);
    setRecalled(false);
  }, [host, key]);
  useEffect(() => {
    void sendMessage('lastKnown', { host, key }).then((known) => {
      if (known !== null) setView((view) => view ?? { state: 'shown', offline: false, ...known });
    });
    void ask();
    return onMessage('authorChanged', ({ data }) => {
      if (data === null || (data.host === host && data.key === key)) void ask();
    });
  }, [host, key, ask]);
  return { view, recalled, ask };
}
