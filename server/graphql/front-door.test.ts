import { expect, test } from 'vitest';
import { type Binding, loopbackBinding, settleBinding } from '../binding.ts';
import { FrontDoor } from './front-door.ts';

const OPEN = new FrontDoor(loopbackBinding(0));
const PROXIED = new FrontDoor(
  settleBinding({ port: 0, 'behind-proxy': '10.1.2.3', 'public-url': 'https://siaga.example' }),
);
const ENCRYPTED = new FrontDoor({
  ...loopbackBinding(0),
  tls: { cert: Buffer.alloc(0), key: Buffer.alloc(0) },
} satisfies Binding);

test.each([
  ['127.0.0.1', { open: true, proxied: true }],
  ['127.9.9.9', { open: true, proxied: true }],
  ['::1', { open: true, proxied: true }],
  ['::ffff:127.0.0.1', { open: true, proxied: true }],
  ['10.1.2.3', { open: false, proxied: true }],
  ['::ffff:10.1.2.3', { open: false, proxied: true }],
  ['10.1.2.4', { open: false, proxied: false }],
  ['2001:db8::1', { open: false, proxied: false }],
  ['', { open: false, proxied: false }],
  [undefined, { open: false, proxied: false }],
])('without TLS the peer %j may connect: %j; with TLS everybody may', (peer, may) => {
  expect({ open: OPEN.mayConnect(peer), proxied: PROXIED.mayConnect(peer) }).toEqual(may);
  expect(ENCRYPTED.mayConnect(peer)).toBe(true);
});

const FORWARDED = {
  'x-forwarded-for': '203.0.113.7, 198.51.100.8',
  'x-forwarded-host': 'siaga.example',
  'x-forwarded-proto': 'https',
};

test.each([
  ['10.1.2.3', '198.51.100.8'],
  ['::ffff:10.1.2.3', '198.51.100.8'],
  ['10.1.2.4', '10.1.2.4'],
  ['127.0.0.1', '127.0.0.1'],
])('of what %j says of its client, only a named proxy is believed: %j', (remoteAddress, address) => {
  const request = { socket: { remoteAddress }, headers: { host: 'siaga.example', ...FORWARDED } };
  expect(PROXIED.approach(request as never)).toEqual({ address, origin: 'https://siaga.example' });
});
