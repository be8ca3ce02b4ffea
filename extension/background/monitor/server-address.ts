export type ReadAddress = { address: string } | { problem: 'notAnAddress' | 'needsHttps' };

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The origin of a monitor as typed; a key is only ever sent over https, or to this very machine. */
export function readServerAddress(typed: string): ReadAddress {
  const trimmed = typed.trim();
  const withScheme = /^[a-z]+:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) return { problem: 'notAnAddress' };
  const url = new URL(withScheme);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: 'notAnAddress' };
  if (url.username !== '' || url.password !== '') return { problem: 'notAnAddress' };
  if (url.protocol === 'http:' && !LOOPBACK.has(url.hostname)) return { problem: 'needsHttps' };
  return { address: url.origin };
}
