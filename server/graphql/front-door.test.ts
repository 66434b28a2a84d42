import { expect, test } from 'vitest';
import { type Binding, loopbackBinding, settleBinding } from '../binding.ts';
import type { Fault } from '../kernel/fault.ts';
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

const LOCAL_PROXY = new FrontDoor(
  settleBinding({ port: 0, 'behind-proxy': '127.0.0.1', 'public-url': 'https://siaga.example' }),
);
const knocking = (door: FrontDoor, remoteAddress: string, headers: Record<string, string>) => {
  const request = { socket: { remoteAddress }, headers };
  try {
    return door.approach(request as never);
  } catch (error) {
    const { code, status, message } = error as Fault;
    return { code, status, isAboutEncryption: message.includes('https alone') };
  }
};
const TURNED_AWAY = { code: 'HOST_NOT_SERVED', status: 403, isAboutEncryption: false };

test.each([
  ['127.0.0.1', 'localhost:4000', 'http://localhost:4000', OPEN],
  ['::1', '[::1]:4000', 'http://[::1]:4000', OPEN],
  ['127.0.0.1', '127.0.0.1', 'http://127.0.0.1', OPEN],
  ['127.0.0.1', 'localhost:4000', 'https://localhost:4000', ENCRYPTED],
  ['127.0.0.1', 'localhost:4000', 'http://localhost:4000', PROXIED],
  ['10.1.2.4', 'siaga.example', 'https://siaga.example', PROXIED],
  ['10.1.2.4', 'SIAGA.Example', 'https://siaga.example', PROXIED],
  ['127.0.0.1', 'rebound.example', null, OPEN],
  ['127.0.0.1', 'localhost.example', null, OPEN],
  ['127.0.0.1', 'localhost:123456', null, OPEN],
  ['10.1.2.4', 'localhost:4000', null, ENCRYPTED],
  ['10.1.2.4', 'localhost', null, PROXIED],
  ['127.0.0.1', 'siaga.example:81', null, PROXIED],
])('from %s a request for the host %s is let in to %j', (address, host, origin, door) => {
  expect(knocking(door, address, { host })).toEqual(origin === null ? TURNED_AWAY : { address, origin });
});

test('a request without a host is turned away', () => {
  expect(knocking(OPEN, '127.0.0.1', {})).toEqual(TURNED_AWAY);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['203.0.113.7, 198.51.100.8', '198.51.100.8'],
  ['203.0.113.7,10.1.2.3', '203.0.113.7'],
  ['unknown, 203.0.113.7', '203.0.113.7'],
  ['203.0.113.7, unknown', '10.1.2.3'],
  ['203.0.113.7, unknown, 10.1.2.3', '10.1.2.3'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['', '10.1.2.3'],
])('behind a proxy that says "%s" the client is %s', (said, address) => {
  const headers = { host: 'siaga.example', 'x-forwarded-for': said };
  expect(knocking(PROXIED, '10.1.2.3', headers)).toEqual({ address, origin: 'https://siaga.example' });
});

test.each([
  [{ 'x-forwarded-proto': 'https' }, null],
  [{ 'x-forwarded-proto': 'http, https' }, null],
  [{ 'x-forwarded-for': '203.0.113.7' }, null],
  [{ 'x-forwarded-host': 'elsewhere.example, siaga.example' }, null],
  [{ 'x-forwarded-host': 'siaga.example, elsewhere.example' }, TURNED_AWAY],
  [{ 'x-forwarded-proto': 'http' }, { ...TURNED_AWAY, isAboutEncryption: true }],
  [{ 'x-forwarded-proto': 'https, http' }, { ...TURNED_AWAY, isAboutEncryption: true }],
])('what a proxy says, the last of it, decides: %j', (said: Record<string, string>, fault) => {
  const found = knocking(PROXIED, '10.1.2.3', { host: 'siaga.example', ...said });
  expect(found).toEqual(fault ?? { address: expect.any(String), origin: 'https://siaga.example' });
});

test('a client behind a proxy on this machine is not on this machine', () => {
  const asked = { host: 'localhost' };
  expect(knocking(LOCAL_PROXY, '127.0.0.1', asked)).toMatchObject({ origin: 'http://localhost' });
  for (const said of [{ 'x-forwarded-for': '203.0.113.7' }, { 'x-forwarded-proto': 'https' }])
    expect(knocking(LOCAL_PROXY, '127.0.0.1', { ...asked, ...said })).toEqual(TURNED_AWAY);
});

test.each([
  [{}, false],
  [{ origin: 'http://localhost' }, false],
  [{ origin: 'https://localhost' }, true],
  [{ origin: 'http://localhost:81' }, true],
  [{ origin: 'null' }, true],
  [{ cookie: 'a=1' }, false],
  [{ upgrade: 'websocket' }, false],
  [{ upgrade: 'websocket', cookie: 'a=1' }, true],
  [{ upgrade: 'websocket', cookie: 'a=1', origin: 'http://localhost' }, false],
])('that a page of another site asks with %j is %j', (headers, isForeign) => {
  const approach = { address: '127.0.0.1', origin: 'http://localhost' };
  expect(OPEN.isForeign({ headers } as never, approach)).toBe(isForeign);
});
