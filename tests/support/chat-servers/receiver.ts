import { createHmac, timingSafeEqual } from 'node:crypto';
import { listen, parseJson } from './http.ts';

export const RECEIVER_SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const FIVE_MINUTES_S = 300;

/**
 * A receiver of webhooks that does what docs/webhook.md tells it to: verifies the signature over the raw body, refuses
 * what is older than five minutes, and takes each id once.
 */
export async function startReceiver() {
  const taken: { id: string; body: Record<string, unknown> }[] = [];
  /** Ids of every message whose signature was right, those that came again too. */
  const seen: string[] = [];
  const server = await listen(({ headers, body }) => {
    const id = String(headers['webhook-id'] ?? '');
    const timestamp = String(headers['webhook-timestamp'] ?? '');
    if (Math.abs(Date.now() / 1000 - Number(timestamp)) > FIVE_MINUTES_S)
      return { status: 401, body: 'too old' };
    const key = Buffer.from(RECEIVER_SECRET.slice('whsec_'.length), 'base64');
    const right = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest();
    const given = String(headers['webhook-signature'] ?? '')
      .split(' ')
      .map((part) => Buffer.from(part.replace(/^v1,/, ''), 'base64'));
    if (!given.some((each) => each.length === right.length && timingSafeEqual(each, right)))
      return { status: 401, body: 'wrong signature' };
    seen.push(id);
    if (!taken.some((known) => known.id === id))
      taken.push({ id, body: parseJson(body) as Record<string, unknown> });
    return { status: 204, body: '' };
  });
  return { ...server, taken, seen, url: `http://127.0.0.1:${server.port}/hooks/chesheng` };
}
