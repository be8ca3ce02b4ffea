import type { SignalRow } from '../../../shared/contract/signals.ts';
import { t } from '../../app/text.ts';
import { Icon } from '../../parts/icon.tsx';
import { needsPerson } from './kinds.ts';

/** What kind of signal it is; red only where somebody has to look. */
export function Marks({ signal }: { signal: Pick<SignalRow, 'status' | 'figures'> }) {
  const { nature, hazards } = signal.figures;
  const calls = needsPerson(signal);
  return (
    <span class="signal-marks">
      <span class={`chip nature-${nature}${calls && nature === 'defect' ? ' severity critical' : ''}`}>
        {calls && nature === 'defect' && <Icon name="alarm" size={12} />}
        {t(`dashboard.reportFiles.signal.natures.${nature}`)}
      </span>
      {hazards > 0 && signal.status !== 'dismissed' && (
        <span class={`chip${calls ? ' severity critical' : ''}`}>
          {t('dashboard.signals.hazards', { count: hazards })}
        </span>
      )}
    </span>
  );
}
