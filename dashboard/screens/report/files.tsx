import { useState } from 'preact/hooks';
import type { ReportFormat } from '../../../shared/contract/report-schedules.ts';
import { me } from '../../app/session.ts';
import { locale, t } from '../../app/text.ts';

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
    setFailed(await saved(format, { ...asked, language: locale.value === 'zh-CN' ? 'zh' : 'en' }));
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

/** Fetches a file and hands it to the browser; the sentence why not, null when it went well. */
async function saved(
  format: ReportFormat,
  query: Record<string, string | undefined>,
): Promise<string | null> {
  const answer = await fetch(`/api/report/file.${format}?${new URLSearchParams(known(query))}`, {
    headers: { 'accept-language': locale.value },
  }).catch(() => null);
  if (answer === null) return t('dashboard.state.offline');
  if (!answer.ok) {
    const problem: unknown = await answer.json().catch(() => null);
    const told = typeof problem === 'object' && problem !== null && 'detail' in problem;
    return told ? String(problem.detail) : t('dashboard.state.failed');
  }
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = `chesheng-${query.series}-${query.from}-${query.to}.${format}`;
  link.click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return null;
}

const known = (query: Record<string, string | undefined>): [string, string][] =>
  Object.entries(query).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, value]],
  );
