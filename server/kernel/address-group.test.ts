import { expect, test } from 'vitest';
import { addressBlock, addressGroup, isOfTheHouse } from './address-group.ts';

test.each([
  ['10.0.0.7', '10.0.0.7'],
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['::1', '0:0:0:0'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:DB8:1:2::1', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s: %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});

test.each([
  ['36.72.4.5', '36.72'],
  ['::ffff:36.72.4.5', '36.72'],
  ['2001:db8:1:2::1', '2001:db8'],
  ['2001::1', '2001:0'],
])('%s is of the provider’s block %s', (address, block) => {
  expect(addressBlock(address)).toBe(block);
});

test.each([
  ...['10.0.0.7', '127.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.1.1', '::1'],
  ...['fd00::1', 'fc00::1', 'fe80::1%eth0', 'febf::1', '::ffff:192.168.1.1'],
])('%s is of the house', (address) => {
  expect(isOfTheHouse(address)).toBe(true);
});

test.each([
  ...['11.0.0.1', '126.0.0.1', '172.15.0.1', '172.32.0.1', '192.167.1.1', '192.169.1.1', '169.253.1.1'],
  ...['8.8.8.8', '2001:db8::1', 'fbff::1', 'fe00::1', 'fec0::1', '::', '::ffff:8.8.8.8', ''],
])('%s is not of the house', (address) => {
  expect(isOfTheHouse(address)).toBe(false);
});
