import type { PostView } from '../../shared/contract/posts.ts';
import { SignalDetail } from '../../shared/contract/signal-detail.ts';

const FIGURES = {
  nature: 'defect',
  window: { from: '2025-10-06', to: '2025-11-30' },
  seen: 18,
  expected: 3.625,
  llr: 11.2,
  falseShare: 0.004,
  since: '2025-10-06',
  firstAlarm: '2025-10-20',
  claimsFirstAlarm: '2025-11-24',
  disproportion: {
    prr: 5.561,
    prrLow: 3.779,
    ror: 9.13,
    rorLow: 4.793,
    chiSquare: 64.23,
    ebgm: 4.2,
    eb05: 2.9,
    table: [18, 23, 120, 1400],
  },
  weeks: Array.from({ length: 26 }, (_, n) => (n < 18 ? 0 : 2)),
  weeksExpected: Array.from({ length: 26 }, () => 0.5),
  posts: 21,
  claims: 9,
  repairs: 4,
  noSolution: 3,
  hazards: 1,
  reported: 0.8,
} as const;

/** 悦翔 × 离合器异响 × 踩下消失, as GET /api/signals/7 would show it to a quality engineer. */
export const signalDetailOf = (): SignalDetail =>
  SignalDetail.parse({
    signal: {
      id: 7,
      series: 'changan-yuexiang',
      seriesName: '悦翔',
      brand: '长安',
      cell: 'noise:clutch:clutch-pressed',
      phrase: null,
      status: 'watching',
      figures: FIGURES,
      madeOn: '2025-10-21',
      evaluatedOn: '2025-11-30',
      setBy: '王工',
      setAt: '2025-11-02T03:00:00.000Z',
    },
    history: [
      {
        at: '2025-11-02T03:00:00.000Z',
        by: '王工',
        from: 'new',
        to: 'watching',
        reason: '用户 13812345678 来电,VIN LS5A2ABE1AA123456',
        figures: { seen: 9, expected: 2.5, posts: 12, claims: 3, nature: 'emerging' },
      },
    ],
    weeks: [
      {
        from: '2025-11-24',
        to: '2025-11-30',
        posts: 5,
        heard: 2,
        claims: 3,
        repairs: 1,
        expected: 0.5,
        sold: 12_000,
        onRecord: null,
      },
    ],
    leadDays: 35,
    breakdowns: [
      {
        by: 'condition',
        rows: [
          { key: 'cold', posts: 2, claims: 0, vehicles: null },
          { key: 'clutch-pressed', posts: 15, claims: 4, vehicles: null },
        ],
        unknown: { posts: 4, claims: 5 },
      },
      {
        by: 'buildMonth',
        rows: [{ key: '2025-03', posts: 0, claims: 6, vehicles: 1500 }],
        unknown: { posts: 21, claims: 3 },
      },
    ],
    written: [
      { written: '悦翔', posts: 12 },
      { written: '悦祥', posts: 2 },
    ],
    repeat: {
      posts: 5,
      of: 11,
      vehicles: [
        {
          customerId: 31,
          vehicle: '*************3456',
          repairs: 2,
          first: '2025-09-01',
          last: '2025-11-03',
          reached: ['samePartTwice'],
        },
      ],
    },
    events: [{ id: 1, day: '2025-11-10', kind: 'recall', series: null, title: '轴承召回' }],
    sisters: [
      {
        signal: null,
        series: 'changan-cs75',
        seriesName: 'CS75',
        cell: 'noise:clutch',
        posts: 3,
        claims: 1,
        per1000Sold: 0.25,
      },
    ],
    countermeasures: [
      {
        id: 1,
        builtFrom: '2025-06-01',
        what: '新分离轴承',
        by: '王工',
        at: '2025-11-05T03:00:00.000Z',
        check: {
          months: 4,
          treated: { vehicles: 200, claims: 2, perThousand: 10 },
          untreated: { vehicles: 400, claims: 40, perThousand: 100 },
          ratio: 0.1,
          low: 0.01,
          high: 0.38,
          verdict: 'better',
        },
      },
    ],
    versions: { verdict: 'cell-verdict-2', disproportion: 'ebgm-1', fixCheck: 'fix-check-1' },
  });

/** One of its reports. */
export const reportOfSignal = (more: Partial<PostView> = {}): PostView => ({
  id: 12,
  url: 'https://bbs.example.com/thread-12-1-1.html',
  source: { id: 1, name: '示例论坛' },
  thread: { id: 3, title: '离合器异响', board: null },
  author: '宋XX',
  opening: true,
  floor: 1,
  body: '踩下离合就没有了，抬起离合又会响',
  quotes: [],
  publishedAt: '2025-11-25T02:00:00.000Z',
  publishedPrecision: 'minute',
  publishedBetween: null,
  firstSeenAt: '2025-11-25T03:00:00.000Z',
  edited: false,
  series: [{ series: 'changan-yuexiang', name: '悦翔', inherited: false }],
  polarity: 'negative',
  aspects: [],
  complaint: true,
  groups: [],
  topics: ['noise'],
  noise: [],
  faults: [],
  told: {
    relevance: 'car',
    intents: [],
    conduct: [{ conduct: 'noSolution', confidence: 0.9, span: { start: 0, end: 1 } }],
    hazards: [],
    facts: [
      { fact: { kind: 'repairs', count: 4, bound: 'exact' }, confidence: 0.9, span: { start: 0, end: 1 } },
      { fact: { kind: 'mileage', km: 8200, bound: 'about' }, confidence: 0.9, span: { start: 0, end: 1 } },
    ],
    codes: [],
  },
  labelledBy: 'model',
  standing: { copies: null, suspected: false, points: 0, reasons: [], verdict: null },
  ...more,
});
