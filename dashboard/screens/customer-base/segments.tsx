import { useState } from 'preact/hooks';
import type { SegmentView } from '../../../shared/contract/segments.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getSegments, removeSegment } from '../../api/customer-base.ts';
import { getDealers } from '../../api/monitor.ts';
import { useLoad } from '../../app/load.ts';
import { me } from '../../app/session.ts';
import { locale, t } from '../../app/text.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { CustomerTabs } from '../customers/tabs.tsx';
import { ruleSentence } from './rule-sentence.ts';
import { SegmentForm } from './segment-form.tsx';

/** 客户分群: customers by rule, saved by name. */
export function SegmentsPage() {
  const { value, trouble, reload } = useLoad('segments', getSegments);
  const choosesDealer = me.value?.role !== 'dealer';
  const dealers = useLoad(choosesDealer ? 'dealers' : null, getDealers).value?.dealers ?? [];
  const [editing, setEditing] = useState<SegmentView | 'new' | null>(null);
  const [removing, setRemoving] = useState<SegmentView | null>(null);
  const words = value && { cities: value.cities, series: value.series, dealers };
  return (
    <>
      <title>{`${t('dashboard.base.tabs.segments')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.base.tabs.segments')}</h1>
          <CustomerTabs current="segments" />
        </div>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={4} />}
      {value && editing === null && (
        <p>
          <button type="button" class="button primary" onClick={() => setEditing('new')}>
            <Icon name="plus" size={14} />
            {t('dashboard.base.addSegment')}
          </button>
        </p>
      )}
      {words && editing !== null && (
        <SegmentForm
          key={editing === 'new' ? 'new' : editing.id}
          segment={editing === 'new' ? null : editing}
          words={words}
          onDone={() => {
            setEditing(null);
            reload();
          }}
          onClose={() => setEditing(null)}
        />
      )}
      {value?.segments.length === 0 && editing === null && (
        <Empty title={t('dashboard.base.noSegments')}>
          <p>{t('dashboard.base.noSegmentsWhat')}</p>
        </Empty>
      )}
      {words && (
        <ul class="segments">
          {value.segments.map((segment) => (
            <li key={segment.id} class="box">
              <div>
                <h2>
                  <a href={`/customers?segment=${segment.id}`}>{segment.name}</a>
                </h2>
                <p class="quiet small">{ruleSentence(segment.rule, words)}</p>
              </div>
              <a class="segment-count" href={`/customers?segment=${segment.id}`}>
                {t('dashboard.customers.total', { count: formatCount(segment.customers, locale.value) })}
              </a>
              <div class="row">
                <button
                  type="button"
                  class="button"
                  aria-label={`${t('dashboard.base.edit')} ${segment.name}`}
                  onClick={() => setEditing(segment)}
                >
                  {t('dashboard.base.edit')}
                </button>
                <button
                  type="button"
                  class="button danger"
                  aria-label={`${t('dashboard.base.remove')} ${segment.name}`}
                  onClick={() => setRemoving(segment)}
                >
                  {t('dashboard.base.remove')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {removing && (
        <ConfirmDialog
          title={t('dashboard.base.removeSegment')}
          deed={t('dashboard.base.remove')}
          act={() => removeSegment(removing.id)}
          onDone={reload}
          onClose={() => setRemoving(null)}
        >
          {t('dashboard.base.removeSegmentWhat', { name: removing.name })}
        </ConfirmDialog>
      )}
    </>
  );
}
