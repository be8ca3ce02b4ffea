import type { Dispatcher } from 'undici';
import type { AlertFacts } from '../../shared/contract/alert-facts.ts';
import type { Occasion, Severity } from '../../shared/contract/alert-kinds.ts';
import type { ChannelKind, SendTrouble } from '../../shared/contract/channels.ts';
import type { Settings } from '../settings.ts';

/** What is told, whoever carries it. Every text in it may hold what a stranger wrote. */
export interface Message {
  /** The same over every try of the same message, and of no other. */
  id: string;
  occasion: Occasion | 'trial';
  severity: Severity;
  language: 'zh' | 'en';
  title: string;
  lines: string[];
  /** A page of our own dashboard. */
  url: string;
  /** ISO instant of what it tells. */
  at: string;
  /** The same in words, in the time zone of the business. */
  when: string;
  /** A process died while it sent this: people may have it already. */
  again: boolean;
  /** What programs want to know beyond the words; null for a trial. */
  alert: {
    id: number;
    rule: { id: number; name: string };
    series: string | null;
    topic: string | null;
    facts: AlertFacts;
    firstAt: string;
  } | null;
}

/** Where a channel leads, its secrets opened. */
export interface Target {
  channelId: number;
  /** E-mail addresses. */
  to: string[];
  /** Of a robot or receiver, as its owner pasted it. */
  url: string | null;
  secret: string | null;
}

/** The ways out of the house. */
export interface Ways {
  /** Guarded against private addresses (crawler/fetching/client.ts). */
  client: Dispatcher;
  allowPrivateHosts: readonly string[];
  mail: Pick<Settings, 'smtpUrl' | 'mailFrom'>;
}

/** So many messages in so many milliseconds, by the service's documentation. */
export interface Pace {
  most: number;
  withinMs: number;
}

/** One way of telling people; a new one is one file and one line in registry.ts. */
export interface ChannelCarrier {
  kind: ChannelKind;
  pace: Pace[];
  /** What is wrong with an address, by its own words in both languages; null when nothing is. */
  wrongAddress(url: string, allowPrivateHosts: readonly string[]): { zh: string; en: string } | null;
  /**
   * Sends once; resolves with what the other side said once it has taken the message.
   * @throws SendError
   */
  send(message: Message, target: Target, ways: Ways): Promise<string>;
}

/** A message that did not go out. The words are those of the other side, one line, without our secrets. */
export class SendError extends Error {
  override name = 'SendError';
  readonly trouble: SendTrouble;
  readonly said: string | null;
  /** How long the other side wants to be left alone. */
  readonly waitMs: number | null;

  constructor(trouble: SendTrouble, said: string | null = null, waitMs: number | null = null) {
    super(said === null ? trouble : `${trouble}: ${said}`);
    this.trouble = trouble;
    this.said = said;
    this.waitMs = waitMs;
  }
}
