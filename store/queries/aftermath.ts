import type { EventView } from '../../shared/contract/events.ts';

/** Days after an event in which it still explains figures; a year later they are no season. */
export const AFTERMATH: Record<EventView['kind'], number> = {
  recall: 91,
  press: 21,
  launch: 28,
  policy: 7,
  other: 7,
};
