import { expect, test } from 'vitest';
import type { WallTokenRecord } from './wall.queries.ts';
import { WallRegister } from './wall-register.ts';
import type { WallRecord } from './wall-terms.policy.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');

const wall = (change: Partial<WallRecord> = {}): WallRecord => ({
  id: 'w1',
  pairing: 'p1',
  publicKey: '',
  userAgent: null,
  settings: {
    name: 'Layar',
    place: 'Aula',
    scope: '15.07',
    diagonalInches: 86,
    distanceMetres: 5,
    ambient: 'DARK',
    isGuestByDefault: false,
    pinnedScene: null,
    isRotating: false,
    isSoundOn: true,
  },
  isGuest: false,
  isBlank: false,
  restartedAt: null,
  soundTestedAt: null,
  sealUntil: null,
  misuse: null,
  approvedBy: null,
  pairedAt: NOW,
  unpairedAt: null,
  version: 1,
  ...change,
});
const token = (digest: string): WallTokenRecord => ({
  digest,
  wall: 'w1',
  issuedAt: NOW,
  expiresAt: NOW + 1,
  firstUsedAt: null,
});

test('what was read later counts, with exactly the tokens that were read with it', () => {
  const register = new WallRegister({ wall: { now: () => NOW }, steady: { now: () => NOW } });
  register.take([wall()], [token('a')]);
  register.take([wall({ version: 3, isBlank: true })], [token('b')]);
  expect(register.wall('w1')?.isBlank).toBe(true);
  expect([register.token('a'), register.token('b')?.digest, register.version]).toEqual([null, 'b', 3]);
});

test('a wall that was unpaired has no tokens, also where some were read before', () => {
  const register = new WallRegister({ wall: { now: () => NOW }, steady: { now: () => NOW } });
  register.take([wall()], [token('a')]);
  register.take([wall({ version: 2, unpairedAt: NOW })], [token('b')]);
  expect([register.token('a'), register.token('b'), register.paired()]).toEqual([null, null, []]);
});

test('a wall that did not change keeps what is known of it', () => {
  const register = new WallRegister({ wall: { now: () => NOW }, steady: { now: () => NOW } });
  register.take([wall(), wall({ id: 'w2', pairing: 'p2', version: 2 })], [token('a')]);
  register.take([wall({ id: 'w2', pairing: 'p2', version: 3 })], []);
  expect([register.token('a')?.digest, register.paired().length]).toEqual(['a', 2]);
});
