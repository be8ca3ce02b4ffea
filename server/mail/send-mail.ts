import { createTransport } from 'nodemailer';
import type { Settings } from '../settings.ts';
import { asMailError, MailError, serversWords } from './mail-error.ts';
import { smtpOptions } from './transport.ts';

export interface Mail {
  /** Plain addresses; everybody sees the others. */
  to: string[];
  subject: string;
  text: string;
  html?: string;
  attachments?: { filename: string; content: Buffer | string; contentType: string }[];
  /**
   * `<name@host>`, the same for every try of the same mail: mail programs show one of two that bear the same.
   * Left out, each mail gets one of its own.
   */
  messageId?: string;
}

export interface MailSent {
  messageId: string;
  /** Addresses the server would not take, with its words; the others have their mail. */
  refused: { address: string; said: string }[];
}

/** Whole sending, with everything in it; a server may not hold us with one byte a second. */
const LONGEST_MS = 90_000;

/** One sentence why no mail can be sent, null when it can. */
export const mailOff = ({ smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>): string | null =>
  smtpUrl === undefined || mailFrom === undefined
    ? 'No mail is sent: set SMTP_URL and MAIL_FROM, then start the monitor anew.'
    : null;

/**
 * Hands one mail to the operator's mail server; resolves once the server took it for at least one address.
 * @throws MailError in one sentence: mail is off, the server is away, refuses us or every address
 */
export async function sendMail(
  { smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>,
  { to, messageId, ...mail }: Mail,
  longestMs: number = LONGEST_MS,
): Promise<MailSent> {
  if (smtpUrl === undefined || mailFrom === undefined)
    throw new MailError('off', mailOff({ smtpUrl, mailFrom }) ?? '');
  const options = smtpOptions(smtpUrl);
  const secrets = options.auth ? [options.auth.pass] : [];
  const transport = createTransport(options);
  try {
    const sent = await transport.sendMail({
      ...mail,
      from: mailFrom,
      to: to.map((address) => ({ name: '', address })),
      ...(messageId === undefined ? {} : { messageId }),
      // RFC 3834: out-of-office programs do not answer what says this.
      headers: { 'Auto-Submitted': 'auto-generated' },
      signal: AbortSignal.timeout(longestMs),
    });
    const refused = (sent.rejectedErrors ?? []).map((error) => ({
      address: String(error.recipient ?? ''),
      said: serversWords(String(error.response ?? error.message), secrets),
    }));
    return { messageId: sent.messageId, refused };
  } catch (error) {
    throw asMailError(error, options.host, secrets);
  } finally {
    transport.close();
  }
}
