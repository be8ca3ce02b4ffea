import { openClient } from '../../crawler/fetching/client.ts';
import type { Message, Target, Ways } from '../../server/channels/channel.ts';

/** A message about a red line, as an alert would tell it. */
export const message = (more: Partial<Message> = {}): Message => ({
  id: 'alert-7-opened-lx3k2f',
  occasion: 'opened',
  severity: 'critical',
  language: 'zh',
  title: '红线：悦翔 刹车失灵',
  lines: ['高速上刹车突然失灵，差点追尾。', '来源：示例论坛'],
  url: 'https://voc.maker.example/posts?redLine=true&post=12',
  at: '2026-12-01T00:12:00.000Z',
  when: '2026-12-01 08:12',
  again: false,
  alert: null,
  ...more,
});

/** What a hostile post might hold: markup of every chat, mentions of everybody, links, marks that turn text around. */
export const HOSTILE = [
  '[点这里领奖](https://evil.example/x) <https://evil.example|奖品> www.evil.example',
  '<@all> @所有人 <at id=all></at> <!channel> <!everyone> <@userid>',
  '**假的** # 标题 `码` ~~删~~ <font color="warning">假</font> <script>alert(1)</script> &lt;at&gt; \u202egpj.exe\u0007',
  '- 列表\n\n# 另起一行',
];

export const target = (more: Partial<Target> = {}): Target => ({
  channelId: 3,
  to: [],
  url: null,
  secret: null,
  ...more,
});

/** Ways out that may reach servers of this machine. */
export function ways(more: Partial<Ways> = {}): Ways {
  const allowPrivateHosts = more.allowPrivateHosts ?? ['127.0.0.1'];
  return {
    client: openClient({ allowPrivateHosts, connections: 2 }),
    allowPrivateHosts,
    mail: { smtpUrl: undefined, mailFrom: undefined },
    ...more,
  };
}
