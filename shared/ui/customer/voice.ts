import type { Polarity } from '../../understanding/insight.ts';

/** Fields of a customer that have a name on screen. */
export type CustomerField =
  | 'name'
  | 'number'
  | 'kind'
  | 'phone'
  | 'city'
  | 'dealer'
  | 'adviser'
  | 'since'
  | 'vehicle'
  | 'vin'
  | 'plate'
  | 'bought'
  | 'built'
  | 'lastVisit'
  | 'openMatters';

/** Every message these pieces need; none of them has anything to fill in. */
export type CustomerWord =
  | `words.polarity.${Polarity}`
  | 'words.complaint'
  | `words.customer.fields.${CustomerField}`
  | `words.customer.kinds.${'person' | 'fleet' | 'dealer' | 'prospect'}`
  | `words.customer.visit.${'maintenance' | 'repair' | 'accident' | 'recall' | 'part' | 'fault' | 'claim' | 'none'}`
  | `words.customer.timeline.${'bought' | 'visit' | 'post' | 'linked' | 'unlinked' | 'none'}`
  | `words.customer.trend.${'title' | 'month' | 'none' | 'table'}`
  | `words.customer.${'hidden' | 'partly' | 'noMatters'}`;

/** How the page these pieces stand on speaks: dashboard and extension each bring their own. */
export interface Voice {
  say: (word: CustomerWord) => string;
  /** A day (YYYY-MM-DD) in the reader's way of writing it. */
  day: (day: string) => string;
  /** A month (YYYY-MM). */
  month: (month: string) => string;
  count: (value: number) => string;
}
