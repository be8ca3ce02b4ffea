import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Measure } from '../../../shared/contract/numbers.ts';
import { getTrend, type TrendAsked } from '../../api/monitor.ts';
import type { Period } from '../../app/calendar.ts';
import { useLoad } from '../../app/load.ts';
import { hrefOf, type View } from '../../app/view.ts';
import { Skeleton, TroubleNote } from '../notice.tsx';
import { Panel } from '../panel.tsx';
import { type Bucket, bucketPeriod, untilToday } from './buckets.ts';
import { Chart } from './chart.tsx';
import type { Mark } from './picture.ts';
import { trendTable } from './trend-table.ts';

interface Props {
  title: ComponentChildren;
  series: string;
  topic: View['topic'];
  reading: View['reading'];
  place: View['place'];
  within: Period;
  bucket: Bucket;
  marks?: readonly Mark[] | undefined;
  /** The period asked about, where the trend reaches further. */
  chosen?: Period | undefined;
  tools?: ComponentChildren;
  lead?: ComponentChildren;
}

/** One series over time, as a chart or as the table behind it. */
export function TrendPanel({
  title,
  series,
  topic,
  reading,
  place,
  within,
  bucket,
  marks,
  chosen,
  tools,
  lead,
}: Props) {
  const { route } = useLocation();
  const query: TrendAsked = { series, ...within, bucket, topic, reading, place };
  const asked = useLoad(JSON.stringify(query), (signal) => getTrend(query, signal));
  const value = useMemo(() => asked.value && untilToday(asked.value), [asked.value]);
  const postsOf = (day: string, measure?: Measure) =>
    hrefOf('/posts', { series, measure, topic, reading, place, period: bucketPeriod(day, bucket, within) });
  return (
    <Panel
      class="trend"
      title={title}
      tools={tools}
      lead={lead}
      busy={asked.loading && value !== null}
      table={value && trendTable(value, bucket, postsOf)}
    >
      {asked.trouble && <TroubleNote trouble={asked.trouble} onRetry={asked.reload} />}
      {!value && !asked.trouble && <Skeleton rows={1} tall />}
      {value && (
        <Chart
          trend={value}
          bucket={bucket}
          marks={marks}
          chosen={chosen}
          onOpen={(day) => route(postsOf(day))}
        />
      )}
    </Panel>
  );
}
