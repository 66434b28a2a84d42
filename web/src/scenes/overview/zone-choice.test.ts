import { describe, expect, it } from 'vitest';
import { firstZone, nextZone, type ZoneInput, type ZoneState } from './zone-choice.ts';

const quiet: ZoneInput = { pinned: null, isRotating: true, isLive: true, urgent: [], isWaitedFor: false };
const SECOND = 1_000;

/** The zone at each of those seconds, looked at twice a second until then. */
function zonesAt(seconds: readonly number[], inputAt: (second: number) => ZoneInput): string[] {
  let state: ZoneState = firstZone;
  const shown: string[] = [];
  for (let second = 0; second <= Math.max(...seconds); second += 0.5) {
    state = nextZone(state, inputAt(second), second * SECOND);
    if (seconds.includes(second)) shown.push(state.zone);
  }
  return shown;
}

describe('a wall with room for one zone', () => {
  it('goes round while nobody has to act, and comes back to the board after each other zone', () => {
    expect(zonesAt([0, 59.5, 60, 79.5, 80, 139.5, 140, 159.5, 160], () => quiet)).toEqual([
      'BOARD',
      'BOARD',
      'NUMBERS',
      'NUMBERS',
      'BOARD',
      'BOARD',
      'STAGES',
      'STAGES',
      'BOARD',
    ]);
  });

  it('keeps the board where it was not told to go round, and while the picture is not live', () => {
    expect(zonesAt([70, 150], () => ({ ...quiet, isRotating: false }))).toEqual(['BOARD', 'BOARD']);
    expect(zonesAt([70, 150], () => ({ ...quiet, isLive: false }))).toEqual(['BOARD', 'BOARD']);
  });

  it('shows the board at once and as long as a critical or high incident waits', () => {
    const input = (second: number) => (second < 65 ? quiet : { ...quiet, urgent: ['a'], isWaitedFor: true });
    expect(zonesAt([64.5, 65, 400], input)).toEqual(['NUMBERS', 'BOARD', 'BOARD']);
  });

  it('keeps the board for two minutes after the last news of one, and goes round from there', () => {
    const input = (second: number) => (second < 65 ? quiet : { ...quiet, urgent: ['a'] });
    expect(zonesAt([65, 184.5, 244.5, 245], input)).toEqual(['BOARD', 'BOARD', 'BOARD', 'NUMBERS']);
  });

  it('keeps the zone that is pinned, whatever else', () => {
    const pinned = { ...quiet, pinned: 'STAGES', urgent: ['a'], isWaitedFor: true } as const;
    expect(zonesAt([0, 70], () => pinned)).toEqual(['STAGES', 'STAGES']);
  });

  it('answers the same object while nothing changes', () => {
    const state = nextZone(firstZone, quiet, 0);
    expect(nextZone(state, quiet, 59_999)).toBe(state);
    const still = { ...quiet, isRotating: false };
    expect(nextZone(firstZone, still, 5)).toBe(firstZone);
  });
});
