import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  /** SMTP_URL of it, with the user and the password it wants. */
  url: string;
  port: number;
  /** What it took, oldest first. */
  mails: ParsedMail[];
  /** Envelope recipients of each mail. */
  recipients: string[][];
  /** Whether each mail came over TLS. */
  overTls: boolean[];
  close(): Promise<void>;
}

export const MAIL_USER = 'reports@maker.example';
/** With what a URL would mangle. */
export const MAIL_PASSWORD = 'p@ss:wörd/#1';

/** A real SMTP server with a sign-in and STARTTLS (its certificate is one nobody signed). Who is called nobody@… it does not know. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const recipients: string[][] = [];
  const overTls: boolean[] = [];
  const server = new SMTPServer({
    // Else it warns that everybody has the key of its certificate.
    logger: false,
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth({ username, password }, _session, done) {
      if (username === MAIL_USER && password === MAIL_PASSWORD) done(null, { user: username });
      else done(new Error(`535 no such user with ${password}`));
    },
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith('nobody@')) return done();
      done(Object.assign(new Error('no such mailbox here'), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        recipients.push(session.envelope.rcptTo.map(({ address }) => address));
        overTls.push(session.secure);
        done();
      }, done);
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  const login = `${encodeURIComponent(MAIL_USER)}:${encodeURIComponent(MAIL_PASSWORD)}`;
  return {
    url: `${options.secure ? 'smtps' : 'smtp'}://${login}@127.0.0.1:${port}`,
    port,
    mails,
    recipients,
    overTls,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
