import type { Calendar } from '../calendar.ts';
import type { Series } from '../series.ts';
import type { Talk } from '../talk/talk.ts';
import type { Quota } from '../threads.ts';

/** Posts a story adds to the ordinary talk. They are shared between both forums. */
export interface Extra {
  series: Series;
  /** Epoch ms. Openings lie in [from, to), replies before `until`. */
  from: number;
  to: number;
  until: number;
  quota: Quota;
  talks: readonly Talk[];
  /** Average posts of a thread. */
  size: number;
}

export type Story = (calendar: Calendar) => Extra[];
