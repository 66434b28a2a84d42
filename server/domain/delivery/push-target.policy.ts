import { hostOf, type Target } from './target.policy.ts';

/** Hosts of push services of one’s own, allowed by name when the server is started, such as `push.posko.lan`. */
export type PushHosts = readonly string[];

/** Where a push service is asked to wake a browser: over TLS on the open internet, or a host that was allowed by name. */
export function pushTarget(endpoint: string, hosts: PushHosts): Target {
  const host = hostOf(URL.parse(endpoint) ?? new URL('https://invalid/'));
  return { url: endpoint, allowedHost: hosts.includes(host) ? host : null };
}
