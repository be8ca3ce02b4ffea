import type { Report } from '../../../shared/contract/report.ts';
import type { PostsBehind, ReportQuery } from '../../../shared/contract/report-query.ts';
import type { RivalColumn } from '../../../shared/contract/rivals.ts';
import type { Store } from '../../open.ts';
import type { Period } from '../periods.ts';
import { rivals } from '../rivals.ts';
import { soldRatios } from '../sold.ts';
import type { About } from './sums.ts';

type Rows = NonNullable<Report['rivals']>;

const percent = (share: number) => Math.round(share * 1000) / 10;

/** The series beside its rivals, and its complaints per 10,000 sold; each absent where there is nothing to compare. */
export async function reportRivals(
  store: Store,
  about: About,
  query: ReportQuery,
  base: Period,
  behind: PostsBehind,
  today: string,
): Promise<Pick<Report, 'rivals' | 'sales'>> {
  const { from, to, series, topic, reading, place, compare } = query;
  const asked = { from, to, series, topic, reading, place, rivals: query.rivals };
  const { columns } = await rivals(store, asked, '', today);
  const before = await soldRatios(
    store,
    columns.map((column) => column.series),
    base,
    about,
  );
  const sold = ({ series: key, perSold }: RivalColumn) =>
    perSold.value === null || perSold.missing.length > 0
      ? null
      : { units: perSold.sold, value: perSold.value, base: wholeRatio(before.get(key)) };
  const rows: Rows = columns.map((column) => ({
    series: column.series,
    brand: column.brand,
    name: column.name,
    own: column.series === series,
    heat: column.heat[compare],
    reputation: column.reputation[compare],
    negatives: column.negatives[compare],
    complaints: column.complaints[compare],
    posts: column.posts[compare],
    voice: voiceOf(column, compare),
    perTenThousand: sold(column),
    behind: { ...behind, series: column.series },
  }));
  const own = columns.find((column) => column.series === series);
  const ratio = own ? sold(own) : null;
  return {
    ...(rows.length > 1 ? { rivals: rows } : {}),
    ...(own && ratio ? { sales: { ...ratio, complaints: own.perSold.complaints } } : {}),
  };
}

const wholeRatio = (ratio: RivalColumn['perSold'] | undefined) =>
  ratio === undefined || ratio.missing.length > 0 ? null : ratio.value;

function voiceOf({ voice, voiceBefore }: RivalColumn, compare: 'previous' | 'year'): Rows[number]['voice'] {
  if (voice === null) return null;
  const before = voiceBefore[compare];
  return {
    value: percent(voice.share),
    base: before === null ? null : percent(before),
    interval: { low: percent(voice.low), high: percent(voice.high) },
  };
}
