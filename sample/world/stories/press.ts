import { DAY_MS } from '../../forum/clock.ts';
import { type Calendar, monthsBack } from '../calendar.ts';
import { HAIBAOWAN, seriesOf } from '../series.ts';
import { pressTalk } from '../talk/stories.ts';
import type { Story } from './story.ts';

/** The day the article on 海豹湾 appears: the 11th of the eighth month before the last. */
export const pressDay = (calendar: Calendar) => monthsBack(calendar, 8).from + 10 * DAY_MS;

/** Ten days everybody talks about one article; nobody has a problem of their own. */
export const press: Story = (calendar) => {
  const from = pressDay(calendar);
  return [
    { days: 4, quota: { c: 0, '-': 24, '0': 105, '+': 26 } },
    { days: 6, quota: { c: 0, '-': 9, '0': 48, '+': 14 } },
  ].map(({ days, quota }, i) => ({
    series: seriesOf(HAIBAOWAN),
    from: from + i * 4 * DAY_MS,
    to: from + (i * 4 + days) * DAY_MS,
    until: from + (i * 4 + days + 2) * DAY_MS,
    quota,
    talks: [pressTalk],
    size: 8,
  }));
};
