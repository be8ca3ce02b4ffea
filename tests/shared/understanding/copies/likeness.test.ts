import { expect, test } from 'vitest';
import { advertising, isNotice } from '../../../../shared/understanding/copies/advertising.ts';
import { likenessOf, similarity } from '../../../../shared/understanding/copies/likeness.ts';
import { toSimplified } from '../../../../shared/understanding/simplified.ts';

const COMPLAINT =
  '我的悦翔开了三万公里，冷车起步离合器一直咯噔咯噔响，去店里修了两回，师傅说都这样，没有解决方案，希望厂家给个说法。';

/** @returns null when one of the texts can have no copies */
function alike(a: string, b: string): number | null {
  const [one, other] = [likenessOf(a), likenessOf(b)];
  return one && other ? similarity(one.signature, other.signature) : null;
}

function traditional(text: string): string {
  const back = new Map([...toSimplified].map(([from, to]) => [to, from]));
  return Array.from(text, (c) => String.fromCharCode(back.get(c.charCodeAt(0)) ?? c.charCodeAt(0))).join('');
}

test('the same text is itself however it is typed: marks, blanks, full width, emoji, traditional characters', () => {
  expect(alike(COMPLAINT, COMPLAINT)).toBe(1);
  expect(alike(COMPLAINT, `${COMPLAINT.replaceAll('，', ' !! ').replaceAll('。', '😂\n')}`)).toBe(1);
  expect(traditional(COMPLAINT)).not.toBe(COMPLAINT);
  expect(alike(COMPLAINT, traditional(COMPLAINT))).toBe(1);
});

test('a copy with another name, mileage or ending stays a copy', () => {
  const number = COMPLAINT.replace('三万', '32000');
  expect(alike(number, number.replace('32000', '8'))).toBe(1);
  expect(alike(COMPLAINT, COMPLAINT.replace('悦翔', '云岭'))).toBeGreaterThan(0.75);
  expect(alike(COMPLAINT, `${COMPLAINT}大家有遇到的吗？`)).toBeGreaterThan(0.75);
});

test('two owners who tell of the same thing in their own words are no copies', () => {
  const other =
    '悦翔车主，最近早上凉车挂一档抬离合时下面有异响，4S店检查了半天说是正常现象，修了好几次也没修好，气人。';
  expect(alike(COMPLAINT, other)).toBeLessThan(0.2);
});

test('under 20 characters only equal texts are copies, and what everybody says is none', () => {
  const short = '云岭的天窗一下雨就漏水，怎么办';
  expect(alike(short, '云岭的天窗一下雨就漏水怎么办？？')).toBe(1);
  expect(alike(short, '云岭的天窗一下雨就漏水，咋办')).toBe(0);
  expect(alike(short, COMPLAINT)).toBe(0);
  for (const common of [
    '顶',
    '沙发',
    'mark',
    '同感',
    '恭喜提车，一路平安',
    '哈'.repeat(60),
    '6666666666666666',
    '',
  ])
    expect(likenessOf(common)).toBeNull();
});

test('near-copies share a key, and signatures are the same bytes everywhere', () => {
  const keys = new Set(likenessOf(COMPLAINT)?.keys);
  expect(likenessOf(COMPLAINT.replace('悦翔', '云岭'))?.keys.some((key) => keys.has(key))).toBe(true);
  const { signature, keys: fixed } = likenessOf('abcdefghijklmnopqrstuvwxyz') ?? {};
  expect([...(signature ?? [])].slice(0, 6)).toEqual([19, 184, 225, 64, 205, 46]);
  expect(fixed?.slice(0, 2)).toEqual([-1494059625, -816385545]);
});

test('hostile text is bounded and never throws', () => {
  for (const text of [
    '\ud800'.repeat(50_000),
    '异响'.repeat(500_000),
    '\u200b'.repeat(1_000_000),
    '𠮷野家'.repeat(20),
  ])
    expect(() => likenessOf(text)).not.toThrow();
});

test('an advertisement wants contact and has something to sell; a notice says that it is one', () => {
  expect(advertising('专业改装，需要的加微信 abc，名额有限')).not.toBeNull();
  expect(advertising('加微信群聊车友活动')).toBeNull();
  expect(advertising('这次团购价还行')).toBeNull();
  expect(isNotice('【转载】厂家召回公告：即日起召回部分车辆')).toBe(true);
  expect(isNotice(COMPLAINT)).toBe(false);
});
