import { useState } from 'preact/hooks';
import type { Unknown } from '../../../shared/contract/unknown.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { getUnknown } from '../../api/monitor.ts';
import { useArrival } from '../../app/arrival.ts';
import { formatDay } from '../../app/format.ts';
import { useLoad } from '../../app/load.ts';
import { locale, t } from '../../app/text.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';
import type { Table } from '../../parts/data-table.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { RisingRow } from './rising-row.tsx';
import { UnclassifiedWeeks } from './unclassified-weeks.tsx';

/** So many at first; the rest is one click away. */
const FIRST = 6;

/** What our own words do not cover: complaints that fit nothing, and words and phrases that are said more and more. */
export function UnknownPanel({ series, view }: { series: string; view: Chosen }) {
  const { period } = view;
  const [all, setAll] = useState(false);
  const { value, trouble, loading, reload } = useLoad(JSON.stringify(period), (signal) =>
    getUnknown(series, period, signal),
  );
  useArrival('unknown', value !== null);
  return (
    <Panel
      id="unknown"
      class="unknown"
      title={t('dashboard.unknown.title')}
      busy={loading && value !== null}
      table={value && value.phrases.length > 0 ? phrasesTable(value, series) : null}
      lead={value && <UnclassifiedWeeks of={value.unclassified} series={series} view={view} />}
    >
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={4} />}
      {value && (
        <>
          <h3 class="rising-name">{t('dashboard.unknown.rising')}</h3>
          {value.phrases.length === 0 && <p class="quiet">{t('dashboard.unknown.none')}</p>}
          <ol class="rising">
            {value.phrases.slice(0, all ? undefined : FIRST).map((phrase) => (
              <RisingRow key={phrase.phrase} of={phrase} series={series} />
            ))}
          </ol>
          {!all && value.phrases.length > FIRST && (
            <button type="button" class="button" onClick={() => setAll(true)}>
              {t('dashboard.unknown.more', { count: value.phrases.length - FIRST })}
            </button>
          )}
          <p class="quiet small">
            {t('dashboard.unknown.how', {
              day: formatDay(value.to),
              tested: formatCount(value.tested, locale.value),
              version: value.version,
            })}
          </p>
        </>
      )}
    </Panel>
  );
}

function phrasesTable({ phrases }: Unknown, series: string): Table {
  return {
    head: [
      t('dashboard.unknown.phrase'),
      t('words.measures.posts'),
      t('dashboard.unknown.badPosts'),
      t('dashboard.unknown.seen'),
      t('dashboard.unknown.expected'),
      t('dashboard.unknown.first'),
    ],
    rows: phrases.map(({ phrase, from, to, posts, bad, seen, expected, since }) => [
      { text: phrase },
      {
        text: formatCount(posts, locale.value),
        href: hrefOf('/posts', { series, period: { from, to }, q: phrase }),
      },
      { text: formatCount(bad, locale.value) },
      { text: formatCount(seen, locale.value) },
      { text: String(expected) },
      { text: since },
    ]),
  };
}
