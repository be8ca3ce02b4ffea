import type { Rivals } from '../../../shared/contract/rivals.ts';
import { t } from '../../app/text.ts';
import { ChartPlace } from '../../parts/chart/chart-place.tsx';

interface Props {
  of: Rivals;
  /** A part of a bar was clicked. */
  onOpen: (month: string, series: string) => void;
}

const load = async () => (await import('./draw-voice.ts')).startVoiceDrawing;

/** Shares of voice by month. */
export const VoiceChart = ({ of, onOpen }: Props) => (
  <ChartPlace label={t('dashboard.rivals.chartLabel')} load={load} shown={of} onOpen={onOpen} />
);
