import { useEffect, useState } from 'preact/hooks';
import type { SourceView } from '../../../shared/contract/sources.ts';
import { followSources } from '../../api/live.ts';
import { getSources } from '../../api/monitor.ts';
import { useLoad } from '../../app/load.ts';
import { me } from '../../app/session.ts';
import { locale, t } from '../../app/text.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { AddSource } from './add-source.tsx';
import { SourceRow } from './source-row.tsx';
import { needsPerson } from './states.ts';

/** 来源: how every source does, live; those that need a person stand first. */
export function Sources() {
  const language = locale.value;
  const { value, trouble, reload, replace } = useLoad(`sources ${language}`, getSources);
  const [live, setLive] = useState(true);
  const there = value !== null;

  useEffect(() => {
    if (!there) return;
    const abort = new AbortController();
    followSources(abort.signal, (sources) => replace({ sources }), setLive);
    return () => abort.abort();
  }, [there, language]);

  const admin = me.value?.role === 'admin';
  const put = (source: SourceView) => {
    const others = (value?.sources ?? []).filter(({ id }) => id !== source.id);
    replace({ sources: [...others, source] });
  };
  const sources = [...(value?.sources ?? [])].sort(
    (a, b) => Number(needsPerson(b)) - Number(needsPerson(a)) || a.id - b.id,
  );

  return (
    <>
      <title>{`${t('dashboard.nav.sources')} · 车声`}</title>
      <div class="toolbar">
        <h1>{t('dashboard.nav.sources')}</h1>
        {!live && (
          <p class="note wait" role="status">
            {t('dashboard.sources.notLive')}
          </p>
        )}
      </div>
      {admin ? <AddSource onAdded={put} /> : <p class="quiet">{t('dashboard.sources.adminOnly')}</p>}
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={4} tall />}
      {value && sources.length === 0 && (
        <Empty title={t('dashboard.overview.noSource')}>
          <p>{admin ? t('dashboard.overview.noSourceMend') : t('dashboard.sources.askAdmin')}</p>
        </Empty>
      )}
      <ul class="sources">
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} mayAct={admin} onChanged={put} />
        ))}
      </ul>
    </>
  );
}
