import type { z } from 'zod';
import type { CustomerCard, CustomerSummary, PolarityMonth } from '../../../shared/contract/customers.ts';

/** The one customer of the stand-in monitor. */
export const SUMMARY: CustomerSummary = {
  id: 7,
  name: '宋明远',
  number: 'C0007',
  vehicle: '悦翔 2010款 舒适型',
  dealer: '城南店',
  lastVisit: '2026-10-30',
  openMatters: 2,
  masked: ['phone'],
};

const visit = (id: number, day: string, kind: string, mileageKm: number, work: string) => ({
  id,
  day,
  dealer: '城南店',
  kind,
  mileageKm,
  work,
  partNumber: kind === '维修' ? '1601200-A01' : null,
  faultCode: kind === '维修' ? 'P0805' : null,
  claim: kind === '维修',
});
const VISITS = [
  visit(3, '2026-10-30', '维修', 43_120, '更换离合器三件套'),
  visit(2, '2026-08-14', '维修', 40_870, '清洗节气门，检查发动机支架异响，未再现'),
  visit(1, '2026-05-02', '保养', 35_400, '更换机油机滤，四轮换位'),
];

/** Twelve months, speaking more and worse towards the end. */
export const MONTHS: z.infer<typeof PolarityMonth>[] = Array.from({ length: 12 }, (_, i) => ({
  month: new Date(Date.UTC(2025, 11 + i)).toISOString().slice(0, 7),
  negatives: [0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 2, 4][i] ?? 0,
  neutrals: [1, 0, 1, 0, 0, 2, 0, 0, 1, 0, 1, 0][i] ?? 0,
  positives: [1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0][i] ?? 0,
}));

export const CARD: CustomerCard = {
  ...SUMMARY,
  number: 'C0007',
  kind: 'person',
  phone: '138****5678',
  city: '重庆',
  adviser: '周敏',
  mergedNumbers: [],
  since: '2010-09-12',
  vehicles: [
    {
      series: '悦翔',
      trim: '1.5L 手动舒适型',
      vin: 'LS5A3DBE0AA123456',
      plate: '渝A12345',
      boughtOn: '2010-09-12',
      builtOn: '2010-07-03',
    },
  ],
  visits: VISITS,
  openMatters: [
    {
      postId: 91,
      title: '离合器异响修了三次还响，4S店说都这样',
      url: 'http://127.0.0.1/t/91',
      day: '2026-11-12',
    },
    { postId: 88, title: '冷车抖动', url: 'http://127.0.0.1/t/88', day: '2026-11-03' },
  ],
  accounts: [],
  polarity: MONTHS,
  facts: [],
  timeline: [
    {
      kind: 'post',
      day: '2026-11-12',
      postId: 91,
      url: 'http://127.0.0.1/t/91',
      title: '离合器异响修了三次还响，4S店说都这样',
      excerpt: '踩下离合就没有了，抬起离合又会响，去了三次都说正常。',
      polarity: 'negative',
      complaint: true,
    },
    ...VISITS.map((each) => ({ kind: 'visit' as const, day: each.day, visit: each })),
    { kind: 'bought', day: '2010-09-12', series: '悦翔', trim: '1.5L 手动舒适型' },
  ],
};
