import { useEffect, useRef, useState } from 'preact/hooks';
import { theme } from '../../app/preferences.ts';
import { locale, t } from '../../app/text.ts';
import type { Drawing } from './draw.ts';
import type { Drawn } from './picture.ts';

interface Props extends Drawn {
  /** A bar was clicked: first day of its bucket. */
  onOpen: (day: string) => void;
  /** It stands there, or cannot be drawn: nothing more will come. */
  onDrawn?: () => void;
}

/** The chart library comes only when a chart is drawn; without it the table view still holds every number. */
export function Chart({ trend, bucket, marks, chosen, onOpen, onDrawn }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  const drawn = useRef(onDrawn);
  drawn.current = onDrawn;
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');

  useEffect(() => {
    let gone = false;
    import('./draw.ts').then(
      ({ startDrawing }) => {
        if (gone || !place.current) return;
        drawing.current = startDrawing(place.current, (day) => open.current(day));
        setState('drawn');
      },
      () => setState('failed'),
    );
    return () => {
      gone = true;
      drawing.current?.stop();
      drawing.current = null;
    };
  }, []);

  // The colours are those of the page, so a change of theme draws again.
  const look = theme.value;
  const words = locale.value;
  useEffect(() => {
    if (state === 'drawn') drawing.current?.show({ trend, bucket, marks, chosen });
    if (state !== 'waiting') drawn.current?.();
  }, [trend, bucket, marks, chosen, state, look, words]);

  return (
    <>
      {state === 'failed' && <p class="note alarm">{t('dashboard.trend.noChart')}</p>}
      <div
        ref={place}
        class={`chart ${state}`}
        hidden={state === 'failed'}
        role="img"
        aria-label={t('dashboard.trend.chartLabel')}
      />
    </>
  );
}
