import { allSeries } from './catalogue.ts';
import { regionNamed, townAtStart } from './regions.ts';

/** A dealer of the maker's own, as its file has it. */
export interface OwnDealer {
  code: string;
  name: string;
  region: string | null;
}

/** Longer ones first: 4S店 goes before 店. */
const KIND =
  /(?:汽车销售服务有限公司|汽车销售有限公司|汽车服务有限公司|汽车贸易有限公司|销售服务有限公司|有限责任公司|有限公司|售后服务中心|售后中心|服务中心|特约服务店|特约店|服务站|专卖店|旗舰店|体验店|经销商|4儿子店|4s店|4s|汽贸|店)$/;
const RANK = /^[省市区县]/;

/** 长安 of 昆明长安远达店: the brand says whose dealer it is, not which. Longest first, so that 长安福特 does not leave 福特. */
const BRANDS: readonly string[] = [
  ...new Set(allSeries.flatMap(({ brand }) => brand.written.map((name) => name.toLowerCase()))),
]
  .filter((name) => name.length >= 2)
  .sort((a, b) => b.length - a.length);

/** A dealer's name taken apart: 重庆市长安江岸4S店 is town 重庆, brand 长安, own 江岸. */
export interface DealerName {
  town: string | null;
  region: string | null;
  brand: string | null;
  own: string;
}

/** Takes a dealer's name apart; what kind of house it is (4S店, 有限公司) says nothing of which. */
export function dealerName(written: string): DealerName {
  let rest = written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()·-]/g, '');
  for (
    let shorter = rest.replace(KIND, '');
    shorter !== rest && shorter !== '';
    shorter = rest.replace(KIND, '')
  )
    rest = shorter;
  const place = townAtStart(rest);
  if (place !== null) rest = rest.slice(place.town.length).replace(RANK, '');
  const brand =
    BRANDS.find((name) => rest.startsWith(name)) ?? BRANDS.find((name) => rest.endsWith(name)) ?? null;
  if (brand !== null) rest = rest.startsWith(brand) ? rest.slice(brand.length) : rest.slice(0, -brand.length);
  return { town: place?.town ?? null, region: place?.region ?? null, brand, own: rest };
}

/** The places a dealer's name in a post stands for. */
export type FindPlaces = (written: string) => string[];

interface Known {
  dealer: OwnDealer;
  name: DealerName;
  region: string | null;
}

/**
 * "dealer:D003" and "region:西南" where a name is that of one of the maker's dealers, else "dealer:" with the name as
 * written and the region of the town it begins with.
 *
 * It is the maker's dealer when the name is the same after its kind, town and brand are taken off and nothing of the rest
 * contradicts; or when it says no more than town and brand (昆明长安4S店) and the maker has one such dealer by name. Where
 * two of the maker's dealers would fit, it is neither.
 */
export function findPlacesAmong(dealers: readonly OwnDealer[]): FindPlaces {
  const known = dealers.map((dealer): Known => {
    const name = dealerName(dealer.name);
    return {
      dealer,
      name,
      region: (dealer.region === null ? null : regionNamed(dealer.region)) ?? name.region,
    };
  });
  const byOwn = Map.groupBy(known, ({ name }) => name.own);
  return (written) => {
    const name = dealerName(written);
    const same = (byOwn.get(name.own) ?? []).filter((other) => agrees(name, other));
    const found = same.length === 0 && name.own === '' ? known.filter((other) => agrees(name, other)) : same;
    const only = found.length === 1 ? found[0] : undefined;
    if (only === undefined) return places(written.normalize('NFKC').replace(/\s/g, ''), name.region);
    return places(only.dealer.code, only.region);
  };
}

/** A name of its own may leave town or brand unsaid; one without must say both. */
function agrees(name: DealerName, { name: other, region }: Known): boolean {
  if (name.own === '') return name.brand !== null && name.town === other.town && name.brand === other.brand;
  if (name.town === null && name.own.length < 2) return false;
  const elsewhere =
    name.town !== null &&
    (other.town === null ? region !== null && region !== name.region : other.town !== name.town);
  return !elsewhere && (name.brand === null || other.brand === null || name.brand === other.brand);
}

const places = (dealer: string, region: string | null): string[] =>
  region === null ? [`dealer:${dealer}`] : [`dealer:${dealer}`, `region:${region}`];
