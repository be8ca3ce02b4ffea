import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openClient } from '../../../crawler/fetching/client.ts';
import { rulesOf } from '../../../crawler/manners/robots.ts';
import { boundRobots } from '../../../crawler/manners/robots-bounds.ts';
import { type RobotsShelf, robotsGate } from '../../../crawler/manners/robots-gate.ts';

const AGENT = 'CheshengBot/0.1 (voice of the customer; a@b.cn)';
const ORIGIN = 'http://a.cn';
const rules = (text: string, status: number | null = 200) => rulesOf(ORIGIN, { status, text }, AGENT);

describe('robots.txt (RFC 9309)', () => {
  test('the group that names us counts, before the one for all', () => {
    const named = rules(
      'User-agent: *\nDisallow: /\n\nUser-agent: cheshengbot\nDisallow: /private/\nCrawl-delay: 4',
    );
    expect(named?.allows('http://a.cn/thread-1-1-1.html')).toBe(true);
    expect(named?.allows('http://a.cn/private/x')).toBe(false);
    expect(named?.crawlDelayMs).toBe(4000);
  });
  test('the longest rule decides, Allow wins a tie, and wildcards work', () => {
    const mixed = rules(
      'User-agent: *\nDisallow: /forum/\nAllow: /forum/car\nDisallow: /*.php$\nDisallow: /*sid=',
    );
    expect(mixed?.allows('http://a.cn/forum/x')).toBe(false);
    expect(mixed?.allows('http://a.cn/forum/car/1')).toBe(true);
    expect(mixed?.allows('http://a.cn/x.php')).toBe(false);
    expect(mixed?.allows('http://a.cn/x.php?a=1')).toBe(true);
    expect(mixed?.allows('http://a.cn/x?sid=1')).toBe(false);
  });
  test.each([
    [404, true],
    [403, true],
    [500, null],
    [503, null],
    [429, null],
    [null, null],
  ])('status %s means %s', (status, allowed) => {
    const found = rules('User-agent: *\nDisallow: /', status);
    expect(found === null ? null : found.allows('http://a.cn/x')).toBe(allowed);
  });
  test('a Crawl-delay that is no number or absurd does no harm', () => {
    expect(rules('User-agent: *\nCrawl-delay: soon')?.crawlDelayMs).toBeNull();
    expect(rules('User-agent: *\nCrawl-delay: 999999999')?.crawlDelayMs).toBe(600_000);
    expect(rules('User-agent: *\nCrawl-delay: -3')?.crawlDelayMs).toBeNull();
  });
});

describe('a robots.txt made to be slow', () => {
  const CLOSED = `/*a${'*a'.repeat(100)}b$`;
  const filled = (line: (index: number) => string, top = 'User-agent: *') => {
    const lines = [top];
    for (let size = 0, index = 0; size < 500_000; index++) {
      const next = line(index);
      size += next.length + 1;
      lines.push(next);
    }
    return lines.join('\n');
  };
  const starred = (text: string) =>
    text.split('\n').filter((line) => line.includes('*') && !line.startsWith('User-agent'));

  test.each([
    ['many wildcards', filled(() => `Disallow: ${CLOSED}`)],
    ['long rules after one wildcard', filled((index) => `Disallow: /*${'a'.repeat(480)}${index}`)],
    ['many short rules', filled((index) => `Disallow: /*${index}`)],
    ['many allowed', filled((index) => `Allow: /*a*a*a*a*a*a*a*a${index}`)],
    ['the same name over and over', `${'User-agent: *\n'.repeat(15_000)}Disallow: /*a*b`],
  ])('%s: what is matched against an address is bounded', (_name, text) => {
    const { exact, wider } = boundRobots(text, 'CheshengBot');
    expect(starred(exact).join('').length).toBeLessThanOrEqual(2000 * 12 + 6_000);
    for (const rule of starred(exact)) {
      expect(rule.split('*').length - 1).toBeLessThanOrEqual(8);
      expect(rule.length).toBeLessThanOrEqual(520);
    }
    expect(starred(wider)).toEqual([]);
    expect(exact.match(/^User-agent/gm)).toHaveLength(1);
  });
  test('a Disallow over the bounds forbids all that starts like it, whatever is allowed, and nothing else', () => {
    const found = rules(`User-agent: *\nDisallow: /forum${CLOSED}\nAllow: /forum/car/engine`);
    expect(found?.allows('http://a.cn/forum/car/engine')).toBe(false);
    expect(found?.allows('http://a.cn/thread-1-1-1.html')).toBe(true);
    expect(rules(`User-agent: *\nDisallow: ${CLOSED}`)?.allows('http://a.cn/x')).toBe(false);
    expect(rules(`User-agent: *\nDisallow: /x$${'*a'.repeat(20)}`)?.allows('http://a.cn/xyz')).toBe(false);
  });
  test('the group that names us still counts before the one for all', () => {
    const ours = rules(`User-agent: *\nDisallow: ${CLOSED}\nUser-agent: cheshengbot/2\nDisallow: /no/`);
    expect(ours?.allows('http://a.cn/x')).toBe(true);
    expect(ours?.allows('http://a.cn/no/x')).toBe(false);
    const theirs = rules(`User-agent: cheshengbot\nDisallow: ${CLOSED}\nUser-agent: *\nDisallow:`);
    expect(theirs?.allows('http://a.cn/x')).toBe(false);
    expect(rules('User-agent: other\nDisallow: /')?.allows('http://a.cn/x')).toBe(true);
  });
});

describe('the gate', () => {
  let server: Server;
  let origin: string;
  let asked: number;
  let status: number;
  let body: Buffer;
  let coding: Record<string, string>;
  const kept = new Map<string, { status: number | null; text: string; fetchedAt: Date }>();
  const shelf: RobotsShelf = {
    load: async (host) => kept.get(host) ?? null,
    save: async (host, file) => {
      kept.set(host, { ...file, fetchedAt: new Date() });
    },
  };

  beforeEach(async () => {
    asked = 0;
    status = 200;
    body = Buffer.from('User-agent: *\nDisallow: /no/');
    coding = {};
    kept.clear();
    server = createServer((_, response) => {
      asked++;
      response.writeHead(status, { 'Content-Type': 'text/plain', ...coding }).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const gate = () => robotsGate(openClient({ allowPrivateHosts: ['127.0.0.1'] }), AGENT, shelf);

  test('asks once for pages that come together and later, and says who had to ask', async () => {
    const admit = gate();
    const first = await Promise.all([admit(`${origin}/a`), admit(`${origin}/b`)]);
    expect(first.map((one) => one.asked)).toEqual([true, true]);
    expect((await admit(`${origin}/c`)).asked).toBe(false);
    expect(asked).toBe(1);
  });
  test.each(['plain', 'gzip'])('a file over 512 KB counts by what it says within them: %s', async (how) => {
    const text = `User-agent: *\nDisallow: /no/\n${'# nothing\n'.repeat(60_000)}Disallow: /late/\n`;
    coding = how === 'gzip' ? { 'Content-Encoding': 'gzip' } : {};
    body = how === 'gzip' ? gzipSync(text) : Buffer.from(text);
    const { rules } = await gate()(`${origin}/a`);
    expect(rules?.allows(`${origin}/no/x`)).toBe(false);
    expect(rules?.allows(`${origin}/yes`)).toBe(true);
    expect(rules?.allows(`${origin}/late/x`)).toBe(true);
  });
  test('takes what another process fetched within a day, and asks again after it', async () => {
    const host = new URL(origin).host;
    kept.set(host, {
      status: 200,
      text: 'User-agent: *\nDisallow: /',
      fetchedAt: new Date(Date.now() - 3_600_000),
    });
    expect((await gate()(`${origin}/a`)).rules?.allows(`${origin}/a`)).toBe(false);
    expect(asked).toBe(0);
    kept.set(host, {
      status: 200,
      text: 'User-agent: *\nDisallow: /',
      fetchedAt: new Date(Date.now() - 90_000_000),
    });
    expect((await gate()(`${origin}/a`)).rules?.allows(`${origin}/a`)).toBe(true);
    expect(asked).toBe(1);
  });
  test('obeys the old copy while a new one cannot be had, and reads nothing where there is none', async () => {
    status = 503;
    expect((await gate()(`${origin}/a`)).rules).toBeNull();
    const host = new URL(origin).host;
    kept.set(host, { status: 200, text: 'User-agent: *\nDisallow: /no/', fetchedAt: new Date(0) });
    const { rules: old } = await gate()(`${origin}/a`);
    expect(old?.allows(`${origin}/no/x`)).toBe(false);
    expect(old?.allows(`${origin}/yes`)).toBe(true);
  });
});
