import { useState } from 'preact/hooks';
import { changePassword } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { me } from '../../app/session.ts';
import { t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';

/** The first password is printed by a terminal; here it becomes one's own. */
export function Password() {
  const [done, setDone] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const answer = await changePassword(String(fields.get('current')), String(fields.get('new')));
    setDone(answer.ok);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) form.reset();
  };
  return (
    <form class="box fields" onSubmit={submit}>
      <h2>{t('dashboard.password.title')}</h2>
      <input type="hidden" name="username" autocomplete="username" value={me.value?.email} />
      <label>
        {t('dashboard.password.current')}
        <input name="current" type="password" required autocomplete="current-password" maxLength={128} />
      </label>
      <label>
        {t('dashboard.password.new')}
        <input
          name="new"
          type="password"
          required
          autocomplete="new-password"
          minLength={10}
          maxLength={128}
        />
      </label>
      {trouble && <TroubleNote trouble={trouble} />}
      <div class="row">
        <button type="submit" class="button">
          {t('dashboard.password.change')}
        </button>
        <span role="status" class="quiet">
          {done && t('dashboard.password.done')}
        </span>
      </div>
    </form>
  );
}
