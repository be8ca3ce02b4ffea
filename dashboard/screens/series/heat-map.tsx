import type { AspectWeeks } from '../../../shared/contract/series.ts';
import type { Period } from '../../app/calendar.ts';
import { formatPeriod, formatShortDay } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { topicName } from '../../app/topics.ts';
import { useArrowGrid } from '../../parts/arrow-grid.ts';
import { type Cell, cellWords, netOf, printNet, spokenOf, strength } from './net.ts';

interface Props {
  of: AspectWeeks;
  postsOf: (topic: string, week: Period) => string;
}

/** Aspects down, weeks across: the number says it, the colour lets it be seen from afar (orange against blue-green). */
export function HeatMap({ of: { weeks, aspects }, postsOf }: Props) {
  const nets = aspects.flatMap(({ cells }) => cells.map((cell) => Math.abs(netOf(cell))));
  const strongest = Math.max(...nets, 1);
  const spoken = aspects.map(({ cells }) => cells.map((cell) => spokenOf(cell) > 0));
  const row = Math.max(
    spoken.findIndex((cells) => cells.includes(true)),
    0,
  );
  const { grid, cell: walked } = useArrowGrid({ row, column: spoken[row]?.indexOf(true) ?? 0 });
  const face = (cell: Cell, topic: string, week: Period, place: ReturnType<typeof walked>) => {
    const net = netOf(cell);
    const words = t('dashboard.series.cell', {
      aspect: topicName(topic),
      week: formatPeriod(week),
      ...cellWords(cell),
    });
    return (
      <a
        class="heat-cell"
        href={postsOf(topic, week)}
        aria-label={words}
        title={words}
        data-side={net < 0 ? 'negative' : net > 0 ? 'positive' : 'even'}
        style={{ '--strength': `${Math.round(Math.abs(strength(net, strongest)) * 100)}%` }}
        {...place}
      >
        {printNet(net)}
      </a>
    );
  };
  return (
    <div class="heat-map">
      <table {...grid} aria-label={t('dashboard.series.aspects')}>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.series.aspectsOf')}</th>
            {weeks.map(({ from }) => (
              <th key={from} scope="col">
                {formatShortDay(from)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {aspects.map(({ aspect, cells }, row) => {
            const topic = `aspect:${aspect}`;
            return (
              <tr key={aspect}>
                <th scope="row">{topicName(topic)}</th>
                {weeks.map((week, column) => {
                  const cell = cells[column];
                  return (
                    <td key={week.from}>
                      {cell && spokenOf(cell) > 0 && face(cell, topic, week, walked(row, column))}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
