import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../crawler/charset.ts';

const TEXT = '悦翔怠速异响，售后说“都这样”。';
const page = (charset: string, declared: string | null, text = TEXT) =>
  encode(
    `<html><head>${declared === null ? '' : `<meta charset="${declared}">`}</head><body>${text}</body></html>`,
    charset,
  );
const reads = (bytes: Uint8Array, header: string | null = null) => {
  const { html, charset } = decodeHtml(bytes, header);
  return `${charset} ${html.includes(TEXT)}`;
};

describe('charset of a page', () => {
  it.each([
    ['header', page('gbk', null), 'text/html; charset=GB2312', 'gb18030 true'],
    ['header of UTF-8', page('utf8', null), 'text/html; charset="utf-8"', 'utf-8 true'],
    ['meta', page('gbk', 'gbk'), null, 'gb18030 true'],
    [
      'http-equiv',
      encode(`<meta http-equiv="Content-Type" content="text/html; charset=gb2312">${TEXT}`, 'gbk'),
      null,
      'gb18030 true',
    ],
    ['nothing but UTF-8 bytes', page('utf8', null), 'text/html', 'utf-8 true'],
    ['nothing but GBK bytes', page('gbk', null), null, 'gb18030 true'],
    ['big5 meta', page('big5', 'big5', '悅翔怠速異響'), null, 'big5 false'],
    [
      'UTF-8 mark against a GBK header',
      new Uint8Array([0xef, 0xbb, 0xbf, ...page('utf8', 'gbk')]),
      'text/html; charset=gbk',
      'utf-8 true',
    ],
    ['UTF-16', encode(TEXT, 'utf16le', { addBOM: true }), null, 'utf-16le true'],
    ['meta says UTF-8, bytes are GBK', page('gbk', 'utf-8'), null, 'gb18030 true'],
    ['header says UTF-8, bytes are GBK', page('gbk', null), 'text/html; charset=utf-8', 'gb18030 true'],
    [
      'header says GBK, meta and bytes say UTF-8',
      page('utf8', 'utf-8'),
      'text/html; charset=gbk',
      'utf-8 true',
    ],
    ['header and meta say GBK, bytes are UTF-8', page('utf8', 'gbk'), 'text/html; charset=gbk', 'utf-8 true'],
    [
      'a server default header over a GBK page',
      page('gbk', 'gbk'),
      'text/html; charset=ISO-8859-1',
      'gb18030 true',
    ],
    [
      'a server default header, nothing else',
      page('gbk', null),
      'text/html; charset=ISO-8859-1',
      'gb18030 true',
    ],
    ['a label nobody knows', page('utf8', 'x-nonsense'), null, 'utf-8 true'],
    ['a commented meta', encode(`<!-- <meta charset="gbk"> -->${TEXT}`, 'utf8'), null, 'utf-8 true'],
    ['blanks and quotes around the label', page('gbk', null), 'text/html; charset = " gbk"', 'gb18030 true'],
    [
      'a label behind more blanks than anybody means',
      page('utf8', null),
      `text/html; charset=${' '.repeat(15_000)}big5`,
      'utf-8 true',
    ],
    [
      'a label behind more of everything else',
      page('utf8', null),
      `text/html; ${'charset '.repeat(2000)}; charset=big5`,
      'utf-8 true',
    ],
  ])('%s', (_name, bytes, header, expected) => expect(reads(bytes, header)).toBe(expected));

  it('forgives a character cut in half at the end', () => {
    const bytes = page('utf8', 'utf-8', `${TEXT}响`);
    expect(reads(bytes.subarray(0, bytes.length - '</body></html>'.length - 1))).toBe('utf-8 true');
  });

  it('keeps a UTF-8 page UTF-8 when a few characters in it are broken', () => {
    const whole = Buffer.from(page('utf8', 'utf-8', TEXT.repeat(20)));
    whole[whole.length - 60] = 0x41;
    expect(reads(whole)).toBe('utf-8 true');
  });

  it('does not take two GBK characters that happen to be valid UTF-8 for UTF-8', () => {
    expect(decodeHtml(encode('<meta charset="gbk">联通', 'gbk'), null).html).toContain('联通');
  });

  it('decodes four-byte characters of GB18030 declared as gb2312', () => {
    expect(decodeHtml(encode('<meta charset="gb2312">㐂', 'gb18030'), null).html).toContain('㐂');
  });
});
