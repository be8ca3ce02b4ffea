import { useState } from 'preact/hooks';
import type { LikePair as Pair } from '../../../shared/contract/duplicates.ts';
import { compareCustomers } from '../../api/customer-base.ts';
import type { Trouble } from '../../api/request.ts';
import { t } from '../../app/text.ts';
import { TroubleNote } from '../../parts/notice.tsx';
import { LikePair } from './like-pair.tsx';

/** Two customers a person knows to be one, though nothing suggests it: by their numbers. */
export function ByNumbers({ onMerge }: { onMerge: (pair: Pair) => void }) {
  const [pair, setPair] = useState<Pair | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const number = (name: string) => String(fields.get(name) ?? '').trim();
    setBusy(true);
    const answer = await compareCustomers(number('one'), number('other'));
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    setPair(answer.ok ? answer.value : null);
  };
  return (
    <details class="by-numbers">
      <summary>{t('dashboard.base.byNumbers')}</summary>
      <form class="row wrap" onSubmit={submit}>
        <label>
          {t('dashboard.base.oneNumber')}
          <input name="one" required maxLength={60} autocomplete="off" />
        </label>
        <label>
          {t('dashboard.base.otherNumber')}
          <input name="other" required maxLength={60} autocomplete="off" />
        </label>
        <button type="submit" class="button" disabled={busy}>
          {t(busy ? 'dashboard.base.comparing' : 'dashboard.base.compare')}
        </button>
      </form>
      {trouble && <TroubleNote trouble={trouble} />}
      {pair && (
        <ul class="like-pairs">
          <LikePair
            pair={pair}
            busy={busy}
            onMerge={() => {
              setPair(null);
              onMerge(pair);
            }}
          />
        </ul>
      )}
    </details>
  );
}
