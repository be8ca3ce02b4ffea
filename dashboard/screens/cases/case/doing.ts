/** What a person may be about to do in a case; each has its dialog. */
export type Doing =
  | 'noted'
  | 'called'
  | 'replied'
  | 'promised'
  | 'compensated'
  | 'tier'
  | 'kind'
  | 'assign'
  | 'close'
  | 'reopen'
  | { refuse: number };
