/**
 * Why a mail did not go out.
 * off: no server is set · away: it cannot be reached or stays silent · tls: its certificate is wrong or it has none ·
 * login: it does not know our user · refused: it will not take this mail, nor would it later · later: it asks to be
 * asked again.
 */
export type MailTrouble = 'off' | 'away' | 'tls' | 'login' | 'refused' | 'later';

/** A mail that was not sent; the message is one sentence without any secret. */
export class MailError extends Error {
  override name = 'MailError';
  readonly trouble: MailTrouble;
  /** The server's own words, one line; null when it said none. */
  readonly said: string | null;

  constructor(trouble: MailTrouble, message: string, said: string | null = null) {
    super(message);
    this.trouble = trouble;
    this.said = said;
  }
}

const LONGEST = 300;

/** What a server said, on one line and without the password, should it repeat what it was sent. */
export function serversWords(text: string, secrets: readonly string[]): string {
  let words = text;
  for (const secret of secrets) {
    if (secret === '') continue;
    for (const form of [secret, Buffer.from(secret).toString('base64')]) words = words.replaceAll(form, '…');
  }
  return words
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

interface SmtpFailure {
  code: string;
  response: string;
  responseCode: number | null;
  message: string;
}

const failureOf = (error: unknown): SmtpFailure => {
  const told: Partial<Record<'code' | 'response' | 'responseCode', unknown>> =
    typeof error === 'object' && error !== null ? error : {};
  return {
    code: typeof told.code === 'string' ? told.code : '',
    response: typeof told.response === 'string' ? told.response : '',
    responseCode: typeof told.responseCode === 'number' ? told.responseCode : null,
    message: error instanceof Error ? error.message : String(error),
  };
};

/** 5xx is final, but for 503, which says that the order of the talk was wrong, not the mail. */
const isFinal = (code: number | null) => code !== null && code >= 500 && code !== 503;

/**
 * What nodemailer threw, as one sentence.
 * @param host of the mail server, for the sentence
 */
export function asMailError(error: unknown, host: string, secrets: readonly string[]): MailError {
  const { code, response, responseCode, message } = failureOf(error);
  const said = response === '' ? null : serversWords(response, secrets);
  const why = said ?? serversWords(message, secrets);
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return isFinal(responseCode)
      ? new MailError('login', `${host} refused the user or password of SMTP_URL: ${why}`, said)
      : new MailError('later', `${host} would not let us sign in just now: ${why}`, said);
  if (code === 'ETLS' || /certificate|STARTTLS/i.test(message))
    return new MailError(
      'tls',
      `${host} offers no TLS that can be trusted (${why}). Mend its certificate, or name its authority in NODE_EXTRA_CA_CERTS.`,
      said,
    );
  if (isFinal(responseCode)) return new MailError('refused', `${host} refused the mail: ${why}`, said);
  if (responseCode !== null) return new MailError('later', `${host} cannot take the mail now: ${why}`, said);
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return new MailError('refused', `${host} cannot be given this mail: ${why}`);
  return new MailError(
    'away',
    `${host} cannot be reached or does not answer (${why}). Look at SMTP_URL and at the mail server.`,
  );
}
