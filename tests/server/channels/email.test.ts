import { afterEach, beforeEach, expect, test } from 'vitest';
import { email } from '../../../server/channels/email.ts';
import { type MailServer, startMailServer } from '../../support/mail-server.ts';
import { HOSTILE, message, target, ways } from '../../support/messages.ts';

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

const out = () => ways({ mail: { smtpUrl: server.url, mailFrom: '车声 <voc@maker.example>' } });
const to = ['li@maker.example', 'wang@maker.example'];

test('everybody has the mail, as text and as HTML, with an id that stays over tries', async () => {
  await email.send(message(), target({ to }), out());
  await email.send(message(), target({ to }), out());
  const [mail, second] = server.mails;
  expect(server.recipients[0]).toEqual(to);
  expect(mail?.subject).toBe('【紧急】红线：悦翔 刹车失灵');
  expect(mail?.text).toContain('https://voc.maker.example/posts?redLine=true&post=12');
  expect(mail?.html).toContain('href="https://voc.maker.example/posts?redLine=true&amp;post=12"');
  expect(mail?.messageId).toBe('<alert-7-opened-lx3k2f.3@maker.example>');
  expect(second?.messageId).toBe(mail?.messageId);
});

test('a hostile post is shown, not obeyed', async () => {
  await email.send(message({ title: HOSTILE.join(' '), lines: HOSTILE }), target({ to }), out());
  const html = String(server.mails[0]?.html);
  expect(html).toContain('&lt;script&gt;');
  expect(html).not.toContain('<script');
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(`${html}${server.mails[0]?.text}`).not.toMatch(/https?:\/\/evil|evil\.example|\u202e/);
});

test('whom the server does not know is told, the others have it', async () => {
  const said = await email.send(
    message(),
    target({ to: ['li@maker.example', 'nobody@maker.example'] }),
    out(),
  );
  expect(said).toContain('nobody@maker.example: 550 no such mailbox here');
  await expect(email.send(message(), target({ to: ['nobody@maker.example'] }), out())).rejects.toMatchObject({
    trouble: 'refused',
  });
});

test('without a mail server it says that mail is off', async () => {
  await expect(email.send(message(), target({ to }), ways())).rejects.toMatchObject({
    trouble: 'off',
    said: null,
  });
});
