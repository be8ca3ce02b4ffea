import { useState } from 'preact/hooks';
import type { EventView } from '../../../shared/contract/events.ts';
import { addEvent } from '../../api/monitor.ts';
import type { Trouble } from '../../api/request.ts';
import { type Period, today } from '../../app/calendar.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';

/** Kept here because the contract's own list would bring zod into the page. */
const KINDS = [
  'recall',
  'launch',
  'press',
  'policy',
  'other',
] as const satisfies readonly EventView['kind'][];

interface Props {
  series: string;
  period: Period;
  onDone: () => void;
  onClose: () => void;
}

/** Marks something that explains a wave, for everybody. */
export function AddEvent({ series, period, onDone, onClose }: Props) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const now = today();
  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const answer = await addEvent({
      day: String(fields.get('day')),
      kind: KINDS.find((each) => each === fields.get('kind')) ?? 'other',
      title: String(fields.get('title')),
      series: fields.has('everywhere') ? null : series,
    });
    setBusy(false);
    if (answer.ok) onDone();
    else setTrouble(answer.trouble);
  };
  return (
    <Dialog title={t('dashboard.events.add')} onClose={onClose}>
      <form class="fields" onSubmit={save}>
        <label>
          {t('dashboard.events.day')}
          <input type="date" name="day" required defaultValue={period.to < now ? period.from : now} />
        </label>
        <label>
          {t('dashboard.events.kind')}
          <select name="kind">
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`words.eventKinds.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('dashboard.events.what')}
          <input
            name="title"
            required
            minLength={2}
            maxLength={120}
            autoComplete="off"
            placeholder={t('dashboard.events.whatHint')}
          />
        </label>
        <label class="option">
          <input type="checkbox" name="everywhere" />
          {t('dashboard.events.everywhere')}
        </label>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t('dashboard.events.save')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
