import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { readServerAddress } from '../../background/monitor/server-address.ts';
import { hostPattern } from '../../background/origins.ts';
import { sendMessage } from '../../messages/messenger.ts';
import type { ConnectionView } from '../../messages/protocol.ts';

const SHORTEST_KEY = 8;

type Problem = 'notAnAddress' | 'needsHttps' | 'noKey' | 'denied';

interface Props {
  /** The address in use; null before the first. */
  address: string | null;
  saved: (view: ConnectionView) => void;
}

/** Server and key. The key is only ever written: nothing here can read the saved one. */
export function ServerForm({ address, saved }: Props) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const form = new FormData(event.currentTarget);
    const read = readServerAddress(String(form.get('address')));
    const key = String(form.get('key')).trim();
    if ('problem' in read) return setProblem(read.problem);
    if (key.length < SHORTEST_KEY) return setProblem('noKey');
    setBusy(true);
    const granted = await browser.permissions.request({ origins: [hostPattern(read.address)] });
    setProblem(granted ? null : 'denied');
    if (granted) saved(await sendMessage('saveServer', { address: read.address, key }));
    setBusy(false);
  }

  return (
    <section>
      <form onSubmit={save} noValidate style={{ display: 'grid', gap: 'var(--gap-3)' }}>
        <div class="field">
          <label for="address">{i18n.t('extension.options.address')}</label>
          <input
            id="address"
            name="address"
            type="url"
            defaultValue={address ?? ''}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="address-what"
          />
          <p class="what" id="address-what">
            {i18n.t('extension.options.addressWhat')}
          </p>
        </div>
        <div class="field">
          <label for="key">{i18n.t('extension.options.key')}</label>
          <input id="key" name="key" type="password" autocomplete="off" aria-describedby="key-what" />
          <p class="what" id="key-what">
            {i18n.t('extension.options.keyWhat')}
          </p>
        </div>
        {problem !== null && (
          <p class="problem" role="alert">
            {i18n.t(`extension.options.${problem}`)}
          </p>
        )}
        <div>
          <button type="submit" class="main" disabled={busy}>
            {i18n.t(busy ? 'extension.options.saving' : 'extension.options.save')}
          </button>
        </div>
      </form>
    </section>
  );
}
