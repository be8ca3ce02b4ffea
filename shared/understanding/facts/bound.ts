import type { Bound } from './fact.ts';
import type { Quantity } from './numbers.ts';

const AT_MOST_BEFORE =
  /(?:不到|不足|没到|未到|未满|不满|没满|少于|最多|顶多|不超过|没超过|没过|不超|小于|低于)了?(?:了|有)?$/;
const AT_LEAST_BEFORE =
  /(?:不下|不少|不低|至少|起码|超过了?|超出|多|不止|最少|大|高|超|上了|过|好说也有|少说也?有?)(?:于|有)?了?$/;
const ABOUT_BEFORE =
  /(?:大约|大概|大致|大体|差不多|约|约莫|估计|可能|将近|接近|快要?|近|也就|小)(?:有|是|到|在)?了?$/;

const AT_MOST_AFTER =
  /^ ?(?:的?时间)?(?:[都也还](?:没|不)(?:到|满)(?![\d一二三四五六七八九])|不到|以内|之内|以下|不足|内)/;
const AT_LEAST_AFTER = /^ ?(?:以上|出头|开外|有余|往上|多)/;
const ABOUT_AFTER = /^ ?(?:左右|上下|前后|附近|样子|的样子|吧)/;

/** How far before a number the words that bound it reach. */
const REACH = 6;

/** Which side of a number the truth lies on; `end` is where its unit ends. A range without more is at least its lower end. */
export function boundOf(text: string, { from, upper, loose }: Quantity, end: number, ranged = false): Bound {
  const before = text.slice(Math.max(0, from - REACH), from);
  const after = text.slice(end, end + REACH);
  if (AT_MOST_BEFORE.test(before) || AT_MOST_AFTER.test(after)) return 'atMost';
  if (loose === 'more' || AT_LEAST_AFTER.test(after)) return 'atLeast';
  if (AT_LEAST_BEFORE.test(before)) return 'atLeast';
  if (loose === 'about' || ABOUT_BEFORE.test(before) || ABOUT_AFTER.test(after)) return 'about';
  return upper !== null && !ranged ? 'atLeast' : 'exact';
}
