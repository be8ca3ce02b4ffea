import { useState } from 'preact/hooks';
import type { Signals } from '../../../shared/contract/signals.ts';
import { formatCount } from '../../../shared/measures/print.ts';
import type { Trouble } from '../../api/request.ts';
import { evaluateSignals } from '../../api/signals.ts';
import { formatDay, formatInstant } from '../../app/format.ts';
import { me } from '../../app/session.ts';
import { locale, t } from '../../app/text.ts';
import { Empty, TroubleNote } from '../../parts/notice.tsx';
import { decides } from './kinds.ts';

/** What the board stands on: when every cell was last judged, how many, by which rules. */
export function Evaluation({ of: { evaluation, versions } }: { of: Signals }) {
  if (evaluation === null) return null;
  return (
    <p class="quiet small signal-basis">
      <span title={formatInstant(evaluation.at)}>
        {t('dashboard.signals.evaluated', {
          day: formatDay(evaluation.day),
          cells: formatCount(evaluation.cells, locale.value),
        })}
      </span>{' '}
      <span class="versions">
        {versions.verdict} · {versions.disproportion} · {versions.understanding}
      </span>
    </p>
  );
}

/** Before the first night: what will come, and a way not to wait for it. */
export function NotEvaluated({ onDone }: { onDone: () => void }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const evaluate = async () => {
    setBusy(true);
    const answer = await evaluateSignals();
    setBusy(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) onDone();
  };
  return (
    <Empty title={t('dashboard.signals.notEvaluated')}>
      <p>{t('dashboard.signals.notEvaluatedWhat')}</p>
      {trouble && <TroubleNote trouble={trouble} />}
      {decides(me.value?.role) && (
        <button type="button" class="button primary" disabled={busy} onClick={evaluate}>
          {t(busy ? 'dashboard.signals.evaluating' : 'dashboard.signals.evaluate')}
        </button>
      )}
    </Empty>
  );
}
