import { randomBytes } from 'node:crypto';
import type { ChannelChange, ChannelKind, NewChannel } from '../../shared/contract/channels.ts';
import type { ChannelConfig } from '../../store/queries/channels.ts';
import { CARRIERS } from './registry.ts';
import { type Secrets, seal } from './seal.ts';

/** Robots that can be made to demand a signature. */
const SIGNING: readonly ChannelKind[] = ['webhook', 'dingtalk', 'feishu'];

export interface Kept {
  config: Omit<ChannelConfig, 'trial'>;
  sealed: string | null;
}

/** What is wrong with an input, in both languages. */
export type Wrong = { zh: string; en: string };

/**
 * A new channel as it is kept; `shown` is a webhook's secret that was made up here and is shown this once.
 * @param allowPrivateHosts as the setting
 */
export function newChannel(
  asked: NewChannel,
  allowPrivateHosts: readonly string[],
  installationSecret: string,
): { kept: Kept; shown: string | null } | { wrong: Wrong } {
  if (asked.kind === 'email') return { kept: keep(asked.kind, asked, null, installationSecret), shown: null };
  const wrong = CARRIERS[asked.kind].wrongAddress(asked.url, allowPrivateHosts);
  if (wrong !== null) return { wrong };
  const given = 'secret' in asked ? (asked.secret ?? null) : null;
  const shown =
    asked.kind === 'webhook' && given === null ? `whsec_${randomBytes(32).toString('base64')}` : null;
  const secrets = { url: asked.url, secret: given ?? shown };
  return { kept: keep(asked.kind, { ...asked, to: [] }, secrets, installationSecret), shown };
}

/**
 * A channel as it is kept after a change.
 * @param before its kind, what is no secret, and its secrets; null where they cannot be opened here
 */
export function changedChannel(
  before: { kind: ChannelKind; config: ChannelConfig; secrets: Secrets | null },
  change: ChannelChange,
  allowPrivateHosts: readonly string[],
  installationSecret: string,
): { kept: Kept } | { wrong: Wrong } {
  const { kind, config } = before;
  const told = { language: change.language ?? config.language, to: change.to ?? config.to };
  if (kind === 'email') return { kept: keep(kind, told, null, installationSecret) };
  if (change.to !== undefined)
    return { wrong: { zh: '只有邮件渠道有收件人。', en: 'to: only channels of e-mail have addresses.' } };
  if (change.secret !== undefined && !SIGNING.includes(kind))
    return { wrong: { zh: '这种渠道没有签名密钥。', en: 'secret: this kind of channel is not signed.' } };
  if (kind === 'webhook' && (change.secret === null || (change.secret && !/^whsec_/.test(change.secret))))
    return { wrong: { zh: '密钥应以 whsec_ 开头。', en: 'secret: it begins with whsec_.' } };
  const url = change.url ?? before.secrets?.url ?? null;
  const secret = change.secret === undefined ? (before.secrets?.secret ?? null) : change.secret;
  if (url === null)
    return {
      wrong: {
        zh: '密文来自另一套安装，无法打开；请重新填写地址。',
        en: 'url: its secrets were sealed by another installation and cannot be opened; give the address anew.',
      },
    };
  const wrong = change.url === undefined ? null : CARRIERS[kind].wrongAddress(url, allowPrivateHosts);
  if (wrong !== null) return { wrong };
  return { kept: keep(kind, told, { url, secret }, installationSecret) };
}

function keep(
  kind: ChannelKind,
  { language, to }: Pick<ChannelConfig, 'language' | 'to'>,
  secrets: Secrets | null,
  installationSecret: string,
): Kept {
  const url = secrets?.url ?? null;
  return {
    config: {
      language,
      to,
      address: url === null ? null : { host: new URL(url).host, end: url.slice(-4) },
      signed: secrets !== null && secrets.secret !== null,
    },
    sealed: secrets === null ? null : seal(secrets, kind, installationSecret),
  };
}
