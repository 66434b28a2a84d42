import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TouchLog } from './touch-log.ts';

const visibleAfter = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constant(Number.NEGATIVE_INFINITY));

/** More touches than are kept one by one, each at or after the one before. */
const rising = fc.array(fc.nat(20), { minLength: 100, maxLength: 600 }).map((steps) => {
  let sum = 0;
  return steps.map((step) => (sum += step));
});

const logOf = (touches: readonly number[]): TouchLog => {
  const log = new TouchLog();
  for (const [index, touch] of touches.entries()) log.add(index + 1, touch);
  return log;
};

describe('a touch log', () => {
  it('says exactly whether an event after the position shows at its instant, within its capacity', () => {
    fc.assert(
      fc.property(
        fc.array(visibleAfter, { maxLength: 60 }),
        fc.nat(61),
        fc.nat(1100),
        (touches, seq, asOf) => {
          const shows = touches.slice(seq).some((touch) => touch < asOf);
          expect(logOf(touches).isTouched(seq, asOf)).toBe(shows);
        },
      ),
    );
  });

  it('never misses one, however many there were', () => {
    fc.assert(
      fc.property(rising, fc.nat(600), fc.nat(6000), (touches, seq, asOf) => {
        const shows = touches.slice(seq).some((touch) => touch < asOf);
        if (shows) expect(logOf(touches).isTouched(seq, asOf)).toBe(true);
      }),
    );
  });

  it('says it exactly for the newest ones, however many there were before', () => {
    fc.assert(
      fc.property(rising, fc.nat(30), fc.nat(6000), (touches, newest, asOf) => {
        const seq = touches.length - newest;
        const shows = touches.slice(seq).some((touch) => touch < asOf);
        expect(logOf(touches).isTouched(seq, asOf)).toBe(shows);
      }),
    );
  });

  it('is untouched at the position of its newest event', () => {
    expect(logOf([5, 3, Number.NEGATIVE_INFINITY]).isTouched(3, 1000)).toBe(false);
  });
});
