import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message, Ways } from '../../../server/channels/channel.ts';
import { SendError } from '../../../server/channels/channel.ts';
import { dingtalk, dingtalkSign } from '../../../server/channels/dingtalk.ts';
import { feishu } from '../../../server/channels/feishu.ts';
import { slack } from '../../../server/channels/slack.ts';
import { wecom } from '../../../server/channels/wecom.ts';
import { DINGTALK_SECRET, startDingtalk } from '../../support/chat-servers/dingtalk.ts';
import { FEISHU_SECRET, startFeishu } from '../../support/chat-servers/feishu.ts';
import { listen } from '../../support/chat-servers/http.ts';
import { startSlack } from '../../support/chat-servers/slack.ts';
import { startWecom } from '../../support/chat-servers/wecom.ts';
import { HOSTILE, message, target, ways } from '../../support/messages.ts';

const OURS = 'https://voc.maker.example/posts?redLine=true&post=12';
let out: Ways;
beforeEach(() => {
  out = ways();
});
afterEach(async () => {
  await out.client.destroy();
});

/** Each service with what it took as one text, and what of it it reads as markup. */
const SERVICES = {
  wecom: {
    carrier: wecom,
    secret: null,
    start: async () => {
      const server = await startWecom();
      return { ...server, texts: () => server.taken, markup: () => server.taken };
    },
    fast: 20,
    says: '45009 api freq out of limit',
  },
  dingtalk: {
    carrier: dingtalk,
    secret: DINGTALK_SECRET,
    start: async () => {
      const server = await startDingtalk();
      const texts = () => server.taken.map(({ markdown }) => `${markdown.title}\n${markdown.text}`);
      return { ...server, texts, markup: () => server.taken.map(({ markdown }) => markdown.text) };
    },
    fast: 20,
    says: '130101 send too fast, exceed 20 times per minute',
  },
  feishu: {
    carrier: feishu,
    secret: FEISHU_SECRET,
    start: async () => {
      const server = await startFeishu();
      const texts = () =>
        server.taken.map(({ card }) =>
          [card.header.title.content, ...card.elements.map((element) => JSON.stringify(element))].join('\n'),
        );
      return { ...server, texts, markup: () => [] };
    },
    fast: 5,
    says: '99991400 request trigger frequency limit',
  },
  slack: {
    carrier: slack,
    secret: null,
    start: async () => {
      const server = await startSlack();
      const texts = () =>
        server.taken.map(({ blocks }) => blocks.map((block) => JSON.stringify(block)).join('\n'));
      const markup = () =>
        server.taken.flatMap(({ text, blocks }) => [
          text,
          ...blocks.flatMap((block) =>
            block.type === 'section' && block.text.type === 'mrkdwn' ? [block.text.text] : [],
          ),
        ]);
      return { ...server, texts, markup };
    },
    fast: 1,
    says: '429 rate_limited',
  },
};

describe.each(Object.entries(SERVICES))('%s', (_name, { carrier, secret, start, fast, says }) => {
  let server: Awaited<ReturnType<typeof start>>;
  beforeEach(async () => {
    server = await start();
  });
  afterEach(() => server.close());

  const send = (more: Partial<Message> = {}, url = server.url, key = secret) =>
    carrier.send(message(more), target({ url, secret: key }), out);
  const fails = (sending: Promise<unknown>) =>
    sending.then(
      () => null,
      (error: unknown) => (error instanceof SendError ? error : Promise.reject(error)),
    );

  test('takes the message: what, figures, the way to our own page, who says it and its id', async () => {
    await send();
    const [text = ''] = server.texts();
    expect(text).toContain('【紧急】');
    expect(text).toContain('红线：悦翔 刹车失灵');
    expect(text).toContain('高速上刹车突然失灵，差点追尾。');
    expect(text.replaceAll('&amp;', '&')).toContain(OURS);
    expect(text).toContain('车声 Chesheng · 2026-12-01 08:12 · alert-7-opened-lx3k2f');
    expect(text).not.toContain('可能重复');
  });

  test('speaks the language of the channel, and says when it may have come before', async () => {
    await send({ language: 'en', occasion: 'worse', again: true });
    const [text = ''] = server.texts();
    expect(text).toContain('[Critical · worse]');
    expect(text).toContain('Open in Chesheng');
    expect(text).toContain('may have been sent before');
  });

  test('shows what a hostile post holds without obeying it', async () => {
    await send({ title: HOSTILE.join(' '), lines: HOSTILE });
    const [text = ''] = server.texts();
    expect(text).toContain('点这里领奖');
    expect(text).not.toMatch(/https?:\/\/evil|www\.evil|evil\.example|\p{Bidi_Control}/u);
    for (const read of server.markup()) {
      // The only link and the only colours are ours; whatever stands in <…> else would mention somebody.
      const ours = read
        .replaceAll(/<font color="(?:warning|info|comment)">|<\/font>/g, '')
        .replaceAll('&amp;', '&');
      expect(ours.split(OURS).length - 1).toBeLessThanOrEqual(1);
      const rest = ours.replace(`[打开查看](${OURS})`, '').replace(`<${OURS}|打开查看>`, '');
      expect(rest).not.toMatch(/[<@]|\]\(/);
      expect(rest).not.toContain('<!channel>');
    }
  });

  test('cuts what is too long so that it is still taken', async () => {
    await send({
      title: '长'.repeat(3000),
      lines: Array.from({ length: 60 }, () => '👨‍👩‍👧‍👦刹车异响'.repeat(40)),
    });
    const [text = ''] = server.texts();
    expect(text).toContain('…');
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain('alert-7-opened-lx3k2f');
    expect(text.replaceAll('&amp;', '&')).toContain(OURS);
  });

  test('is left alone when it says that too much comes', async () => {
    for (let sent = 0; sent < fast; sent++) await send();
    const error = await fails(send());
    expect(error).toMatchObject({ trouble: 'busy', said: says });
    expect(error?.waitMs).toBeGreaterThanOrEqual(1000);
    expect(server.texts()).toHaveLength(fast);
  });

  test('an answer that is none of the service’s is no refusal: it is tried again', async () => {
    const proxy = await listen(() => ({ status: 502, body: '<html>Bad gateway</html>' }));
    const url = new URL(server.url);
    url.port = String(proxy.port);
    expect(await fails(send({}, url.href))).toMatchObject({
      trouble: 'later',
      said: '502 <html>Bad gateway</html>',
    });
    await proxy.close();
  });

  test('a robot that is gone is said to be', async () => {
    const error = await fails(send({}, server.url.replace(/.{6}$/, 'gone00')));
    expect(error).toMatchObject({ trouble: 'gone' });
    expect(server.texts()).toEqual([]);
  });

  test('nothing is sent anywhere but to the documented host, or one the operator lists', async () => {
    const strict = ways({ allowPrivateHosts: [] });
    const error = await fails(carrier.send(message(), target({ url: server.url, secret }), strict));
    expect(error).toMatchObject({ trouble: 'address' });
    await strict.client.destroy();
    expect(server.texts()).toEqual([]);
    for (const url of [
      'https://evil.example/cgi-bin/webhook/send?key=1',
      'ftp://127.0.0.1/',
      'x',
      server.url.split('?')[0]?.slice(0, 24) ?? '',
    ])
      expect(carrier.wrongAddress(url, ['127.0.0.1'])).not.toBeNull();
  });

  if (secret !== null) {
    test('a wrong signature, or none, is told as that', async () => {
      expect(await fails(send({}, server.url, `${secret}x`))).toMatchObject({ trouble: 'login' });
      expect(await fails(send({}, server.url, null))).toMatchObject({ trouble: 'login' });
      expect(server.texts()).toEqual([]);
    });
  }
});

test('documented hosts are taken over https only, without a port, user or password', () => {
  const good = {
    wecom: [wecom, 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc'],
    dingtalk: [dingtalk, 'https://oapi.dingtalk.com/robot/send?access_token=abc'],
    feishu: [feishu, 'https://open.feishu.cn/open-apis/bot/v2/hook/abc'],
    lark: [feishu, 'https://open.larksuite.com/open-apis/bot/v2/hook/abc'],
    slack: [slack, 'https://hooks.slack.com/services/T0/B0/X'],
  } as const;
  for (const [carrier, url] of Object.values(good)) {
    expect(carrier.wrongAddress(url, [])).toBeNull();
    expect(carrier.wrongAddress(url.replace('https:', 'http:'), [])).not.toBeNull();
    expect(carrier.wrongAddress(url.replace('https://', 'https://u:p@'), [])).not.toBeNull();
    expect(carrier.wrongAddress(url.replace(/(\.com|\.cn)\//, '$1:8443/'), [])).not.toBeNull();
    expect(carrier.wrongAddress(url.replace(/(\.com|\.cn)\//, '$1.evil.example/'), [])).not.toBeNull();
  }
});

test('the signature of 钉钉 is that of its documentation', () => {
  // Worked out apart with openssl: printf '1577808000000\nSECabc' | openssl dgst -sha256 -hmac SECabc -binary | base64
  expect(dingtalkSign(1577808000000, 'SECabc')).toBe('d8MiemiW5bT/XT2zgWrhyRQdANlJ4zkTa39rkwaldRU=');
});
