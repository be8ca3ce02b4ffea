import { useMemo, useRef } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { DrawnChart } from '../drawn-chart.tsx';
import type { Drawn } from './picture.ts';

interface Props extends Drawn {
  /** A bar was clicked: first day of its bucket. */
  onOpen: (day: string) => void;
  onDrawn?: () => void;
}

/** A trend with what happened marked on it. */
export function Chart({ trend, bucket, marks, chosen, onOpen, onDrawn }: Props) {
  const open = useRef(onOpen);
  open.current = onOpen;
  const of = useMemo(() => ({ trend, bucket, marks, chosen }), [trend, bucket, marks, chosen]);
  return (
    <DrawnChart
      of={of}
      load={async () => {
        const { startDrawing } = await import('./draw.ts');
        return (place) => startDrawing(place, (day) => open.current(day));
      }}
      label={t('dashboard.trend.chartLabel')}
      onDrawn={onDrawn}
    />
  );
}
