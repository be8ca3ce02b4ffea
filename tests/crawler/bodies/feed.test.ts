import { describe, expect, it } from 'vitest';
import { readBody } from '../../../crawler/bodies/read-body.ts';

const SEEN = new Date('2020-12-05T00:00:00Z');
const postsOf = (text: string, url = 'https://bbs.example/feed') => {
  const page = readBody(text, url, SEEN);
  if (page.kind !== 'thread') throw new Error(`no thread: ${JSON.stringify(page)}`);
  return page;
};

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>悦翔论坛</title><link>https://bbs.example/</link><description>最新</description>
<item><title>异响 &amp; 求助</title><link>https://bbs.example/t/1</link><guid isPermaLink="false">abc</guid>
<dc:creator>老王</dc:creator><pubDate>Tue, 01 Dec 2020 08:00:30 +0800</pubDate>
<description>摘要</description><content:encoded><![CDATA[<p>冷车<b>异响</b><br>第二行</p><blockquote>引用</blockquote><script>alert(1)</script>]]></content:encoded>
<enclosure url="https://bbs.example/a.jpg" type="image/jpeg" length="3"/></item>
<item><title>没有正文的一条</title><link>https://other.example/t/2</link><pubDate>gibberish</pubDate></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>u</id><updated>2020-12-01T00:00:00Z</updated>
<entry><id>tag:1</id><title type="html">a &lt;b&gt;</title><link rel="self" href="https://bbs.example/self"/><link rel="alternate" href="https://bbs.example/t/2"/>
<published>2020-12-01T00:00:00Z</published><updated>2020-12-02T00:00:00Z</updated><author><name>N</name><uri>https://bbs.example/u/9</uri></author>
<content type="html">&lt;p&gt;方向盘&lt;/p&gt;</content></entry></feed>`;

describe('reading a feed', () => {
  it('takes every item of RSS as a post with its title, full text, author, time and address', () => {
    const { posts, threadTitle, engine } = postsOf(RSS);
    expect({ engine, threadTitle }).toEqual({ engine: 'feed', threadTitle: '悦翔论坛' });
    expect(posts[0]).toMatchObject({
      author: { id: null, name: '老王', kind: 'guest' },
      body: '异响 & 求助\n冷车异响\n第二行',
      quotes: [{ author: null, text: '引用', postId: null }],
      publishedAt: '2020-12-01T00:00:30.000Z',
      images: ['https://bbs.example/a.jpg'],
      url: 'https://bbs.example/t/1',
      opening: false,
    });
  });

  it('invents no time, and never gives a post an address on another host', () => {
    expect(postsOf(RSS).posts[1]).toMatchObject({
      body: '没有正文的一条',
      publishedAt: null,
      publishedPrecision: 'unknown',
      url: 'https://bbs.example/feed',
    });
  });

  it('reads Atom by its alternate link, and notes that an entry was changed', () => {
    expect(postsOf(ATOM).posts[0]).toMatchObject({
      author: { name: 'N', kind: 'member' },
      body: 'a <b>\n方向盘',
      publishedAt: '2020-12-01T00:00:00.000Z',
      editedText: '2020-12-02T00:00:00Z',
      url: 'https://bbs.example/t/2',
    });
  });

  it('reads a JSON feed', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: '周报',
      items: [
        {
          id: '1',
          url: 'https://bbs.example/t/3',
          content_text: '油耗高',
          date_published: '2020-12-01T00:00:00Z',
        },
      ],
    };
    expect(postsOf(JSON.stringify(feed)).posts[0]).toMatchObject({
      body: '油耗高',
      url: 'https://bbs.example/t/3',
    });
  });

  it('gives an item the same id whatever stands before it', () => {
    const shorter = RSS.replace(/<item>[\s\S]*?<\/item>/, '');
    expect(postsOf(shorter).posts[0]?.postId).toBe(postsOf(RSS).posts[1]?.postId);
  });

  it('keeps an item the same post when its text is edited', () => {
    const edited = RSS.replace('第二行', '第二行，补充：已经修好');
    expect(postsOf(edited).posts[0]?.body).toContain('已经修好');
    expect(postsOf(edited).posts[0]?.postId).toBe(postsOf(RSS).posts[0]?.postId);
  });

  it.each([
    ['half a feed', RSS.slice(0, 300)],
    ['a feed without items', '<rss version="2.0"><channel><title>x</title></channel></rss>'],
    [
      'entities that grow',
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><rss version="2.0"><channel><title>&a;</title></channel></rss>`,
    ],
  ])('refuses %s and does not throw', (_name, text) => {
    expect(readBody(text, 'https://bbs.example/feed', SEEN).kind).toBe('refused');
  });
});
