import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { gauge, isUtf8Json, listen, parseJson } from './http.ts';

const HOOK = 'a4d5c1f0-0a1b-4c2d-8e3f-1234567890ab';
export const FEISHU_SECRET = 'xKpQ9ZbWm2Yt5RjHs8LdNv';
const HOUR_S = 3600;
const Plain = z.strictObject({ tag: z.literal('plain_text'), content: z.string().min(1) });
const Element = z.discriminatedUnion('tag', [
  z.strictObject({ tag: z.literal('div'), text: Plain }),
  z.strictObject({
    tag: z.literal('action'),
    actions: z.array(
      z.strictObject({
        tag: z.literal('button'),
        type: z.enum(['default', 'primary', 'danger']),
        text: Plain,
        url: z.url(),
      }),
    ),
  }),
  z.strictObject({ tag: z.literal('note'), elements: z.array(Plain) }),
]);
const Body = z.strictObject({
  timestamp: z.string().optional(),
  sign: z.string().optional(),
  msg_type: z.literal('interactive'),
  card: z.strictObject({
    config: z.strictObject({ wide_screen_mode: z.boolean() }),
    header: z.strictObject({ template: z.enum(['red', 'orange', 'blue', 'green']), title: Plain }),
    elements: z.array(Element).min(1),
  }),
});
export type FeishuBody = z.infer<typeof Body>;

/**
 * A custom robot of 飞书 as 自定义机器人使用指南 and 卡片 JSON 1.0 结构 describe it, with 签名校验: 20 KB a request, 5 messages
 * a second and 100 a minute.
 */
export async function startFeishu() {
  const taken: FeishuBody[] = [];
  const perMinute = gauge(100, 60_000);
  const perSecond = gauge(5, 1000);
  const no = (code: number, msg: string) => ({ body: { code, msg, data: {} } });
  const server = await listen((asked) => {
    if (asked.url.pathname !== `/open-apis/bot/v2/hook/${HOOK}`)
      return no(19001, 'param invalid: incoming webhook access token invalid');
    const body = Body.safeParse(parseJson(asked.body));
    if (!isUtf8Json(asked) || !body.success || Buffer.byteLength(asked.body) > 20_480)
      return no(9499, 'Bad Request');
    const { timestamp = '', sign } = body.data;
    const right = createHmac('sha256', Buffer.from(`${timestamp}\n${FEISHU_SECRET}`, 'utf8'))
      .update(Buffer.alloc(0))
      .digest('base64');
    if (
      !/^\d{10}$/.test(timestamp) ||
      Math.abs(Date.now() / 1000 - Number(timestamp)) > HOUR_S ||
      sign !== right
    )
      return no(19021, 'sign match fail or timestamp is not within one hour from current time');
    if (perSecond() || perMinute())
      return {
        status: 429,
        headers: { 'x-ogw-ratelimit-limit': '100', 'x-ogw-ratelimit-reset': '52' },
        body: { code: 99991400, msg: 'request trigger frequency limit' },
      };
    taken.push(body.data);
    return {
      body: { code: 0, msg: 'success', data: {}, Extra: null, StatusCode: 0, StatusMessage: 'success' },
    };
  });
  return { ...server, taken, url: `http://127.0.0.1:${server.port}/open-apis/bot/v2/hook/${HOOK}` };
}
