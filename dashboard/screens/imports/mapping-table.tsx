import type { ImportReport, Mapping } from '../../../shared/contract/imports.ts';
import { t } from '../../app/text.ts';
import { fieldName } from './kinds.ts';
import { mappingOf } from './use-import.ts';

/** Which column of the file is which field of ours, each with a value out of the file; changed by choosing. */
export function MappingTable({ report, onMap }: { report: ImportReport; onMap: (mapping: Mapping) => void }) {
  const { kind, columns, fields } = report;
  if (columns.length === 0) return null;
  const map = (heading: string, field: string | null) => {
    const before = mappingOf(report);
    // A field has one column: whoever had it gives it up.
    const freed = Object.entries(before).map(([name, had]) => [name, had === field ? null : had]);
    onMap({ ...Object.fromEntries(freed), [heading]: field });
  };
  return (
    <div>
      <h3>{t('dashboard.imports.mapping')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section class="table-scroll mapping" tabIndex={0} aria-label={t('dashboard.imports.mapping')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.imports.column')}</th>
              <th scope="col">{t('dashboard.imports.sample')}</th>
              <th scope="col">{t('dashboard.imports.field')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ heading, field, sample }) => (
              <tr key={heading} class={field === null ? 'left-out' : undefined}>
                <th scope="row">{heading}</th>
                <td class="sample">{sample || '–'}</td>
                <td>
                  <select
                    aria-label={t('dashboard.imports.fieldOf', { column: heading })}
                    value={field ?? ''}
                    onChange={(event) => map(heading, event.currentTarget.value || null)}
                  >
                    <option value="">{t('dashboard.imports.leaveOut')}</option>
                    {fields.map((each) => (
                      <option key={each.field} value={each.field}>
                        {fieldName(kind, each.field)}
                        {each.required && ` ${t('dashboard.imports.required')}`}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
