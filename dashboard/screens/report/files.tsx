import { useState } from 'preact/hooks';
import type { ReportFormat } from '../../../shared/contract/report-schedules.ts';
import { saveFile } from '../../api/save-file.ts';
import { me } from '../../app/session.ts';
import { spoken, t } from '../../app/text.ts';

/** As the contract has it; kept here because the contract's own list would bring zod into the page. */
const FORMATS = ['pdf', 'xlsx', 'csv'] as const satisfies readonly ReportFormat[];

/**
 * The report as a file, for the roles that may take files away.
 * @param asked what GET /api/report was asked for
 */
export function ReportFiles({ asked }: { asked: Record<string, string | undefined> }) {
  const [making, setMaking] = useState<ReportFormat | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const role = me.value?.role;
  if (role !== 'brand' && role !== 'admin') return null;
  const fetchFile = async (format: ReportFormat) => {
    setMaking(format);
    setFailed(await saved(format, { ...asked, language: spoken() }));
    setMaking(null);
  };
  return (
    <div class="row wrap report-files">
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="button"
          disabled={making !== null}
          aria-label={`${t('dashboard.reportFiles.download')} ${t(`dashboard.reportFiles.${format}`)}`}
          onClick={() => void fetchFile(format)}
        >
          {making === format ? t('dashboard.reportFiles.making') : t(`dashboard.reportFiles.${format}`)}
        </button>
      ))}
      <p role="status" class={failed === null ? 'unseen' : 'note alarm'}>
        {failed}
      </p>
    </div>
  );
}

async function saved(
  format: ReportFormat,
  query: Record<string, string | undefined>,
): Promise<string | null> {
  const name = `chesheng-${query.series}-${query.from}-${query.to}.${format}`;
  return saveFile(`/api/report/file.${format}?${new URLSearchParams(known(query))}`, name);
}

const known = (query: Record<string, string | undefined>): [string, string][] =>
  Object.entries(query).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, value]],
  );
