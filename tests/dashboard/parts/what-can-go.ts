import type { Account } from '../../../dashboard/screens/customers/accounts.tsx';
import type { AlertRuleView } from '../../../shared/contract/alert-rules.ts';
import type { ChannelView } from '../../../shared/contract/channels.ts';
import type { EventView } from '../../../shared/contract/events.ts';

export const A_RULE: AlertRuleView = {
  id: 7,
  name: '逐光投诉',
  params: { kind: 'numbersDiffer' },
  severity: 'warning',
  channels: [],
  enabled: true,
  madeBy: '林晓',
  changedAt: '2025-12-01T02:00:00.000Z',
  open: 0,
  muted: false,
};

export const A_CHANNEL: ChannelView = {
  id: 3,
  kind: 'dingtalk',
  name: '质量部群',
  language: 'zh',
  enabled: true,
  to: [],
  address: { host: 'oapi.dingtalk.com', end: 'a1b2' },
  signed: true,
  madeBy: '林晓',
  state: 'works',
  lastSentAt: null,
  failure: null,
  failedSince: 0,
  sent: 0,
  failed: 0,
  waiting: 0,
  rules: 2,
};

export const AN_EVENT: EventView = {
  id: 5,
  day: '2025-12-08',
  kind: 'recall',
  series: null,
  title: '因离合器分泵召回',
};

export const AN_ACCOUNT: Account = {
  linkId: 11,
  host: 'bbs.example.com',
  key: '4711',
  name: '老王',
  evidence: '楼里贴了车牌',
  purpose: '处理投诉',
  madeBy: '林晓',
  madeAt: '2025-12-01T02:00:00.000Z',
  expiresOn: '2026-12-01',
  ended: null,
};
