import type { SMTPTransportOptions } from 'nodemailer/lib/smtp-transport';

/** The machine itself: its mail never crosses a wire, and its server rarely has a certificate. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

/**
 * How a mail server is spoken to. smtps:// begins with TLS, smtp:// turns to it (STARTTLS) before anything is said; the
 * certificate must be good for the host, except on this very machine. Every wait is bounded, in milliseconds.
 * @param smtpUrl smtp:// or smtps:// with user and password percent-encoded, as SMTP_URL
 */
export function smtpOptions(smtpUrl: string) {
  const url = new URL(smtpUrl);
  const host = url.hostname.startsWith('[') ? url.hostname.slice(1, -1) : url.hostname;
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && !isLoopback(host),
    tls: { rejectUnauthorized: !isLoopback(host), minVersion: 'TLSv1.2' },
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    // The operator chose this host, on whatever network it stands.
    allowInternalNetworkInterfaces: true,
    dnsTimeout: 10_000,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    maxResponseSize: 64 * 1024,
    // What is sent is in our hands already; no text may make us read a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  } satisfies SMTPTransportOptions;
}
