import { createHmac } from 'node:crypto';
import type { ChannelCarrier, Message } from './channel.ts';
import { SendError } from './channel.ts';
import { foot, label, openWords } from './chat-words.ts';
import { bytesOf, cutBytes, fitLines, withoutMarkup } from './plain.ts';
import { postJson, words } from './post-json.ts';
import { ErrcodeAnswer, type RobotPlace, robotAnswer, robotUrl, wrongRobot } from './robot.ts';

const PLACE: RobotPlace = { hosts: ['oapi.dingtalk.com'], path: '/robot/send', key: 'access_token' };
/** The whole request may have 20,000 bytes; nobody reads that much in a chat. */
const MOST_BYTES = 8000;
const TITLE_BYTES = 400;

const BUSY = new Set([130101, 410100]);
/** Wrong signature, no keyword, or an address that is not on its list. */
const LOGIN = new Set([310000]);
/** No such token, robot stopped or gone, group dissolved. */
const GONE = new Set([300001, 300005, 400013, 400101, 400102, 400106]);
const SYSTEM_BUSY = -1;
/** Whoever sends more than 20 in a minute is not heard for ten. */
const PUNISHED_MS = 10 * 60_000;

/**
 * 钉钉 custom robot, `markdown` message: 20 messages a minute; `errcode` 0 is success; signed (加签) by HMAC-SHA256 of
 * "timestamp\nsecret" under the secret, base64, in the address. Nobody is mentioned: `at` says so.
 * After 钉钉开放平台, 自定义机器人接入 and 自定义机器人安全设置 (open.dingtalk.com/document/robots/custom-robot-access).
 */
export const dingtalk: ChannelCarrier = {
  kind: 'dingtalk',
  pace: [{ most: 20, withinMs: 60_000 }],
  wrongAddress: (url, allowed) => wrongRobot(PLACE, url, allowed),
  async send(message, target, ways) {
    const url = robotUrl(PLACE, target, ways);
    if (target.secret !== null) {
      const timestamp = Date.now();
      url.searchParams.set('timestamp', String(timestamp));
      url.searchParams.set('sign', dingtalkSign(timestamp, target.secret));
    }
    const markdown = { title: cutBytes(`${label(message)}${withoutMarkup(message.title)}`, TITLE_BYTES) };
    const body = JSON.stringify({
      msgtype: 'markdown',
      markdown: { ...markdown, text: dingtalkMarkdown(message) },
      at: { atMobiles: [], atUserIds: [], isAtAll: false },
    });
    const { errcode, errmsg } = robotAnswer(ErrcodeAnswer, await postJson(ways, url.href, body));
    const said = words(`${errcode} ${errmsg}`);
    if (errcode === 0) return said;
    if (BUSY.has(errcode)) throw new SendError('busy', said, PUNISHED_MS);
    if (LOGIN.has(errcode)) throw new SendError('login', said);
    if (GONE.has(errcode)) throw new SendError('gone', said);
    throw new SendError(errcode === SYSTEM_BUSY ? 'later' : 'refused', said);
  },
};

/**
 * The signature before it is percent-encoded into the address.
 * @param timestamp ms since 1970, within an hour of the service's clock
 */
export const dingtalkSign = (timestamp: number, secret: string): string =>
  createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');

/** Its Markdown breaks a line only at an empty one. */
function dingtalkMarkdown(message: Message): string {
  const head = `#### ${label(message)}${cutBytes(withoutMarkup(message.title), TITLE_BYTES)}\n\n`;
  const tail = `\n\n[${openWords(message)}](${message.url})\n\n> ${withoutMarkup(foot(message))}`;
  const lines = message.lines.map(withoutMarkup);
  return head + fitLines(lines, MOST_BYTES - bytesOf(head) - bytesOf(tail), '\n\n') + tail;
}
