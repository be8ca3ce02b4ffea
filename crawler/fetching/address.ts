import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Thrown (through undici) when a host leads to an address the crawler must not touch. */
export class RefusedAddressError extends Error {
  override name = 'RefusedAddressError';
  readonly code = 'ERR_REFUSED_ADDRESS';
  constructor(host: string, address: string) {
    super(
      host === address
        ? `${address} is not a public address`
        : `${host} leads to ${address}, which is not a public address`,
    );
  }
}

const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * True for an address on the public internet. Loopback, private, link-local, carrier, multicast, metadata and
 * reserved ranges are not, nor are IPv4 addresses dressed as IPv6 (mapped, 6to4, Teredo, NAT64).
 * @param address an IPv4 or IPv6 address as DNS or a URL gives it, without brackets
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.process(address.split('%')[0] ?? address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

/** Host as it stands in a URL, without the brackets of IPv6. */
export function bareHost(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

/**
 * True when the operator listed this host: by name or address, alone (`127.0.0.1`) or with its port (`127.0.0.1:8080`).
 * @param port as a number or text, the scheme's own written out
 */
export function isListed(hostname: string, port: string | number, listed: readonly string[]): boolean {
  const host = bareHost(hostname).toLowerCase();
  const withPort = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
  return listed.some((entry) => {
    const wanted = entry.trim().toLowerCase();
    return wanted === host || wanted === `[${host}]` || wanted === withPort;
  });
}
