import type { ComplaintTopics, SeriesReport } from '../../../shared/contract/series.ts';
import { formatPeriod } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import type { Chosen } from '../../app/view.ts';
import { Figures, Kinds } from '../../parts/figures.tsx';
import { RestatedNote } from '../../parts/restated.tsx';
import { Drivers } from './drivers.tsx';
import { Mostly } from './mostly.tsx';
import { ReadingNote } from './reading-note.tsx';

interface Props {
  report: SeriesReport;
  topics: ComplaintTopics | null;
  view: Chosen;
  busy: boolean;
}

/** The four figures, what moved the index, and how far a reading model may be off. */
export function Report({ report, topics, view, busy }: Props) {
  const { card, versions, baseFrom, baseTo, readingError, restated } = report;
  const against = {
    compare: t(`dashboard.compare.${view.compare ?? 'previous'}`),
    period: formatPeriod({ from: baseFrom, to: baseTo }),
  };
  return (
    <section class={`box report${busy ? ' stale' : ''}`} aria-busy={busy} aria-label={card.name}>
      <Figures card={card} view={view} />
      <div class="why">
        <Drivers report={report} view={view} />
        {topics && <Mostly topics={topics} series={card.series} view={view} />}
      </div>
      {readingError && <ReadingNote error={readingError} card={card} />}
      {restated && <RestatedNote restated={restated} />}
      <p class="counts spread">
        <span>
          <Kinds card={card} view={view} />
        </span>
        <span class="quiet">
          {t('dashboard.series.against', against)} · {versions.heat} · {versions.reputation} ·{' '}
          {versions.understanding}
        </span>
      </p>
    </section>
  );
}
