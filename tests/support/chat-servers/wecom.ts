import { z } from 'zod';
import { gauge, isUtf8Json, listen, parseJson } from './http.ts';

const KEY = '693a91f6-7aaa-4bc4-97a0-0ec2sifa5aaa';
const Body = z.strictObject({
  msgtype: z.literal('markdown'),
  markdown: z.strictObject({ content: z.string().min(1) }),
});

/** A group robot of 企业微信 as 群机器人配置说明 describes it: the key, 4096 bytes of Markdown, 20 messages a minute. */
export async function startWecom() {
  const taken: string[] = [];
  const full = gauge(20, 60_000);
  const no = (errcode: number, errmsg: string) => ({ body: { errcode, errmsg } });
  const server = await listen((asked) => {
    const { pathname, searchParams } = asked.url;
    if (pathname !== '/cgi-bin/webhook/send' || searchParams.get('key') !== KEY)
      return no(93000, 'invalid webhook url, hint: [1]');
    const body = Body.safeParse(parseJson(asked.body));
    if (!isUtf8Json(asked) || !body.success) return no(40058, 'invalid Request Parameter');
    const { content } = body.data.markdown;
    if (Buffer.byteLength(content) > 4096) return no(40058, 'markdown.content exceed max length 4096');
    if (full()) return no(45009, 'api freq out of limit');
    taken.push(content);
    return { body: { errcode: 0, errmsg: 'ok' } };
  });
  return { ...server, taken, url: `http://127.0.0.1:${server.port}/cgi-bin/webhook/send?key=${KEY}` };
}
