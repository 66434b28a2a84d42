import { createPublicKey } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { Device } from './device.fixture.ts';
import { newPairingCode, readPairingCode, shownPairingCode, verifyPathOf } from './pairing-code.policy.ts';
import { PairingRegister } from './pairing-register.ts';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-24T00:00:00Z');
const key = createPublicKey({
  key: Buffer.from(new Device().publicKey, 'base64'),
  format: 'der',
  type: 'spki',
});

let now: number;
let letIn: Set<string>;
let register: PairingRegister;

beforeEach(() => {
  now = NOW;
  letIn = new Set();
  register = new PairingRegister(
    () => now,
    (pairing) => letIn.has(pairing),
  );
});

const begin = (address = '10.0.0.7') =>
  register.begin({ key, userAgent: null, width: 1920, height: 1080, address });
const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('a code has eight of twenty consonants and is read however people write it', () => {
  const codes = new Set(Array.from({ length: 2_000 }, newPairingCode));
  expect(codes.size).toBe(2_000);
  for (const code of codes) expect(code).toMatch(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/);
  expect(new Set([...codes].join('')).size).toBe(20);
  expect(shownPairingCode('BCDFGHJK')).toBe('BCDF-GHJK');
  expect(verifyPathOf('BCDFGHJK')).toBe('/console/layar/pasangkan?kode=BCDF-GHJK');
  expect(['bcdf-ghjk', ' BCDF GHJK ', 'BCDFGHJK'].map(readPairingCode)).toEqual(Array(3).fill('BCDFGHJK'));
  expect(['BCDFGHJ', 'BCDFGHJKL', 'ABCDFGHJ', '', '--', 'B'.repeat(10_000)].map(readPairingCode)).toEqual(
    Array(6).fill(null),
  );
});

test('who may approve finds the screen by its code, until it runs out', () => {
  const pairing = begin();
  expect(register.find(shownPairingCode(pairing.code).toLowerCase(), 'budi', null)).toBe(pairing);
  now = pairing.expiresAt - 1;
  expect(register.find(pairing.code, 'budi', null)).toBe(pairing);
  now = pairing.expiresAt;
  expect(codeOf(() => register.find(pairing.code, 'budi', null))).toBe('PAIRING_CODE_EXPIRED');
  now = pairing.startedAt + 20 * MINUTE;
  expect(codeOf(() => register.find(pairing.code, 'budi', null))).toBe('PAIRING_CODE_UNKNOWN');
});

test('a code that was decided about is told from one that never was', () => {
  const [refused, approved] = [begin(), begin()];
  register.refuse(refused.id, 'act 1');
  letIn.add(approved.id);
  for (const { code } of [refused, approved])
    expect(codeOf(() => register.find(code, 'budi', 'act 2'))).toBe('PAIRING_CODE_USED');
  expect(codeOf(() => register.find('what?', 'budi', null))).toBe('PAIRING_CODE_MALFORMED');
});

test('the act that turned a screen away finds it again, and no other act takes its place', () => {
  const { id, code } = begin();
  register.refuse(id, 'act 1');
  register.refuse(id, 'act 2');
  expect(register.find(code, 'budi', 'act 1').id).toBe(id);
  expect(codeOf(() => register.find(code, 'budi', 'act 2'))).toBe('PAIRING_CODE_USED');
  letIn.add(id);
  expect(codeOf(() => register.find(code, 'budi', 'act 1'))).toBe('PAIRING_CODE_USED');
});

test('after five wrong codes an approver waits ten minutes, even with a right one; others do not', () => {
  const pairing = begin();
  for (const triesLeft of [4, 3, 2, 1, 0]) {
    try {
      register.find('BBBB-BBBB', 'budi', null);
      expect.unreachable();
    } catch (error) {
      expect((error as { fields(): object }).fields()).toEqual({ triesLeft });
    }
  }
  expect(codeOf(() => register.find(pairing.code, 'budi', null))).toBe('TOO_MANY_PAIRING_TRIES');
  expect(register.find(pairing.code, 'siti', null)).toBe(pairing);
  now += 10 * MINUTE - 1;
  expect(codeOf(() => register.find('BBBB-BBBB', 'budi', null))).toBe('TOO_MANY_PAIRING_TRIES');
  now += 1;
  expect(codeOf(() => register.find('BBBB-BBBB', 'budi', null))).toBe('PAIRING_CODE_UNKNOWN');
});

const LETTERS = [...'BCDFGHJKLMNPQRSTVWXZ'];
const FOURS = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).flatMap((pair, _, pairs) =>
  pairs.map((other) => pair + other),
);
/** A guess, without the costly randomness of a code that has to be kept secret. */
const guessed = (): string =>
  `${FOURS[Math.floor(Math.random() * FOURS.length)]}${FOURS[Math.floor(Math.random() * FOURS.length)]}`;

test('a million guesses in a day, by any number of approvers, find none of the codes on 25 screens', () => {
  const answers: Record<string, number> = {};
  const { stackTraceLimit } = Error;
  // A refusal costs a stack trace otherwise: a million of them are most of the time.
  Error.stackTraceLimit = 0;
  for (let guess = 0; guess < 1_000_000; guess += 1) {
    now = NOW + Math.floor(guess * 86.4);
    if (guess % 6_944 === 0) for (let screen = 0; screen < 25; screen += 1) begin(`10.0.0.${screen}`);
    const answer = codeOf(() => register.find(guessed(), `approver ${guess % 250_000}`, null));
    answers[answer] = (answers[answer] ?? 0) + 1;
  }
  Error.stackTraceLimit = stackTraceLimit;
  expect(Object.keys(answers).sort()).toEqual(['PAIRING_CODE_UNKNOWN', 'TOO_MANY_PAIRING_TRIES']);
  // A hundred are looked at in each ten minutes, whoever asks.
  expect(answers.PAIRING_CODE_UNKNOWN).toBeLessThanOrEqual(144 * 100);
  expect(answers.PAIRING_CODE_UNKNOWN).toBeGreaterThan(143 * 100);
}, 120_000);

test('a device that asks too soon has to wait longer', () => {
  const { id } = begin();
  expect(register.isTooSoon(id)).toBe(false);
  now += 4_600;
  expect(register.isTooSoon(id)).toBe(false);
  now += 4_000;
  expect(register.isTooSoon(id)).toBe(true);
  expect(register.intervalOf(id)).toBe(10);
  now += 5_000;
  expect(register.isTooSoon(id)).toBe(true);
  now += 15_000;
  expect(register.isTooSoon(id)).toBe(false);
});

test('one address group begins thirty, whatever half of an IPv6 address it changes (F17)', () => {
  for (let index = 0; index < 30; index += 1) begin(`2001:db8:1:2::${index.toString(16)}`);
  expect(codeOf(() => begin('2001:db8:1:2:ffff::1'))).toBe('TOO_MANY_REQUESTS');
  expect(codeOf(() => begin('2001:db8:1:3::1'))).toBe('none');
});

test('one address begins thirty pairings in ten minutes', () => {
  for (let index = 0; index < 30; index += 1) begin();
  expect(codeOf(() => begin())).toBe('TOO_MANY_REQUESTS');
  now += 10 * MINUTE;
  expect(codeOf(() => begin())).toBe('none');
});

/** As many screens as anybody likes, from addresses none of which has begun one yet. */
const flood = (count: number, address: (index: number) => string) => {
  for (let index = 0; index < count; index += 1) begin(address(index));
};
const isHeld = ({ id }: { readonly id: string }) => register.pairing(id) !== null;
const hex = (index: number) => index.toString(16);

test('a stranger with a whole provider of addresses shuts nobody out, neither new screens nor those that wait (F17)', () => {
  const waiting = [begin('36.72.4.5'), begin('2400:9800:1::1'), begin('10.0.0.7')];
  flood(5_000, (index) => `2001:db8:${hex(index)}::1`);
  const later = [begin('36.72.4.6'), begin('2400:9800:1::2'), begin('10.0.0.8')];
  flood(5_000, (index) => `2001:db8:${hex(index + 5_000)}::1`);
  for (const pairing of [...waiting, ...later]) {
    expect(isHeld(pairing)).toBe(true);
    expect(register.find(pairing.code, 'budi', null).id).toBe(pairing.id);
  }
});

test('five hundred are held of strangers, and five hundred of private networks (F17)', () => {
  const house = Array.from({ length: 25 }, (_, index) => begin(`192.168.1.${index}`));
  const providers = Array.from({ length: 2_000 }, (_, index) =>
    begin(`${11 + (index % 80)}.${index >> 3}.1.1`),
  );
  expect(providers.filter(isHeld)).toHaveLength(500);
  expect(house.every(isHeld)).toBe(true);
  const guests = Array.from({ length: 600 }, (_, index) => begin(`10.0.${index >> 8}.${index & 255}`));
  expect([...house, ...guests].filter(isHeld)).toHaveLength(500);
  expect(house.every(isHeld)).toBe(true);
  expect(providers.filter(isHeld)).toHaveLength(500);
});

test('of the provider with most screens the oldest gives way (F17)', () => {
  const first = begin('36.72.0.1');
  const other = Array.from({ length: 499 }, (_, index) => begin(`36.80.${index >> 8}.${index & 255}`));
  begin('36.72.0.2');
  expect([first, ...other].map(isHeld)).toEqual([true, false, ...Array<boolean>(498).fill(true)]);
});
