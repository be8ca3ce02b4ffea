import { DAY_MS } from '../../forum/clock.ts';
import { type Calendar, monthsBack } from '../calendar.ts';
import { QINGHE, seriesOf } from '../series.ts';
import { recallTalk } from '../talk/stories.ts';
import type { Story } from './story.ts';

const BACK = 16;
const WEEKS = 13;

/** The day 青禾's fuel pump is recalled: the 9th of the sixteenth month before the last. */
export const recallDay = (calendar: Calendar) => monthsBack(calendar, BACK).from + 8 * DAY_MS;

/** A storm of some three weeks that is over after about ten; contented voices come back with the new pumps. */
export const recall: Story = (calendar) =>
  Array.from({ length: WEEKS }, (_, week) => {
    const from = recallDay(calendar) + week * 7 * DAY_MS;
    const storm = Math.exp(-week / 3);
    const mended = Math.min(1, week / 6);
    return {
      series: seriesOf(QINGHE),
      from,
      to: from + 7 * DAY_MS,
      until: from + 7 * DAY_MS,
      quota: {
        c: Math.floor(16 * storm),
        '-': Math.floor(34 * storm),
        '0': Math.round(20 * storm + 2),
        '+': Math.round(1 + 6 * mended),
      },
      talks: [recallTalk],
      size: 7,
    };
  });
