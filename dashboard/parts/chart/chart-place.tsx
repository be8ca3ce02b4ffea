import { useEffect } from 'preact/hooks';
import { t } from '../../app/text.ts';
import { type StartDrawing, useDrawing } from './use-drawing.ts';

interface Props<Shown, Clicked extends unknown[]> {
  label: string;
  /** Brings the code that draws, always by the same function. */
  load: () => Promise<StartDrawing<Shown, Clicked>>;
  /** Drawn again when it is another object. */
  shown: Shown;
  onOpen: (...clicked: Clicked) => void;
  /** What is shown stands there, or cannot be drawn: nothing more will come. */
  onDrawn?: (() => void) | undefined;
}

/** The chart library comes only when a chart is drawn; without it the table view still holds every number. */
export function ChartPlace<Shown, Clicked extends unknown[]>(props: Props<Shown, Clicked>) {
  const { label, load, shown, onOpen, onDrawn } = props;
  const { place, state } = useDrawing(load, shown, onOpen);
  // After the effect that draws, so that it is told of what stands there.
  useEffect(() => {
    if (state !== 'waiting') onDrawn?.();
  }, [shown, state]);
  return (
    <>
      {state === 'failed' && <p class="note alarm">{t('dashboard.trend.noChart')}</p>}
      <div ref={place} class={`chart ${state}`} hidden={state === 'failed'} role="img" aria-label={label} />
    </>
  );
}
