import { useMemo } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { ChartPlace } from '../chart/chart-place.tsx';
import type { Drawn } from './picture.ts';

interface Props extends Drawn {
  /** A bar was clicked: first day of its bucket. */
  onOpen: (day: string) => void;
  /** It stands there, or cannot be drawn: nothing more will come. */
  onDrawn?: () => void;
}

const load = async () => (await import('./draw.ts')).startDrawing;

/** Heat, reputation and counts over time. */
export function Chart({ trend, bucket, marks, chosen, onOpen, onDrawn }: Props) {
  const shown = useMemo((): Drawn => ({ trend, bucket, marks, chosen }), [trend, bucket, marks, chosen]);
  return (
    <ChartPlace
      label={t('dashboard.trend.chartLabel')}
      load={load}
      shown={shown}
      onOpen={onOpen}
      onDrawn={onDrawn}
    />
  );
}
