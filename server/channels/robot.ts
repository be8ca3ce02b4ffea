import { z } from 'zod';
import { isListed } from '../../crawler/fetching/address.ts';
import { SendError, type Target, type Ways } from './channel.ts';
import { type Answer, words } from './post-json.ts';

/** Where the robots of a service listen, by its documentation; the operator may list a host of their own beside it. */
export interface RobotPlace {
  hosts: readonly string[];
  /** Begin of the path. */
  path: string;
  /** Parameter of the address that holds the robot's key; null where the path does. */
  key: string | null;
}

/** What is wrong with a robot's address, null when nothing is. */
export function wrongRobot(
  { hosts, path, key }: RobotPlace,
  address: string,
  allowPrivateHosts: readonly string[],
): { zh: string; en: string } | null {
  const example = `https://${hosts[0]}${path}${key === null ? '…' : `?${key}=…`}`;
  const wrong = {
    zh: `机器人地址应形如 ${example}，请在群里复制完整的 Webhook 地址。`,
    en: `A robot's address looks like ${example}; copy the whole webhook address from the chat.`,
  };
  if (!URL.canParse(address)) return wrong;
  const url = new URL(address);
  const listed = isListed(
    url.hostname,
    url.port || (url.protocol === 'https:' ? 443 : 80),
    allowPrivateHosts,
  );
  const documented = hosts.includes(url.hostname) && url.port === '' && url.protocol === 'https:';
  if (!listed && !documented) return wrong;
  if (url.username !== '' || url.password !== '') return wrong;
  const hasKey = key === null ? url.pathname.length > path.length : Boolean(url.searchParams.get(key));
  return url.pathname.startsWith(path) && hasKey ? null : wrong;
}

/**
 * The robot's address, checked anew at every sending: what the operator allows may have changed.
 * @throws SendError `address`
 */
export function robotUrl(place: RobotPlace, { url }: Target, { allowPrivateHosts }: Ways): URL {
  if (url === null || wrongRobot(place, url, allowPrivateHosts) !== null) throw new SendError('address');
  return new URL(url);
}

/**
 * What a robot of 企业微信, 钉钉 or 飞书 answered. They say in the body, with status 200, whether it went well.
 * @throws SendError when the answer is none of theirs: of a proxy between, or of a service in trouble
 */
export function robotAnswer<T>(schema: z.ZodType<T>, { status, text }: Answer): T {
  const parsed = schema.safeParse(asJson(text));
  if (parsed.success) return parsed.data;
  const trouble = status === 429 ? 'busy' : status === 404 ? 'gone' : 'later';
  throw new SendError(trouble, words(`${status} ${text}`));
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** 企业微信 and 钉钉 answer alike. */
export const ErrcodeAnswer = z.object({ errcode: z.number(), errmsg: z.string().default('') });
