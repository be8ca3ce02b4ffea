import type { Hit } from './find-names.ts';
import type { SeriesPlace } from './find-series.ts';

/** A brand or maker named by itself, in units of the normalised text. */
export interface BrandPlace {
  /** Key of the brand. */
  brand: string;
  from: number;
  to: number;
}

/** Brands that are words, places or people most of the time. */
const WEAK_BRANDS = new Set(
  (
    '大众 现代 理想 小米 成功 前途 中华 曹操 东南 北京 长安 长城 野马 大通 红旗 海格 仰望 莲花 双龙 如虎 解放 坦克 红星 九龙 金龙 ' +
    '黄海 天际 远程 猎豹 中兴 星途 乐道 通用 摩根 合创 恒天 潍柴 捷达 小虎 小鹏 福田 东风 几何 猛士 启辰 奔腾 深蓝 光冈 永源 云雀 ' +
    '大乘 君马 比速 双环 212 吉普 五星 新特 新凯 欧拉 三菱 开拓 北汽 上汽 一汽 标致 哪吒 海马 大奔'
  ).split(' '),
);

const AFTER =
  /^(?:的?车主|汽车|牌|系(?!统)|车(?!间|站|厢)|[0-9a-z]|的(?:车|suv|4s|销售|售后|品质|做工|发动机|变速箱|质量|油耗|内饰|底盘)|4s|店|suv|mpv|品牌|旗下|集团|厂家|公司|经销商|销售|售后|客服|官方|家的|这[个款]|新能源|[,、和与跟及还]|新?款|召回|质量|标|粉)/;
const BEFORE =
  /(?:[开买换选提修]了?[辆台个]?|[辆台]|牌子|品牌|车型[::]?|合资|国产|自主|德系|日系|韩系|美系|法系|支持|[,、和与跟及](?:.{0,2}))$/;

/** A word that is also a brand is one beside a car word, or where a series of that brand is named. */
function isProven(
  whole: string,
  { name, from, to }: Hit,
  series: readonly SeriesPlace[],
  sure: boolean,
): boolean {
  if (!WEAK_BRANDS.has(whole.slice(from, to))) return true;
  const key = name.brand?.key ?? '';
  if (series.some((place) => place.series.startsWith(`${key}-`))) return true;
  const after = AFTER.test(whole.slice(to, to + 5));
  const before = BEFORE.test(whole.slice(Math.max(0, from - 5), from));
  return (
    (after && before) ||
    (sure && (after || before)) ||
    /^(?:汽车|牌|4s|的?车主|系车|suv)/.test(whole.slice(to, to + 4))
  );
}

/** The brands a text names apart from the names of series, in order. */
export function brandPlaces(
  whole: string,
  hits: readonly Hit[],
  series: readonly SeriesPlace[],
): BrandPlace[] {
  const sure =
    series.length > 0 ||
    hits.some(({ name, from, to }) => name.brand !== null && !WEAK_BRANDS.has(whole.slice(from, to)));
  return hits.flatMap((hit) => {
    const { name, from, to } = hit;
    if (!name.brand) return [];
    if (series.some((place) => place.whole <= from && to <= place.to)) return [];
    return isProven(whole, hit, series, sure) ? [{ brand: name.brand.key, from, to }] : [];
  });
}
