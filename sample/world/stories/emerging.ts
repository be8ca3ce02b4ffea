import { monthsBack } from '../calendar.ts';
import { seriesOf, YUNLING } from '../series.ts';
import { jerkTalk } from '../talk/stories.ts';
import type { Story } from './story.ts';

/** Complaints a month, the oldest first; claims at dealers begin two months earlier (crm/visits.ts). */
const RISE = [2, 4, 7, 11, 15];

/** 云岭's gearbox hesitates from second to third when warm: a slow rise over the last months. */
export const emerging: Story = (calendar) =>
  RISE.flatMap((complaints, i) => {
    const { from, to } = monthsBack(calendar, RISE.length - i);
    const end = Math.min(to, calendar.windowFrom);
    if (end <= from) return [];
    const share = (end - from) / (to - from);
    const count = (n: number) => Math.round(n * share);
    return [
      {
        series: seriesOf(YUNLING),
        from,
        to: end,
        until: end,
        quota: { c: count(complaints), '-': count(i), '0': count(2 * i + 1), '+': count(i / 3) },
        talks: [jerkTalk],
        size: 3,
      },
    ];
  });
