import { useId, useState } from 'preact/hooks';
import { cellKey } from '../../../shared/catalogue/cells.ts';
import { CONDITIONS, PARTS, SYMPTOMS } from '../../../shared/catalogue/faults.ts';
import { getCatalogueSeries } from '../../api/labels.ts';
import type { Trouble } from '../../api/request.ts';
import { watchCell } from '../../api/signals.ts';
import { findSeries, seriesChoice } from '../../app/find-series.ts';
import { useLoad } from '../../app/load.ts';
import { t } from '../../app/text.ts';
import { conditionName, partName, symptomName } from '../../app/topics.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { TroubleNote } from '../../parts/notice.tsx';
import { Reason } from './reason.tsx';

interface Props {
  onDone: (id: number) => void;
  onClose: () => void;
}

/** Puts any fault of any series on the board as 观察, with the reason why. */
export function WatchCell({ onDone, onClose }: Props) {
  const catalogue = useLoad('series', getCatalogueSeries);
  const known = catalogue.value?.series ?? [];
  const names = useId();
  const [busy, setBusy] = useState(false);
  const [unknown, setUnknown] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const wrong = trouble ?? catalogue.trouble;
  const save = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const series = findSeries(known, String(fields.get('series')));
    const symptom = SYMPTOMS.find((each) => each === fields.get('symptom'));
    const part = PARTS.find((each) => each === fields.get('part'));
    setUnknown(!series);
    if (!series || !symptom || !part) return;
    const condition = CONDITIONS.find((each) => each === fields.get('condition')) ?? null;
    setBusy(true);
    const answer = await watchCell({
      series: series.series,
      cell: cellKey({ symptom, part, condition }),
      reason: String(fields.get('reason')),
    });
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onDone(answer.value.id);
  };
  return (
    <Dialog title={t('dashboard.signals.watch.title')} onClose={onClose}>
      <form class="fields" onSubmit={save}>
        <p class="quiet">{t('dashboard.signals.watch.what')}</p>
        <label>
          {t('dashboard.filter.series')}
          <input name="series" list={names} required autoComplete="off" aria-invalid={unknown} />
        </label>
        <datalist id={names}>
          {known.map((each) => (
            <option key={each.series} value={seriesChoice(each)} />
          ))}
        </datalist>
        {unknown && (
          <p class="note alarm" role="alert">
            {t('dashboard.signals.watch.noSeries')}
          </p>
        )}
        <div class="signal-cell-fields">
          <label>
            {t('dashboard.signals.watch.symptom')}
            <select name="symptom">
              {SYMPTOMS.map((key) => (
                <option key={key} value={key}>
                  {symptomName(key)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('dashboard.signals.watch.part')}
            <select name="part">
              {PARTS.map((key) => (
                <option key={key} value={key}>
                  {partName(key)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('dashboard.reportFiles.signal.breakdowns.condition')}
            <select name="condition">
              <option value="">{t('dashboard.signals.watch.anyCondition')}</option>
              {CONDITIONS.map((key) => (
                <option key={key} value={key}>
                  {conditionName(key)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Reason hint={t('dashboard.signals.watch.reasonHint')} />
        {wrong && <TroubleNote trouble={wrong} />}
        <div class="row">
          <button type="submit" class="button primary" disabled={busy}>
            {t('dashboard.signals.watch.save')}
          </button>
          <button type="button" class="button" onClick={onClose}>
            {t('dashboard.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
