import { monthsBack } from '../calendar.ts';
import { QINGHE, seriesOf, YUNLING } from '../series.ts';
import { rudeTalk } from '../talk/stories.ts';
import type { Story } from './story.ts';

/** From ten to three months before the last, owners quarrel with 昆明远达店 and name it. */
export const rudeDealer: Story = (calendar) =>
  [10, 9, 8, 7, 6, 5, 4, 3].map((back, i) => {
    const { from, to } = monthsBack(calendar, back);
    return {
      series: seriesOf(i % 3 === 2 ? QINGHE : YUNLING),
      from,
      to,
      until: to,
      quota: { c: 5 + (i % 3), '-': 6, '0': 4, '+': 1 },
      talks: [rudeTalk],
      size: 5,
    };
  });
