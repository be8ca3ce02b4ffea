import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { onMessage, sendMessage } from '../messages/messenger.ts';
import { startOverlay } from '../overlay/overlay.ts';
import { words } from '../overlay/words.ts';

export default defineContentScript({
  // Registered for a forum once the person has granted it; asks for no site by itself.
  matches: [],
  registration: 'runtime',
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  async main(context) {
    // The background may be gone (extension updated) or refuse: the page is then left as it was, without a word.
    const stop = (): null => {
      context.abort();
      return null;
    };
    void sendMessage('wake', undefined).catch(stop);
    const orStop = async <T>(answer: Promise<T | null>) => (await answer.catch(() => null)) ?? stop();

    const sites = await orStop(sendMessage('siteFile', undefined));
    if (sites === null) return;
    const slots = startOverlay(
      document,
      sites,
      words,
      {
        understand: (request) => orStop(sendMessage('understandPosts', request)),
        lookUp: (keys) => orStop(sendMessage('lookUpAuthors', { keys })),
        open: (author) => void sendMessage('openAuthor', author).catch(stop),
        ticketFor: (author) => orStop(sendMessage('showCard', author)),
      },
      // Of the two addresses of our own pages this one is new in every session, so no page can know it beforehand.
      { url: browser.runtime.getURL('/card.html'), origin: new URL(browser.runtime.getURL('/')).origin },
      context.signal,
    );
    if (slots === null) return;
    context.onInvalidated(onMessage('askAgain', slots.askAgain));
    context.onInvalidated(onMessage('slotChanged', ({ data }) => slots.change(data.key, data.state)));
    context.onInvalidated(
      onMessage('leave', ({ data }) => {
        if (data.origin === location.origin) context.abort();
      }),
    );
  },
});
