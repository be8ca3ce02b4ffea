import { useState } from 'preact/hooks';
import type { SignalRow, SignalStatus } from '../../../../shared/contract/signals.ts';
import type { Trouble } from '../../../api/request.ts';
import { setSignalStatus } from '../../../api/signals.ts';
import { t } from '../../../app/text.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { TroubleNote } from '../../../parts/notice.tsx';
import { STATUSES } from '../kinds.ts';
import { Reason } from '../reason.tsx';
import { whySentence } from '../sentence.ts';

interface Props {
  signal: SignalRow;
  onDone: () => void;
  onClose: () => void;
}

/** Nobody makes a signal new; that is the monitor's. */
const settable = (status: SignalStatus): status is Exclude<SignalStatus, 'new'> => status !== 'new';

/** Decides about a signal: what it becomes, what that means, and why; the figures of now are kept with it. */
export function SetStatus({ signal, onDone, onClose }: Props) {
  // What the person reads, also when a colleague decides and the page behind is asked for anew.
  const [decidedOn] = useState(signal.status);
  const choices = STATUSES.filter(settable).filter((status) => status !== decidedOn);
  const [to, setTo] = useState(choices[0]);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    if (to === undefined) return;
    const reason = String(new FormData(event.currentTarget).get('reason'));
    setBusy(true);
    const answer = await setSignalStatus(signal.id, { from: decidedOn, to, reason });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onDone();
  };
  return (
    <Dialog title={t('dashboard.signals.decide.title')} onClose={onClose}>
      <form class="fields" onSubmit={save}>
        <p class="quiet">
          {t('dashboard.signals.decide.now', {
            status: t(`dashboard.reportFiles.signal.statuses.${decidedOn}`),
          })}{' '}
          {whySentence(signal.figures)}
        </p>
        <fieldset class="signal-choices">
          <legend class="unseen">{t('dashboard.signals.decide.to')}</legend>
          {choices.map((status) => (
            <label key={status} class="signal-choice">
              <input
                type="radio"
                name="to"
                value={status}
                checked={to === status}
                onChange={() => setTo(status)}
              />
              <span>
                <b>{t(`dashboard.reportFiles.signal.statuses.${status}`)}</b>
                <br />
                <span class="quiet small">{t(`dashboard.signals.means.${status}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {to && <Reason hint={t(`dashboard.signals.decide.hint.${to}`)} />}
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t('dashboard.signals.decide.save')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
