import { normalise, spelling } from '../understanding/normalise.ts';
import { allSeries, type Brand, namesOf, type Series } from './catalogue.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';

/** One way of writing a brand or some series. */
export interface Name {
  /** Normalised, without blanks, dots and hyphens. */
  units: readonly number[];
  /** Series so written; empty for a brand's name. */
  series: Series[];
  brand: Brand | null;
  /** True where the writing alone proves nothing (汉, 阳光, CC, 308): a brand or a car word must stand beside it. */
  weak: boolean;
}

const SKIPPED = new Set(Array.from(' .-·_・', (character) => character.charCodeAt(0)));

/** Characters people put in or leave out of names as they like. */
export const isSkipped = (unit: number): boolean => SKIPPED.has(unit);

const compact = (text: string): string => spelling(normalise(text)).replace(/[ .\-·_・]/g, '');

/** Endings by which one series comes in several drives: without the ending, people mean the first of them. */
const DRIVES = /(?:dm|ev|phev|新能源|纯电|混动|纯电版|燃油版|emp|hev)$/;

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
  if (EVERYDAY_WORDS.has(written)) return true;
  if (/^[0-9]+$/.test(written)) return true;
  if (/^[0-9a-z]+$/.test(written)) return written.length <= 3 || /^[a-z]{1,4}$/.test(written);
  return written.length === 1;
}

function collect(): Name[] {
  const names = new Map<string, Name>();
  const put = (written: string, series: Series | null, brand: Brand | null): void => {
    if (written === '') return;
    const name = names.get(written) ?? {
      units: Array.from({ length: written.length }, (_, i) => written.charCodeAt(i)),
      series: [],
      brand: null,
      weak: isWeak(written),
    };
    names.set(written, name);
    if (series && !name.series.includes(series)) name.series.push(series);
    if (brand) name.brand = brand;
  };
  const brands = new Set(allSeries.map(({ brand }) => brand));
  const taken = new Set(allSeries.map((series) => `${series.brand.key}/${compact(series.name)}`));
  for (const series of allSeries) {
    for (const name of namesOf(series)) {
      const written = compact(name);
      put(written, series, null);
      // T-Cross途铠, e:NP1 极湃1: the Chinese half is a name of its own.
      const half = /^[ -~]+([一-鿿]{2,})$/.exec(written)?.[1];
      if (half && !EVERYDAY_WORDS.has(half) && !KINDS_OF_CAR.test(half)) put(half, series, null);
      const plain = written.replace(DRIVES, '');
      if (plain !== written && plain.length > 1 && !taken.has(`${series.brand.key}/${plain}`))
        put(plain, series, null);
    }
  }
  for (const brand of brands) for (const written of brand.written) put(compact(written), null, brand);
  const rank = ({ brand }: Series): number => {
    const place = USUAL.indexOf(brand.key);
    return place < 0 ? USUAL.length : place;
  };
  for (const name of names.values()) name.series.sort((a, b) => rank(a) - rank(b));
  return [...names.values()];
}

const startKey = (first: number, second: number): number => (first << 16) | second;

/** Names by their first two units (second 0 for names of one), longest first. Built at first use: 10 ms. */
let index: ReadonlyMap<number, readonly Name[]> | undefined;

export function namesStarting(first: number, second: number): readonly Name[] {
  if (!index) {
    const built = new Map<number, Name[]>();
    for (const name of collect()) {
      const key = startKey(name.units[0] ?? 0, name.units[1] ?? 0);
      const list = built.get(key);
      if (list) list.push(name);
      else built.set(key, [name]);
    }
    for (const list of built.values()) list.sort((a, b) => b.units.length - a.units.length);
    index = built;
  }
  return index.get(startKey(first, second)) ?? [];
}
