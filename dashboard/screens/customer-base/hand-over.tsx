import { useId, useState } from 'preact/hooks';
import { handOver } from '../../api/customer-base.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import type { Adviser } from './advisers.tsx';

interface Props {
  leaving: Adviser;
  /** Names to choose from; another may be written. */
  colleagues: readonly string[];
  onClose: () => void;
  onGiven: () => void;
}

/** Areas beside the rest. */
const MOST_AREAS = 19;

/** Asks who gets the customers of an adviser: one colleague, or several by city or region and one the rest. */
export function HandOver({ leaving, colleagues, onClose, onGiven }: Props) {
  const [areas, setAreas] = useState<{ area: string; adviser: string }[]>([]);
  const [rest, setRest] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const names = useId();
  const change = (at: number, more: Partial<(typeof areas)[number]>) =>
    setAreas(areas.map((each, index) => (index === at ? { ...each, ...more } : each)));
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setBusy(true);
    const answer = await handOver({
      from: leaving.adviser,
      dealerId: leaving.dealer?.id ?? null,
      to: [...areas.map(({ area, adviser }) => ({ area, adviser })), { area: null, adviser: rest }],
      reason,
    });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onGiven();
    onClose();
  };
  return (
    <Dialog title={t('dashboard.base.handOverOf', { name: leaving.adviser })} onClose={onClose}>
      <form class="fields" onSubmit={submit}>
        <p>{t('dashboard.base.handOverWhat', { customers: leaving.customers, cases: leaving.openCases })}</p>
        <datalist id={names}>
          {colleagues.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        {areas.map(({ area, adviser }, at) => (
          <div key={at} class="row area">
            <label class="grow">
              {t('dashboard.base.area')}
              <input
                required
                maxLength={60}
                autocomplete="off"
                value={area}
                onInput={(event) => change(at, { area: event.currentTarget.value })}
              />
            </label>
            <label class="grow">
              {t('dashboard.base.newAdviser')}
              <input
                required
                maxLength={60}
                autocomplete="off"
                list={names}
                value={adviser}
                onInput={(event) => change(at, { adviser: event.currentTarget.value })}
              />
            </label>
            <button
              type="button"
              class="button icon-only plain"
              aria-label={t('dashboard.base.dropArea', { area: area || String(at + 1) })}
              onClick={() => setAreas(areas.filter((_, index) => index !== at))}
            >
              <Icon name="close" />
            </button>
          </div>
        ))}
        <label>
          {t(areas.length === 0 ? 'dashboard.base.newAdviser' : 'dashboard.base.restAdviser')}
          <input
            required
            maxLength={60}
            autocomplete="off"
            list={names}
            value={rest}
            onInput={(event) => setRest(event.currentTarget.value)}
          />
        </label>
        {areas.length < MOST_AREAS && (
          <p>
            <button
              type="button"
              class="button"
              onClick={() => setAreas([...areas, { area: '', adviser: '' }])}
            >
              <Icon name="plus" size={14} />
              {t('dashboard.base.addArea')}
            </button>
          </p>
        )}
        <label>
          {t('dashboard.base.reason')}
          <input
            name="reason"
            required
            minLength={2}
            maxLength={300}
            autocomplete="off"
            placeholder={t('dashboard.base.handOverReason')}
          />
        </label>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t(busy ? 'dashboard.base.handingOver' : 'dashboard.base.handOver')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
