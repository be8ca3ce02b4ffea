import type { Span, ThreadContext } from '../understanding/insight.ts';
import { type Normalised, normalise, spelling } from '../understanding/normalise.ts';
import type { Brand, Series } from './catalogue.ts';
import { type BrandPlace, brandPlaces } from './find-brands.ts';
import { findHits, type Hit } from './find-names.ts';

/** A series where a text names it, in units of the normalised text. */
export interface SeriesPlace {
  /** Key into the catalogue. */
  series: string;
  from: number;
  to: number;
  /** Where the brand that stands right before it begins, else `from`. */
  whole: number;
}

/** A series where a text names it. */
export interface NamedSeries {
  /** Key into the catalogue. */
  series: string;
  /** What the author wrote. */
  written: string;
  span: Span;
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

/** What a text names. */
export interface Cars {
  series: SeriesPlace[];
  brands: BrandPlace[];
}

/**
 * The car series a text names, in order of appearance, one entry per place, and the brands that stand by themselves. Longest name
 * wins; names that mean something else most of the time (汉, 阳光, CC, 现代) need their brand, a car word, or a thread that is
 * about them.
 */
export function findCars(
  text: Normalised,
  context: ThreadContext = {},
  hits: readonly Hit[] = findHits(text),
): Cars {
  if (hits.length === 0) return { series: [], brands: [] };
  const whole = spelling(text);
  const around = new Set<Brand>();
  const thread = new Set<string>();
  for (const place of [context.threadTitle, context.board, context.quoted]) {
    if (!place) continue;
    const normalised = normalise(place);
    for (const { name } of findHits(normalised)) if (name.brand) around.add(name.brand);
    for (const { series } of findCars(normalised).series) thread.add(series);
  }
  for (const { name } of hits) if (name.brand) around.add(name.brand);
  const series: SeriesPlace[] = [];
  hits.forEach((hit, i) => {
    const place = seriesOf(hit, hits[i - 1], whole, around, thread);
    if (place) series.push(place);
  });
  return { series, brands: brandPlaces(whole, hits, series) };
}

function seriesOf(
  hit: Hit,
  previous: Hit | undefined,
  whole: string,
  around: ReadonlySet<Brand>,
  thread: ReadonlySet<string>,
): SeriesPlace | null {
  const { name, from, to } = hit;
  if (name.series.length === 0 || SPORT.test(whole.slice(from, to + 2))) return null;
  const gap = previous ? from - previous.to : 0;
  const near = previous?.name.brand && gap <= BRAND_REACH ? previous.name.brand : undefined;
  const chosen = name.series.find(({ key }) => thread.has(key)) ?? choose(hit, near, around);
  if (!chosen) return null;
  if (name.weak && !isProven(whole, hit, chosen, { near, gap, around, thread })) return null;
  const joined = previous && near === chosen.brand && gap <= 1;
  return { series: chosen.key, from, to, whole: joined ? previous.from : from };
}

/** What follows a number that counts or measures: 12万, 308元, 2008年. */
const MEASURE =
  /^[ ]?(?:[万元块个月年天次公里升千百%°点岁度米号分秒多余几名台辆期周日人位页层件条款平寸克斤吨]|左右|km|kw|mm|cm|kg|rpm|nm|:|-[0-9]|[.][0-9])/;

/** An English word is a car when it is somebody's, or has a year, and the text is about cars. */
const ENGLISH_OWNED = /(?:^|[^a-z])(?:my|our|his|her|their|new|used|old|19[0-9]{2}|20[0-9]{2})[ ]$/;
const ENGLISH_CARS =
  /transmission|engine|brak|mileage|mpg|dealer|driv|sedan|suv|hatchback|tires|steering|warranty|recall|rattl|miles|highway|gearbox|clutch|owner/;

/** Words by which a text of any kind shows that it is about cars. */
const CAR_TALK =
  /油耗|省油|保养|发动机|变速箱|变速器|离合|刹车|提车|落地|试驾|车友|4s|异响|底盘|后备箱|轮胎|公里|车主|二手车|买车|开车|这车|动力|驾驶|油门|车型/;

/** 高尔夫 is a game first. */
const SPORT = /^高尔夫(?:球|[场赛课杆]|练习)/;

interface Surroundings {
  near: Brand | undefined;
  /** Units between the brand before and the name. */
  gap: number;
  around: ReadonlySet<Brand>;
  thread: ReadonlySet<string>;
}

/** Whether a writing that alone proves nothing means the series here. */
function isProven(
  whole: string,
  hit: Hit,
  chosen: Series,
  { near, gap, around, thread }: Surroundings,
): boolean {
  const { name, from, to } = hit;
  const written = whole.slice(from, to);
  const single = name.units.length === 1;
  if (/^[0-9]+$/.test(written)) {
    if (MEASURE.test(whole.slice(to, to + 4)) || /[a-z0-9.,¥$第]$/.test(whole.slice(0, from))) return false;
    // Two digits are an amount, unless the brand stands right before them.
    if (written.length < 3) return near === chosen.brand && gap <= 1;
    return thread.has(chosen.key) || around.has(chosen.brand) || CAR_WORD_AFTER.test(whole.slice(to, to + 6));
  }
  if (thread.has(chosen.key) || (near === chosen.brand && (!single || gap === 0))) return true;
  if (!single && around.has(chosen.brand)) return true;
  if (name.slip) return CAR_TALK.test(whole) || standsAlone(whole, hit);
  if (
    /^[a-z]/.test(written) &&
    ENGLISH_OWNED.test(whole.slice(Math.max(0, from - 8), from)) &&
    ENGLISH_CARS.test(whole)
  )
    return true;
  return carWordBeside(whole, hit) || standsAlone(whole, hit);
}

/** The series among `findCars`, as spans of the original text; `written` is empty. */
export function findSeriesIn(text: Normalised, context: ThreadContext = {}): NamedSeries[] {
  return findCars(text, context).series.map(({ series, from, to }) => ({
    series,
    written: '',
    span: { start: text.starts[from] ?? 0, end: text.ends[to - 1] ?? 0 },
  }));
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
