import { z } from 'zod';
import { Said } from './words.ts';

export const CHANNEL_KINDS = ['email', 'webhook', 'wecom', 'dingtalk', 'feishu', 'slack'] as const;
export const ChannelKind = z.enum(CHANNEL_KINDS);
export type ChannelKind = z.infer<typeof ChannelKind>;

/**
 * Why a message did not go out.
 * off: mail is not set up · disabled: the channel is switched off · sealed: its secrets were sealed by another
 * installation · address: it leads where no message may go · away: nobody answers there · tls: its certificate is wrong ·
 * login: signature, keyword, user or password is not accepted · gone: there is no such robot or receiver (any more) ·
 * busy: too many messages in too short a time · refused: this message is not taken, nor would it be later ·
 * later: it cannot be taken just now.
 */
export const SEND_TROUBLES = [
  'off',
  'disabled',
  'sealed',
  'address',
  'away',
  'tls',
  'login',
  'gone',
  'busy',
  'refused',
  'later',
] as const;
export const SendTrouble = z.enum(SEND_TROUBLES);
export type SendTrouble = z.infer<typeof SendTrouble>;

/** A failure as `delivery.last_error` keeps it: `busy`, or `busy: ` and the other side's own words. */
export const writeFailure = (trouble: SendTrouble, said: string | null): string =>
  said === null ? trouble : `${trouble}: ${said}`;

export function readFailure(text: string): { trouble: SendTrouble | null; said: string | null } {
  const at = text.indexOf(': ');
  const trouble = SendTrouble.safeParse(at === -1 ? text : text.slice(0, at));
  if (!trouble.success) return { trouble: null, said: text };
  return { trouble: trouble.data, said: at === -1 ? null : text.slice(at + 2) };
}

const name = Said.min(2).max(60);
const language = z.enum(['zh', 'en']);
const to = z.array(z.email().max(254)).min(1).max(50);
const url = z.url({ protocol: /^https?$/ }).max(1000);
const secret = z.string().trim().min(8).max(200);
const common = { name, language };

export const NewChannel = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('email'), ...common, to }),
    z.object({
      kind: z.literal('webhook'),
      ...common,
      url,
      secret: z
        .string()
        .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'must be whsec_ and 24 to 64 bytes in base64')
        .optional()
        .describe('made up, and shown this once, when left out'),
    }),
    z.object({ kind: z.literal('wecom'), ...common, url }),
    z.object({
      kind: z.literal('dingtalk'),
      ...common,
      url,
      secret: secret.optional().describe('of 加签, begins with SEC'),
    }),
    z.object({
      kind: z.literal('feishu'),
      ...common,
      url,
      secret: secret.optional().describe('of 签名校验'),
    }),
    z.object({ kind: z.literal('slack'), ...common, url }),
  ])
  .meta({ id: 'NewChannel' });
export type NewChannel = z.infer<typeof NewChannel>;

/** What is left out stays; the kind stays. `secret: null` stops signing where signing is a choice (钉钉, 飞书). */
export const ChannelChange = z
  .object({
    name: name.optional(),
    language: language.optional(),
    enabled: z.boolean().optional(),
    to: to.optional(),
    url: url.optional(),
    secret: secret.nullable().optional(),
  })
  .meta({ id: 'ChannelChange' });
export type ChannelChange = z.infer<typeof ChannelChange>;

/**
 * off: switched off · untried: nothing was sent yet · works: the last message arrived · retrying: the last one did not,
 * and is tried again · failing: messages were given up since the last one that arrived.
 */
export const ChannelState = z.enum(['off', 'untried', 'works', 'retrying', 'failing']);
export type ChannelState = z.infer<typeof ChannelState>;

const Failure = z.object({
  trouble: SendTrouble.nullable(),
  /** The other side's own words. */
  said: z.string().nullable(),
  at: z.iso.datetime(),
});

export const ChannelView = z
  .object({
    id: z.int(),
    kind: ChannelKind,
    name,
    language,
    enabled: z.boolean(),
    /** Addresses of an e-mail channel; empty for the others. */
    to: z.array(z.string()),
    /** Host and the last four characters of its address, the rest is never shown again; null for e-mail. */
    address: z.object({ host: z.string(), end: z.string() }).nullable(),
    signed: z.boolean(),
    madeBy: z.string(),
    state: ChannelState,
    lastSentAt: z.iso.datetime().nullable(),
    /** Since the last one that arrived. */
    failure: Failure.nullable(),
    /** Given up since the last one that arrived. */
    failedSince: z.int(),
    /** Of the last seven days. */
    sent: z.int(),
    failed: z.int(),
    /** To be sent yet. */
    waiting: z.int(),
    /** Rules that send here. */
    rules: z.int(),
  })
  .meta({ id: 'Channel' });
export type ChannelView = z.infer<typeof ChannelView>;

export const Channels = z
  .object({
    channels: z.array(ChannelView),
    /** Whether SMTP_URL and MAIL_FROM are set. */
    mail: z.boolean(),
  })
  .meta({ id: 'Channels' });
export type Channels = z.infer<typeof Channels>;

export const CreatedChannel = z
  .object({
    channel: ChannelView,
    secret: z.string().nullable().describe('of a webhook, when it was made up: shown this once'),
  })
  .meta({ id: 'CreatedChannel' });
export type CreatedChannel = z.infer<typeof CreatedChannel>;

/** POST /api/channels/{id}/test: what came back. */
export const TrialResult = z
  .object({
    sent: z.boolean(),
    trouble: SendTrouble.nullable(),
    said: z.string().nullable().describe("the other side's own words"),
  })
  .meta({ id: 'TrialResult' });
export type TrialResult = z.infer<typeof TrialResult>;
