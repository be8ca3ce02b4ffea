import { t } from '../app/text.ts';
import { CopyButton } from './copy-button.tsx';

/** Something that is shown this once: copy it, then put it away. */
export function Secret({ what, secret, onDone }: { what: string; secret: string; onDone: () => void }) {
  return (
    <div class="fields">
      <p>{what}</p>
      <output class="secret">{secret}</output>
      <p class="note wait">{t('dashboard.secret.once')}</p>
      <div class="row">
        <CopyButton label={t('dashboard.secret.copy')} text={() => secret} />
        <button type="button" class="button primary" onClick={onDone}>
          {t('dashboard.secret.done')}
        </button>
      </div>
    </div>
  );
}
