import type { z } from 'zod';
import type { PolarityMonth } from '../../contract/customers.ts';
import type { Voice } from './voice.ts';

type Month = z.infer<typeof PolarityMonth>;

/** Bottom to top: negatives stand on the line, so that their rise is what the eye follows. */
const LAYERS = [
  { of: 'negatives', polarity: 'negative' },
  { of: 'neutrals', polarity: 'neutral' },
  { of: 'positives', polarity: 'positive' },
] as const;

const STEP = 24;
const BAR = 16;
const HEIGHT = 56;
/** Between two layers of a bar, so that they are told apart without their colours. */
const GAP = 1;

/** How somebody spoke month by month: columns for the eye, and the same numbers in a table. */
export function PolarityTrend({ months, voice }: { months: readonly Month[]; voice: Voice }) {
  const top = Math.max(0, ...months.map(total));
  if (top === 0) return <p class="withheld">{voice.say('words.customer.trend.none')}</p>;
  const first = months[0];
  const last = months.at(-1);
  return (
    <figure class="polarity-trend">
      <svg viewBox={`0 0 ${months.length * STEP} ${HEIGHT}`} aria-hidden="true">
        {months.map((month, index) => (
          <Column key={month.month} month={month} x={index * STEP} top={top} voice={voice} />
        ))}
      </svg>
      <p class="trend-ends" aria-hidden="true">
        <span>{first && voice.month(first.month)}</span>
        <span>{last && voice.month(last.month)}</span>
      </p>
      <p class="trend-legend" aria-hidden="true">
        {LAYERS.map(({ polarity }) => (
          <span key={polarity} data-polarity={polarity}>
            {voice.say(`words.polarity.${polarity}`)}
          </span>
        ))}
      </p>
      <details>
        <summary>{voice.say('words.customer.trend.table')}</summary>
        <TrendTable months={months} voice={voice} />
      </details>
    </figure>
  );
}

const total = ({ negatives, neutrals, positives }: Month) => negatives + neutrals + positives;

function Column({ month, x, top, voice }: { month: Month; x: number; top: number; voice: Voice }) {
  let y = HEIGHT;
  const words = LAYERS.map(({ of, polarity }) => `${voice.say(`words.polarity.${polarity}`)} ${month[of]}`);
  return (
    <g>
      <title>{`${voice.month(month.month)}: ${words.join(', ')}`}</title>
      {/* A month without a word keeps its place on the line. */}
      <rect class="ground" x={x} y={HEIGHT - 1} width={BAR} height={1} />
      {LAYERS.map(({ of, polarity }) => {
        if (month[of] === 0) return null;
        const height = (month[of] / top) * HEIGHT;
        y -= height;
        return (
          <rect
            key={of}
            data-polarity={polarity}
            x={x}
            y={y}
            width={BAR}
            height={Math.max(1, height - GAP)}
          />
        );
      })}
    </g>
  );
}

function TrendTable({ months, voice }: { months: readonly Month[]; voice: Voice }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{voice.say('words.customer.trend.month')}</th>
          {LAYERS.map(({ polarity }) => (
            <th key={polarity} scope="col" class="number">
              {voice.say(`words.polarity.${polarity}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">{voice.month(month.month)}</th>
            {LAYERS.map(({ of }) => (
              <td key={of} class="number">
                {voice.count(month[of])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
