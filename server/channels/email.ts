import { escapeUTF8 } from 'entities';
import { MailError } from '../mail/mail-error.ts';
import { sendMail } from '../mail/send-mail.ts';
import type { ChannelCarrier, Message } from './channel.ts';
import { SendError } from './channel.ts';
import { foot, label, openWords } from './chat-words.ts';
import { cutUnits, oneLine, withoutLinks } from './plain.ts';

const SUBJECT_UNITS = 200;

/**
 * E-mail by the operator's own server, as text and as HTML (RFC 5322, RFC 2046). The Message-ID is the same over every
 * try, so mail programs show a message that came twice once.
 */
export const email: ChannelCarrier = {
  kind: 'email',
  pace: [{ most: 30, withinMs: 60_000 }],
  wrongAddress: () => null,
  async send(message, { to, channelId }, { mail }) {
    const shown = (text: string) => withoutLinks(oneLine(text));
    const subject = cutUnits(`${label(message)}${oneLine(message.title)}`, SUBJECT_UNITS);
    const lines = message.lines.map(shown);
    const host = mail.mailFrom?.replace(/>$/, '').split('@').at(-1) ?? 'chesheng.invalid';
    try {
      const { refused } = await sendMail(mail, {
        to,
        subject,
        text: [shown(message.title), ...lines, '', message.url, '', shown(foot(message))].join('\n'),
        html: html(message, shown(message.title), lines, shown(foot(message))),
        messageId: `<${message.id}.${channelId}@${host}>`,
      });
      return refused.map(({ address, said }) => `${address}: ${said}`).join('; ');
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      throw new SendError(error.trouble, error.trouble === 'off' ? null : (error.said ?? error.message));
    }
  },
};

const COLOUR = { critical: '#b3261e', warning: '#8a5300', info: '#2f5bb7' } as const;

function html(message: Message, title: string, lines: string[], last: string): string {
  const paragraphs = lines.map((line) => `<p>${escapeUTF8(line)}</p>`).join('');
  return `<!doctype html><html lang="${message.language === 'zh' ? 'zh-CN' : 'en'}"><body style="font-family:sans-serif;line-height:1.6">
<h2 style="font-size:18px;border-left:4px solid ${COLOUR[message.severity]};padding-left:10px">${escapeUTF8(`${label(message)}${title}`)}</h2>
${paragraphs}
<p><a href="${escapeUTF8(message.url)}">${openWords(message)}</a></p>
<p style="color:#666;font-size:13px">${escapeUTF8(last)}</p>
</body></html>`;
}
