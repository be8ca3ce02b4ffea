import type { ImportReport } from '../../../shared/contract/imports.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t } from '../../app/text.ts';

const SHOWN = ['rows', 'inserted', 'updated', 'unchanged', 'failed'] as const;

/** What becomes of the lines of a file. */
export function Counts({ report }: { report: ImportReport }) {
  return (
    <dl class="import-counts">
      {SHOWN.map((each) => (
        <div key={each} class={each === 'failed' && report.failed > 0 ? 'alarm' : undefined}>
          <dt>{t(`dashboard.imports.counts.${each}`)}</dt>
          <dd>{formatCount(report[each], locale.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
