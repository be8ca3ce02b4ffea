/** A number as people write it, with the stretch of text it takes. */
export interface Quantity {
  value: number;
  /** The upper end where a range is given: 60-80, 三四次. */
  upper: number | null;
  /** 多 and 几 behind it (20多, 十几) make it a lower limit, 来 a rough one. */
  loose: 'more' | 'about' | null;
  from: number;
  to: number;
}

const DIGIT_OF: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  俩: 2,
  仨: 3,
};
const SCALE_OF: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const A_FEW = '几';
const HALF = '半';

/** What a number in Chinese is written with. */
export const NUMERALS = `${Object.keys(DIGIT_OF).join('')}${Object.keys(SCALE_OF).join('')}${A_FEW}${HALF}`;
const numeral = new Uint8Array(0x10000);
for (const character of NUMERALS) numeral[character.charCodeAt(0)] = 1;

/** More digits than an odometer has are a phone number or the like. */
const MOST_DIGITS = 6;
const MOST_NUMERALS = 12;
/** A post of nothing but numbers stays cheap. */
const MOST_QUANTITIES = 400;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;

interface Read {
  value: number;
  upper: number | null;
  loose: Quantity['loose'];
  to: number;
  /** What it was multiplied by: in 2-3万 the first is meant in 万 too. */
  scale: number;
}

/** 万, 千, 百, w and k behind digits, or 1. */
function scaleAt(text: string, at: number): number {
  const mark = text.charAt(at);
  const known = mark === '十' ? undefined : SCALE_OF[mark];
  if (known !== undefined) return known;
  const next = text.charCodeAt(at + 1);
  if (mark !== 'w' && mark !== 'k') return 1;
  if (isLatin(next) || isDigit(next) || next === 0x2f) return 1;
  return mark === 'w' ? 10_000 : 1000;
}

/** The 5千, 5 or 二 of 3万5千, 3万5 and 一万二; `scale` is that of the number before it. */
function tailAt(text: string, at: number, scale: number): { value: number; to: number } | null {
  if (scale < 100) return null;
  const mark = text.charAt(at);
  const digit = isDigit(text.charCodeAt(at)) ? Number(mark) : DIGIT_OF[mark];
  if (digit === undefined || isDigit(text.charCodeAt(at + 1))) return null;
  const own = SCALE_OF[text.charAt(at + 1)];
  if (own !== undefined && own < scale) return { value: digit * own, to: at + 2 };
  // 3万5公里 holds 35,000; 3万2天 would be two numbers, and nobody writes it.
  return own === undefined ? { value: (digit * scale) / 10, to: at + 1 } : null;
}

function readDigits(text: string, from: number): Read | null {
  let to = from;
  while (isDigit(text.charCodeAt(to))) to++;
  let written = text.slice(from, to);
  // 12,000
  while (
    written.length <= MOST_DIGITS &&
    text.charAt(to) === ',' &&
    /^[0-9]{3}(?![0-9])/.test(text.slice(to + 1, to + 5)) &&
    written !== '0' &&
    to - from <= 3 + (written.length > 3 ? 4 : 0)
  ) {
    written += text.slice(to + 1, to + 4);
    to += 4;
  }
  if (written.length > MOST_DIGITS) return null;
  if (text.charAt(to) === '.' && isDigit(text.charCodeAt(to + 1))) {
    let end = to + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    written += text.slice(to, Math.min(end, to + 5));
    to = end;
  }
  let value = Number(written);
  const blank = text.charAt(to) === ' ' ? 1 : 0;
  const scale = scaleAt(text, to + blank);
  if (scale > 1) {
    value *= scale;
    to += blank + 1;
    const tail = tailAt(text, to, scale);
    if (tail) {
      value += tail.value;
      to = tail.to;
    }
  }
  return { value: Math.round(value * 1000) / 1000, upper: null, loose: null, to, scale };
}

/** A run of Chinese numerals; null where it says no number (几十) or none that can be read. */
function readNumerals(text: string, from: number, to: number): Read | null {
  const run = text.slice(from, to);
  if (run === HALF) return { value: 0.5, upper: null, loose: null, to, scale: 1 };
  let total = 0;
  let section = 0;
  let digits = '';
  let last = 1;
  let loose: Quantity['loose'] = null;
  let upper: number | null = null;
  const pair = (): boolean => {
    const [first, second] = [Number(digits.charAt(0)), Number(digits.charAt(1))];
    return digits.length === 2 && second === first + 1 && !/[零〇]/.test(run);
  };
  for (const mark of run) {
    const digit = DIGIT_OF[mark];
    if (digit !== undefined) {
      digits += digit;
      continue;
    }
    if (mark === A_FEW) {
      // 十几 and 二十几 are at least that much; 几十 may be anything.
      if (total + section === 0 || digits !== '') return null;
      loose = 'more';
      continue;
    }
    const scale = SCALE_OF[mark];
    if (scale === undefined) return null;
    if (loose) return null;
    const amount = digits === '' ? (section === 0 || scale < 10_000 ? 1 : 0) : Number(digits);
    if (digits.length > 1) {
      if (!pair()) return null;
      // 一百三四十 is 130 to 140.
      upper = total + section + Number(digits.charAt(1)) * scale;
      section += Number(digits.charAt(0)) * scale;
    } else if (scale === 10_000) {
      total += (section + amount * (digits === '' && section > 0 ? 0 : 1)) * scale;
      section = 0;
    } else section += amount * scale;
    digits = '';
    last = scale;
  }
  if (digits !== '') {
    if (digits.length > 1 && total + section === 0) {
      if (pair()) return { value: Number(digits[0]), upper: Number(digits[1]), loose, to, scale: 1 };
      return { value: Number(digits), upper: null, loose, to, scale: 1 };
    }
    const tail = Number(digits);
    // 一万二 is 12,000 and 三百五 is 350, but 一百零二 is 102.
    section += last >= 100 && !/[零〇]/.test(run) ? (tail * last) / 10 : tail;
  }
  return { value: total + section, upper, loose, to, scale: 1 };
}

/** 一到四十码: as soon as it gets to 40. */
const ONE_REACHES = /^一[到至]/;
const CONNECTOR = /^(?: ?[-~—–至到] ?)/;

/** The numbers of a text in normalised spelling, in order: digits, Chinese numerals, 1.2万, 3万5, 60-80, 三四, 十几. */
export function findQuantities(text: string): Quantity[] {
  const found: (Quantity & { scale: number })[] = [];
  for (let i = 0; i < text.length && found.length < MOST_QUANTITIES; ) {
    const unit = text.charCodeAt(i);
    let read: Read | null;
    let end = i + 1;
    if (isDigit(unit)) {
      while (isDigit(text.charCodeAt(end))) end++;
      const before = text.charCodeAt(i - 1);
      // The 75 of cs75, and what stands behind a decimal point that was read.
      read = isLatin(before) || end - i > MOST_DIGITS ? null : readDigits(text, i);
    } else if (numeral[unit] === 1) {
      while (end < text.length && numeral[text.charCodeAt(end)] === 1) end++;
      // 一九年半: the half belongs to what follows.
      if (end - i > 1 && text.charAt(end - 1) === HALF) end--;
      read = end - i > MOST_NUMERALS ? null : readNumerals(text, i, end);
    } else {
      i++;
      continue;
    }
    if (!read) {
      i = end;
      continue;
    }
    const mark = text.charAt(read.to);
    let { loose, to } = read;
    if (mark === '多' || mark === '余' || (mark === '几' && read.value >= 10)) {
      loose = 'more';
      to++;
    } else if (mark === '来' && read.value >= 10 && read.value % 10 === 0 && text.charAt(to + 1) !== '回') {
      loose = 'about';
      to++;
    }
    let { value } = read;
    // 20多万, 三百多万
    if (loose && to > read.to && text.charAt(to) === '万') {
      value *= 10_000;
      to++;
    }
    const previous = found.at(-1);
    const joined = previous ? text.slice(previous.to, i) : '';
    const near = previous !== undefined && previous.upper === null && i - previous.to <= 3;
    if (
      previous &&
      near &&
      ((CONNECTOR.test(joined) &&
        joined.trim().length === 1 &&
        !ONE_REACHES.test(text.slice(previous.from, i))) ||
        ((joined === '、' || joined === ',') && value === previous.value + 1 && value < 10))
    ) {
      const scaled = read.scale > 1 && previous.scale === 1 && previous.value < 100 ? read.scale : 1;
      const lower = previous.value * scaled;
      if (lower < value) {
        previous.value = lower;
        previous.upper = value;
        previous.loose = loose;
        previous.to = to;
        i = to;
        continue;
      }
    }
    found.push({ value, upper: read.upper, loose, from: i, to, scale: read.scale });
    i = to;
  }
  return found;
}
