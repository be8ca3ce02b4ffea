import { useEffect, useRef, useState } from 'preact/hooks';
import type { Rivals } from '../../../shared/contract/rivals.ts';
import { theme } from '../../app/preferences.ts';
import { locale, t } from '../../app/text.ts';
import type { VoiceDrawing } from './draw-voice.ts';

interface Props {
  of: Rivals;
  /** A part of a bar was clicked. */
  onOpen: (month: string, series: string) => void;
}

/** The chart library comes only when a chart is drawn; without it the table view still holds every number. */
export function VoiceChart({ of, onOpen }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<VoiceDrawing | null>(null);
  const open = useRef(onOpen);
  open.current = onOpen;
  const [state, setState] = useState<'waiting' | 'drawn' | 'failed'>('waiting');
  useEffect(() => {
    let gone = false;
    import('./draw-voice.ts').then(
      ({ startVoiceDrawing }) => {
        if (gone || !place.current) return;
        drawing.current = startVoiceDrawing(place.current, (month, series) => open.current(month, series));
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
  }, [of, state, look, words]);
  return (
    <>
      {state === 'failed' && <p class="note alarm">{t('dashboard.trend.noChart')}</p>}
      <div
        ref={place}
        class={`chart ${state}`}
        hidden={state === 'failed'}
        role="img"
        aria-label={t('dashboard.rivals.chartLabel')}
      />
    </>
  );
}
