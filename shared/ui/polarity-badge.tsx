import type { Polarity } from '../understanding/insight.ts';

const SHAPES: Record<Polarity, string> = {
  negative: 'M3 4.5 8 11l5-6.5z',
  neutral: 'M3 7h10v2.4H3z',
  positive: 'M3 11 8 4.5 13 11z',
};

/** Colour, shape and word together: no reader depends on the colour alone. */
export function PolarityBadge({ polarity, word }: { polarity: Polarity; word: string }) {
  return (
    <span class="badge" data-polarity={polarity}>
      <svg viewBox="0 0 16 16" width="10" height="10" aria-hidden="true">
        <path d={SHAPES[polarity]} fill="currentColor" />
      </svg>
      {word}
    </span>
  );
}
