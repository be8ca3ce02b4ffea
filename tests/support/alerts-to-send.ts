import { type Secrets, seal } from '../../server/channels/seal.ts';
import type { AlertFacts } from '../../shared/contract/alert-facts.ts';
import type { Occasion } from '../../shared/contract/alert-kinds.ts';
import type { ChannelKind } from '../../shared/contract/channels.ts';
import type { Store } from '../../store/open.ts';
import { addChannel } from '../../store/queries/channels.ts';

export const INSTALLATION_SECRET = 'test key';

const FACTS: AlertFacts = {
  kind: 'redLine',
  post: 12,
  url: 'https://bbs.example.com/thread-1-1-1.html',
  hazards: ['brakes'],
  excerpt: '高速上刹车突然失灵，差点追尾。',
  source: '示例论坛',
  publishedAt: '2026-11-30T20:00:00.000Z',
  firstSeenAt: '2026-12-01T00:10:00.000Z',
};

export async function channelFor(
  store: Store,
  kind: ChannelKind,
  { to = [], ...secrets }: Partial<Secrets> & { to?: string[] },
): Promise<number> {
  const config = { language: 'zh' as const, to, address: null, signed: false, trial: null };
  const sealed = seal({ url: null, secret: null, ...secrets }, kind, INSTALLATION_SECRET);
  const id = await addChannel(store, {
    kind,
    name: `渠道 ${kind} ${secrets.url ?? ''}`,
    config,
    sealed,
    madeBy: 'test',
  });
  if (id === 'taken') throw new Error('there is such a channel');
  return id;
}

/** An open red line of a rule that sends to these channels, with a message for each, as a rule writes it. */
export async function openAlert(store: Store, channels: number[], key = 'post:12'): Promise<number> {
  const rule = await store.pool.query<{ id: number }>(
    `INSERT INTO alert_rule (kind, name, severity, channels, made_by) VALUES ('redLine', '安全红线', 'critical', $1, 'test')
     RETURNING id`,
    [channels],
  );
  const { rows } = await store.pool.query<{ id: number }>(
    `INSERT INTO alert (rule_id, key, severity, series, facts) VALUES ($1, $2, 'critical', 'changan-yuexiang', $3)
     RETURNING id`,
    [rule.rows[0]?.id, key, FACTS],
  );
  const id = rows[0]?.id ?? 0;
  await tell(store, id, channels, 'opened');
  return id;
}

export async function tell(
  store: Store,
  alert: number,
  channels: number[],
  occasion: Occasion,
): Promise<void> {
  await store.pool.query(
    `INSERT INTO delivery (alert_id, channel_id, occasion) SELECT $1, unnest($2::bigint[]), $3`,
    [alert, channels, occasion],
  );
}
