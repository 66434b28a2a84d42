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
    name: 'Dinding',
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

test('whoever learns of his commit late does not undo a later one', () => {
  const register = new WallRegister(() => NOW, [wall()], []);
  register.put(wall({ version: 3, isBlank: true }));
  register.put(wall({ version: 2 }));
  expect(register.wall('w1')?.isBlank).toBe(true);
  register.putTokens({ wall: 'w1', turn: 5, tokens: [token('b')] });
  register.putTokens({ wall: 'w1', turn: 4, tokens: [token('a')] });
  expect([register.token('a'), register.token('b')?.digest]).toEqual([null, 'b']);
});

test('a wall that was unpaired has no tokens, whoever brings some', () => {
  const register = new WallRegister(() => NOW, [wall()], [token('a')]);
  register.put(wall({ version: 2, unpairedAt: NOW }));
  register.putTokens({ wall: 'w1', turn: 9, tokens: [token('b')] });
  expect([register.token('a'), register.token('b'), register.paired()]).toEqual([null, null, []]);
});
