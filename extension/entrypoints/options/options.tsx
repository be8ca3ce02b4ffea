import { i18n } from '#i18n';
import { sendMessage } from '../../messages/messenger.ts';
import { ConnectionState } from '../../pages/connection-state.tsx';
import { useConnection } from '../../pages/use-connection.ts';
import { ServerForm } from './server-form.tsx';

export function Options() {
  const { view, setView, check } = useConnection();
  if (view === null) return null;
  const forget = async () => setView(await sendMessage('forgetServer', undefined));
  return (
    <main style={{ maxWidth: '640px', margin: '0 auto' }}>
      <h1>{i18n.t('extension.options.title')}</h1>
      <section>
        <h2>{i18n.t('extension.options.server')}</h2>
        <ConnectionState view={view} retry={check} />
      </section>
      <ServerForm key={view.address} address={view.address} saved={setView} />
      {view.address !== null && (
        <footer>
          <button type="button" onClick={forget}>
            {i18n.t('extension.options.forget')}
          </button>
        </footer>
      )}
    </main>
  );
}
