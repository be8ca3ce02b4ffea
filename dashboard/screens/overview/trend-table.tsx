import type { Measure, Trend } from '../../../shared/contract/numbers.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { MEASURES } from '../../app/view.ts';
import { type Bucket, bucketName } from './buckets.ts';

/** Tab-separated, as a spreadsheet takes it. */
export function trendAsText(trend: Trend, bucket: Bucket): string {
  const head = [t(`dashboard.trend.${bucket}`), ...MEASURES.map((measure) => t(`words.measures.${measure}`))];
  const rows = trend.points.map((point) => [
    bucketName(point.day, bucket),
    ...MEASURES.map((measure) => formatCount(point[measure], locale.value)),
  ]);
  return [head, ...rows].map((cells) => cells.join('\t')).join('\n');
}

interface Props {
  trend: Trend;
  bucket: Bucket;
  /** Address of the posts behind a number of a bucket. */
  postsOf: (day: string, measure?: Measure) => string;
}

/** The chart in numbers, each a link to its posts. */
export function TrendTable({ trend, bucket, postsOf }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={t('dashboard.trend.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`dashboard.trend.${bucket}`)}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col" class="number">
                {t(`words.measures.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {trend.points.map((point) => (
            <tr key={point.day}>
              <th scope="row">
                <a href={postsOf(point.day)}>{bucketName(point.day, bucket)}</a>
              </th>
              {MEASURES.map((measure) => {
                const printed = formatCount(point[measure], locale.value);
                return (
                  <td key={measure} class="number">
                    {point[measure] ? <a href={postsOf(point.day, measure)}>{printed}</a> : printed}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
