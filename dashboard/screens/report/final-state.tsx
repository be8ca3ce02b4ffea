import { useId, useState } from 'preact/hooks';
import type { Report } from '../../../shared/contract/report.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatDay, formatInstant, formatList } from '../../app/format.ts';
import { me } from '../../app/session.ts';
import { locale, t } from '../../app/text.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { FinaliseDialog } from './finalise.tsx';

const count = (value: number | null) => formatCount(value, locale.value);

/** Whether the period runs, is open or final; declaring it final; what has moved since. */
export function FinalState({ report, onChange }: { report: Report; onChange: () => void }) {
  const [asking, setAsking] = useState(false);
  const { state, countedUntil, final } = report.period;
  const may = me.value?.role === 'brand' || me.value?.role === 'admin';
  return (
    <div class="report-state">
      <p class="small">
        {final
          ? t('dashboard.report.stateSaid.final', { by: final.by, at: formatInstant(final.at) })
          : state === 'running'
            ? t('dashboard.report.stateSaid.running', { to: formatDay(report.to) })
            : countedUntil
              ? t('dashboard.report.stateSaid.counted', { until: formatDay(countedUntil) })
              : t('dashboard.report.stateSaid.open')}{' '}
        {may && state !== 'running' && (
          <button type="button" class="button no-print" onClick={() => setAsking(true)}>
            {final ? t('dashboard.report.finalise.again') : t('dashboard.report.finalise.do')}
          </button>
        )}
      </p>
      {final && <Revisions final={final} />}
      {asking && (
        <FinaliseDialog
          report={report}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onChange();
          }}
        />
      )}
    </div>
  );
}

function Revisions({ final }: { final: NonNullable<Report['period']['final']> }) {
  const id = useId();
  const { revisions, reasons, earlier } = final;
  return (
    <div class="report-revisions">
      {revisions.length === 0 && <p class="quiet small">{t('dashboard.report.revision.none')}</p>}
      {revisions.length > 0 && (
        <>
          <h2 id={id}>{t('dashboard.report.revision.title')}</h2>
          <DataTable
            labelledBy={id}
            table={{
              head: (['reading', 'measure', 'final', 'now'] as const).map((name) =>
                t(`dashboard.report.revision.${name}`),
              ),
              rows: revisions.map(({ reading, measure, final: was, now }) => [
                { text: t(`dashboard.reading.${reading}`) },
                { text: t(`words.measures.${measure}`) },
                { text: count(was) },
                { text: count(now) },
              ]),
            }}
          />
          <p class="small">
            {reasons.length === 0
              ? t('dashboard.report.revision.unknown')
              : t('dashboard.report.revision.why', {
                  reasons: formatList(
                    reasons.map(({ reason, posts }) =>
                      t(`dashboard.report.revision.reasons.${reason}`, { count: count(posts) }),
                    ),
                  ),
                })}
          </p>
        </>
      )}
      {earlier.length > 0 && (
        <details class="small">
          <summary>{t('dashboard.report.finalise.history')}</summary>
          <ul>
            {earlier.map(({ at, by, figures }) => (
              <li key={at}>
                {t('dashboard.report.finalise.earlier', {
                  by,
                  at: formatInstant(at),
                  heat: count(figures.raw.heat),
                  reputation: count(figures.raw.reputation),
                  negatives: count(figures.raw.negatives),
                  complaints: count(figures.raw.complaints),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
