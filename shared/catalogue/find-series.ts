import type { Span, ThreadContext } from '../understanding/insight.ts';
import { type Normalised, normalise, spelling } from '../understanding/normalise.ts';
import type { Brand, Series } from './catalogue.ts';
import { isSkipped, type Name, namesStarting } from './names.ts';

/** A series where a text names it. */
export interface NamedSeries {
  /** Key into the catalogue. */
  series: string;
  /** What the author wrote. */
  written: string;
  span: Span;
}

interface Hit {
  name: Name;
  /** Units [from, to) of the normalised text. */
  from: number;
  to: number;
}

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a);

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const DOT = 0x2e;

/** A stretch of digits that goes on behind or before a decimal point: the 2 or the 1 of 1.2. */
function isInsideMeasure(units: Normalised['units'], from: number, to: number): boolean {
  const before = isDigit(units[from] ?? 0) && units[from - 1] === DOT && isDigit(units[from - 2] ?? 0);
  const after = isDigit(units[to - 1] ?? 0) && units[to] === DOT && isDigit(units[to + 1] ?? 0);
  return before || after;
}

/** Where a name that starts at `from` ends, or -1. Blanks, dots and hyphens inside are passed over. */
function matchEnd({ units, length }: Normalised, from: number, name: readonly number[]): number {
  let i = from;
  for (let k = 0; k < name.length; k++) {
    const end = i;
    if (k > 0) while (i < length && isSkipped(units[i] ?? 0)) i++;
    if (i >= length || units[i] !== name[k]) return -1;
    // 1.2 is a measure, not the series 12.
    if (i > end && isDigit(name[k - 1] ?? 0) && isDigit(name[k] ?? 0)) return -1;
    i++;
  }
  // CS75 is not in CS750, XV not in XVI.
  if (isWordUnit(name[name.length - 1] ?? 0) && i < length && isWordUnit(units[i] ?? 0)) return -1;
  return isInsideMeasure(units, from, i) ? -1 : i;
}

function findHits(text: Normalised): Hit[] {
  const { units, length } = text;
  const hits: Hit[] = [];
  for (let i = 0; i < length; i++) {
    const first = units[i] ?? 0;
    if (isSkipped(first)) continue;
    if (isWordUnit(first) && i > 0 && isWordUnit(units[i - 1] ?? 0)) continue;
    let next = i + 1;
    while (next < length && isSkipped(units[next] ?? 0)) next++;
    const second = next < length ? (units[next] ?? 0) : 0;
    let found: Hit | undefined;
    for (const name of namesStarting(first, second)) {
      const to = matchEnd(text, i, name.units);
      if (to >= 0) {
        found = { name, from: i, to };
        break;
      }
    }
    if (!found) {
      const single = namesStarting(first, 0)[0];
      if (single && matchEnd(text, i, single.units) >= 0) found = { name: single, from: i, to: i + 1 };
    }
    if (found) {
      hits.push(found);
      i = found.to - 1;
    }
  }
  return hits;
}

/** Units [from, to) of every brand and series name, sure or not: what says who was hit rather than what broke. */
export function carNames(text: Normalised): { from: number; to: number }[] {
  return findHits(text).filter(({ name, from, to }) => name.brand !== null || !name.weak || to - from > 1);
}

const CAR_WORD_AFTER =
  /^(?:的?车主|车友|提车|用车|落地|试驾|论坛|车型|系列|家族|pro|plus|max|dm|ev|phev|新能源|l\b|[1-9]代|[0-9]{2,4}款|[12]\.[0-9][tl]?|[自手]动)/;
const CAR_WORD_BEFORE =
  /(?:[0-9]{2,4}款|新款|老款|全新|新一代|提了?辆?台?|买了?[辆台个]?|[辆台]|入手|试驾了?|车型[::]?|车系[::]?|开的?)$/;

/** What is left of a board's or a post's text when the name is all it says. */
const LONGEST_REST = 8;
const NAME_ALONE = /^[\s[\]()【】]{0,8}(?:论坛|车友会|车友圈|讨论区|专区|俱乐部|吧|社区)?[\s[\]()【】]{0,8}$/;

function standsAlone(whole: string, { from, to }: Hit): boolean {
  return (
    whole.length - (to - from) <= LONGEST_REST && NAME_ALONE.test(whole.slice(0, from) + whole.slice(to))
  );
}

/** A weak name counts only with its brand at hand or a car word beside it. */
function carWordBeside(whole: string, { name, from, to }: Hit): boolean {
  const after = whole.slice(to, to + 6);
  const before = whole.slice(Math.max(0, from - 6), from);
  // 元 and 星 are money and stars too often: a number before them is no model year.
  if (name.units.length === 1 && /[0-9一二三四五六七八九十百千万几]$/.test(before)) return false;
  return CAR_WORD_AFTER.test(after) || (name.units.length > 1 && CAR_WORD_BEFORE.test(before));
}

/** How far, in characters, a brand before a weak name still speaks for it. */
const BRAND_REACH = 8;

function choose(
  hit: Hit,
  brandBefore: Brand | undefined,
  brandsAround: ReadonlySet<Brand>,
): Series | undefined {
  const { series } = hit.name;
  return (
    series.find(({ brand }) => brand === brandBefore) ??
    series.find(({ brand }) => brandsAround.has(brand)) ??
    series[0]
  );
}

/**
 * The car series a text names, in order of appearance, one entry per place. Longest name wins; names that mean something else
 * most of the time (汉, 阳光, CC) need their brand, a car word, or a thread that is about them.
 */
export function findSeriesIn(text: Normalised, context: ThreadContext = {}): NamedSeries[] {
  const hits = findHits(text);
  if (!hits.some((hit) => hit.name.series.length > 0)) return [];
  const whole = spelling(text);
  const around = new Set<Brand>();
  const thread = new Set<string>();
  for (const place of [context.threadTitle, context.board]) {
    if (!place) continue;
    const normalised = normalise(place);
    for (const { name } of findHits(normalised)) if (name.brand) around.add(name.brand);
    for (const { series } of findSeriesIn(normalised)) thread.add(series);
  }
  for (const { name } of hits) if (name.brand) around.add(name.brand);
  const mentions: NamedSeries[] = [];
  hits.forEach((hit, i) => {
    if (hit.name.series.length === 0) return;
    const previous = hits[i - 1];
    const near =
      previous?.name.brand && hit.from - previous.to <= BRAND_REACH ? previous.name.brand : undefined;
    const chosen = hit.name.series.find(({ key }) => thread.has(key)) ?? choose(hit, near, around);
    if (!chosen) return;
    if (hit.name.weak) {
      const single = hit.name.units.length === 1;
      const proven =
        thread.has(chosen.key) ||
        (near === chosen.brand && (!single || hit.from === previous?.to)) ||
        (!single && around.has(chosen.brand)) ||
        carWordBeside(whole, hit) ||
        standsAlone(whole, hit);
      if (!proven) return;
    }
    const start = text.starts[hit.from] ?? 0;
    const end = text.ends[hit.to - 1] ?? 0;
    mentions.push({ series: chosen.key, written: '', span: { start, end } });
  });
  return mentions;
}

/** `findSeriesIn` for a text as typed; `written` is what the author wrote. */
export function findSeries(text: string, context?: ThreadContext): NamedSeries[] {
  return withWriting(text, findSeriesIn(normalise(text), context));
}

export function withWriting(text: string, mentions: readonly NamedSeries[]): NamedSeries[] {
  return mentions.map((mention) => ({
    ...mention,
    written: text.slice(mention.span.start, mention.span.end),
  }));
}

/**
 * The series a post without one inherits from its surroundings: the first the thread title names, else the board's.
 * Null when neither names one, or when the place names several and so proves none.
 */
export function inheritedSeries({ threadTitle, board }: ThreadContext): string | null {
  for (const place of [threadTitle, board]) {
    if (!place) continue;
    const keys = new Set(findSeries(place).map(({ series }) => series));
    const [only] = keys;
    if (keys.size === 1 && only !== undefined) return only;
  }
  return null;
}
