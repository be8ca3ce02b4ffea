import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { gauge, isUtf8Json, listen, parseJson } from './http.ts';

const TOKEN = '566cc69da782ec33b2fb2da8cf6d6a1f';
export const DINGTALK_SECRET = 'SEC0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const HOUR_MS = 3_600_000;
const Body = z.strictObject({
  msgtype: z.literal('markdown'),
  markdown: z.strictObject({ title: z.string().min(1), text: z.string().min(1) }),
  at: z.strictObject({
    atMobiles: z.array(z.string()),
    atUserIds: z.array(z.string()),
    isAtAll: z.boolean(),
  }),
});

/** A custom robot of 钉钉 as 自定义机器人接入 describes it, with 加签 and the keyword 车声: 20 messages a minute. */
export async function startDingtalk({ most = 20 } = {}) {
  const taken: z.infer<typeof Body>[] = [];
  const full = gauge(most, 60_000);
  const no = (errcode: number, errmsg: string) => ({ body: { errcode, errmsg } });
  const server = await listen((asked) => {
    const { pathname, searchParams } = asked.url;
    if (pathname !== '/robot/send' || searchParams.get('access_token') !== TOKEN)
      return no(300001, 'token is not exist');
    const timestamp = searchParams.get('timestamp') ?? '';
    const right = createHmac('sha256', Buffer.from(DINGTALK_SECRET, 'utf8'))
      .update(Buffer.from([timestamp, DINGTALK_SECRET].join('\n'), 'utf8'))
      .digest('base64');
    const off = Math.abs(Date.now() - Number(timestamp));
    if (!/^\d{13}$/.test(timestamp) || off > HOUR_MS) return no(310000, 'invalid timestamp');
    if (searchParams.get('sign') !== right) return no(310000, 'sign not match');
    const body = Body.safeParse(parseJson(asked.body));
    if (!isUtf8Json(asked) || !body.success) return no(40035, '缺少参数 json');
    if (Buffer.byteLength(asked.body) > 20_000) return no(460101, 'message too long, exceed 20000 bytes');
    const { title, text } = body.data.markdown;
    if (!`${title}${text}`.includes('车声')) return no(310000, 'keywords not in content');
    if (full()) return no(130101, 'send too fast, exceed 20 times per minute');
    taken.push(body.data);
    return { body: { errcode: 0, errmsg: 'ok' } };
  });
  return { ...server, taken, url: `http://127.0.0.1:${server.port}/robot/send?access_token=${TOKEN}` };
}
