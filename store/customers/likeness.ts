import JaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import { pinyin } from 'pinyin-pro';
import type { LikenessReason } from '../../shared/contract/duplicates.ts';

/** What is compared of two customers. */
export interface Comparable {
  name: string;
  city: string | null;
  dealerId: number | null;
  /** Every phone any file gave them. */
  phones: readonly string[];
  /** Ids of the vehicles that are or were theirs. */
  vehicles: readonly number[];
}

export interface Likeness {
  /** Sum of the points. */
  score: number;
  reasons: { reason: LikenessReason; points: number }[];
}

/** Ours, so that a phone outweighs a name and a name with its town what merely sounds alike. */
const POINTS: Record<LikenessReason, number> = {
  phone: 60,
  vin: 40,
  name: 30,
  sound: 20,
  near: 15,
  city: 10,
  dealer: 5,
};

/** Names nearer than this are one name with a slip: zhangwei and zhangwen lie at 0.95, zhangwei and zhaolei at 0.81. */
const NEAR = 0.9;

/**
 * How alike two customers are, with each reason. Source: ours; Jaro–Winkler over the pinyin of the names, since a clerk who
 * hears a name writes another character for it.
 */
export function likeness(one: Comparable, other: Comparable): Likeness {
  const reasons: LikenessReason[] = [];
  if (one.phones.some((phone) => other.phones.includes(phone))) reasons.push('phone');
  if (one.vehicles.some((vehicle) => other.vehicles.includes(vehicle))) reasons.push('vin');
  const name = nameLikeness(one.name, other.name);
  if (name) reasons.push(name);
  if (one.city !== null && one.city === other.city) reasons.push('city');
  if (one.dealerId !== null && one.dealerId === other.dealerId) reasons.push('dealer');
  return {
    score: reasons.reduce((sum, reason) => sum + POINTS[reason], 0),
    reasons: reasons.map((reason) => ({ reason, points: POINTS[reason] })),
  };
}

function nameLikeness(one: string, other: string): 'name' | 'sound' | 'near' | null {
  const [a, b] = [plainName(one), plainName(other)];
  if (a === b) return 'name';
  const [sounds, others] = [soundOf(a), soundOf(b)];
  if (sounds === others) return 'sound';
  return JaroWinkler(sounds, others, { ignoreCase: true }) >= NEAR ? 'near' : null;
}

/** Width, case, blanks, forms of address and of companies left out. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?:先生|女士|小姐)$/, '')
    .replace(/(?:股份有限公司|有限责任公司|有限公司|公司)$/, '');

const LONGEST_NAME = 40;
const sounds = new Map<string, string>();

/** A name as it is said, without tones: 单雄信 → shanxiongxin. */
export function soundOf(name: string): string {
  const short = name.slice(0, LONGEST_NAME);
  const known = sounds.get(short);
  if (known !== undefined) return known;
  const sound = pinyin(short, { toneType: 'none', type: 'array', surname: 'head' }).join('');
  // Asked of every customer each time; a hostile file of a million names must not fill the memory.
  if (sounds.size < 200_000) sounds.set(short, sound);
  return sound;
}
