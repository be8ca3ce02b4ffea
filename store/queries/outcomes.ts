/**
 * What came of fetching one page. The word decides what happens next to the page, its host and its source, and is what
 * source health counts.
 */
export const OUTCOMES = [
  'ok', // read, new or changed
  'unchanged', // 304, or the same bytes as last time
  'login', // wants an account: never worked around
  'challenge', // captcha or bot check: never worked around
  'gone', // deleted
  'moved', // leads to another host
  'throttled', // asked to slow down: costs no retry
  'server-error',
  'mismatch', // the thread inside is not the one in the address
  'truncated', // half a page
  'too-large',
  'timeout',
  'network', // no connection
  'wrong-type', // not text of any kind
  'refused-by-robots',
  'refused-address', // private address or another scheme
  'redirect-loop',
  'unrecognised', // no site file knows it
  'empty', // recognised, but nothing where posts were expected
  'no-browser', // shows nothing without scripts, and there is no Chromium to run them
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Worth another try in the same round. */
const PASSING: ReadonlySet<Outcome> = new Set([
  'throttled',
  'server-error',
  'truncated',
  'timeout',
  'network',
]);
/** Says something about the host rather than about the page. */
const HOST_TROUBLE: ReadonlySet<Outcome> = new Set(['throttled', 'server-error', 'timeout', 'network']);
/** The site keeps us out; trying harder would be rude. */
const BLOCKING: ReadonlySet<Outcome> = new Set([
  'login',
  'challenge',
  'refused-by-robots',
  'refused-address',
]);

export const isRead = (outcome: Outcome): boolean => outcome === 'ok' || outcome === 'unchanged';
export const isPassing = (outcome: Outcome): boolean => PASSING.has(outcome);
export const isHostTrouble = (outcome: Outcome): boolean => HOST_TROUBLE.has(outcome);
export const isBlocking = (outcome: Outcome): boolean => BLOCKING.has(outcome);

export function isOutcome(word: string | null): word is Outcome {
  return OUTCOMES.some((known) => known === word);
}

/** What can be wrong with a source: an outcome of its pages, or what only its history shows. */
export type SourceTrouble = Outcome | 'low-yield' | 'silent';

export function isTrouble(word: string | null): word is SourceTrouble {
  return isOutcome(word) || word === 'low-yield' || word === 'silent';
}

/** State of a source that has this trouble. */
export function stateOf(trouble: SourceTrouble | null): 'healthy' | 'quiet' | 'failing' | 'blocked' {
  if (trouble === null) return 'healthy';
  if (trouble === 'silent') return 'quiet';
  return trouble !== 'low-yield' && isBlocking(trouble) ? 'blocked' : 'failing';
}

type Language = 'zh' | 'en';

const ADVICE: Record<SourceTrouble, Record<Language, string>> = {
  'low-yield': {
    zh: '页面能打开，但读出的内容比往常少得多，多半是网站改了版面；请对照网站查看，若站点文件需要修，修好后用“重读保存的页面”补齐，若网站本来就这样，请点“现在这样是对的”。',
    en: 'Pages open but yield far less than they used to, most likely because the site changed its pages. Compare with the site: if its site file needs mending, mend it and press “Read kept pages again”; if the site is like this now, press “This is right”.',
  },
  silent: {
    zh: '没有新帖的时间已超过该来源平时的间隔；请打开网站看看是否确实无人发言，或网站是否已搬家、改为登录后可见。',
    en: 'No new post for longer than usual for this source. Open the site to see whether nobody writes, or whether it moved or hides posts behind a login.',
  },
  ok: { zh: '', en: '' },
  unchanged: { zh: '', en: '' },
  login: {
    zh: '该网站要求登录后才能阅读;车声不会绕过登录,请改用公开板块的地址,或与网站商定数据接口。',
    en: 'The site wants an account to read this; logins are never worked around. Use the address of a public board, or agree on a data interface with the site.',
  },
  challenge: {
    zh: '该网站要求通过验证码或人机检查;车声不会绕过,请降低采集频率后重试,或与网站商定数据接口。',
    en: 'The site answers with a captcha or bot check, which is never worked around. Try again later at a lower rate, or agree on a data interface with the site.',
  },
  gone: {
    zh: '该地址的内容已被删除;请在浏览器中核对地址后修改来源。',
    en: 'Nothing is left at this address. Check it in a browser and change the source.',
  },
  moved: {
    zh: '该地址已转到另一个网站;请用新地址添加来源。',
    en: 'This address leads to another site. Add the new address as a source.',
  },
  throttled: {
    zh: '该网站要求放慢速度;已按其要求等待,会自动继续,无需处理。',
    en: 'The site asked for a slower pace. Reading waits as asked and goes on by itself; nothing to do.',
  },
  'server-error': {
    zh: '该网站的服务器出错;会自动重试,若持续一天以上请联系网站。',
    en: "The site's server reports an error. It is tried again by itself; if it lasts more than a day, contact the site.",
  },
  mismatch: {
    zh: '页面中的主题与地址不符,未保存任何内容;请在浏览器中打开该地址核对。',
    en: 'The thread on the page is not the one in the address, so nothing was stored. Open the address in a browser and compare.',
  },
  truncated: {
    zh: '页面只收到一部分,未保存任何内容;会自动重试。',
    en: 'Only part of the page arrived, so nothing was stored. It is tried again by itself.',
  },
  'too-large': {
    zh: '页面超过大小上限,未读取;请确认该地址是论坛页面而不是文件下载。',
    en: 'The page is over the size limit and was not read. Check that the address is a forum page and not a download.',
  },
  timeout: {
    zh: '该网站在规定时间内没有答完;会自动重试,若持续请检查网络或网站是否正常。',
    en: 'The site did not finish its answer in time. It is tried again by itself; if it lasts, check the network and the site.',
  },
  network: {
    zh: '无法连接该网站;请检查地址是否正确、网络是否可用,会自动重试。',
    en: 'The site cannot be reached. Check the address and the network; it is tried again by itself.',
  },
  'wrong-type': {
    zh: '该地址给出的不是网页或文本;请使用论坛首页、板块或主题的地址。',
    en: "This address gives neither a page nor text. Use the address of a forum's front page, a board or a thread.",
  },
  'refused-by-robots': {
    zh: '该网站的 robots.txt 不允许读取;请改用允许的板块,或取得网站同意。',
    en: "The site's robots.txt does not allow reading this. Use a board it allows, or ask the site for permission.",
  },
  'refused-address': {
    zh: '该地址指向内部网络,已拒绝;若确为自己的服务器,请把主机写入 ALLOW_PRIVATE_HOSTS 后重启。',
    en: 'This address leads into a private network and was refused. If the server is your own, list its host in ALLOW_PRIVATE_HOSTS and restart.',
  },
  'redirect-loop': {
    zh: '该地址不停地跳转;请在浏览器中打开,用最终地址添加来源。',
    en: 'This address redirects without end. Open it in a browser and add the address where it ends.',
  },
  unrecognised: {
    zh: '车声还不认识这种页面;请换用论坛首页、板块或主题的地址,或为该网站添加读取文件。',
    en: "This kind of page is not known yet. Use the address of a forum's front page, a board or a thread, or add a site file for it.",
  },
  'no-browser': {
    zh: '该网站的页面要靠浏览器脚本才能显示内容,而本机没有 Chromium;请安装 Chromium,或用 CHROMIUM 指明其路径后重启。',
    en: 'Pages of this site show nothing without scripts, and this machine has no Chromium to run them. Install Chromium, or set CHROMIUM to its path, and restart.',
  },
  empty: {
    zh: '认出了论坛,但页面上没有帖子;请确认该板块公开且有内容。',
    en: 'The forum was recognised, but there are no posts on the page. Check that the board is public and has any.',
  },
};

/** One sentence for people: what is wrong and what to do; empty for a page that was read. */
export function adviceFor(outcome: SourceTrouble, language: Language = 'zh'): string {
  return ADVICE[outcome][language];
}
