import { describe, expect, it } from 'vitest';
import { type Absence, outageOf } from './outage.policy.ts';

const MINUTE = 60_000;
const anchor = (realMinute: number, minute: number, speed: number) => ({
  realTime: realMinute * MINUTE,
  operationTime: minute * MINUTE,
  speed,
});
const absence = (from: number, until: number | null, hadNoServer = true): Absence => ({
  from: from * MINUTE,
  until: until === null ? null : until * MINUTE,
  hadNoServer,
});
const told = (anchors: ReturnType<typeof anchor>[], standsStill: boolean, missed: Absence, now = 0) => {
  const { from, until, seconds } = outageOf(missed, { anchors, standsStill }, now * MINUTE);
  return [from / MINUTE, until === null ? null : until / MINUTE, seconds];
};

describe('an outage', () => {
  it('lasts as long by the clock of a real operation, also before the server that tells of it', () => {
    const anchors = [anchor(100, 100, 1)];
    expect(told(anchors, false, absence(20, 35))).toEqual([20, 35, 15 * 60]);
    expect(told(anchors, false, absence(120, 125))).toEqual([120, 125, 5 * 60]);
    expect(told(anchors, false, absence(120, null, false), 121.5)).toEqual([120, null, 90]);
  });

  it('stands in an exercise where its clock went on, which stood still meanwhile', () => {
    const anchors = [anchor(0, 300, 0), anchor(10, 300, 60), anchor(40, 2_000, 0), anchor(40, 2_000, 60)];
    expect(told(anchors, true, absence(38, 39))).toEqual([2_000, 2_000, 60]);
    expect(told(anchors, true, absence(3, 5))).toEqual([300, 300, 2 * 60]);
    expect(told([anchor(0, 300, 0)], true, absence(3, 5))).toEqual([300, 300, 2 * 60]);
  });

  it('goes on with the clock of an exercise while a server runs that stores nothing', () => {
    const anchors = [anchor(0, 300, 0), anchor(10, 300, 60)];
    expect(told(anchors, true, absence(12, 14, false))).toEqual([420, 540, 2 * 60]);
    expect(told(anchors, true, absence(12, null, false), 15)).toEqual([420, null, 3 * 60]);
  });
});
