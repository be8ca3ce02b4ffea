import { useState } from 'preact/hooks';
import type { LikePair as Pair } from '../../../shared/contract/duplicates.ts';
import { mergeCustomers } from '../../api/customer-base.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { customerName } from './like-pair.tsx';

interface Props {
  pair: Pair;
  onClose: () => void;
  onMerged: () => void;
}

/** Asks who is kept and why, and says what a merge does. */
export function MergeDialog({ pair, onClose, onMerged }: Props) {
  const [keptId, setKept] = useState(mostTold(pair));
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const kept = pair.customers.find(({ id }) => id === keptId) ?? pair.customers[0];
  const merged = pair.customers.find(({ id }) => id !== keptId) ?? pair.customers[1];
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setBusy(true);
    const answer = await mergeCustomers({ keptId, mergedId: merged.id, reason });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    onMerged();
    onClose();
  };
  return (
    <Dialog title={t('dashboard.base.mergeTitle')} onClose={onClose}>
      <form class="fields" onSubmit={submit}>
        <fieldset class="fields">
          <legend>{t('dashboard.base.keep')}</legend>
          {pair.customers.map((customer) => (
            <label key={customer.id} class="option">
              <input
                type="radio"
                name="kept"
                checked={customer.id === keptId}
                onChange={() => setKept(customer.id)}
              />
              {[customerName(customer), customer.name && customer.number, customer.dealer]
                .filter(Boolean)
                .join(' · ')}
            </label>
          ))}
        </fieldset>
        <p class="quiet">
          {t('dashboard.base.mergeWhat', {
            kept: customerName(kept),
            number: merged.number ?? '–',
            vehicles: merged.vehicles,
            visits: merged.visits,
          })}
        </p>
        {merged.dealer !== null && kept.dealer !== merged.dealer && (
          <p class="note wait">{t('dashboard.base.mergeDealer', { dealer: merged.dealer })}</p>
        )}
        <label>
          {t('dashboard.base.reason')}
          <input
            name="reason"
            required
            minLength={2}
            maxLength={300}
            autocomplete="off"
            placeholder={t('dashboard.base.mergeReason')}
          />
        </label>
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t(busy ? 'dashboard.base.merging' : 'dashboard.base.mergeDo')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Of whom more is known: more vehicles, then more visits, then the one known longer. */
function mostTold({ customers: [one, other] }: Pair): number {
  const more = other.vehicles - one.vehicles || other.visits - one.visits;
  return more > 0 ? other.id : one.id;
}
