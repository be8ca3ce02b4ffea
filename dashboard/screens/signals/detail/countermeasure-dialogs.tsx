import { useState } from 'preact/hooks';
import type { Countermeasure } from '../../../../shared/contract/signal-detail.ts';
import type { Trouble } from '../../../api/request.ts';
import { addCountermeasure, removeCountermeasure } from '../../../api/signals.ts';
import { t } from '../../../app/text.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { TroubleNote } from '../../../parts/notice.tsx';

interface Props {
  /** Id of the signal. */
  signal: number;
  onDone: () => void;
  onClose: () => void;
}

/** Says from which build date on something was changed. */
export function AddCountermeasure({ signal, onDone, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await addCountermeasure(signal, {
      builtFrom: String(fields.get('builtFrom')),
      what: String(fields.get('what')),
    });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onDone();
  };
  return (
    <Dialog title={t('dashboard.signals.measures.add')} onClose={onClose}>
      <form class="fields" onSubmit={save}>
        <p class="quiet">{t('dashboard.signals.measures.addWhat')}</p>
        <label>
          {t('dashboard.signals.measures.builtFrom')}
          <input type="date" name="builtFrom" required min="1990-01-01" max="2100-12-31" />
        </label>
        <label>
          {t('dashboard.signals.measures.what')}
          <input
            name="what"
            required
            maxLength={200}
            autoComplete="off"
            placeholder={t('dashboard.signals.measures.whatHint')}
          />
        </label>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t('dashboard.signals.measures.save')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Asked before, since its check disappears for everybody. */
export function RemoveCountermeasure({
  signal,
  measure,
  onDone,
  onClose,
}: Props & { measure: Pick<Countermeasure, 'id' | 'what'> }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const remove = async () => {
    setBusy(true);
    const answer = await removeCountermeasure(signal, measure.id);
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onDone();
  };
  return (
    <Dialog title={t('dashboard.signals.measures.removeTitle')} onClose={onClose}>
      <div class="fields">
        <p>{t('dashboard.signals.measures.removeWhat', { what: measure.what })}</p>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="button" class="button danger" disabled={busy} onClick={remove}>
            {t('dashboard.signals.measures.removeDo')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
