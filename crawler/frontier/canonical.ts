/** Parameters that name a visit, a visitor or a way here, never a page. */
const NOISE = /^(sid|phpsessid|jsessionid|sessionid|extra|highlight|utm_[a-z]+|fbclid|gclid|spm|_t)$/i;
const SESSION_VALUE = /^s=[0-9a-f]{16,}$/i;
const SESSION_PATH = /;jsessionid=[^/?#]*/i;
/** Engines that tell pages under one of these: page=1 and start=0 are the page without a number. */
const PAGED = ['tid', 'fid', 't', 'f'];
const FIRST_PAGE = /^(page=1|start=0)$/;
const LONGEST = 2000;

/**
 * One spelling per page: no fragment, no session or tracking parameter, no `page=1`
 * or `start=0`. The order of parameters stays,
 * because robots.txt rules are matched against it.
 * @param base page the address was found on, for relative ones
 * @returns null when it is no http(s) address or too long to be one worth keeping
 */
export function canonicalUrl(address: string, base?: string): string | null {
  if (address.length > LONGEST || !URL.canParse(address, base)) return null;
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  url.pathname = url.pathname.replace(SESSION_PATH, '');
  const paged = PAGED.some((name) => url.searchParams.has(name));
  // Parameters are kept byte for byte: parsing and printing them again would change the spelling of GBK escapes.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((part) => {
      const name = part.split('=', 1)[0] ?? '';
      return (
        part !== '' && !NOISE.test(name) && !SESSION_VALUE.test(part) && !(paged && FIRST_PAGE.test(part))
      );
    });
  url.search = kept.join('&');
  return url.href.length > LONGEST ? null : url.href;
}

/** Host with port, as politeness is kept by. */
export function hostOf(address: string): string {
  return new URL(address).host;
}
