import type { ChannelCarrier, Message } from './channel.ts';
import { SendError } from './channel.ts';
import { foot, label, openWords } from './chat-words.ts';
import { bytesOf, cutBytes, fitLines, withoutMarkup } from './plain.ts';
import { postJson, words } from './post-json.ts';
import { ErrcodeAnswer, type RobotPlace, robotAnswer, robotUrl, wrongRobot } from './robot.ts';

const PLACE: RobotPlace = { hosts: ['qyapi.weixin.qq.com'], path: '/cgi-bin/webhook/send', key: 'key' };
const MOST_BYTES = 4096;
const TITLE_BYTES = 400;

/** 45009 too often, 45033 too many at once. */
const BUSY = new Set([45009, 45033]);
/** No such robot, or its key is wrong. */
const GONE = new Set([93000]);
const SYSTEM_BUSY = -1;

/**
 * 企业微信 group robot, `markdown` message: at most 4096 bytes of UTF-8 and 20 messages a minute; `errcode` 0 is success.
 * After 企业微信开发者中心, 群机器人配置说明 (developer.work.weixin.qq.com/document/path/91770).
 */
export const wecom: ChannelCarrier = {
  kind: 'wecom',
  pace: [{ most: 20, withinMs: 60_000 }],
  wrongAddress: (url, allowed) => wrongRobot(PLACE, url, allowed),
  async send(message, target, ways) {
    const url = robotUrl(PLACE, target, ways);
    const body = JSON.stringify({ msgtype: 'markdown', markdown: { content: wecomMarkdown(message) } });
    const { errcode, errmsg } = robotAnswer(ErrcodeAnswer, await postJson(ways, url.href, body));
    const said = words(`${errcode} ${errmsg}`);
    if (errcode === 0) return said;
    if (BUSY.has(errcode)) throw new SendError('busy', said, 60_000);
    if (GONE.has(errcode)) throw new SendError('gone', said);
    throw new SendError(errcode === SYSTEM_BUSY ? 'later' : 'refused', said);
  },
};

/** The three colours it knows. */
const COLOUR = { critical: 'warning', warning: 'warning', info: 'info' } as const;

function wecomMarkdown(message: Message): string {
  const title = cutBytes(withoutMarkup(message.title), TITLE_BYTES);
  const head = `**<font color="${COLOUR[message.severity]}">${label(message)}</font>${title}**\n`;
  const tail = `\n[${openWords(message)}](${message.url})\n<font color="comment">${withoutMarkup(foot(message))}</font>`;
  const lines = message.lines.map(withoutMarkup);
  return head + fitLines(lines, MOST_BYTES - bytesOf(head) - bytesOf(tail), '\n') + tail;
}
