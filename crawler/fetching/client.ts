import { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { bareHost, isListed, isPublicAddress, RefusedAddressError } from './address.ts';

export interface ClientOptions {
  /** Hosts on private addresses that the operator allows, as in ALLOW_PRIVATE_HOSTS. */
  allowPrivateHosts: readonly string[];
  /** Connections to one host at a time. */
  connections?: number;
  /** Name lookup; the system's own outside of tests. */
  lookup?: LookupFunction;
}

/**
 * A lookup that gives a name up when any of its addresses is not public. It is the lookup of the connection itself,
 * so a name that changes its address between a check and the connection (DNS rebinding) gains nothing.
 */
export function guardedLookup(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found, family) => {
      if (error) return callback(error, found, family);
      const addresses = typeof found === 'string' ? [{ address: found, family: family ?? 4 }] : found;
      const bad = addresses.find(({ address }) => !isPublicAddress(address));
      if (bad) return callback(new RefusedAddressError(hostname, bad.address), [], 4);
      const first = addresses[0];
      if (options.all || !first) return callback(null, addresses, first?.family);
      callback(null, first.address, first.family);
    });
  };
}

/** The one way out to the network: every connection is checked against the address guard. */
export function openClient({ allowPrivateHosts, connections = 32, lookup }: ClientOptions): Agent {
  const resolve: LookupFunction = lookup ?? systemLookup;
  const limits = { timeout: 10_000, allowH2: false };
  const open = buildConnector({ ...limits, lookup: resolve });
  const guarded = buildConnector({ ...limits, lookup: guardedLookup(resolve) });
  return new Agent({
    connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    connect(options, callback) {
      const host = bareHost(options.hostname);
      const port = options.port || (options.protocol === 'https:' ? '443' : '80');
      if (isListed(host, port, allowPrivateHosts)) return open(options, callback);
      if (isIP(host) !== 0 && !isPublicAddress(host)) {
        return callback(new RefusedAddressError(host, host), null);
      }
      return guarded(options, callback);
    },
  });
}
