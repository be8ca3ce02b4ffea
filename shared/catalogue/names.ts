import { toSimplified } from '../understanding/simplified.ts';
import { knownOf, type PairTable, pairOf, pairTable } from '../understanding/words/pair-table.ts';
import { allSeries, type Brand, namesOf, type Series } from './catalogue.ts';
import { ENGLISH_WORDS, EVERYDAY_WORDS } from './everyday-words.ts';
import { misspellings } from './homophones.ts';
import { MODEL_NUMBERS } from './model-numbers.ts';
import { bareName, sameSeries } from './same-series.ts';

/** One way of writing a brand or some series. */
export interface Name {
  /** Normalised, without blanks, dots and hyphens. */
  units: readonly number[];
  /** Series so written; empty for a brand's name. */
  series: Series[];
  brand: Brand | null;
  /** True where the writing alone proves nothing (汉, 阳光, CC, 308): a brand or a car word must stand beside it. */
  weak: boolean;
  /** A misspelling of the name, made by rule. */
  slip: boolean;
}

const SKIPPED = new Set(Array.from(' .-·_・', (character) => character.charCodeAt(0)));
const LAST_SKIPPED = Math.max(...SKIPPED);

/** Characters people put in or leave out of names as they like. */
export const isSkipped = (unit: number): boolean => unit <= LAST_SKIPPED && SKIPPED.has(unit);

/** As `normalise` spells it, which the tables' own writing needs only in part: nothing in it is invisible. */
function spelt(text: string): string {
  let made = '';
  for (const character of text.normalize('NFKC').toLowerCase()) {
    const code = character.charCodeAt(0);
    if (!SKIPPED.has(code)) made += String.fromCharCode(toSimplified.get(code) ?? code);
  }
  return made;
}

/** `spelt`, each text once: a brand's names are asked for with each of its series. */
function speller(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const made = known.get(text) ?? spelt(text);
    known.set(text, made);
    return made;
  };
}

const unitsOf = (text: string): number[] => {
  const units: number[] = [];
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  return units;
};

/** Endings by which one series comes in several drives: without the ending, people mean the first of them. */
const DRIVES = /(?:dm|ev|phev|新能源|纯电|混动|纯电版|燃油版|emp|hev)$/;

/** 骐达TIIDA, 凯捷Victory: the Chinese half is a name of its own, unless the letters make another car of it. */
const LATIN_HALF = /^([一-鿿]{2,})(?!plus|pro|max|mini|sport|cross|coupe|super|suv|love|phev)[a-z]{3,}$/;

/** PN货车, E系列, X-TRAIL 厢式车: what follows the letters says what kind of car it is and names none. */
const KINDS_OF_CAR = /系列|新能源|车$|青春版|创业者|冰淇淋|萤火虫|致在|行也/;

/** The most usual bearer of a name several brands share comes first. */
const USUAL = [
  'bmw',
  'audi',
  'benz',
  'volkswagen',
  'toyota',
  'honda',
  'nissan',
  'haval',
  'mazda',
  'byd',
  'volvo',
  'citroen',
  'peugeot',
];

function isWeak(written: string): boolean {
  if (EVERYDAY_WORDS.has(written) || ENGLISH_WORDS.has(written)) return true;
  if (/^[0-9]+$/.test(written)) return true;
  // C180, S350: engine numbers of one letter are phones and cards as well.
  if (/^[abcegrsv][0-9]{2,3}l?$/.test(written)) return true;
  if (/^[0-9a-z]+$/.test(written)) return written.length <= 3 || /^[a-z]{1,4}$/.test(written);
  return written.length === 1;
}

const HAN_NAME = /^[一-鿿]{2,8}$/;

function collect(): Name[] {
  const names = new Map<string, Name>();
  const compact = speller();
  const same = sameSeries(allSeries, compact);
  const put = (written: string, series: Series | null, brand: Brand | null, slip = false): void => {
    if (written === '') return;
    const name = names.get(written) ?? {
      units: unitsOf(written),
      series: [],
      brand: null,
      weak: isWeak(written) || (slip && written.length < 3),
      slip,
    };
    names.set(written, name);
    const home = series && (same.get(series) ?? series);
    if (home && !name.series.includes(home)) name.series.push(home);
    if (brand) name.brand = brand;
  };
  const brands = new Set(allSeries.map(({ brand }) => brand));
  const brandNames = new Set([...brands].flatMap(({ written }) => written.map(compact)));
  /** 江淮瑞风 begins as 江淮 does: with a series 瑞风S3 of 江淮 the longer brand must not win. */
  const byStart = Map.groupBy(brandNames, (name) => name.slice(0, 2));
  const longer = (start: string): string[] =>
    (byStart.get(start.slice(0, 2)) ?? []).filter(
      (other) => other.length > start.length && other.startsWith(start),
    );
  const starts = new Map(
    [...brands].map((brand) => [
      brand,
      brand.written.map(compact).map((start) => ({ start, longer: longer(start) })),
    ]),
  );
  const taken = new Set(allSeries.map((series) => `${series.brand.key}/${compact(series.name)}`));
  for (const series of allSeries) {
    const bare = bareName(series, compact);
    put(bare, series, null);
    for (const name of [...namesOf(series), ...(MODEL_NUMBERS.get(series.key) ?? [])]) {
      const written = compact(name);
      put(written, series, null);
      // T-Cross途铠, e:NP1 极湃1: the Chinese half is a name of its own.
      const half = /^[ -~]+([一-鿿]{2,})$/.exec(written)?.[1] ?? LATIN_HALF.exec(written)?.[1];
      if (half && !brandNames.has(half) && !EVERYDAY_WORDS.has(half) && !KINDS_OF_CAR.test(half))
        put(half, series, null);
      // CLS级, C级: people leave the last character out.
      const letters = /^([a-z]{1,3})级$/.exec(written)?.[1];
      if (letters && series.brand.key === 'benz') put(letters, series, null);
      const plain = written.replace(DRIVES, '');
      if (plain !== written && plain.length > 1 && !taken.has(`${series.brand.key}/${plain}`))
        put(plain, series, null);
      for (const { start, longer } of starts.get(series.brand) ?? []) {
        if (longer.some((other) => (start + written).startsWith(other))) put(start + written, series, null);
        // 广汽传祺 and 传祺GS4 share two characters when written together.
        if (start.length > 2 && written.startsWith(start.slice(-2)))
          put(start + written.slice(2), series, null);
      }
    }
  }
  for (const brand of brands) for (const written of brand.written) put(compact(written), null, brand);
  for (const [written, { weak, series }] of [...names]) {
    const [only] = series;
    if (weak || !only || !HAN_NAME.test(written)) continue;
    for (const slip of misspellings(written)) if (!names.has(slip)) put(slip, only, null, true);
  }
  const rank = ({ brand }: Series): number => {
    const place = USUAL.indexOf(brand.key);
    return place < 0 ? USUAL.length : place;
  };
  for (const name of names.values()) name.series.sort((a, b) => rank(a) - rank(b));
  return [...names.values()];
}

/** Names by their first two units (second 0 for names of one), longest first. */
interface Index {
  /** 1 for each unit some name begins with. */
  firsts: Uint8Array;
  /** Which of `names`. */
  starts: PairTable;
  names: readonly (readonly Name[])[];
}

function indexed(): Index {
  const byStart = new Map<number, Name[]>();
  for (const name of collect()) {
    const start = pairOf(name.units[0] ?? 0, name.units[1] ?? 0);
    const list = byStart.get(start);
    if (list) list.push(name);
    else byStart.set(start, [name]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.units.length - a.units.length);
  const firsts = new Uint8Array(0x10000);
  for (const start of byStart.keys()) firsts[start >>> 16] = 1;
  const starts = pairTable(new Map([...byStart.keys()].map((start, i) => [start, i + 1])));
  return { firsts, starts, names: [[], ...byStart.values()] };
}

/** Built at first use: 10 ms. */
let index: Index | undefined;

const NONE: readonly Name[] = [];

/** Whether any name begins with a unit; most units of a text are passed over by it. */
export function beginsName(unit: number): boolean {
  index ??= indexed();
  return index.firsts[unit] === 1;
}

export function namesStarting(first: number, second: number): readonly Name[] {
  index ??= indexed();
  return index.names[knownOf(index.starts, pairOf(first, second))] ?? NONE;
}
