import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { sendMessage } from '../../messages/messenger.ts';
import type { Forum } from '../../messages/protocol.ts';
import { ConnectionState } from '../../pages/connection-state.tsx';
import { useConnection } from '../../pages/use-connection.ts';
import { ForumList } from './forum-list.tsx';
import { PageState } from './page-state.tsx';

export function Popup() {
  const { view, check } = useConnection();
  const [forums, setForums] = useState<Forum[] | null>(null);
  useEffect(() => {
    sendMessage('forums', undefined).then(setForums);
  }, []);
  const disable = async (origin: string) => setForums(await sendMessage('disableForum', { origin }));
  return (
    <main style={{ width: '340px' }}>
      <section>
        <div class="row">
          <h1>{i18n.t('appName')}</h1>
          <button type="button" class="plain" onClick={() => browser.runtime.openOptionsPage()}>
            {i18n.t('extension.connection.settings')}
          </button>
        </div>
        {view !== null && <ConnectionState view={view} retry={check} />}
      </section>
      {forums !== null && <PageState forums={forums} setForums={setForums} disable={disable} />}
      {forums !== null && <ForumList forums={forums} disable={disable} />}
    </main>
  );
}
