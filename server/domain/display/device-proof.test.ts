import { generateKeyPairSync, sign } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { must } from '../../kernel/must.ts';
import { Device } from './device.fixture.ts';
import { deviceKeyText, ProofJudge, readDeviceKey } from './device-proof.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');
const SECOND = 1_000;
const device = new Device();
const key = must(readDeviceKey(device.publicKey), 'a key');

let now: number;
/** How far the computer's clock was set. */
let set: number;
let judge: ProofJudge;

beforeEach(() => {
  now = NOW;
  set = 0;
  judge = new ProofJudge({ wall: { now: () => now + set }, steady: { now: () => now } });
});

const verdict = (proof: string, change: object = {}) =>
  judge.judge({ purpose: 'siaga-pairing', about: 'p1', key, proof, ...change });

test('a proof of the device is right once', () => {
  const proof = device.pairingProof('p1', now);
  expect(verdict(proof)).toBe('RIGHT');
  expect(verdict(proof)).toBe('REPLAYED');
  expect(verdict(device.pairingProof('p1', now))).toBe('RIGHT');
});

test('a proof is remembered for as long as it is fresh', () => {
  now += 300 * SECOND;
  const ahead = device.pairingProof('p1', now + 119 * SECOND);
  expect(verdict(ahead)).toBe('RIGHT');
  for (let step = 0; step < 238; step += 1) {
    now += SECOND;
    expect(verdict(device.pairingProof('p1', now))).toBe('RIGHT');
    expect(verdict(ahead)).toBe('REPLAYED');
  }
  now += 2 * SECOND;
  expect(verdict(ahead)).toBe('STALE');
});

test('another key, another thing, another purpose or another instant is wrong', () => {
  const proof = device.pairingProof('p1', now);
  expect(verdict(proof, { about: 'p2' })).toBe('WRONG');
  expect(verdict(proof, { purpose: 'siaga-wall' })).toBe('WRONG');
  expect(verdict(proof.replace(/^\d+/, String(now + 1)))).toBe('WRONG');
  expect(verdict(new Device().pairingProof('p1', now))).toBe('WRONG');
  expect(verdict(proof)).toBe('RIGHT');
});

test('what is no proof is wrong, whatever it is', () => {
  const [at, nonce, signature] = device.pairingProof('p1', now).split('.') as [string, string, string];
  const der = sign('sha256', Buffer.from('x'), generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  const wrong = [
    '',
    '..',
    `${at}.${nonce}`,
    `${at}.${nonce}.${signature}.`,
    `${at}.${nonce.slice(1)}.${signature}`,
    `${at}.${nonce}.${'A'.repeat(86)}`,
    `${at}.${nonce}.${der.toString('base64url')}`,
    `-${at}.${nonce}.${signature}`,
    `${'9'.repeat(400)}.${nonce}.${signature}`,
    `${at}.${nonce}.${signature}\n`,
  ];
  expect(wrong.map((proof) => verdict(proof))).toEqual(wrong.map(() => 'WRONG'));
});

test('a clock may be wrong by two minutes either way', () => {
  now += 600 * SECOND;
  for (const [offset, expected] of [
    [-120, 'RIGHT'],
    [120, 'RIGHT'],
    [-121, 'STALE'],
    [121, 'STALE'],
  ] as const) {
    expect(verdict(device.pairingProof('p1', now + offset * SECOND))).toBe(expected);
  }
});

test('what was proven before the server remembered proofs does not count', () => {
  const proof = device.pairingProof('p1', now - 1);
  expect(verdict(proof)).toBe('STALE');
});

test('keys on P-256 alone are read, in either alphabet of base64', () => {
  expect(deviceKeyText(key)).toBe(device.publicKey);
  const url = device.publicKey.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  expect(deviceKeyText(must(readDeviceKey(url), 'a key'))).toBe(device.publicKey);
  const other = (curve: string) =>
    generateKeyPairSync('ec', { namedCurve: curve })
      .publicKey.export({ format: 'der', type: 'spki' })
      .toString('base64');
  const ed25519 = generateKeyPairSync('ed25519')
    .publicKey.export({ format: 'der', type: 'spki' })
    .toString('base64');
  const malformed = [
    ...['', '{}', 'a', '!', 'A'.repeat(124), 'A'.repeat(5_000), device.publicKey.slice(0, -8)],
    ...[other('secp256k1'), other('P-384'), ed25519],
  ];
  expect(malformed.map(readDeviceKey)).toEqual(malformed.map(() => null));
});

const HOUR = 3_600 * SECOND;

test.each([-7, 7])(
  'a clock that is set by %i hours keeps no device out that knows what it shows (F8)',
  (hours) => {
    now += 60 * SECOND;
    const before = device.pairingProof('p1', now);
    set = hours * HOUR;
    expect(verdict(before)).toBe('STALE');
    const proof = device.pairingProof('p1', now + set);
    expect(verdict(proof)).toBe('RIGHT');
    expect(verdict(proof)).toBe('REPLAYED');
  },
);

test('an instant that comes a second time opens nothing that was used the first time (F8)', () => {
  now += 300 * SECOND;
  const proof = device.pairingProof('p1', now);
  expect(verdict(proof)).toBe('RIGHT');
  set = -7 * HOUR;
  expect(verdict(proof)).toBe('STALE');
  now += 7 * HOUR;
  expect(verdict(proof)).toBe('REPLAYED');
});

test('a proof from before the server began is stale, also where the clock was set since (F8)', () => {
  const early = device.pairingProof('p1', now - SECOND);
  expect(verdict(early)).toBe('STALE');
  set = -7 * HOUR;
  expect(verdict(device.pairingProof('p1', now + set - SECOND))).toBe('STALE');
  expect(verdict(device.pairingProof('p1', now + set))).toBe('RIGHT');
});

test.each([
  { off: -120_000, is: 'RIGHT' },
  { off: -120_001, is: 'STALE' },
  { off: 120_000, is: 'RIGHT' },
  { off: 120_001, is: 'STALE' },
])('a proof that is off by $off ms is $is', ({ off, is }) => {
  now += 300 * SECOND;
  expect(verdict(device.pairingProof('p1', now + off))).toBe(is);
});
