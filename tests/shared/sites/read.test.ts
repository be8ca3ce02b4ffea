import { load } from 'cheerio';
import { Window } from 'happy-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withPagelets } from '../../../crawler/pagelets.ts';
import { endsProperly, readHtml } from '../../../crawler/read-html.ts';
import { readLive } from '../../../shared/sites/live-document.ts';
import { readPage } from '../../../shared/sites/read.ts';
import { SITE_FILES } from '../../../shared/sites/sites.ts';
import { fixtures } from './fixtures.ts';
import { treeDocument } from './tree-document.ts';

const pages = fixtures();
const page = (name: string) => {
  const found = pages.find((fixture) => fixture.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found;
};

function live(html: string): Document {
  const window = new Window({
    settings: { disableJavaScriptEvaluation: true, disableJavaScriptFileLoading: true },
  });
  window.document.write(html);
  // A page's scripts have it as a global.
  vi.stubGlobal('DOMParser', window.DOMParser);
  // happy-dom's Document is the DOM's in all that is used here, but its types are its own.
  return window.document as unknown as Document;
}

afterEach(() => vi.unstubAllGlobals());

describe('reading a page', () => {
  it.each(pages)('yields what was written down for $name', ({ html, url, seenAt, expected }) => {
    expect(readHtml(html, url, seenAt)).toEqual(expected);
  });

  it.each(pages)(
    'gives the same with the parser browsers use for $name',
    ({ html, url, seenAt, expected }) => {
      const root = load(withPagelets(html), { scriptingEnabled: false }).root()[0];
      if (root === undefined) throw new Error('parse5 gave no root');
      expect(readPage(treeDocument(root, endsProperly(html)), url, seenAt, SITE_FILES).page).toEqual(
        expected,
      );
    },
  );

  // A live page is never cut off, so `half` is read as far as it goes.
  it.each(pages.filter(({ name }) => !name.endsWith('/half')))(
    'gives the same on the live page for $name',
    ({ html, url, seenAt, expected }) => {
      // What a browser shows once the page's scripts have put its parts in their places.
      expect(readLive(live(withPagelets(html)), url, seenAt, SITE_FILES).page).toEqual(expected);
    },
  );

  it('hands the extension the elements of every post, in the order of the posts', () => {
    const { html, url, seenAt } = page('discuz/thread-page-1');
    const { page: read, places } = readLive(live(html), url, seenAt, SITE_FILES);
    expect(read.kind === 'thread' && read.posts.map((post) => post.postId)).toEqual(
      places.map((place) => place.postId),
    );
    expect(places.map((place) => place.post.id)).toEqual(places.map((place) => `post_${place.postId}`));
    expect(places[0]?.author?.textContent).toBe('山城老宋');
    expect(places[1]?.body.id).toBe('postmessage_9002');
  });

  it('lets nothing of quotes, signatures, edit marks, comments or hidden blocks into a body', () => {
    const { html, url, seenAt } = page('discuz/thread-page-1');
    const read = readHtml(html, url, seenAt);
    const bodies = read.kind === 'thread' ? read.posts.map((post) => post.body).join('\n') : '';
    for (const foreign of [
      '编辑',
      '车是腿',
      '诚信修车',
      '发表于',
      '点评',
      '同感',
      '复制代码',
      '下载次数',
      '门店电话',
      '隐藏内容',
      '贴膜',
      '7 ?',
      '4 @',
    ])
      expect(bodies).not.toContain(foreign);
  });

  it('refuses a thread whose id the address does not mention, whatever form the address has', () => {
    const { html, seenAt } = page('discuz/thread-page-1');
    const refusalOf = (url: string) => {
      const read = readHtml(html, url, seenAt);
      return read.kind === 'refused' ? read.refusal : read.kind;
    };
    expect(refusalOf('http://bbs.cheyou.example/t/501')).toBe('thread');
    expect(refusalOf('http://bbs.cheyou.example/t/502')).toBe('mismatch');
    expect(refusalOf('http://bbs.cheyou.example/forum-7-1.html')).toBe('mismatch');
    expect(refusalOf('http://bbs.cheyou.example/forum.php?mod=viewthread&tid=0501')).toBe('thread');
  });

  it('takes links from the page only to the same host', () => {
    const { html, url, seenAt } = page('discuz/thread-page-1');
    const elsewhere = html.replaceAll(
      'href="forum.php?mod=viewthread&amp;tid=501&amp;',
      'href="http://evil.example/forum.php?mod=viewthread&amp;tid=501&amp;',
    );
    expect(readHtml(elsewhere, url, seenAt).nextUrl).toBeNull();
    const based = html.replace(
      '<base href="http://bbs.cheyou.example/">',
      '<base href="http://evil.example/x/">',
    );
    expect(readHtml(based, url, seenAt).nextUrl).toBe(
      'http://bbs.cheyou.example/forum.php?mod=viewthread&tid=501&page=2',
    );
  });

  it('says what is wrong with an address that is none', () => {
    expect(() => readHtml('<html></html>', 'file:///page.html', new Date())).toThrow(/must start with http/);
  });
});
