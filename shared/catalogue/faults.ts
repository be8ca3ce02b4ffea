/**
 * What breaks, where, and when: a fault is symptom × part × condition. Keys are stored with posts: never change one, only add.
 */
export const SYMPTOMS = [
  'noise',
  'shake',
  'jerk',
  'stall',
  'nostart',
  'weak',
  'leak',
  'burnoil',
  'failure',
  'smell',
  'rust',
  'crack',
  'freeze',
  'wear',
  'fog',
  'overheat',
  'fire',
  'drain',
  'loose',
  'pull',
] as const;
export type SymptomKey = (typeof SYMPTOMS)[number];

/** Parts of a car, and 怠速, the one state people name in their place; `unnamed` where the text names none. */
export const PARTS = [
  'engine',
  'idle',
  'gearbox',
  'clutch',
  'brakes',
  'steering',
  'suspension',
  'chassis',
  'tyres',
  'exhaust',
  'dashboard',
  'seats',
  'doors',
  'windows',
  'trunk',
  'body',
  'lights',
  'aircon',
  'screen',
  'battery',
  'charger',
  'wipers',
  'fuel',
  'belt',
  'unnamed',
] as const;
export type PartKey = (typeof PARTS)[number];

/** In the order in which they are believed where a clause names several: 低速过坎 is about the bump, 冷车起步 about the cold. */
export const CONDITIONS = [
  'clutch-pressed',
  'clutch-released',
  'cold',
  'hot',
  'rain',
  'reverse',
  'bump',
  'braking',
  'turning',
  'shifting',
  'aircon',
  'decelerating',
  'accelerating',
  'idle',
  'speed',
  'low-speed',
  'start',
] as const;
export type ConditionKey = (typeof CONDITIONS)[number];

export interface FaultNamed {
  symptom: SymptomKey;
  part: PartKey;
}

/** The text form of a fault, "symptom:part". */
export const faultKey = ({ symptom, part }: FaultNamed): string => `${symptom}:${part}`;

/** The inverse of `faultKey`; null for anything that is no fault of this catalogue. */
export function parseFaultKey(key: string): FaultNamed | null {
  const [first, second, ...rest] = key.split(':');
  const symptom = SYMPTOMS.find((known) => known === first);
  const part = PARTS.find((known) => known === second);
  return symptom && part && rest.length === 0 ? { symptom, part } : null;
}
