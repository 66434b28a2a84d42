import { expect, it } from 'vitest';
import { tokenState } from './token-state.ts';

const at = '2026-11-24T00:00:00.000Z';
const now = Date.parse(at);

it('a token opens something until its end, or until it is taken back', () => {
  expect(tokenState({ isRevoked: false, expiresAt: at }, now - 1)).toBe('open');
  expect(tokenState({ isRevoked: false, expiresAt: at }, now)).toBe('over');
  expect(tokenState({ isRevoked: true, expiresAt: at }, now - 1)).toBe('revoked');
});
