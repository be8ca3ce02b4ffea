import { createServer } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { asMailError, MailError } from '../../../server/mail/mail-error.ts';
import { type Mail, sendMail } from '../../../server/mail/send-mail.ts';
import { smtpOptions } from '../../../server/mail/transport.ts';
import { freePort } from '../../support/free-port.ts';
import { MAIL_PASSWORD, type MailServer, startMailServer } from '../../support/mail-server.ts';

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

const MAIL: Mail = { to: ['li@maker.example'], subject: '悦翔：负面上升', text: '276 (+88%)' };
const from = (url: string) => ({ smtpUrl: url, mailFrom: '车声 <voc@maker.example>' });
const troubleOf = (sending: Promise<unknown>) =>
  sending.then(
    () => null,
    (error: unknown) => (error instanceof MailError ? error : Promise.reject(error)),
  );

test('a mail arrives as it was written, over TLS, after signing in', async () => {
  const sent = await sendMail(from(server.url), {
    ...MAIL,
    html: '<p>276</p>',
    attachments: [
      { filename: '悦翔 12月.pdf', content: Buffer.from('%PDF'), contentType: 'application/pdf' },
    ],
    messageId: '<alert-7-opened@maker.example>',
  });
  expect(sent).toEqual({ messageId: '<alert-7-opened@maker.example>', refused: [] });
  const [mail] = server.mails;
  expect(mail?.subject).toBe('悦翔：负面上升');
  expect(mail?.from?.text).toBe('"车声" <voc@maker.example>');
  expect(mail?.text?.trim()).toBe('276 (+88%)');
  expect(mail?.html).toBe('<p>276</p>');
  expect(mail?.messageId).toBe('<alert-7-opened@maker.example>');
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.attachments.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['悦翔 12月.pdf', 'application/pdf'],
  ]);
  expect(server.overTls).toEqual([true]);
});

test('who is not known is named, the others have their mail', async () => {
  const { refused } = await sendMail(from(server.url), {
    ...MAIL,
    to: ['li@maker.example', 'nobody@maker.example'],
  });
  expect(refused).toEqual([
    { address: 'nobody@maker.example', said: expect.stringContaining('no such mailbox') },
  ]);
  expect(server.recipients).toEqual([['li@maker.example']]);
});

test('when nobody is known the mail is refused for good', async () => {
  const error = await troubleOf(sendMail(from(server.url), { ...MAIL, to: ['nobody@maker.example'] }));
  expect(error).toMatchObject({ trouble: 'refused', said: '550 no such mailbox here' });
  expect(error?.message).toBe('127.0.0.1 refused the mail: 550 no such mailbox here');
});

test('a line break in a subject makes no header', async () => {
  await sendMail(from(server.url), { ...MAIL, subject: 'a\r\nBcc: thief@evil.example\r\n\r\nb' });
  expect(server.recipients).toEqual([['li@maker.example']]);
  expect(server.mails[0]?.bcc).toBeUndefined();
  expect(server.mails[0]?.headers.has('bcc')).toBe(false);
});

test('a wrong password is told without the password, even where the server repeats it', async () => {
  const url = server.url.replace(encodeURIComponent(MAIL_PASSWORD), encodeURIComponent('guessed secret'));
  const error = await troubleOf(sendMail(from(url), MAIL));
  expect(error).toMatchObject({ trouble: 'login' });
  expect(error?.message).toContain('refused the user or password of SMTP_URL');
  expect(error?.message).not.toContain('guessed secret');
  expect(error?.said).not.toContain('guessed secret');
});

test('without settings mail is off, in a sentence', async () => {
  const error = await troubleOf(sendMail({ smtpUrl: undefined, mailFrom: undefined }, MAIL));
  expect(error).toMatchObject({
    trouble: 'off',
    message: 'No mail is sent: set SMTP_URL and MAIL_FROM, then start the monitor anew.',
  });
});

test('a server that is away is said to be', async () => {
  const error = await troubleOf(sendMail(from(`smtp://127.0.0.1:${await freePort()}`), MAIL));
  expect(error).toMatchObject({ trouble: 'away', said: null });
});

test('a server that never ends what it says holds nobody', async () => {
  const drip = createServer((socket) => {
    socket.on('error', () => {});
    const dripping = setInterval(() => socket.write('2'), 20);
    socket.on('close', () => clearInterval(dripping));
  });
  const port = await freePort();
  await new Promise<void>((resolve) => drip.listen(port, '127.0.0.1', resolve));
  const error = await troubleOf(sendMail(from(`smtp://127.0.0.1:${port}`), MAIL, 300));
  expect(error).toMatchObject({ trouble: 'away' });
  // Resolves only once the connection is gone.
  await new Promise<void>((resolve) => drip.close(() => resolve()));
});

test.each(['smtp', 'smtps'])(
  'a certificate nobody signed is refused of any other machine (%s)',
  async (scheme) => {
    const other = await startMailServer({ secure: scheme === 'smtps' });
    // As for a server elsewhere, only that this one is reached on this machine.
    const options = { ...smtpOptions(`${scheme}://mail.maker.example`), host: '127.0.0.1', port: other.port };
    const error = await createTransport(options)
      .sendMail({ from: 'voc@maker.example', to: 'li@maker.example', text: '' })
      .then(
        () => null,
        (thrown: unknown) => asMailError(thrown, 'mail.maker.example', []),
      );
    expect(error).toMatchObject({ trouble: 'tls' });
    expect(other.mails).toEqual([]);
    await other.close();
  },
);

test('a server elsewhere without TLS is told nothing', async () => {
  const plain = await startMailServer({ hideSTARTTLS: true, authOptional: true });
  const options = { ...smtpOptions('smtp://mail.maker.example'), host: '127.0.0.1', port: plain.port };
  const error = await createTransport(options)
    .sendMail({ from: 'voc@maker.example', to: 'li@maker.example', text: '' })
    .then(
      () => null,
      (thrown: unknown) => asMailError(thrown, 'mail.maker.example', []),
    );
  expect(error).toMatchObject({ trouble: 'tls' });
  expect(plain.mails).toEqual([]);
  await plain.close();
});

test('a server that is busy is asked again later', async () => {
  const busy = await startMailServer({
    authOptional: true,
    onMailFrom: (_address, _session, done) =>
      done(Object.assign(new Error('greylisted, try again'), { responseCode: 451 })),
  });
  const error = await troubleOf(sendMail(from(`smtp://127.0.0.1:${busy.port}`), MAIL));
  expect(error).toMatchObject({ trouble: 'later', said: '451 greylisted, try again' });
  await busy.close();
});
