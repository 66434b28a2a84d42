import { describe, expect, test } from 'vitest';
import { isPublicAddress, targetFault } from './target.policy.ts';

describe('an address of the open internet', () => {
  test.each(['8.8.8.8', '103.10.66.1', '172.15.255.255', '172.32.0.1', '2606:4700::1111', '2400:cb00::1'])(
    'is %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  test.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1'],
    ...['fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'ff02::1', '2001:db8::1', 'no address', ''],
  ])('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('a target that nobody vouches for', () => {
  const fault = (url: string) => targetFault({ url, allowedHost: null });

  test.each(['https://sirene.example.id/masuk', 'https://8.8.8.8:8443/', 'https://[2606:4700::1111]/x?y=1'])(
    'may be %s',
    (url) => expect(fault(url)).toBeNull(),
  );

  test.each([
    ['http://sirene.example.id/', 'NOT_ENCRYPTED'],
    ['https://127.0.0.1/', 'PRIVATE_ADDRESS'],
    ['https://0x7f.1/', 'PRIVATE_ADDRESS'],
    ['https://2130706433/', 'PRIVATE_ADDRESS'],
    ['https://[::1]/', 'PRIVATE_ADDRESS'],
    ['https://[::ffff:127.0.0.1]/', 'PRIVATE_ADDRESS'],
    ['http://169.254.169.254/latest/meta-data', 'PRIVATE_ADDRESS'],
    ['ftp://example.id/', 'NO_ADDRESS'],
    ['file:///etc/passwd', 'NO_ADDRESS'],
    ['https://nama:sandi@example.id/', 'NO_ADDRESS'],
    ['https://example.id/#bagian', 'NO_ADDRESS'],
    ['sirene', 'NO_ADDRESS'],
    [`https://example.id/${'a'.repeat(500)}`, 'NO_ADDRESS'],
  ])('may not be %s: %s', (url, expected) => expect(fault(url)).toBe(expected));
});

test('a host that is vouched for by its own name may be private and without TLS, and no other', () => {
  const fault = (url: string, allowedHost: string) => targetFault({ url, allowedHost });
  expect(fault('http://192.168.1.20:8080/sirene', '192.168.1.20')).toBeNull();
  expect(fault('http://Sirene.posko.lan/', 'sirene.posko.lan')).toBeNull();
  expect(fault('http://[fd12::1]/', 'fd12::1')).toBeNull();
  expect(fault('http://192.168.1.21/', '192.168.1.20')).toBe('HOST_NOT_NAMED');
  expect(fault('http://sirene.posko.lan.example.id/', 'sirene.posko.lan')).toBe('HOST_NOT_NAMED');
});
