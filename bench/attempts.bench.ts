import { decoding } from './attempts/decoding.ts';
import { aspectRun, COMMITTED, comments, figuresOf, heading, polarityRun, row } from './attempts/lab.ts';
import { machines } from './attempts/machines.ts';
import { secondLook } from './attempts/second-look.ts';
import { transfer } from './attempts/transfer.ts';
import { words } from './attempts/words.ts';

/** What was tried for aspects and their polarity, kept with its figure also where it failed. About eight CPU-minutes. */
console.log(
  `${comments.length} car-forum comments (bdci2018/train.csv), five folds, the committed design varied.`,
);
const aspects = aspectRun();
const polarities = polarityRun(aspects, COMMITTED);
heading('Committed');
row('committed', figuresOf(aspects, polarities));
decoding(aspects, polarities);
machines(aspects);
words(aspects);
transfer(aspects);
secondLook(aspects);
