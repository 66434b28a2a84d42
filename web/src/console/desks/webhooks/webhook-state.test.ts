import { expect, it } from 'vitest';
import { webhookState } from './webhook-state.ts';

it('a receiver is well while its newest message arrived', () => {
  expect(webhookState({ lastTriedAt: null, lastFault: null })).toBe('untried');
  expect(webhookState({ lastTriedAt: '2026-11-27T00:00:00.000Z', lastFault: null })).toBe('well');
  expect(webhookState({ lastTriedAt: '2026-11-27T00:00:00.000Z', lastFault: 'TOO_SLOW' })).toBe('failing');
});
