import { useLocation } from 'preact-iso';
import type { Rivals } from '../../../shared/contract/rivals.ts';
import { monthPeriod } from '../../app/calendar.ts';
import { formatMonth } from '../../app/format.ts';
import { formatPercent } from '../../app/share.ts';
import { t } from '../../app/text.ts';
import { type Chosen, hrefOf } from '../../app/view.ts';
import type { Table } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { VoiceChart } from './voice-chart.tsx';

/** 声量份额 by month: how the talk divides among the series shown. */
export function VoicePanel({ of, view }: { of: Rivals; view: Chosen }) {
  const { route } = useLocation();
  const { topic, reading, place } = view;
  const postsOf = (month: string, series: string) =>
    hrefOf('/posts', { series, topic, reading, place, period: monthPeriod(month.slice(0, 7)) });
  const table: Table = {
    head: [t('dashboard.trend.month'), ...of.columns.map(({ name }) => name)],
    rows: of.months.map(({ month, posts }) => {
      const all = posts.reduce((sum, count) => sum + count, 0);
      return [
        { text: formatMonth(month.slice(0, 7)) },
        ...of.columns.map(({ series }, i) => ({
          text:
            all === 0
              ? '–'
              : t('dashboard.rivals.voiceCell', {
                  share: formatPercent((posts[i] ?? 0) / all),
                  posts: posts[i] ?? 0,
                }),
          href: posts[i] ? postsOf(month, series) : undefined,
        })),
      ];
    }),
  };
  return (
    <Panel class="voice" title={t('dashboard.rivals.voiceByMonth')} busy={false} table={table}>
      <VoiceChart of={of} onOpen={(month, series) => route(postsOf(month, series))} />
    </Panel>
  );
}
