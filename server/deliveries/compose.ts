import { describeAlert } from '../../shared/alerts/describe.ts';
import { TopicFilter } from '../../shared/contract/words.ts';
import type { Claimed } from '../../store/queries/deliveries.ts';
import { type Message, SendError } from '../channels/channel.ts';
import { isUnanswered } from '../channels/post-json.ts';

export interface Business {
  publicUrl: string;
  timeZone: string;
}

/**
 * The message of a claimed delivery: the alert as it stands now.
 * @throws SendError `refused` for facts nobody can put into words
 */
export function composeAlert(claimed: Claimed, business: Business): Message {
  const { alertId, occasion, severity, series, facts, config, firstAt, lastAt, closedAt } = claimed;
  const topic = claimed.topic === null ? null : (TopicFilter.safeParse(claimed.topic).data ?? null);
  if (facts === null) throw new SendError('refused', 'its facts cannot be read');
  const { title, lines, path } = describeAlert({ severity, series, topic, facts }, config.language);
  const at = { opened: firstAt, worse: lastAt, closed: closedAt ?? lastAt }[occasion];
  return {
    id: messageId(alertId, occasion, firstAt),
    occasion,
    severity,
    language: config.language,
    title,
    lines,
    url: ourPage(path, business.publicUrl),
    at: at.toISOString(),
    when: inWords(at, business.timeZone),
    again: claimed.abandoned || isUnanswered(claimed.lastError),
    alert: {
      id: alertId,
      rule: { id: claimed.ruleId, name: claimed.rule },
      series,
      topic,
      facts,
      firstAt: firstAt.toISOString(),
    },
  };
}

/** Of a message somebody sends to see whether a channel works. */
export function composeTrial(
  { id, name, language, number }: { id: number; name: string; language: 'zh' | 'en'; number: string },
  business: Business,
): Message {
  const now = new Date();
  const zh = language === 'zh';
  return {
    id: `trial-${id}-${number}`,
    occasion: 'trial',
    severity: 'info',
    language,
    title: zh ? `通知渠道“${name}”可以收到消息` : `The channel “${name}” gets messages`,
    lines: [
      zh
        ? '这是一条试发消息。预警出现时会发到这里，无需处理。'
        : 'This is a trial. Alerts will come here; nothing needs to be done.',
    ],
    url: ourPage('/channels', business.publicUrl),
    at: now.toISOString(),
    when: inWords(now, business.timeZone),
    again: false,
    alert: null,
  };
}

/** The moment it was opened tells alerts of one number apart when a database is begun anew. */
const messageId = (alertId: number, occasion: string, firstAt: Date): string =>
  `alert-${alertId}-${occasion}-${Math.floor(firstAt.getTime() / 1000).toString(36)}`;

/** A path of the dashboard under the address people use; anything else leads to its front page. */
function ourPage(path: string, publicUrl: string): string {
  const url = new URL(path.replace(/^\/+/, ''), publicUrl);
  return url.href.startsWith(publicUrl) ? url.href : publicUrl;
}

const inWords = (at: Date, timeZone: string): string =>
  at.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
