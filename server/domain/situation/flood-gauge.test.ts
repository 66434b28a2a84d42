import { describe, expect, it } from 'vitest';
import { FloodGauge } from './flood-gauge.ts';
import { MINUTE } from './situation.fixture.ts';

const gauge = (...arrivals: number[]): FloodGauge => {
  const flood = new FloodGauge({ above: 3, below: 2, windowMinutes: 10 });
  for (const arrival of arrivals) flood.add(arrival * MINUTE);
  return flood;
};

const isOn = (flood: FloodGauge, minute: number): boolean => flood.at(minute * MINUTE).flood !== null;

describe('a flood of incidents', () => {
  it('begins with the incident that exceeds the upper number', () => {
    const flood = gauge(0, 1, 2, 3);
    expect(isOn(flood, 2)).toBe(false);
    expect(flood.at(3 * MINUTE - 1).flood).toBeNull();
    expect(flood.at(3 * MINUTE).flood).toEqual({ since: 3 * MINUTE, count: 4 });
  });

  it('goes on between the two numbers, and ends when the count falls below the lower one', () => {
    const flood = gauge(0, 1, 2, 3);
    expect(flood.at(12 * MINUTE - 1).flood).toEqual({ since: 3 * MINUTE, count: 2 });
    expect(flood.at(12 * MINUTE).flood).toBeNull();
  });

  it('does not begin again while the count lies between the two numbers', () => {
    const flood = gauge(0, 1, 2, 3, 15, 16, 17);
    expect(isOn(flood, 11)).toBe(true);
    expect(isOn(flood, 17)).toBe(false);
  });

  it('begins anew, with a new beginning', () => {
    const flood = gauge(0, 1, 2, 3, 30, 31, 32, 33);
    expect(flood.at(33 * MINUTE).flood).toEqual({ since: 33 * MINUTE, count: 4 });
    expect(flood.at(4 * MINUTE).flood).toEqual({ since: 3 * MINUTE, count: 4 });
  });

  it('counts an incident for exactly the window', () => {
    const flood = gauge(0, 0, 0, 0, 9, 9);
    expect(flood.at(10 * MINUTE - 1).flood?.count).toBe(6);
    expect(flood.at(10 * MINUTE).flood?.count).toBe(2);
  });

  it('is the same in whatever order the arrivals become known, and whenever anyone looks', () => {
    const late = gauge(3, 1);
    expect(isOn(late, 3)).toBe(false);
    late.add(0);
    late.add(2 * MINUTE);
    expect(late.at(3 * MINUTE)).toEqual(gauge(0, 1, 2, 3).at(3 * MINUTE));
  });

  it('forgets an arrival that is taken back, and that one alone', () => {
    const flood = gauge(0, 1, 2, 3, 3);
    flood.remove(3 * MINUTE);
    expect(flood.at(3 * MINUTE)).toEqual(gauge(0, 1, 2, 3).at(3 * MINUTE));
    flood.remove(1 * MINUTE);
    expect(flood.at(3 * MINUTE)).toEqual(gauge(0, 2, 3).at(3 * MINUTE));
  });

  it.each([-1, 0, 2.5, 3, 3.5, 10, 11.5, 12, 20, 33, 40, 60])(
    'reads the same everywhere in the span it names (at %d min)',
    (minute) => {
      const flood = gauge(0, 1, 2, 3, 30, 31, 32, 33);
      const { flood: reading, span } = flood.at(minute * MINUTE);
      const from = Math.max(span.from, -HOURS);
      const until = Math.min(span.until, HOURS);
      expect(flood.at(from).flood).toEqual(reading);
      expect(flood.at(until - 1).flood).toEqual(reading);
    },
  );
});

const HOURS = 600 * MINUTE;
