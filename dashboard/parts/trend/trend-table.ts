import type { Measure, Trend } from '../../../shared/contract/numbers.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { MEASURES } from '../../app/view.ts';
import type { Table } from '../data-table.tsx';
import { type Bucket, bucketName } from './buckets.ts';

/** A trend in numbers. `postsOf` is the address of the posts behind a number of a bucket. */
export function trendTable(
  trend: Trend,
  bucket: Bucket,
  postsOf: (day: string, measure?: Measure) => string,
): Table {
  return {
    head: [t(`dashboard.trend.${bucket}`), ...MEASURES.map((measure) => t(`words.measures.${measure}`))],
    rows: trend.points.map((point) => [
      { text: bucketName(point.day, bucket), href: postsOf(point.day) },
      ...MEASURES.map((measure) => ({
        text: formatCount(point[measure], locale.value),
        href: point[measure] ? postsOf(point.day, measure) : undefined,
      })),
    ]),
  };
}
