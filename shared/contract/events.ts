import { z } from 'zod';
import { AskedDay, Day } from './words.ts';

export const EVENT_KINDS = ['recall', 'launch', 'press', 'policy', 'other'] as const;

/** Something that happened outside and explains a wave: marked on charts. */
export const NewEvent = z
  .object({
    day: AskedDay,
    kind: z.enum(EVENT_KINDS),
    series: z.string().min(1).max(80).nullable().describe('key into the catalogue; null: every series'),
    title: z.string().trim().min(2).max(120),
  })
  .meta({ id: 'NewEvent' });
export type NewEvent = z.infer<typeof NewEvent>;

export const EventView = NewEvent.extend({ id: z.int(), day: Day }).meta({ id: 'Event' });
export type EventView = z.infer<typeof EventView>;

export const EventsQuery = z.object({
  series: z.string().optional(),
  from: AskedDay.optional(),
  to: AskedDay.optional(),
});

export const Events = z.object({ events: z.array(EventView) }).meta({ id: 'Events' });
export type Events = z.infer<typeof Events>;
