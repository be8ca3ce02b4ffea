import { z } from 'zod';
import { CaseChannel, CaseKind, CaseTier } from '../../../shared/contract/cases.ts';
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

const Address = z.object({
  tab: z.enum(CASE_TABS).catch('open'),
  channel: CaseChannel.optional().catch(undefined),
  kind: CaseKind.optional().catch(undefined),
  tier: CaseTier.optional().catch(undefined),
  dealer: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .optional()
    .catch(undefined),
  q: z.string().trim().min(1).max(100).optional().catch(undefined),
});

export const readInbox = (query: Record<string, string>): InboxView => Address.parse(query);

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
