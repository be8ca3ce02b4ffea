import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../../shared/contract/report.ts';
import { sentenceText } from '../../../shared/measures/print-sentence.ts';
import { formatInstant, formatPeriod } from '../../app/format.ts';
import { placeName } from '../../app/places.ts';
import { t } from '../../app/text.ts';
import { topicWords, words } from '../../app/words.ts';
import { Empty } from '../../parts/notice.tsx';
import { usePaper } from '../../parts/paper.ts';
import { Coverage, Formulas } from './coverage.tsx';
import { Figures, Readings } from './figures.tsx';
import { FinalState } from './final-state.tsx';
import { postsHref } from './links.ts';
import { Places, Rivals } from './rivals.tsx';
import { Section } from './section.tsx';
import { Topics, Typical } from './topics.tsx';
import { Events, TrendCharts } from './trend.tsx';
import { Why } from './why.tsx';

interface Props {
  report: Report;
  busy: boolean;
  printed: boolean;
  onChange: () => void;
}

/** The report to read, from top to bottom. `data-ready` tells a printer that every chart is drawn. */
export function ReportPage({ report, busy, printed, onChange }: Props) {
  const [drawn, setDrawn] = useState(false);
  const { series, bases, versions } = report;
  const period = { from: report.from, to: report.to };
  const quiet = report.figures.every(({ previous }) => !previous.value && !previous.base);
  const footer = t('dashboard.report.footer', {
    series: series.name,
    period: formatPeriod(period),
    state: t(`dashboard.report.state.${report.period.state}`),
    versions: [versions.heat, versions.reputation, versions.understanding, versions.taxonomy].join(' · '),
  });
  usePaper(footer, printed);
  const said = [
    formatPeriod(period),
    ...(report.topic === null ? [] : [topicWords(report.topic)]),
    ...(report.place === null ? [] : [placeName(report.place)]),
    t(`dashboard.reading.${report.reading}`),
  ];
  return (
    <article
      class={`report-page box${busy ? ' stale' : ''}`}
      aria-busy={busy}
      data-ready={!busy && (drawn || quiet) ? 'true' : 'false'}
      data-footer={footer}
    >
      <header class="report-title">
        <h1>
          {series.name} {t('dashboard.report.title')}
        </h1>
        <p>
          {said.join(' · ')}{' '}
          <span class={`chip state-${report.period.state}`}>
            {t(`dashboard.report.state.${report.period.state}`)}
          </span>
        </p>
        <p class="quiet small">
          {t('dashboard.report.against', {
            previous: formatPeriod(bases.previous),
            year: formatPeriod(bases.year),
          })}{' '}
          · {t('dashboard.report.made', { at: formatInstant(report.madeAt) })}
        </p>
        <FinalState report={report} onChange={onChange} />
      </header>
      {quiet ? (
        <Empty title={t('dashboard.report.quiet', { name: series.name })}>
          <p>{t('dashboard.report.quietMend')}</p>
        </Empty>
      ) : (
        <>
          <Section name="sentences">
            <Sentences report={report} />
          </Section>
          <Figures report={report} />
          <Why report={report} />
          <Section name="trend">
            <TrendCharts report={report} onDrawn={() => setDrawn(true)} />
            <Events report={report} />
          </Section>
          <Topics report={report} />
          <Typical report={report} />
          <Readings report={report} />
          <Rivals report={report} />
          <Places report={report} />
        </>
      )}
      <Coverage report={report} />
      <Formulas report={report} />
      <Ready on={quiet} then={() => setDrawn(true)} />
    </article>
  );
}

/** Nothing to draw is drawn at once. */
function Ready({ on, then }: { on: boolean; then: () => void }) {
  useEffect(() => {
    if (on) then();
  }, [on, then]);
  return null;
}

/** Each sentence opens the posts it stands on, with what weakens it said behind. */
function Sentences({ report }: { report: Report }) {
  if (report.sentences.length === 0) return <p class="quiet">{t('dashboard.report.nothing')}</p>;
  return (
    <ul class="report-said">
      {report.sentences.map((sentence, index) => {
        const text = sentenceText(sentence, words());
        const href = sentence.posts
          ? postsHref(sentence.posts)
          : sentence.key === 'silentSource' || sentence.key === 'gaps'
            ? '/sources'
            : undefined;
        return (
          <li key={index}>
            {href === undefined ? text : <a href={href}>{text}</a>}
            {sentence.marks.map((mark) => (
              <span key={mark} class="report-mark">
                {t(`dashboard.report.mark.${mark}`)}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
