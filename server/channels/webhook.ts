import { createHmac } from 'node:crypto';
import { isIP } from 'node:net';
import { bareHost, isListed, isPublicAddress } from '../../crawler/fetching/address.ts';
import type { ChannelCarrier, Message } from './channel.ts';
import { SendError } from './channel.ts';
import { oneLine } from './plain.ts';
import { postJson, retryAfterMs, words } from './post-json.ts';

/** Raised when a receiver that reads the fields of today would go wrong; new fields alone do not raise it. */
export const WEBHOOK_SCHEMA = 1;

/**
 * A program's own address, after Standard Webhooks 1.0 (standardwebhooks.com): `webhook-id` is the same over every try,
 * `webhook-timestamp` in seconds, `webhook-signature` is "v1," and the HMAC-SHA256 of "id.timestamp.body" under the
 * secret (base64 after `whsec_`), base64. docs/webhook.md tells receivers how to verify it. Any 2xx is success.
 */
export const webhook: ChannelCarrier = {
  kind: 'webhook',
  pace: [{ most: 10, withinMs: 1000 }],
  wrongAddress: wrongReceiver,
  async send(message, { url, secret }, ways) {
    if (url === null || secret === null || wrongReceiver(url, ways.allowPrivateHosts) !== null)
      throw new SendError('address');
    const body = JSON.stringify(webhookBody(message));
    const timestamp = Math.floor(Date.now() / 1000);
    const { status, text, headers } = await postJson(ways, url, body, {
      'webhook-id': message.id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': webhookSignature(secret, message.id, timestamp, body),
    });
    const said = words(`${status} ${text}`);
    if (status >= 200 && status < 300) return said;
    const wait = retryAfterMs(headers['retry-after']);
    if (status === 429) throw new SendError('busy', said, wait);
    if (status >= 500 || status === 408 || status === 425) throw new SendError('later', said, wait);
    if (status === 401 || status === 403) throw new SendError('login', said);
    // A redirect is not followed: what is signed for one address is not sent to another.
    throw new SendError(status === 404 || status === 410 || status < 400 ? 'gone' : 'refused', said);
  },
};

/** @param secret `whsec_` and the key in base64 */
export function webhookSignature(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** Programs get the same words as people, as they are: JSON needs no escaping beyond its own. */
function webhookBody({ id, occasion, severity, language, title, lines, url, at, alert }: Message) {
  return {
    schema: WEBHOOK_SCHEMA,
    id,
    type: occasion === 'trial' ? 'trial' : `alert.${occasion}`,
    at,
    severity,
    language,
    title: oneLine(title),
    lines: lines.map(oneLine),
    url,
    alert,
  };
}

function wrongReceiver(address: string, allowPrivateHosts: readonly string[]) {
  if (!URL.canParse(address)) return { zh: '这不是一个网址。', en: 'This is no web address.' };
  const url = new URL(address);
  if (isListed(url.hostname, url.port || (url.protocol === 'https:' ? 443 : 80), allowPrivateHosts))
    return null;
  if (url.protocol !== 'https:')
    return {
      zh: '接收地址必须以 https:// 开头；本单位内网的 http 地址须先由运维写入 ALLOW_PRIVATE_HOSTS。',
      en: 'A receiver needs https://; one inside the company may use http once the operator lists it in ALLOW_PRIVATE_HOSTS.',
    };
  const host = bareHost(url.hostname);
  // A name is looked up, and checked, when it is sent to.
  if (host === 'localhost' || (isIP(host) !== 0 && !isPublicAddress(host)))
    return {
      zh: '这个地址在内网；须先由运维写入 ALLOW_PRIVATE_HOSTS。',
      en: 'This address is a private one; the operator has to list it in ALLOW_PRIVATE_HOSTS first.',
    };
  if (url.username !== '' || url.password !== '')
    return { zh: '网址中不能带用户名和密码。', en: 'Leave user and password out of the address.' };
  return null;
}
