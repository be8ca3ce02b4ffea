import { useEffect } from 'preact/hooks';
import { formatCount } from '../../../shared/measures/print.ts';
import { formatList } from '../../app/format.ts';
import { me } from '../../app/session.ts';
import { locale, t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { Counts } from './counts.tsx';
import { FileDrop } from './file-drop.tsx';
import { fieldName, KINDS_OF, kindName } from './kinds.ts';
import { LineErrors } from './line-errors.tsx';
import { MappingTable } from './mapping-table.tsx';
import { useImport } from './use-import.ts';

/** One file: chosen, tried, looked at, then taken in. */
export function NewImport({ onImported }: { onImported: () => void }) {
  const one = useImport(onImported);
  const { file, report, doing, trouble } = one;
  const kinds = KINDS_OF[me.value?.role ?? 'dealer'] ?? [];
  useStayWarning(doing === 'importing');
  if (!file) return <FileDrop kinds={kinds} onFile={one.choose} />;
  const done = report !== null && report.id !== null;
  return (
    <section class="box new-import" aria-labelledby="new-import" aria-busy={doing !== null}>
      <header class="row spread wrap">
        <h2 id="new-import">
          <Icon name="file" /> {file.name}
        </h2>
        <button type="button" class="button" disabled={doing === 'importing'} onClick={one.putAway}>
          {done ? t('dashboard.imports.next') : t('dashboard.imports.other')}
        </button>
      </header>
      {!done && (
        <label class="choice">
          <span class="quiet">{t('dashboard.imports.kind')}</span>
          <select
            value={one.kind ?? ''}
            disabled={doing === 'importing'}
            onChange={(event) => {
              const chosen = kinds.find((kind) => kind === event.currentTarget.value);
              if (chosen) one.chooseKind(chosen);
            }}
          >
            {!one.kind && <option value="">{t('dashboard.imports.guess')}</option>}
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindName(kind)}
              </option>
            ))}
          </select>
        </label>
      )}
      {doing && (
        <p class="working" role="status">
          {t(`dashboard.imports.${doing}`)}
        </p>
      )}
      {trouble?.kind === 'refused' && (
        <p class="note alarm" role="alert">
          {t('dashboard.imports.notYours', { kinds: formatList(kinds.map(kindName)) })}
        </p>
      )}
      {trouble && trouble.kind !== 'refused' && <TroubleNote trouble={trouble} onRetry={one.again} />}
      {report && (
        <div class={`import-report${doing === 'trying' ? ' stale' : ''}`}>
          <p class={done ? 'well' : 'quiet'} role="status">
            {done
              ? t('dashboard.imports.done')
              : t('dashboard.imports.read', {
                  encoding: report.encoding,
                  delimiter: separator(report.delimiter),
                })}
          </p>
          {report.missing.length === 0 && <Counts report={report} />}
          {report.missing.length > 0 && (
            <p class="note alarm" role="alert">
              {t('dashboard.imports.missing', {
                fields: formatList(report.missing.map((field) => fieldName(report.kind, field))),
              })}
            </p>
          )}
          {!done && report.missing.length === 0 && (
            <Take report={report} busy={doing !== null} onTake={one.take} />
          )}
          <LineErrors report={report} />
          {!done && <MappingTable report={report} onMap={one.chooseMapping} />}
        </div>
      )}
    </section>
  );
}

interface TakeProps {
  report: NonNullable<ReturnType<typeof useImport>['report']>;
  busy: boolean;
  onTake: () => void;
}

function Take({ report, busy, onTake }: TakeProps) {
  const good = report.rows - report.failed;
  const changes = report.inserted + report.updated;
  const blocked = good <= 0;
  return (
    <div class="row wrap take">
      <button type="button" class="button primary" disabled={busy || blocked} onClick={onTake}>
        {t('dashboard.imports.take', { count: formatCount(good, locale.value) })}
      </button>
      <span class="quiet small">
        {report.failed > 0 &&
          !blocked &&
          t('dashboard.imports.leftOut', { count: formatCount(report.failed, locale.value) })}
        {report.failed === 0 && changes === 0 && !blocked && t('dashboard.imports.nothingNew')}
      </span>
    </div>
  );
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;

function separator(delimiter: string): string {
  for (const [sign, name] of Object.entries(DELIMITERS))
    if (sign === delimiter) return t(`dashboard.imports.delimiters.${name}`);
  return delimiter || '–';
}

/** The browser asks before the page is left while lines are being stored. */
function useStayWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [busy]);
}
