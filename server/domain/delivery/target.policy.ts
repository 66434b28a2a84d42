import { BlockList, isIP } from 'node:net';

/** Addresses that no stranger's name may lead to: this machine, the networks around it, and what is no host at all. */
const RESERVED_IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
];
/** Of IPv6 only what is given out to the world counts, without the parts of it that are kept or lead into IPv4. */
const GLOBAL_IPV6 = ['2000::/3'];
const RESERVED_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix = ''] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
};
const reservedIpv4 = listOf(RESERVED_IPV4, 'ipv4');
const globalIpv6 = listOf(GLOBAL_IPV6, 'ipv6');
const reservedIpv6 = listOf(RESERVED_IPV6, 'ipv6');

/** Whether an address belongs to a host of the open internet. An IPv4 address in the clothes of IPv6 does not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !reservedIpv4.check(address, 'ipv4');
  return family === 6 && globalIpv6.check(address, 'ipv6') && !reservedIpv6.check(address, 'ipv6');
}

/** Where something may be sent: an address, and whether an admin vouches for the host in it by name. */
export interface Target {
  readonly url: string;
  /** Null: only over TLS, and only to hosts of the open internet. */
  readonly allowedHost: string | null;
}

export const TARGET_FAULTS = ['NO_ADDRESS', 'NOT_ENCRYPTED', 'PRIVATE_ADDRESS', 'HOST_NOT_NAMED'] as const;
export type TargetFault = (typeof TARGET_FAULTS)[number];

const URL_LENGTH = 500;

/** The host of an address without the brackets of IPv6; what people would call it. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * What keeps a target from being one at all, whatever its name will lead to: no address of the web, with a password in it, in
 * plain text or with a private number while nobody vouches for the host, or vouched for under another name. Null: nothing does.
 */
export function targetFault({ url, allowedHost }: Target): TargetFault | null {
  const parsed = url.length <= URL_LENGTH ? URL.parse(url) : null;
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return 'NO_ADDRESS';
  if (parsed.username !== '' || parsed.password !== '' || parsed.hash !== '') return 'NO_ADDRESS';
  const host = hostOf(parsed);
  if (allowedHost !== null) return allowedHost.toLowerCase() === host ? null : 'HOST_NOT_NAMED';
  if (isIP(host) !== 0 && !isPublicAddress(host)) return 'PRIVATE_ADDRESS';
  return parsed.protocol === 'https:' ? null : 'NOT_ENCRYPTED';
}
