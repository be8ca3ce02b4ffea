import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ChannelCarrier, Message } from './channel.ts';
import { SendError } from './channel.ts';
import { foot, label, openWords } from './chat-words.ts';
import { cutBytes, fitLines, oneLine, withoutLinks } from './plain.ts';
import { postJson, words } from './post-json.ts';
import { type RobotPlace, robotAnswer, robotUrl, wrongRobot } from './robot.ts';

const PLACE: RobotPlace = {
  hosts: ['open.feishu.cn', 'open.larksuite.com'],
  path: '/open-apis/bot/v2/hook/',
  key: null,
};
/** The whole request may have 20 KB. */
const TEXT_BYTES = 8000;
const TITLE_BYTES = 400;

const Answered = z.object({ code: z.number(), msg: z.string().default('') });
/** 11232: the whole service is under pressure, often on the hour; 99991400: this robot was too fast. */
const BUSY = new Set([11232, 99991400]);
/** Signature, address list, keyword. */
const LOGIN = new Set([19021, 19022, 19024]);
const GONE = new Set([19001, 19002]);
const BAD_REQUEST = 9499;
const QUIET_MS = 60_000;

/**
 * 飞书 or Lark custom robot, a card whose texts are all `plain_text`, so that nothing in them is markup: 5 messages a
 * second and 100 a minute; `code` 0 is success, 9499 a request it cannot read (or, by its words, too many); signed
 * (签名校验) by the HMAC-SHA256 of nothing under "timestamp\nsecret", base64, in the body.
 * After 飞书开放平台, 自定义机器人使用指南 (open.feishu.cn/document/client-docs/bot-v3/add-custom-bot), 频控策略 and 卡片
 * JSON 1.0 结构, which every client shows.
 */
export const feishu: ChannelCarrier = {
  kind: 'feishu',
  pace: [
    { most: 5, withinMs: 1000 },
    { most: 100, withinMs: 60_000 },
  ],
  wrongAddress: (url, allowed) => wrongRobot(PLACE, url, allowed),
  async send(message, target, ways) {
    const url = robotUrl(PLACE, target, ways);
    const timestamp = Math.floor(Date.now() / 1000);
    const signed =
      target.secret === null
        ? {}
        : { timestamp: String(timestamp), sign: feishuSign(timestamp, target.secret) };
    const body = JSON.stringify({ ...signed, msg_type: 'interactive', card: feishuCard(message) });
    const answer = await postJson(ways, url.href, body);
    const { code, msg } = robotAnswer(Answered, answer);
    const said = words(`${code} ${msg}`);
    if (code === 0) return said;
    if (BUSY.has(code) || (code === BAD_REQUEST && /too many|freq/i.test(msg))) {
      const reset = Number(answer.headers['x-ogw-ratelimit-reset']);
      throw new SendError('busy', said, reset > 0 ? reset * 1000 : QUIET_MS);
    }
    if (LOGIN.has(code)) throw new SendError('login', said);
    if (GONE.has(code)) throw new SendError('gone', said);
    throw new SendError('refused', said);
  },
};

/** @param timestamp seconds since 1970, within an hour of the service's clock */
export const feishuSign = (timestamp: number, secret: string): string =>
  createHmac('sha256', `${timestamp}\n${secret}`).digest('base64');

const TEMPLATE = { critical: 'red', warning: 'orange', info: 'blue' } as const;

function feishuCard(message: Message) {
  const plain = (text: string) => ({ tag: 'plain_text', content: text });
  const shown = (text: string) => withoutLinks(oneLine(text));
  return {
    config: { wide_screen_mode: true },
    header: {
      template: message.occasion === 'closed' ? 'green' : TEMPLATE[message.severity],
      title: plain(cutBytes(`${label(message)}${shown(message.title)}`, TITLE_BYTES)),
    },
    elements: [
      ...(message.lines.length === 0
        ? []
        : [{ tag: 'div', text: plain(fitLines(message.lines.map(shown), TEXT_BYTES, '\n')) }]),
      {
        tag: 'action',
        actions: [{ tag: 'button', type: 'primary', text: plain(openWords(message)), url: message.url }],
      },
      { tag: 'note', elements: [plain(shown(foot(message)))] },
    ],
  };
}
