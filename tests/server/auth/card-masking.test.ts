import { describe, expect, test } from 'vitest';
import { maskCard } from '../../../server/auth/masking.ts';
import type { CustomerCard } from '../../../shared/contract/customers.ts';
import type { Role } from '../../../shared/contract/words.ts';
import type { CustomerRecord } from '../../../store/queries/customer-card.ts';

const at = '2026-03-01T02:00:00.000Z';
const fact = (field: CustomerCard['facts'][number]['field'], value: string, current = true) => ({
  field,
  value,
  file: '客户.csv',
  line: 12,
  firstAt: at,
  lastAt: at,
  current,
});
const VISIT = {
  id: 5,
  day: '2026-02-01',
  dealer: '北方店',
  kind: '维修',
  mileageKm: 8_200,
  work: '更换分离轴承',
  partNumber: 'P-77',
  faultCode: 'C0021',
  claim: true,
};
const RECORD: CustomerRecord = {
  id: 7,
  number: 'C0007',
  name: '宋建国',
  dealer: '北方店',
  series: '悦翔',
  trim: '舒适型',
  lastVisit: '2026-02-01',
  kind: 'person',
  phone: '13812345678',
  city: '重庆',
  adviser: '周敏',
  mergedNumbers: ['C0031'],
  since: '2020-05-06',
  vehicles: [
    {
      series: '悦翔',
      trim: '舒适型',
      vin: 'LS5A2ABE1AA123456',
      plate: '渝A8K567',
      boughtOn: '2020-05-07',
      builtOn: '2020-03-02',
    },
  ],
  visits: [VISIT],
  openMatters: [{ postId: 3, title: '又响了', url: 'http://bbs.example.com/3', day: '2026-02-20' }],
  accounts: [
    {
      linkId: 9,
      host: 'bbs.example.com',
      key: 'u77',
      name: '老宋',
      evidence: '楼主说车牌渝A8K567，电话13812345678',
      purpose: '投诉处理',
      madeBy: '林晓',
      madeAt: at,
      madeOn: '2026-03-01',
      expiresOn: '2027-03-01',
      ended: null,
      endedOn: null,
    },
  ],
  polarity: [{ month: '2026-02', negatives: 2, neutrals: 1, positives: 0 }],
  facts: [
    fact('name', '宋建国'),
    fact('phone', '13812345678'),
    fact('phone', '13900004321', false),
    fact('city', '重庆'),
    fact('dealer', 'N1'),
    fact('kind', 'person'),
    fact('since', '2020-05-06'),
  ],
  posts: [
    {
      kind: 'post',
      day: '2026-02-20',
      postId: 3,
      url: 'http://bbs.example.com/3',
      title: '又响了',
      excerpt: '抬起离合又会响',
      polarity: 'negative',
      complaint: true,
    },
  ],
};

/** What one field of the card comes to. */
const FIELDS = {
  number: (card) => card.number,
  name: (card) => card.name,
  vehicle: (card) => card.vehicle,
  dealer: (card) => card.dealer,
  lastVisit: (card) => card.lastVisit,
  kind: (card) => card.kind,
  phone: (card) => card.phone,
  city: (card) => card.city,
  adviser: (card) => card.adviser,
  mergedNumbers: (card) => card.mergedNumbers,
  since: (card) => card.since,
  trim: (card) => card.vehicles[0]?.trim ?? null,
  vin: (card) => card.vehicles[0]?.vin ?? null,
  plate: (card) => card.vehicles[0]?.plate ?? null,
  boughtOn: (card) => card.vehicles[0]?.boughtOn ?? null,
  builtOn: (card) => card.vehicles[0]?.builtOn ?? null,
  visits: (card) => card.visits.length,
  openMatters: (card) => card.openMatters.length,
  accounts: (card) => card.accounts.map(({ name }) => name),
  polarity: (card) => card.polarity.length,
  facts: (card) => card.facts.map(({ field, value }) => `${field} ${value}`),
  timeline: (card) => card.timeline.map(({ kind }) => kind),
  masked: (card) => card.masked,
} satisfies Record<string, (card: CustomerCard) => unknown>;

const WHOLE: Record<keyof typeof FIELDS, unknown> = {
  number: 'C0007',
  name: '宋建国',
  vehicle: '悦翔 舒适型',
  dealer: '北方店',
  lastVisit: '2026-02-01',
  kind: 'person',
  phone: '13812345678',
  city: '重庆',
  adviser: '周敏',
  mergedNumbers: ['C0031'],
  since: '2020-05-06',
  trim: '舒适型',
  vin: 'LS5A2ABE1AA123456',
  plate: '渝A8K567',
  boughtOn: '2020-05-07',
  builtOn: '2020-03-02',
  visits: 1,
  openMatters: 1,
  accounts: ['老宋'],
  polarity: 1,
  facts: [
    'name 宋建国',
    'phone 13812345678',
    'phone 13900004321',
    'city 重庆',
    'dealer N1',
    'kind person',
    'since 2020-05-06',
  ],
  timeline: ['linked', 'post', 'visit', 'bought'],
  masked: [],
};

/** What each role sees instead; what is not named it sees whole. */
const INSTEAD: Record<Role, Partial<typeof WHOLE>> = {
  admin: {},
  dealer: { accounts: ['老XX'] },
  pr: {
    phone: '138****5678',
    vin: null,
    plate: '渝A*****',
    facts: [
      'name 宋建国',
      'phone 138****5678',
      'phone 139****4321',
      'city 重庆',
      'dealer N1',
      'kind person',
      'since 2020-05-06',
    ],
    masked: ['phone', 'vin', 'plate'],
  },
  quality: {
    name: null,
    phone: null,
    city: null,
    vin: 'LS5A2ABE1AA******',
    plate: null,
    accounts: [],
    facts: ['dealer N1', 'kind person', 'since 2020-05-06'],
    timeline: ['post', 'visit', 'bought'],
    masked: ['name', 'phone', 'city', 'vin', 'plate', 'accounts'],
  },
  brand: {
    number: null,
    name: null,
    vehicle: '悦翔',
    dealer: null,
    adviser: null,
    mergedNumbers: [],
    lastVisit: null,
    phone: null,
    city: null,
    since: null,
    trim: null,
    vin: null,
    plate: null,
    boughtOn: null,
    builtOn: null,
    visits: 0,
    openMatters: 0,
    accounts: [],
    polarity: 0,
    facts: ['kind person'],
    timeline: [],
    masked: [
      'number',
      'name',
      'phone',
      'city',
      'since',
      'dealer',
      'adviser',
      'trim',
      'vin',
      'plate',
      'visits',
      'accounts',
      'posts',
    ],
  },
};

describe.each(Object.keys(INSTEAD) as Role[])('%s', (role) => {
  test.each(Object.keys(FIELDS) as (keyof typeof FIELDS)[])(
    'sees %s as its row of the table says',
    (field) => {
      const expected = INSTEAD[role][field] === undefined ? WHOLE[field] : INSTEAD[role][field];
      expect(FIELDS[field](maskCard(role, RECORD))).toEqual(expected);
    },
  );
});

test('no role gets a hidden identifier through what a colleague wrote down', () => {
  const evidence = (role: Role) => maskCard(role, RECORD).accounts[0]?.evidence;
  expect(evidence('pr')).toBe('楼主说车牌渝A*****，电话138********');
  expect(evidence('admin')).toBe('楼主说车牌渝A8K567，电话13812345678');
  for (const role of ['pr', 'quality', 'brand'] as const) {
    const card = JSON.stringify(maskCard(role, RECORD));
    for (const secret of ['渝A8K567', '13812345678', '13900004321', '123456']) {
      expect(card.includes(secret)).toBe(false);
    }
  }
});

test('the timeline holds no more than two hundred and the visits no more than fifty', () => {
  const visits = Array.from({ length: 230 }, (_, id) => ({ ...VISIT, id }));
  const card = maskCard('admin', { ...RECORD, visits });
  expect([card.visits.length, card.timeline.length]).toEqual([50, 200]);
});

test('what a workshop wrote holds no phone, plate or VIN for whoever does not see them elsewhere', () => {
  const work = '换轴承，联系人13812345678，代步车渝A8K567';
  const visits = [{ ...VISIT, work }];
  const written = (role: Role) => {
    const card = maskCard(role, { ...RECORD, visits });
    return [
      ...card.visits.map((visit) => visit.work),
      ...card.timeline.flatMap((item) => (item.kind === 'visit' ? [item.visit.work] : [])),
    ];
  };
  const masked = '换轴承，联系人138********，代步车渝A*****';
  expect(written('pr')).toEqual([masked, masked]);
  expect(written('quality')).toEqual([masked, masked]);
  expect(written('admin')).toEqual([work, work]);
  expect(written('brand')).toEqual([]);
});
