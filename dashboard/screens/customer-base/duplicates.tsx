import { useState } from 'preact/hooks';
import type { LikePair as Pair } from '../../../shared/contract/duplicates.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getDuplicates, getMerges, setApart } from '../../api/customer-base.ts';
import type { Trouble } from '../../api/request.ts';
import { useLoad } from '../../app/load.ts';
import { locale, t } from '../../app/text.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { CustomerTabs } from '../customers/tabs.tsx';
import { ByNumbers } from './by-numbers.tsx';
import { LikePair } from './like-pair.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { MergeHistory } from './merge-history.tsx';

/** 疑似重复: customers that may be one, for a person to decide. */
export function DuplicatesPage() {
  const { value, trouble, reload } = useLoad('duplicates', getDuplicates);
  const merges = useLoad('merges', getMerges);
  const [merging, setMerging] = useState<Pair | null>(null);
  const [busy, setBusy] = useState<Pair | null>(null);
  const [refused, setRefused] = useState<Trouble | null>(null);
  const again = () => {
    reload();
    merges.reload();
  };
  const keepApart = async (pair: Pair) => {
    setBusy(pair);
    const [one, other] = pair.customers;
    const answer = await setApart([one.id, other.id]);
    setBusy(null);
    setRefused(answer.ok ? null : answer.trouble);
    if (answer.ok) reload();
  };
  return (
    <>
      <title>{`${t('dashboard.base.tabs.duplicates')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.base.tabs.duplicates')}</h1>
          <CustomerTabs current="duplicates" />
        </div>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {refused && <TroubleNote trouble={refused} />}
      {!value && !trouble && <Skeleton rows={4} tall />}
      {value && (
        <>
          <p class="total" aria-live="polite">
            <strong>{t('dashboard.base.pairs', { count: formatCount(value.total, locale.value) })}</strong>{' '}
            <span class="quiet">{t('dashboard.base.pairsHow')}</span>
          </p>
          <ByNumbers onMerge={setMerging} />
          {value.total === 0 && (
            <Empty title={t('dashboard.base.noPairs')}>
              <p>{t('dashboard.base.noPairsWhat')}</p>
            </Empty>
          )}
          <ul class="like-pairs">
            {value.pairs.map((pair) => (
              <LikePair
                key={pair.customers.map(({ id }) => id).join(' ')}
                pair={pair}
                busy={busy !== null}
                onMerge={() => setMerging(pair)}
                onApart={() => void keepApart(pair)}
              />
            ))}
          </ul>
        </>
      )}
      {merges.value && <MergeHistory merges={merges.value.merges} onUndone={again} />}
      {merging && <MergeDialog pair={merging} onClose={() => setMerging(null)} onMerged={again} />}
    </>
  );
}
