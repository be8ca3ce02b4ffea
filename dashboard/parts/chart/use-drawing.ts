import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { theme } from '../../app/preferences.ts';
import { locale } from '../../app/text.ts';

/** Something drawn into an element of the page, which it leaves with `stop`. */
export interface Drawing<Shown> {
  show: (shown: Shown) => void;
  stop: () => void;
}

/** Draws into `place`; `onOpen` hears what was clicked. */
export type StartDrawing<Shown, Clicked extends unknown[]> = (
  place: HTMLElement,
  onOpen: (...clicked: Clicked) => void,
) => Drawing<Shown>;

export type DrawingState = 'waiting' | 'drawn' | 'failed';

/**
 * Where a chart lives: `load` brings its code once the place is on the page, `shown` is drawn again whenever it is
 * another object or the theme or language changed, and leaving the page stops it.
 * @param onOpen may be another function each time
 * @returns the place to give an element, and 'failed' when the code did not come
 */
export function useDrawing<Shown, Clicked extends unknown[]>(
  load: () => Promise<StartDrawing<Shown, Clicked>>,
  shown: Shown,
  onOpen: (...clicked: Clicked) => void,
): { place: RefObject<HTMLDivElement | null>; state: DrawingState } {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing<Shown> | null>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  const [state, setState] = useState<DrawingState>('waiting');

  useEffect(() => {
    let gone = false;
    load().then(
      (start) => {
        if (gone || !place.current) return;
        drawing.current = start(place.current, (...clicked) => open.current(...clicked));
        setState('drawn');
      },
      () => {
        if (!gone) setState('failed');
      },
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
  useEffect(() => drawing.current?.show(shown), [shown, state, look, words]);
  return { place, state };
}
