import type { Random } from '../forum/random.ts';
import type { Calendar, Month } from './calendar.ts';
import { type Series, YUEXIANG } from './series.ts';
import { yearlyDecember } from './stories/yearly-december.ts';
import type { Talk } from './talk/talk.ts';
import type { Kind, Quota } from './threads.ts';

/** How much is written in each month of a year: little at new year's holidays, more when families drive out. */
const SEASON = [0.97, 0.82, 1.03, 1.02, 1, 0.98, 1.01, 1.02, 1, 1.08, 1.02, 1];

/** What one series has to say in one month. */
export interface Plan {
  quota: Quota;
  /** Whether replies must stay in the month, so that its figures are exact. */
  closed: boolean;
  weight(talk: Talk, kind: Kind): number;
  /** Heat the month must come to; null leaves it as it falls. */
  heat: number | null;
}

/**
 * 悦翔 around the December of the report, by months after it: the figures of the monthly report, told exactly,
 * an autumn that leads up to them and a winter in which the noise dies down.
 */
const AROUND: Record<
  number,
  { posts: number; negative: number; positive: number; c: number; noise: number }
> = {
  [-3]: { posts: 690, negative: 118, positive: 108, c: 1, noise: 1.1 },
  [-2]: { posts: 760, negative: 131, positive: 118, c: 2, noise: 1.2 },
  [-1]: { posts: 870, negative: 147, positive: 130, c: 1, noise: 1.3 },
  0: { posts: 1250, negative: 276, positive: 225, c: 41, noise: 9 },
  1: { posts: 900, negative: 186, positive: 150, c: 14, noise: 5 },
  2: { posts: 690, negative: 134, positive: 112, c: 6, noise: 3 },
  3: { posts: 690, negative: 120, positive: 112, c: 3, noise: 2 },
};
const HEAT: Record<number, number> = { [-1]: 1851, 0: 2666 };

const EVERYDAY = (talk: Talk) => talk.weight;

export function planMonth(series: Series, index: number, calendar: Calendar, random: Random): Plan {
  const month = calendar.months[index] as Month;
  const away = series.key === YUEXIANG ? index - calendar.december : 99;
  const around = AROUND[away];
  if (around !== undefined) {
    const { posts, negative, positive, c, noise } = around;
    return {
      quota: { c, '-': negative - c, '+': positive, '0': posts - negative - positive },
      closed: away >= -2 && away <= 0,
      weight: (talk, kind) =>
        talk.name === 'noise' && (kind === '-' || kind === 'c') ? talk.weight * noise : talk.weight,
      heat: HEAT[away] ?? null,
    };
  }
  const cold = yearlyDecember(series, month);
  const season = SEASON[month.month - 1] ?? 1;
  const grown = 0.94 + 0.12 * (index / calendar.months.length);
  const wobble = (spread: number) => 1 + (random.real() - 0.5) * spread;
  const end = Math.min(month.to, calendar.windowFrom);
  const part = Math.max(0, end - month.from) / (month.to - month.from);
  const posts = series.posts * season * grown * part * cold.volume * wobble(0.06);
  const negative = posts * series.negative * cold.bad * wobble(0.1);
  const c =
    series.complaint < 0.01
      ? random.int(0, 2) * Math.round(part)
      : posts * series.complaint * cold.bad * wobble(0.14);
  const positive = posts * series.positive * wobble(0.1);
  const [n, own, good] = [Math.round(negative), Math.round(c), Math.round(positive)];
  return {
    quota: {
      c: Math.min(own, n),
      '-': Math.max(0, n - own),
      '+': good,
      '0': Math.max(0, Math.round(posts) - n - good),
    },
    closed: false,
    weight:
      cold.winter === 0
        ? (t) => (t.name === 'winter' ? 0 : EVERYDAY(t))
        : (t) => (t.name === 'winter' ? cold.winter : EVERYDAY(t)),
    heat: null,
  };
}
