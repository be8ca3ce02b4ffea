import type { ChannelCarrier, Message } from './channel.ts';
import { SendError } from './channel.ts';
import { foot, label, openWords } from './chat-words.ts';
import { cutUnits, oneLine, withoutLinks, withoutMarkup } from './plain.ts';
import { postJson, retryAfterMs, words } from './post-json.ts';
import { type RobotPlace, robotUrl, wrongRobot } from './robot.ts';

const PLACE: RobotPlace = {
  hosts: ['hooks.slack.com', 'hooks.slack-gov.com'],
  path: '/services/',
  key: null,
};
const HEADER_UNITS = 150;
const SECTION_UNITS = 3000;
const FALLBACK_UNITS = 500;

/**
 * Slack incoming webhook: a header of 150 and a section of 3000 characters, both `plain_text`, and a link to our own
 * page; `&`, `<` and `>` are written as entities wherever `mrkdwn` is read. One message a second, else 429 with
 * `Retry-After`; success is the text `ok`.
 * After Slack's developer documentation, "Sending messages using incoming webhooks", "Formatting message text",
 * "Blocks" and "Rate limits" (docs.slack.dev).
 */
export const slack: ChannelCarrier = {
  kind: 'slack',
  pace: [{ most: 1, withinMs: 1000 }],
  wrongAddress: (url, allowed) => wrongRobot(PLACE, url, allowed),
  async send(message, target, ways) {
    const url = robotUrl(PLACE, target, ways);
    const { status, text, headers } = await postJson(ways, url.href, JSON.stringify(slackBody(message)));
    const said = words(`${status} ${text}`);
    if (status === 200 && text.trim() === 'ok') return said;
    if (status === 429) throw new SendError('busy', said, retryAfterMs(headers['retry-after']) ?? 30_000);
    // no_service, channel_not_found · channel_is_archived
    if (status === 404 || status === 410) throw new SendError('gone', said);
    // action_prohibited: an administrator of the workspace forbade it.
    if (status === 403) throw new SendError('login', said);
    // invalid_payload; whatever else is of a service in trouble, or of a proxy between.
    throw new SendError(status === 400 ? 'refused' : 'later', said);
  },
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function slackBody(message: Message) {
  const shown = (text: string) => withoutLinks(oneLine(text));
  const title = `${label(message)} ${shown(message.title)}`;
  const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
  const said = message.lines.map(shown).join('\n');
  return {
    // Shown where blocks are not, in a notification for one, and read as mrkdwn.
    text: cutUnits(`${label(message)} ${withoutMarkup(message.title)}`, FALLBACK_UNITS),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plain(cutUnits(title, HEADER_UNITS)) },
      ...(said === '' ? [] : [{ type: 'section', text: plain(cutUnits(said, SECTION_UNITS)) }]),
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `<${escaped(message.url)}|${openWords(message)}>`, verbatim: true },
      },
      { type: 'context', elements: [plain(shown(foot(message)))] },
    ],
  };
}
