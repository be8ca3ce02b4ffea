import { useState } from 'preact/hooks';
import type { SignalRow } from '../../../../shared/contract/signals.ts';
import { saveFile } from '../../../api/save-file.ts';
import { me } from '../../../app/session.ts';
import { spoken, t } from '../../../app/text.ts';
import { Icon } from '../../../parts/icon.tsx';

const FORMATS = ['pdf', 'xlsx'] as const;
type Format = (typeof FORMATS)[number];

/** The signal as a file for an 8D, for the roles that may take files away. */
export function SignalFiles({ signal }: { signal: SignalRow }) {
  const [making, setMaking] = useState<Format | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const role = me.value?.role;
  if (role !== 'quality' && role !== 'brand' && role !== 'admin') return null;
  const { id, series, evaluatedOn } = signal;
  const fetchFile = async (format: Format) => {
    setMaking(format);
    const name = `chesheng-signal-${id}-${series}-${evaluatedOn}.${format}`;
    setFailed(await saveFile(`/api/signals/${id}/file.${format}?language=${spoken()}`, name));
    setMaking(null);
  };
  return (
    <>
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          class="button"
          disabled={making !== null}
          aria-label={`${t('dashboard.reportFiles.download')} ${t(`dashboard.reportFiles.${format}`)}`}
          onClick={() => void fetchFile(format)}
        >
          <Icon name="file" size={14} />
          {making === format ? t('dashboard.reportFiles.making') : t(`dashboard.reportFiles.${format}`)}
        </button>
      ))}
      <p role="status" class={failed === null ? 'unseen' : 'note alarm'}>
        {failed}
      </p>
    </>
  );
}
