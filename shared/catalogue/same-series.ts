import type { Brand, Series } from './catalogue.ts';

/** Lists that hold cars of another brand under their plain names. */
const HOME: Readonly<Record<string, string>> = {
  weilin: 'chery',
  huaqi: 'kia',
  roewe: 'mg',
  dongnan: 'mitsubishi',
  zhinuo: 'bmw',
  landrover: 'jaguar',
};

/**
 * The tables name some series twice, under the maker and under the brand (长城: 哈弗H2, 哈弗: H2). Both keys stay, as posts carry them,
 * but what is read from now on goes to the brand's own: the series whose brand and name together are the other's name, or of the
 * same name in the list of its home brand. `compact` spells names alike.
 */
export function sameSeries(all: readonly Series[], compact: (text: string) => string): Map<Series, Series> {
  const whole = new Map<string, Series>();
  const named = new Map<string, Series>();
  for (const series of all) {
    const bare = bareName(series, compact);
    for (const written of series.brand.written) {
      const full = compact(written) + bare;
      if (!whole.has(full)) whole.set(full, series);
    }
    named.set(`${series.brand.key}/${bare}`, series);
  }
  const same = new Map<Series, Series>();
  for (const series of all) {
    const name = compact(series.name);
    const home = HOME[series.brand.key];
    const other = (home ? named.get(`${home}/${name}`) : undefined) ?? whole.get(name);
    if (other && other.brand !== series.brand) same.set(series, other);
  }
  return same;
}

/** A series' name without its brand: GS4 of 传祺GS4; its whole name where nothing would be left. */
export function bareName(
  { name, brand }: { name: string; brand: Brand },
  compact: (text: string) => string,
): string {
  const all = compact(name);
  for (const written of brand.written) {
    const start = compact(written);
    if (start !== '' && all.length > start.length && all.startsWith(start)) return all.slice(start.length);
  }
  return all;
}
