import { useState } from 'preact/hooks';
import type { ComplaintTopics } from '../../../shared/contract/series.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { useArrival } from '../../app/arrival.ts';
import type { Loaded } from '../../app/load.ts';
import { locale, t } from '../../app/text.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';
import { FigureLink } from '../../parts/figure-link.tsx';
import { Skeleton, TroubleNote } from '../../parts/notice.tsx';
import { Panel } from '../../parts/panel.tsx';
import { FIRST_PARTS, SymptomRow } from './symptom-row.tsx';
import { topicsTable } from './topics-table.ts';

/** So many at first; the tail is one click away. */
const FIRST = 5;

interface Props {
  series: string;
  view: Chosen;
  asked: Loaded<ComplaintTopics>;
}

/** What complaints are about: symptoms, under each the parts; every number opens its posts. */
export function TopicsPanel({ series, view, asked }: Props) {
  const [all, setAll] = useState(false);
  const { period, reading, place } = view;
  const { value, trouble, loading, reload } = asked;
  useArrival('topics', value !== null);
  const postsOf = (topic?: string) =>
    hrefOf('/posts', { series, period, reading, place, measure: 'complaints', topic });
  const shown = value ? (all ? value.symptoms : value.symptoms.slice(0, FIRST)) : [];
  const most = Math.max(...(value?.symptoms.map(({ complaints }) => complaints.value ?? 0) ?? []), 1);
  return (
    <Panel
      id="topics"
      class="topics"
      title={t('dashboard.series.topics')}
      busy={loading && value !== null}
      table={value && value.symptoms.length > 0 ? topicsTable(value, postsOf) : null}
      lead={value && <Roofs topics={value} postsOf={postsOf} />}
    >
      {trouble && <TroubleNote trouble={trouble} onRetry={reload} />}
      {!value && !trouble && <Skeleton rows={6} />}
      {value?.complaints.value === 0 && <p class="quiet">{t('dashboard.series.noTopics')}</p>}
      <ol class="symptoms">
        {shown.map((each) => (
          <SymptomRow
            key={each.symptom}
            of={each}
            series={series}
            view={view}
            most={most}
            postsOf={postsOf}
            all={all}
          />
        ))}
      </ol>
      {value && hidesSome(value) && (
        <button type="button" class="button" onClick={() => setAll(!all)}>
          {all ? t('dashboard.series.fewer') : t('dashboard.series.all')}
        </button>
      )}
    </Panel>
  );
}

const hidesSome = ({ symptoms }: ComplaintTopics) =>
  symptoms.length > FIRST || symptoms.some(({ parts }) => parts.length > FIRST_PARTS);

/** The three filters staff asked for first, and how the rows below add up. */
function Roofs({ topics, postsOf }: { topics: ComplaintTopics; postsOf: (topic?: string) => string }) {
  const sum = topics.symptoms.reduce((total, { complaints }) => total + (complaints.value ?? 0), 0);
  const count = (value: number | null) => formatCount(value, locale.value);
  return (
    <>
      <div class="figures">
        {topics.topics.map(({ topic, complaints }) => (
          <FigureLink
            key={topic}
            label={t(`words.topics.${topic}`)}
            figure={complaints}
            href={postsOf(topic)}
          />
        ))}
      </div>
      {topics.complaints.value !== 0 && (
        <p class="quiet small">
          {t('dashboard.series.sum', {
            total: count(topics.complaints.value),
            sum: count(sum),
            unnamed: count(topics.unnamed.value),
          })}
        </p>
      )}
    </>
  );
}
