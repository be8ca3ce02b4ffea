import { useState } from 'preact/hooks';
import type { RisingWords } from '../../../../shared/contract/signal-words.ts';
import { formatCount } from '../../../../shared/measures/print.ts';
import type { Result, Trouble } from '../../../api/request.ts';
import { getRisingWords, getSignals } from '../../../api/signals.ts';
import { formatDay, formatDecimal } from '../../../app/format.ts';
import { useLoad } from '../../../app/load.ts';
import { locale, t } from '../../../app/text.ts';
import { hrefOf } from '../../../app/view.ts';
import type { Table } from '../../../parts/data-table.tsx';
import { Skeleton, TroubleNote } from '../../../parts/notice.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { SignalTabs } from '../tabs.tsx';
import { RisingCard } from './rising-card.tsx';
import { WatchedList } from './watched-list.tsx';

/** 上升说法: phrases our catalogue does not know that are said more and more, and those somebody watches. */
export function RisingWordsPage() {
  const { value, trouble, loading, reload } = useLoad('rising words', getRisingWords);
  const board = useLoad('signals', getSignals);
  const [refused, setRefused] = useState<Trouble | null>(null);
  const settle = async (act: Promise<Result<unknown>>) => {
    const answer = await act;
    setRefused(answer.ok ? null : answer.trouble);
    reload();
    board.reload();
  };
  return (
    <>
      <title>{`${t('dashboard.signals.words.title')} · 车声`}</title>
      <div class="toolbar">
        <div class="row wrap">
          <h1>{t('dashboard.nav.signals')}</h1>
          {trouble?.kind !== 'refused' && (
            <SignalTabs signals={board.value?.signals ?? null} current="words" />
          )}
        </div>
      </div>
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {refused && <TroubleNote trouble={refused} />}
      {!value && !trouble && <Skeleton rows={4} tall />}
      {value && (
        <div class="rising-page">
          <Panel
            class="rising-words"
            title={t('dashboard.signals.words.title')}
            busy={loading}
            table={value.words.length > 0 ? tableOf(value) : null}
            lead={
              <p class="quiet small">
                {t('dashboard.signals.words.what')}
                {value.day !== null &&
                  ` · ${t('dashboard.signals.evaluatedOn', { day: formatDay(value.day) })}`}{' '}
                · <span class="versions">{value.version}</span>
              </p>
            }
          >
            {value.words.length === 0 && (
              <p class="quiet">
                {t(value.day === null ? 'dashboard.signals.notEvaluatedWhat' : 'dashboard.unknown.none')}
              </p>
            )}
            <ol class="rising">
              {value.words.map((word) => (
                <RisingCard key={`${word.series} ${word.phrase}`} of={word} onSettle={settle} />
              ))}
            </ol>
          </Panel>
          <WatchedList watched={value.watched} onSettle={settle} />
        </div>
      )}
    </>
  );
}

function tableOf({ words }: RisingWords): Table {
  const count = (value: number) => formatCount(value, locale.value);
  return {
    head: [
      t('dashboard.unknown.phrase'),
      t('dashboard.filter.series'),
      t('words.measures.posts'),
      t('dashboard.unknown.badPosts'),
      t('dashboard.unknown.seen'),
      t('dashboard.unknown.expected'),
      t('dashboard.unknown.first'),
    ],
    rows: words.map(({ phrase, series, seriesName, from, to, posts, bad, seen, expected, since }) => [
      { text: phrase },
      { text: seriesName },
      { text: count(posts), href: hrefOf('/posts', { series, period: { from, to }, q: phrase }) },
      { text: count(bad) },
      { text: count(seen) },
      { text: formatDecimal(expected) },
      { text: formatDay(since) },
    ]),
  };
}
