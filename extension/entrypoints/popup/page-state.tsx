import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { allEngineNames, engineName } from '../../../shared/sites/engine-names.ts';
import { hostPattern } from '../../background/origins.ts';
import { sendMessage } from '../../messages/messenger.ts';
import type { Forum } from '../../messages/protocol.ts';
import { type ThisPage, thisPage } from './this-page.ts';

type State = ThisPage | 'reading' | 'notAPage';

interface Props {
  forums: Forum[];
  setForums: (forums: Forum[]) => void;
  disable: (origin: string) => void;
}

/** What the page in the current tab is, and the one button that switches the overlay on for its forum. */
export function PageState({ forums, setForums, disable }: Props) {
  const [page, setPage] = useState<State>('reading');
  const [denied, setDenied] = useState(false);
  useEffect(() => {
    thisPage().then((found) => setPage(found ?? 'notAPage'));
  }, []);

  async function enable(origin: string, engine: string): Promise<void> {
    // The browser's question must follow the click directly, and may close this popup: the background knows what for.
    void sendMessage('wantForum', { origin, engine });
    const granted = await browser.permissions.request({ origins: [hostPattern(origin)] });
    setDenied(!granted);
    if (granted) setForums(await sendMessage('enableForum', { origin, engine }));
  }

  if (page === 'reading') return <p class="what">{i18n.t('extension.popup.reading')}</p>;
  if (page === 'notAPage') return <p class="what">{i18n.t('extension.popup.notAPage')}</p>;
  const { origin, engine } = page;
  const { host } = new URL(origin);
  if (forums.some((forum) => forum.origin === origin)) {
    return (
      <section>
        <strong>{i18n.t('extension.popup.enabled')}</strong>
        <div class="row">
          <span>{host}</span>
          <button type="button" onClick={() => disable(origin)}>
            {i18n.t('extension.popup.disable')}
          </button>
        </div>
      </section>
    );
  }
  if (engine === null) {
    return (
      <section>
        <strong>{i18n.t('extension.popup.unknown')}</strong>
        <p class="what">{i18n.t('extension.popup.unknownWhat', [allEngineNames()])}</p>
      </section>
    );
  }
  return (
    <section>
      <strong>{i18n.t('extension.popup.looksLike', [engineName(engine)])}</strong>
      <p class="what">{i18n.t('extension.popup.enableWhat', [host])}</p>
      <button type="button" class="main" onClick={() => enable(origin, engine)}>
        {i18n.t('extension.popup.enable')}
      </button>
      {denied && (
        <p class="problem" role="alert">
          {i18n.t('extension.popup.denied')}
        </p>
      )}
    </section>
  );
}
