import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { CURSOR_PATTERN, CursorCodec } from './cursor.ts';

const codec = new CursorCodec(new Map([[1, randomBytes(32)]]));
const position = {
  epoch: 3,
  seq: 9_007_199_254_740_991,
  hashPrefix: '00ff11ee22dd33cc',
  operationTime: 1_707_870_260_000,
};
const page = { at: 1_707_870_260_123, id: '0192b3a0-7c1e-7def-8abc-0123456789ab' };

test('a position comes back as it was sealed, in a token that matches the wire pattern', () => {
  const token = codec.sealPosition(position, '15.07');
  expect(token).toMatch(CURSOR_PATTERN);
  expect(codec.openPosition(token, '15.07')).toEqual(position);
});

test('a page key comes back as it was sealed', () => {
  expect(codec.openPage(codec.sealPage(page, 'incidents'), 'incidents')).toEqual(page);
});

test('a token of another scope, or of a list, is answered with SCOPE', () => {
  expect(codec.openPosition(codec.sealPosition(position, '15.07'), '15.07.05')).toBe('SCOPE');
  expect(codec.openPosition(codec.sealPage(page, 'incidents'), '15.07')).toBe('SCOPE');
  expect(codec.openPage(codec.sealPage(page, 'incidents'), 'reports')).toBe('SCOPE');
});

test('every single changed character makes a token invalid', () => {
  const token = codec.sealPosition(position, '15.07');
  // The last character carries two bits that no decoder reads.
  for (let at = 3; at < token.length - 1; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    expect(codec.openPosition(token.slice(0, at) + other + token.slice(at + 1), '15.07')).toBe('INVALID');
  }
});

test('a hundred thousand tokens that were changed, cut, continued or put together from two are all invalid', () => {
  const tokens = [codec.sealPosition(position, '15.07'), codec.sealPage(page, 'incidents')] as const;
  let state = 1_507;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  const forge = [
    (bytes: Buffer) =>
      bytes.fill(bytes.readUInt8(below(bytes.length)) ^ (1 << below(8)), below(bytes.length)),
    (bytes: Buffer) => bytes.subarray(0, below(bytes.length)),
    (bytes: Buffer) => Buffer.concat([bytes, bytes.subarray(0, 1 + below(8))]),
    (bytes: Buffer, other: Buffer) => {
      const at = 14 + below(bytes.length - 15);
      return Buffer.concat([bytes.subarray(0, at), other.subarray(at)]);
    },
  ] as const;
  let opened = 0;
  for (let round = 0; round < 100_000; round += 1) {
    const [token, other] = tokens.map((each) => Buffer.from(each.slice(3), 'base64url')) as [Buffer, Buffer];
    const whole = Buffer.from(token);
    const forged = (forge[round % forge.length] ?? forge[0])(token, other);
    if (forged.equals(whole)) continue;
    if (codec.openPosition(`c1.${forged.toString('base64url')}`, '15.07') !== 'INVALID') opened += 1;
  }
  expect(opened).toBe(0);
}, 60_000);

test('a token of another key is invalid, and an older key of the ring still opens', () => {
  const older = randomBytes(32);
  const token = new CursorCodec(new Map([[1, older]])).sealPosition(position, '15.07');
  expect(codec.openPosition(token, '15.07')).toBe('INVALID');
  const ring = new CursorCodec(
    new Map([
      [1, older],
      [2, randomBytes(32)],
    ]),
  );
  expect(ring.openPosition(token, '15.07')).toEqual(position);
});

test('tokens have one length, whatever they hold', () => {
  const first = codec.sealPosition({ ...position, seq: 0 }, '15.07');
  expect(codec.sealPosition(position, '15.07.05').length).toBe(first.length);
  expect(codec.sealPage(page, 'incidents').length).toBe(first.length);
});

test('a keyring without a key, or with one of another length, is refused', () => {
  expect(() => new CursorCodec(new Map())).toThrow('a cursor key is needed');
  for (const length of [0, 31, 33]) {
    const keys = new Map([
      [1, randomBytes(32)],
      [2, randomBytes(length)],
    ]);
    expect(() => new CursorCodec(keys)).toThrow('a cursor key has 32 bytes');
  }
});

test('the key of highest id seals, and every key of the ring opens', () => {
  const [old, current] = [randomBytes(32), randomBytes(32)];
  const both = new CursorCodec(
    new Map([
      [2, current],
      [1, old],
    ]),
  );
  const before = new CursorCodec(new Map([[1, old]]));
  const after = new CursorCodec(new Map([[2, current]]));
  const token = both.sealPosition(position, '15.07');
  expect(after.openPosition(token, '15.07')).toEqual(position);
  expect(before.openPosition(token, '15.07')).toBe('INVALID');
  expect(both.openPosition(before.sealPosition(position, '15.07'), '15.07')).toEqual(position);
});

test('a key for another purpose differs by purpose, and is that of the key that seals', () => {
  const key = Buffer.alloc(32, 7);
  const ring = new CursorCodec(
    new Map([
      [1, Buffer.alloc(32, 6)],
      [2, key],
    ]),
  );
  expect(ring.keyFor('one')).toEqual(new CursorCodec(new Map([[9, key]])).keyFor('one'));
  expect(ring.keyFor('one')).not.toEqual(ring.keyFor('other'));
  expect(ring.keyFor('one')).not.toEqual(key);
});
