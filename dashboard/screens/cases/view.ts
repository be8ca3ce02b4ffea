import {
  CASE_CHANNELS,
  CASE_KINDS,
  CASE_TIERS,
  type CaseChannel,
  type CaseKind,
  type CaseTier,
} from '../../../shared/cases/words.ts';
import type { CasesAsked } from '../../api/cases.ts';

/** The queue and the ways people look at it: 待处理, 我的, 待分派, 已逾期, 红线, 已关闭. */
export const CASE_TABS = ['open', 'mine', 'unassigned', 'late', 'redLine', 'closed'] as const;
export type CaseTab = (typeof CASE_TABS)[number];

/** What the address says of the inbox; what it says wrongly is as good as not said. */
export interface InboxView {
  tab: CaseTab;
  channel?: CaseChannel | undefined;
  kind?: CaseKind | undefined;
  tier?: CaseTier | undefined;
  dealer?: string | undefined;
  q?: string | undefined;
}

const oneOf = <Value extends string>(of: readonly Value[], said: string | undefined) =>
  of.find((each) => each === said);

export function readInbox(query: Record<string, string>): InboxView {
  return {
    tab: oneOf(CASE_TABS, query.tab) ?? 'open',
    channel: oneOf(CASE_CHANNELS, query.channel),
    kind: oneOf(CASE_KINDS, query.kind),
    tier: oneOf(CASE_TIERS, query.tier),
    dealer: /^[1-9]\d{0,8}$/.test(query.dealer ?? '') ? query.dealer : undefined,
    q: query.q?.trim().slice(0, 100) || undefined,
  };
}

export function inboxHref(view: InboxView): string {
  const said = Object.entries(view).filter(
    ([name, value]) => value !== undefined && !(name === 'tab' && value === 'open'),
  );
  const query = new URLSearchParams(said.map(([name, value]): [string, string] => [name, String(value)]));
  return query.size === 0 ? '/cases' : `/cases?${query}`;
}

const OPEN = 'new,assigned,working,answered';
const OF_TAB: Record<CaseTab, CasesAsked> = {
  open: { states: OPEN },
  mine: { states: OPEN, owner: 'mine' },
  unassigned: { states: 'new' },
  late: { states: OPEN, late: 'true' },
  redLine: { states: OPEN, hazard: 'true' },
  closed: { states: 'closed' },
};

/** The question a view asks the server. */
export function askedBy({ tab, channel, kind, tier, dealer, q }: InboxView): CasesAsked {
  return {
    ...OF_TAB[tab],
    ...(channel && { channels: channel }),
    ...(kind && { kinds: kind }),
    ...(tier && { tiers: tier }),
    ...(dealer && { dealer }),
    ...(q && { q }),
  };
}
