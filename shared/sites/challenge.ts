import type { PageDocument } from './document.ts';
import { codeOf } from './script-code.ts';
import { lineOf, readField } from './text.ts';

/** Marks of captcha and bot-check pages, whatever stands behind them; such pages often come with status 200. */
const MARKS = [
  'script[src*="TCaptcha"], script[src*="captcha.qq.com"], script[src*="geetest"]',
  'script[src*="/cdn-cgi/challenge-platform/"], #challenge-form, #cf-challenge-running, #challenge-error-text',
  'form[action*="WafCaptcha"], [id*="__captcha"], script[src*="/WafCaptcha"]',
  '#nc_1_wrapper, #aliyunCaptcha-window-popup, script[src*="aliyunCaptcha"]',
].join(', ');

const TITLE_WORDS = [
  '安全验证',
  '访问验证',
  '人机验证',
  '滑动验证',
  '安全检查',
  '请求频繁',
  '访问过于频繁',
  'just a moment',
  'attention required',
  'checking your browser',
  'verify you are human',
  'captcha',
];

/** A script that sets a cookie or an address and a page with nothing to read: a bot check without words. */
function redirectsByScript<N>(page: PageDocument<N>): boolean {
  const body = page.first(page.root, 'body') ?? page.root;
  if (lineOf(page, body).length > 80) return false;
  return page.all(page.root, 'script').some((script) => {
    return /document\.cookie\s*=|location(?:\.href)?\s*=|location\.(?:assign|replace|reload)\b|_dsign/.test(
      codeOf(page, script, 50_000),
    );
  });
}

/** What a challenge page says of itself, or null for any other page. */
export function challengeOf<N>(page: PageDocument<N>): string | null {
  const title = readField(page, page.root, [{ select: 'title' }]) ?? '';
  if (TITLE_WORDS.some((word) => title.toLowerCase().includes(word))) return title;
  if (page.first(page.root, MARKS) !== null) return title === '' ? 'captcha' : title;
  return redirectsByScript(page) ? 'script redirect without content' : null;
}
