import type { ImportReport, LineError } from '../../../shared/contract/imports.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import { locale, t, tIfKnown } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { download } from './download.ts';
import { csvOf } from './errors-csv.ts';

/** What is wrong with a line in the reader's language; an error the catalogue does not know in the server's English. */
export function sentenceOf({ code, column, value, firstLine, message }: LineError): string {
  return (
    tIfKnown(`dashboard.imports.errors.${code}`, {
      column: column ?? '',
      value,
      firstLine: firstLine ?? '',
    }) ?? message
  );
}

/** Lines at fault: where, what stands there, what is wrong with it and how to mend it. */
export function LineErrors({ report }: { report: ImportReport }) {
  const { errors, failed, fileName } = report;
  if (errors.length === 0) return null;
  const save = () => download(`${fileName.replace(/\.\w+$/, '')}-errors.csv`, errorsCsv(errors));
  return (
    <div class="line-errors">
      <header class="row spread wrap">
        <h3>
          {t('dashboard.imports.errorsTitle')}{' '}
          {errors.length < failed && (
            <span class="quiet small">
              {t('dashboard.imports.errorsFirst', {
                shown: errors.length,
                all: formatCount(failed, locale.value),
              })}
            </span>
          )}
        </h3>
        <button type="button" class="button" onClick={save}>
          <Icon name="imports" size={14} />
          {t('dashboard.imports.download')}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={t('dashboard.imports.errorsTitle')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {t('dashboard.imports.line')}
              </th>
              <th scope="col">{t('dashboard.imports.column')}</th>
              <th scope="col">{t('dashboard.imports.value')}</th>
              <th scope="col">{t('dashboard.imports.fault')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map((error, index) => (
              <tr key={index}>
                <th scope="row" class="number">
                  {error.line}
                </th>
                <td>{error.column ?? t('dashboard.imports.wholeLine')}</td>
                <td class="code">{error.value}</td>
                <td>{sentenceOf(error)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function errorsCsv(errors: readonly LineError[]): string {
  const head = (['line', 'column', 'value', 'fault'] as const).map((name) => t(`dashboard.imports.${name}`));
  return csvOf([
    head,
    ...errors.map((error) => [String(error.line), error.column ?? '', error.value, sentenceOf(error)]),
  ]);
}
