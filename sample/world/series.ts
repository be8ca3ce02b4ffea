/** A car series of the world and how its owners talk. */
export interface Series {
  /** Key in the product's catalogue. */
  key: string;
  name: string;
  fid: number;
  /** Board of the second forum. */
  secondFid: number;
  electric: boolean;
  trims: readonly string[];
  /** Posts in an ordinary month. */
  posts: number;
  /** Shares of negative, positive and complaining (own problem) posts; the rest is neutral. */
  negative: number;
  positive: number;
  complaint: number;
  /** Short code in VINs, which have no I, O or Q. */
  code: string;
}

export const YUEXIANG = 'changan-yuexiang';
export const YUNLING = 'yuanshan-yunling';
export const QINGHE = 'yuanshan-qinghe';
export const HAIBAOWAN = 'lanzhou-haibaowan';
export const ZHUGUANG = 'lanzhou-zhuguang';
export const XIAOMAN = 'hetian-xiaoman';

/** The biggest first. 悦翔's owners grumble but seldom have a problem of their own: that is what December breaks. */
export const SERIES: readonly Series[] = [
  {
    key: YUEXIANG,
    name: '悦翔',
    fid: 11,
    secondFid: 3,
    electric: false,
    trims: [
      '手动舒适型',
      '手动豪华型',
      '手豪',
      '自动豪华型',
      '1.4手动',
      '1.5手动尊贵',
      '三厢手动',
      '两厢手动',
    ],
    posts: 640,
    negative: 0.165,
    positive: 0.155,
    complaint: 0.002,
    code: 'YX',
  },
  {
    key: YUNLING,
    name: '云岭',
    fid: 21,
    secondFid: 5,
    electric: false,
    trims: ['1.5T尊享', '1.5T豪华', '1.5T两驱', '2.0T四驱', '山川版'],
    posts: 180,
    negative: 0.2,
    positive: 0.24,
    complaint: 0.08,
    code: 'YL',
  },
  {
    key: QINGHE,
    name: '青禾',
    fid: 22,
    secondFid: 6,
    electric: false,
    trims: ['1.5L舒适', '1.5T豪华', '1.5T旗舰', '乞丐版', '双离合尊贵'],
    posts: 150,
    negative: 0.19,
    positive: 0.25,
    complaint: 0.07,
    code: 'KH',
  },
  {
    key: HAIBAOWAN,
    name: '海豹湾',
    fid: 31,
    secondFid: 8,
    electric: false,
    trims: ['2.0T七座旗舰', '2.0T七座尊贵', '2.0T六座', '1.8T七座'],
    posts: 125,
    negative: 0.19,
    positive: 0.25,
    complaint: 0.07,
    code: 'HB',
  },
  {
    key: ZHUGUANG,
    name: '逐光',
    fid: 32,
    secondFid: 9,
    electric: true,
    trims: ['510长续航', '420标准版', '610旗舰', '510智驾版'],
    posts: 150,
    negative: 0.19,
    positive: 0.26,
    complaint: 0.07,
    code: 'ZG',
  },
  {
    key: XIAOMAN,
    name: '小满',
    fid: 41,
    secondFid: 11,
    electric: false,
    trims: ['1.2手动', '1.2标准型', '1.2精英型', '1.0手动'],
    posts: 95,
    negative: 0.15,
    positive: 0.29,
    complaint: 0.05,
    code: 'XM',
  },
];

export function seriesOf(key: string): Series {
  const series = SERIES.find((one) => one.key === key);
  if (series === undefined) throw new Error(`the world has no series ${key}`);
  return series;
}
