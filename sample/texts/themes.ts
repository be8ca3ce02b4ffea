import { aftersales } from './aftersales.ts';
import { body } from './body.ts';
import { buying } from './buying.ts';
import { chatter } from './chatter.ts';
import { clutch } from './clutch.ts';
import { electric } from './electric.ts';
import { engine } from './engine.ts';
import { fuel } from './fuel.ts';
import { gearbox } from './gearbox.ts';
import { praise } from './praise.ts';
import { rattles } from './rattles.ts';
import type { Theme } from './shape.ts';

export const THEMES: readonly Theme[] = [
  clutch,
  rattles,
  engine,
  aftersales,
  electric,
  body,
  fuel,
  buying,
  praise,
  chatter,
  gearbox,
];
