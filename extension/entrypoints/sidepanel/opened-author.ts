import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../../messages/messenger.ts';
import type { OpenAuthor } from '../../messages/protocol.ts';

/** The browser window this panel belongs to: named in the address when it stands in a window of its own. */
async function ownWindow(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('window');
  return named === null ? (await browser.windows.getCurrent()).id : Number(named);
}

/** The author last clicked in this panel's window; null before the first. */
export function useOpenedAuthor(): OpenAuthor | null {
  const [author, setAuthor] = useState<OpenAuthor | null>(null);
  useEffect(() => {
    let windowId: number | undefined;
    const off = onMessage('authorOpened', ({ data, sender }) => {
      if (sender.id === browser.runtime.id && data.windowId === windowId) setAuthor(data);
    });
    ownWindow().then(async (id) => {
      windowId = id;
      if (id !== undefined) setAuthor(await sendMessage('openedAuthor', { windowId: id }));
    });
    return off;
  }, []);
  return author;
}
