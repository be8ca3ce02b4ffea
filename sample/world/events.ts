import { DAY_MS } from '../forum/clock.ts';
import { type Calendar, dayOf, monthsBack } from './calendar.ts';
import { HAIBAOWAN, QINGHE, XIAOMAN, YUEXIANG, YUNLING } from './series.ts';
import { pressDay } from './stories/press.ts';
import { recallDay } from './stories/recall.ts';

export interface WorldEvent {
  day: string;
  kind: 'recall' | 'launch' | 'press' | 'policy' | 'other';
  /** Catalogue key; empty when it touches all. */
  series: string;
  title: string;
}

/** What happened in the world, oldest first. */
export function makeEvents(calendar: Calendar): WorldEvent[] {
  const on = (back: number, day: number) => dayOf(monthsBack(calendar, back).from + (day - 1) * DAY_MS);
  const consumerDays = calendar.months
    .filter(({ month, from }) => month === 3 && from + 15 * DAY_MS < calendar.anchor)
    .map(
      ({ from }): WorldEvent => ({
        day: dayOf(from + 14 * DAY_MS),
        kind: 'policy',
        series: '',
        title: '3·15 消费者权益日',
      }),
    );
  const december = calendar.months[calendar.december];
  const events: WorldEvent[] = [
    ...consumerDays,
    { day: on(28, 18), kind: 'launch', series: YUNLING, title: '云岭山川版上市' },
    { day: on(20, 20), kind: 'launch', series: XIAOMAN, title: '小满1.2精英型上市' },
    {
      day: dayOf(recallDay(calendar)),
      kind: 'recall',
      series: QINGHE,
      title: '青禾召回：燃油泵可能停转，行驶中熄火',
    },
    {
      day: dayOf(pressDay(calendar)),
      kind: 'press',
      series: HAIBAOWAN,
      title: '七座车AEB横评，海豹湾倒数第三',
    },
    {
      day: dayOf((december?.from ?? 0) + 2 * DAY_MS),
      kind: 'other',
      series: YUEXIANG,
      title: '全国大范围寒潮',
    },
  ];
  return events.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
