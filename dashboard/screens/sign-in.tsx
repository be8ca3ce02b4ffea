import { useState } from 'preact/hooks';
import { signIn } from '../api/monitor.ts';
import type { Trouble } from '../api/request.ts';
import { chooseLanguage, LOCALES, language } from '../app/preferences.ts';
import { me } from '../app/session.ts';
import { t } from '../app/text.ts';
import { Toggle } from '../parts/segmented.tsx';

/** Stands in for every screen while nobody is signed in; the address stays, so one lands where one wanted. */
export function SignIn() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await signIn(String(fields.get('email')), String(fields.get('password')));
    setBusy(false);
    if (answer.ok) me.value = answer.value.me;
    else setTrouble(answer.trouble);
  };

  return (
    <main class="sign-in">
      <form onSubmit={submit}>
        <h1>
          <img src="/icon.svg" alt="" width="32" height="32" />
          车声
        </h1>
        <p class="quiet">{t('dashboard.signIn.intro')}</p>
        <label>
          {t('dashboard.signIn.email')}
          <input name="email" type="email" autocomplete="username" required maxLength={254} />
        </label>
        <label>
          {t('dashboard.signIn.password')}
          <input name="password" type="password" autocomplete="current-password" required maxLength={128} />
        </label>
        {trouble && (
          <p class="note alarm" role="alert">
            {sentence(trouble)}
          </p>
        )}
        <button type="submit" class="button primary" disabled={busy}>
          {busy ? t('dashboard.signIn.busy') : t('dashboard.signIn.submit')}
        </button>
        <p class="quiet small">{t('dashboard.signIn.lost')}</p>
      </form>
      <Toggle
        label={t('dashboard.account.language')}
        value={language.value}
        options={LOCALES.map((value) => ({ value, label: value === 'en' ? 'English' : '中文' }))}
        onChoose={chooseLanguage}
      />
    </main>
  );
}

function sentence(trouble: Trouble): string {
  if (trouble.kind === 'offline') return t('dashboard.state.offline');
  if (trouble.kind === 'refused') return t('dashboard.signIn.disabled');
  if (trouble.status === 401) return t('dashboard.signIn.wrong');
  if (trouble.status === 429) return t('dashboard.signIn.tooMany');
  return trouble.detail || t('dashboard.state.failed');
}
