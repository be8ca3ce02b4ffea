import { useEffect } from 'preact/hooks';
import type { AlertState } from '../../../shared/contract/alert-kinds.ts';
import { acknowledgeAlert, getAlert, noteAlert } from '../../api/alerts.ts';
import type { Result } from '../../api/request.ts';
import { alarms } from '../../app/alarms.ts';
import { formatInstant } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';

interface Props {
  id: number;
  state: AlertState;
  onSettle: (act: Promise<Result<unknown>>) => void;
}

/** Who did what to an alert and why, what was sent of it, and a place for one's own word. */
export function AlertHistory({ id, state, onSettle }: Props) {
  const { value, trouble, reload } = useLoad(`${id} ${state}`, (signal) => getAlert(id, signal));
  const { last } = alarms.value;
  useEffect(reload, [last]);
  const save = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    const note = String(new FormData(form).get('note')).trim();
    if (note === '') return;
    const take = event.submitter instanceof HTMLButtonElement && event.submitter.value === 'take';
    onSettle(take ? acknowledgeAlert(id, note) : noteAlert(id, note));
    form.reset();
    reload();
  };
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (!value) return <Skeleton rows={2} />;
  return (
    <div class="alert-history">
      <ol>
        {value.steps.map(({ what, person, note, at }) => (
          <li key={`${at} ${what}`}>
            <span class="quiet">{formatInstant(at)}</span> {t(`dashboard.alerts.step.${what}`)} ·{' '}
            {person ?? t('dashboard.alerts.monitor')}
            {note !== null && <q>{note}</q>}
          </li>
        ))}
        {value.deliveries.map(({ channel, occasion, state: sent, sentAt }) => (
          <li key={`${channel} ${occasion}`} class="quiet">
            {sentAt !== null && `${formatInstant(sentAt)} `}
            {t('dashboard.alerts.sent', {
              channel,
              occasion: t(`dashboard.alerts.step.${occasion}`),
              state: sent,
            })}
          </li>
        ))}
      </ol>
      <form class="row wrap" onSubmit={save}>
        <label class="alert-note">
          {t('dashboard.alerts.note')}
          <input
            name="note"
            maxLength={500}
            autoComplete="off"
            placeholder={t('dashboard.alerts.noteHint')}
          />
        </label>
        <button type="submit" class="button" value="note">
          {t('dashboard.alerts.saveNote')}
        </button>
        {state === 'open' && (
          <button type="submit" class="button primary" value="take">
            {t('dashboard.alerts.acknowledge')}
          </button>
        )}
      </form>
    </div>
  );
}
