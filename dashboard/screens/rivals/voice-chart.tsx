import { useRef } from 'preact/hooks';
import type { Rivals } from '../../../shared/contract/rivals.ts';
import { t } from '../../app/text.ts';
import { DrawnChart } from '../../parts/drawn-chart.tsx';

interface Props {
  of: Rivals;
  /** A part of a bar was clicked. */
  onOpen: (month: string, series: string) => void;
}

/** Shares of voice by month. */
export function VoiceChart({ of, onOpen }: Props) {
  const open = useRef(onOpen);
  open.current = onOpen;
  return (
    <DrawnChart
      of={of}
      load={async () => {
        const { startVoiceDrawing } = await import('./draw-voice.ts');
        return (place) => startVoiceDrawing(place, (month, series) => open.current(month, series));
      }}
      label={t('dashboard.rivals.chartLabel')}
    />
  );
}
