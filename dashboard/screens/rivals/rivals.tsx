import { useLocation } from 'preact-iso';
import type { Rivals as Answer } from '../../../shared/contract/rivals.ts';
import { getRivals } from '../../api/places.ts';
import { useLoad } from '../../app/load.ts';
import { useNumbers } from '../../app/numbers.ts';
import { t } from '../../app/text.ts';
import { type Chosen, hrefOf, readView } from '../../app/view.ts';
import { Empty, Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { PeriodPicker } from '../../parts/period-picker.tsx';
import { PlaceFilter } from '../../parts/place-filter.tsx';
import { ReadingSwitch } from '../../parts/reading-switch.tsx';
import { RestatedNote } from '../../parts/restated.tsx';
import { TopicFilter } from '../../parts/topic-filter.tsx';
import { ChooseRivals } from './choose-rivals.tsx';
import { FiguresTable } from './figures-table.tsx';
import { TopTopics } from './top-topics.tsx';
import { VoicePanel } from './voice-panel.tsx';

const HERE = '/rivals';

/** 竞品: one series beside others, the same figures in the same order. */
export function Rivals() {
  const { query, route } = useLocation();
  const { chosen: view, value: overview, moving } = useNumbers(HERE, readView(query));
  const { period, series, rivals, topic, reading, place } = view;
  const asked = { ...period, series, rivals, topic, reading, place };
  const { value, trouble, loading, reload } = useLoad(moving ? null : JSON.stringify(asked), (signal) =>
    getRivals(asked, signal),
  );
  return (
    <>
      <title>{`${t('dashboard.nav.rivals')} · 车声`}</title>
      <h1 class="unseen">{t('dashboard.nav.rivals')}</h1>
      <div class="toolbar">
        <div class="row wrap">
          <TopicFilter path={HERE} view={view} />
          <PlaceFilter path={HERE} view={view} />
        </div>
        <div class="row wrap">
          <ReadingSwitch path={HERE} view={view} />
          <PeriodPicker
            period={period}
            keys
            onChoose={(next) => next && route(hrefOf(HERE, { ...view, period: next }))}
          />
        </div>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={8} tall />}
      {value && value.columns.length === 0 && (
        <Empty title={t('dashboard.rivals.none')}>
          <p>{t('dashboard.overview.emptyMend')}</p>
        </Empty>
      )}
      {value && value.columns.length > 0 && (
        <div class={`rivals${loading ? ' stale' : ''}`} aria-busy={loading}>
          <ChooseRivals path={HERE} view={view} of={value} cards={overview?.series ?? []} />
          <FiguresTable of={value} view={view} />
          <VoicePanel of={value} view={view} />
          <TopTopics of={value} view={view} />
          <Basis of={value} view={view} />
        </div>
      )}
    </>
  );
}

function Basis({ of }: { of: Answer; view: Chosen }) {
  const { heat, reputation, perSold, understanding } = of.versions;
  return (
    <section class="box basis" aria-labelledby="rivals-basis">
      <h2 id="rivals-basis">{t('dashboard.basis.title')}</h2>
      <p>{t('dashboard.rivals.voiceIs')}</p>
      <p>{t('dashboard.rivals.perSoldIs')}</p>
      <p>{t('dashboard.rivals.shareIs')}</p>
      {of.restated && <RestatedNote restated={of.restated} />}
      <p class="quiet versions">
        {heat} · {reputation} · {perSold} · {understanding}
      </p>
    </section>
  );
}
