import { useEffect, useRef, useState } from 'preact/hooks';
import { theme } from '../app/preferences.ts';
import { locale, t } from '../app/text.ts';

/** A picture that stands in its place and follows its size until `stop`. */
export interface Drawing<T> {
  show: (of: T) => void;
  stop: () => void;
}

interface Props<T> {
  /** What is drawn; another value draws again. */
  of: T;
  /** Loads the chart library, asked once; what it gives begins a picture. */
  load: () => Promise<(place: HTMLElement) => Drawing<T>>;
  /** What the picture shows, for who cannot see it. */
  label: string;
  /** It stands there, or cannot be drawn: nothing more will come. */
  onDrawn?: (() => void) | undefined;
}

/** The chart library comes only when a chart is drawn; without it the table view still holds every number. */
export function DrawnChart<T>({ of, load, label, onDrawn }: Props<T>) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing<T> | null>(null);
  const first = useRef(load);
  const drawn = useRef(onDrawn);
  drawn.current = onDrawn;
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');

  useEffect(() => {
    let gone = false;
    first.current().then(
      (begin) => {
        // A place that is gone has no size to draw in.
        if (gone || !place.current) return;
        drawing.current = begin(place.current);
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
    if (state === 'drawn') drawing.current?.show(of);
    if (state !== 'waiting') drawn.current?.();
  }, [of, state, look, words]);

  return (
    <>
      {state === 'failed' && <p class="note alarm">{t('dashboard.trend.noChart')}</p>}
      <div ref={place} class={`chart ${state}`} hidden={state === 'failed'} role="img" aria-label={label} />
    </>
  );
}
