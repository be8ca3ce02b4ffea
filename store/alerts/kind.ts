import type { AlertFacts } from '../../shared/contract/alert-facts.ts';
import type { AlertKind, Severity } from '../../shared/contract/alert-kinds.ts';
import type { ParamsOf } from '../../shared/contract/alert-rules.ts';
import type { TopicFilter } from '../../shared/contract/words.ts';
import type { Store } from '../open.ts';

/** The moment an evaluation is made for: tests and previews look at the past as if it were now. */
export interface Moment {
  now: Date;
  /** The business day of it. */
  day: string;
  timeZone: string;
}

export interface Rule<Kind extends AlertKind = AlertKind> {
  id: number;
  kind: Kind;
  severity: Severity;
  params: ParamsOf<Kind>;
}

/** Something that is so at the moment and that the rule wants told. */
export interface Finding {
  /** What of the rule's it is about. Found again and again it is one alert, as long as no long silence lies between. */
  subject: string;
  /** The subject happens once and never again (a post): it is the alert's key as it is. */
  once: boolean;
  severity: Severity;
  series: string | null;
  topic: TopicFilter | null;
  facts: AlertFacts;
}

/** One kind of rule: what is so now. A new kind is one such file and a line in kinds.ts. */
export interface KindOf<Kind extends AlertKind> {
  /** Looked at again after so long. */
  everyMs: number;
  /** Not found for so long it is over; null: a person closes it. */
  quietMs: number | null;
  find(store: Store, rule: Rule<Kind>, moment: Moment): Promise<Finding[]>;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;
