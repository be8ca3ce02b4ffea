import { useState } from 'preact/hooks';
import type { Report } from '../../../shared/contract/report.ts';
import { declareFinal } from '../../api/report.ts';
import type { Trouble } from '../../api/request.ts';
import { formatDay } from '../../app/format.ts';
import { t } from '../../app/text.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';

interface Props {
  report: Report;
  onDone: () => void;
  onClose: () => void;
}

/** Asks before figures are kept as final, and once more while engagement is still being counted. */
export function FinaliseDialog({ report, onDone, onClose }: Props) {
  const { countedUntil } = report.period;
  const [early, setEarly] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const declare = async () => {
    setBusy(true);
    const { series, from, to } = report;
    const answer = await declareFinal({ series: series.series, from, to, early });
    setBusy(false);
    if (answer.ok) onDone();
    else setTrouble(answer.trouble);
  };
  return (
    <Dialog title={t('dashboard.report.finalise.title')} onClose={onClose}>
      <div class="fields">
        <p>{t('dashboard.report.finalise.explain')}</p>
        {countedUntil && (
          <label class="option">
            <input
              type="checkbox"
              checked={early}
              onInput={(event) => setEarly(event.currentTarget.checked)}
            />
            {t('dashboard.report.finalise.early', { until: formatDay(countedUntil) })}
          </label>
        )}
        {trouble && <TroubleNote trouble={trouble} />}
        <div class="row">
          <button
            type="button"
            class="button primary"
            disabled={busy || (countedUntil !== null && !early)}
            onClick={declare}
          >
            {t('dashboard.report.finalise.confirm')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
