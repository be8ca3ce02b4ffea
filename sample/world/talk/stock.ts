import { buying } from './buying.ts';
import { cabin } from './cabin.ts';
import { daily } from './daily.ts';
import { electric, winter } from './electric.ts';
import { engine } from './engine.ts';
import { fuel } from './fuel.ts';
import { gearbox } from './gearbox.ts';
import { noise } from './noise.ts';
import { safety } from './safety.ts';
import { service } from './service.ts';
import type { Talk } from './talk.ts';

/** Everything owners ordinarily talk about. */
export const STOCK: readonly Talk[] = [
  noise,
  engine,
  gearbox,
  service,
  electric,
  winter,
  fuel,
  cabin,
  safety,
  buying,
  daily,
];
