import { BRAND_ALIASES, SERIES_ALIASES } from './aliases.ts';
import { SERIES_ADDED } from './series-added.ts';
import { SERIES_TABLE } from './series-table.ts';

export interface Brand {
  key: string;
  name: string;
  /** Everything people write for it, the name first. */
  written: readonly string[];
}

export interface Series {
  /** Stable key, brand key and slug: changan-yuexiang. */
  key: string;
  /** As printed, without the brand: 悦翔. */
  name: string;
  brand: Brand;
}

const ASCII_SLUG = /^[a-z0-9-]+$/;

function parseTables(...tables: string[]): Series[] {
  const all: Series[] = [];
  const brands = new Map<string, Brand>();
  for (const line of tables.flatMap((table) => table.trim().split('\n'))) {
    const [head = '', list = ''] = line.split(': ');
    const [key = '', name = ''] = head.split('=');
    const brand = brands.get(key) ?? { key, name, written: [name, ...(BRAND_ALIASES[key] ?? [])] };
    brands.set(key, brand);
    for (const item of list.split(', ')) {
      const [first = '', given] = item.split('=');
      const slug = given === undefined ? first.toLowerCase().replace(/[^a-z0-9]+/g, '') : first;
      if (!ASCII_SLUG.test(slug)) throw new Error(`Series table, brand ${key}: "${item}" gives no slug.`);
      all.push({ key: `${key}-${slug}`, name: given ?? first, brand });
    }
  }
  return all;
}

/** Every series of the catalogue, in the order of the tables. */
export const allSeries: readonly Series[] = parseTables(SERIES_TABLE, SERIES_ADDED);

const byKey = new Map(allSeries.map((series) => [series.key, series]));

/** The series of a key, or undefined when the catalogue does not know it. */
export function seriesByKey(key: string): Series | undefined {
  return byKey.get(key);
}

/** Names people write for a series, its own name first; brand names not included. */
export function namesOf(series: Series): string[] {
  return [series.name, ...(SERIES_ALIASES[series.key] ?? [])];
}
