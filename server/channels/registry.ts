import type { ChannelKind } from '../../shared/contract/channels.ts';
import type { ChannelCarrier } from './channel.ts';
import { dingtalk } from './dingtalk.ts';
import { email } from './email.ts';
import { feishu } from './feishu.ts';
import { slack } from './slack.ts';
import { webhook } from './webhook.ts';
import { wecom } from './wecom.ts';

/** Every way of telling people. */
export const CARRIERS: Readonly<Record<ChannelKind, ChannelCarrier>> = {
  email,
  webhook,
  wecom,
  dingtalk,
  feishu,
  slack,
};
