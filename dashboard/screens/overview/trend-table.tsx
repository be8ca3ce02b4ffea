import type { Trend } from '../../../shared/contract/numbers.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';
import { MEASURES } from '../../app/view.ts';
import { type Bucket, bucketName } from './buckets.ts';

/** The chart as rows: what the table shows and what the copy button copies. */
export function trendRows(trend: Trend, bucket: Bucket) {
  const head = [t(`dashboard.trend.${bucket}`), ...MEASURES.map((measure) => t(`words.measures.${measure}`))];
  const rows = trend.points.map((point) => ({
    day: point.day,
    cells: [
      bucketName(point.day, bucket),
      ...MEASURES.map((measure) => formatCount(point[measure], locale.value)),
    ],
  }));
  return { head, rows };
}

export function TrendTable(props: { trend: Trend; bucket: Bucket; postsOf: (day: string) => string }) {
  const { head, rows } = trendRows(props.trend, props.bucket);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={t('dashboard.trend.table')}>
      <table>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" class={column > 0 ? 'number' : ''}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ day, cells: [name, ...numbers] }) => (
            <tr key={day}>
              <th scope="row">
                <a href={props.postsOf(day)}>{name}</a>
              </th>
              {numbers.map((cell, column) => (
                <td key={head[column + 1]} class="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
