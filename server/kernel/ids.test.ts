import { afterEach, describe, expect, test, vi } from 'vitest';
import { isUuid, newId, newLooseId, newLooseIds } from './ids.ts';

/** What an id holds between its time and its last random bits: where a counter would be. */
function middleOf(id: string): number {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const [six = 0, seven = 0, eight = 0, nine = 0, ten = 0] = bytes.subarray(6, 11);
  return (six & 0x0f) * 2 ** 28 + seven * 2 ** 20 + (eight & 0x3f) * 2 ** 14 + nine * 2 ** 6 + (ten >> 2);
}
const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
const steps = (ids: readonly string[]) =>
  ids.slice(1).map((id, index) => middleOf(id) - middleOf(ids[index] ?? id));

describe('ids', () => {
  afterEach(() => void vi.useRealTimers());

  test('that are loose do not count how many were made between in one instant (F3)', () => {
    vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date'] });
    const ids = Array.from({ length: 100 }, newLooseId);
    expect(ids.every(isUuid)).toBe(true);
    expect(steps(ids).filter((step) => Math.abs(step) < 1_000)).toEqual([]);
  });

  test('of a clock that was set back count nothing either, and hold its time (F3)', () => {
    vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date'] });
    newId();
    vi.setSystemTime(1_799_974_800_000);
    const ids = Array.from({ length: 100 }, newId);
    expect(steps(ids).filter((step) => Math.abs(step) < 1_000)).toEqual([]);
    expect(new Set(ids.map(timeOf))).toEqual(new Set([1_799_974_800_000]));
  });

  test('of batches ascend, within one and from one to the next in the same millisecond, and count nothing (F3)', () => {
    vi.useFakeTimers({ now: 1_800_000_000_000, toFake: ['Date'] });
    const ids = Array.from({ length: 40 }, () => newLooseIds(5)).flat();
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(steps(ids).filter((step) => Math.abs(step) < 1_000)).toEqual([]);
    vi.setSystemTime(1_799_974_800_000);
    expect(newLooseIds(2).map(timeOf)).toEqual([1_799_974_800_000, 1_799_974_800_000]);
  });
});
