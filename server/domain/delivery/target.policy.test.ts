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

test('an address has 500 characters at most, and neither a name nor a password in it', () => {
  const ofLength = (length: number) => 'https://example.id/'.padEnd(length, 'a');
  const fault = (url: string) => targetFault({ url, allowedHost: null });
  expect([fault(ofLength(500)), fault(ofLength(501))]).toEqual([null, 'NO_ADDRESS']);
  expect(fault('https://nama@example.id/')).toBe('NO_ADDRESS');
  expect(fault('https://:sandi@example.id/')).toBe('NO_ADDRESS');
});

test.each([
  ['9.255.255.255', '10.0.0.0', '10.255.255.255', '11.0.0.0'],
  ['100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0'],
  ['126.255.255.255', '127.0.0.0', '127.255.255.255', '128.0.0.0'],
  ['169.253.255.255', '169.254.0.0', '169.254.255.255', '169.255.0.0'],
  ['192.0.1.255', '192.0.2.0', '192.0.2.255', '192.0.3.0'],
  ['192.88.98.255', '192.88.99.0', '192.88.99.255', '192.88.100.0'],
  ['192.167.255.255', '192.168.0.0', '192.168.255.255', '192.169.0.0'],
  ['198.17.255.255', '198.18.0.0', '198.19.255.255', '198.20.0.0'],
  ['198.51.99.255', '198.51.100.0', '198.51.100.255', '198.51.101.0'],
  ['203.0.112.255', '203.0.113.0', '203.0.113.255', '203.0.114.0'],
  ['223.255.255.255', '224.0.0.0', '255.255.255.255', '1.0.0.0'],
  ['2001:200::', '2001::', '2001:1ff:ffff::', '2001:201::'],
  ['2001:db7:ffff::', '2001:db8::', '2001:db8:ffff::', '2001:db9::'],
  ['2001:ffff::', '2002::', '2002:ffff::', '2003::'],
  ['3ffe::', '3fff::', '3fff:fff::', '3fff:1000::'],
])('between %s and what follows, %s to %s are kept, and %s is open again', (before, first, last, after) => {
  expect([before, first, last, after].map(isPublicAddress)).toEqual([true, false, false, true]);
});
