import type { ImportReport } from '../../../shared/contract/imports.ts';
import { formatInstant } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Counts } from './counts.tsx';
import { kindName } from './kinds.ts';
import { LineErrors } from './line-errors.tsx';

/** Files taken in so far, newest first, each with what became of its lines. */
export function History({ imports }: { imports: readonly ImportReport[] }) {
  return (
    <section class="import-history" aria-labelledby="import-history">
      <h2 id="import-history">{t('dashboard.imports.history')}</h2>
      {imports.length === 0 && <p class="quiet">{t('dashboard.imports.noHistory')}</p>}
      <ol>
        {imports.map((report) => (
          <li key={report.id} class="box">
            <p>
              <strong>{report.fileName}</strong> <span class="chip">{kindName(report.kind)}</span>{' '}
              <span class="quiet small">
                {[report.at && formatInstant(report.at), report.by, report.encoding]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </p>
            <Counts report={report} />
            {report.errors.length > 0 && (
              <details>
                <summary>{t('dashboard.imports.showErrors')}</summary>
                <LineErrors report={report} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
