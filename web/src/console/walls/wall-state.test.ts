import { describe, expect, it } from 'vitest';
import type { Wall } from './use-walls.ts';
import { aliveCount, needsLook, wallState } from './wall-state.ts';

const wall = (more: object = {}): Wall =>
  ({
    isMisused: false,
    isSilent: false,
    lastSeenAt: '2026-11-24T00:00:00.000Z',
    settings: { isSoundOn: true },
    health: { lagMs: 400, sound: 'RUNNING' },
    ...more,
  }) as unknown as Wall;

describe('a wall', () => {
  it('is well while its picture is at most ten seconds behind', () => {
    expect(wallState(wall({ health: { lagMs: 10_000 } }))).toBe('live');
    expect(wallState(wall({ health: { lagMs: 10_001 } }))).toBe('lagging');
  });

  it('that was just let in is not called silent yet', () => {
    expect(wallState(wall({ lastSeenAt: null, health: null }))).toBe('fresh');
    expect(wallState(wall({ lastSeenAt: null, health: null, isSilent: true }))).toBe('silent');
  });

  it('in the hands of somebody else is that before anything', () => {
    expect(wallState(wall({ isMisused: true, isSilent: true }))).toBe('misused');
  });

  it('that cannot be heard asks for a look, unless it was told to be still', () => {
    expect(needsLook(wall({ health: { lagMs: 0, sound: 'BLOCKED' } }))).toBe(true);
    expect(needsLook(wall({ health: { lagMs: 0, sound: 'BLOCKED' }, settings: { isSoundOn: false } }))).toBe(
      false,
    );
    expect(needsLook(wall())).toBe(false);
  });
});

it('only walls that are heard of count as alive', () => {
  expect(aliveCount([wall(), wall({ isSilent: true }), wall({ health: { lagMs: 60_000 } })])).toBe(2);
});
