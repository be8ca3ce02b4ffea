import { z } from 'zod';
import { gauge, isUtf8Json, listen, parseJson } from './http.ts';

const PATH = '/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX';
const plain = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const Mrkdwn = z.strictObject({
  type: z.literal('mrkdwn'),
  text: z.string().min(1).max(3000),
  verbatim: z.boolean().optional(),
});
const Block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plain(150) }),
  z.strictObject({ type: z.literal('section'), text: z.union([plain(3000), Mrkdwn]) }),
  z.strictObject({ type: z.literal('context'), elements: z.array(z.union([plain(2000), Mrkdwn])).max(10) }),
]);
const Body = z.strictObject({
  text: z.string().min(1),
  unfurl_links: z.boolean(),
  unfurl_media: z.boolean(),
  blocks: z.array(Block).min(1).max(50),
});
export type SlackBody = z.infer<typeof Body>;

/** Slack's incoming webhooks by its developer documentation: what blocks hold, one message a second, answers in words. */
export async function startSlack() {
  const taken: SlackBody[] = [];
  const full = gauge(1, 1000);
  const server = await listen((asked) => {
    if (asked.url.pathname !== PATH) return { status: 404, body: 'no_service' };
    const body = Body.safeParse(parseJson(asked.body));
    if (!isUtf8Json(asked) || !body.success) return { status: 400, body: 'invalid_payload' };
    if (full()) return { status: 429, headers: { 'retry-after': '1' }, body: 'rate_limited' };
    taken.push(body.data);
    return { body: 'ok' };
  });
  return { ...server, taken, url: `http://127.0.0.1:${server.port}${PATH}` };
}
