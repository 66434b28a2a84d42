import { describe, expect, test } from 'vitest';
import { freshness, operationClock } from './freshness.ts';
import { coldLink, type LinkView } from './link-view.ts';
import { MORNING } from './testing/make.ts';

/** A live view whose newest frame left the server at instant 0 and was true for that moment. */
const live: LinkView = {
  phase: 'live',
  servedInstant: 0,
  asOfInstant: 0,
  closedSince: null,
  brokenSince: null,
  isDoubted: false,
  refusal: null,
  isBarred: false,
  cursor: 'c1',
  asOf: MORNING,
  servedAt: MORNING,
  operationTime: MORNING,
  operationSpeed: 1,
  warnings: [],
};
const cut: LinkView = { ...live, phase: 'connecting', closedSince: 0, brokenSince: 0 };
const at = (view: LinkView, now: number) => freshness(view, now);

describe('an open socket that says nothing', () => {
  test.each([
    [0, 'LANGSUNG', null],
    [10_000, 'LANGSUNG', null],
    [10_001, 'TERTUNDA', 'link'],
    [11_000, 'TERTUNDA', 'link'],
    [60_000, 'TERTUNDA', 'link'],
    [60_001, 'TERPUTUS', 'link'],
    [61_000, 'TERPUTUS', 'link'],
  ])('for %i ms is %s, cause %s', (now, state, cause) => {
    expect(at(live, now)).toMatchObject({ state, cause, linkAgeMs: now, dataAgeMs: now });
  });
});

describe('a socket that is cut', () => {
  test.each([
    [10_000, 'LANGSUNG'],
    [11_000, 'TERTUNDA'],
    [15_000, 'TERTUNDA'],
    [15_001, 'TERPUTUS'],
    [16_000, 'TERPUTUS'],
  ])('for %i ms is %s', (now, state) => {
    expect(at(cut, now).state).toBe(state);
  });

  test.each([
    [0, true],
    [2_000, true],
    [2_999, true],
    [3_000, false],
    [9_000, false],
  ])('for %i ms is a silent blip: %s', (now, isSilentBlip) => {
    expect(at(cut, now)).toMatchObject({ state: 'LANGSUNG', isSilentBlip });
  });

  test('is no blip any more once the picture is not LANGSUNG', () => {
    expect(at({ ...cut, servedInstant: -9_000, asOfInstant: -9_000 }, 1_500)).toMatchObject({
      state: 'TERTUNDA',
      isSilentBlip: false,
    });
  });
});

describe('a heartbeat whose asOf stands still', () => {
  test.each([
    [10_000, 'LANGSUNG', null],
    [10_001, 'TERTUNDA', 'pipeline'],
    [34_000, 'TERTUNDA', 'pipeline'],
    [60_000, 'TERTUNDA', 'pipeline'],
    [60_001, 'TERPUTUS', 'pipeline'],
  ])('for %i ms is %s, cause %s', (lag, state, cause) => {
    expect(at({ ...live, asOfInstant: -lag }, 0)).toMatchObject({
      state,
      cause,
      linkAgeMs: 0,
      dataAgeMs: lag,
    });
  });

  test('adds to the age of the link', () => {
    expect(at({ ...live, asOfInstant: -8_000 }, 3_000)).toMatchObject({
      state: 'TERTUNDA',
      cause: 'pipeline',
      linkAgeMs: 3_000,
      dataAgeMs: 11_000,
    });
  });
});

describe('LANGSUNG is never claimed', () => {
  test('for a picture kept from an earlier page, however young', () => {
    expect(at({ ...live, phase: 'cached' }, 0)).toMatchObject({ state: 'TERTUNDA', cause: 'link' });
  });

  test('for a picture known to differ from the server’s', () => {
    expect(at({ ...live, phase: 'resyncing', isDoubted: true }, 0)).toMatchObject({
      state: 'TERTUNDA',
      cause: 'link',
    });
  });

  test('before there is a picture', () => {
    expect(at(coldLink(0), 0)).toEqual({
      state: 'TERTUNDA',
      cause: 'link',
      linkAgeMs: null,
      dataAgeMs: null,
      isSilentBlip: false,
    });
    expect(at(coldLink(0), 15_001).state).toBe('TERPUTUS');
    expect(at({ ...coldLink(0), closedSince: null }, 60_001).state).toBe('TERPUTUS');
  });

  test('when an instant is not a number', () => {
    expect(at({ ...live, servedInstant: Number.NaN }, 0).state).toBe('TERPUTUS');
  });
});

describe('the operation clock', () => {
  test('is unknown before any picture', () => {
    expect(operationClock(coldLink(0), 5)).toBeNull();
  });

  test('runs on through a cut at speed 1', () => {
    expect(operationClock(cut, 480_000)).toEqual({ at: MORNING + 480_000, isRunning: true, speed: 1 });
  });

  test('of a fast exercise runs between frames, stands after 3 s, and never steps back', () => {
    const fast: LinkView = { ...cut, operationSpeed: 60 };
    expect(operationClock(fast, 2_000)).toEqual({ at: MORNING + 120_000, isRunning: true, speed: 60 });
    expect(operationClock(fast, 9_000)).toEqual({ at: MORNING + 180_000, isRunning: false, speed: 60 });
    expect(operationClock(fast, 11_000)).toEqual({ at: MORNING + 180_000, isRunning: false, speed: 60 });
    const kept: LinkView = { ...fast, phase: 'cached' };
    expect(operationClock(kept, 11_000)).toEqual({ at: MORNING, isRunning: false, speed: 60 });
  });

  test('of a paused exercise stands still', () => {
    expect(operationClock({ ...live, operationSpeed: 0 }, 2_000)?.at).toBe(MORNING);
  });
});

describe('ages are counted from when something happened, whenever a page was opened', () => {
  const views: readonly LinkView[] = [
    live,
    cut,
    { ...cut, servedInstant: null, asOfInstant: null },
    { ...live, asOfInstant: -20_000 },
    { ...cut, operationSpeed: 60 },
    { ...live, brokenSince: 0, phase: 'resyncing' },
  ];
  const moved = (view: LinkView, by: number): LinkView => {
    const move = (at: number | null) => (at === null ? null : at + by);
    return {
      ...view,
      servedInstant: move(view.servedInstant),
      asOfInstant: move(view.asOfInstant),
      closedSince: move(view.closedSince),
      brokenSince: move(view.brokenSince),
    };
  };
  test.each([-500_000, 7_000, 86_400_000])('%i ms later', (by) => {
    for (const view of views)
      for (const now of [-5_000, 0, 2_500, 2_999, 3_000, 10_000, 10_001, 15_000, 15_001, 60_000, 60_001]) {
        expect(freshness(moved(view, by), now + by)).toEqual(freshness(view, now));
        expect(operationClock(moved(view, by), now + by)).toEqual(operationClock(view, now));
      }
  });

  test('what lies ahead is no age', () => {
    expect(at({ ...cut, servedInstant: 9_000, asOfInstant: 9_000 }, 0)).toMatchObject({
      ...{ linkAgeMs: 0, dataAgeMs: 0, state: 'LANGSUNG' },
    });
    expect(operationClock({ ...live, servedInstant: 9_000 }, 0)?.at).toBe(MORNING);
  });
});
