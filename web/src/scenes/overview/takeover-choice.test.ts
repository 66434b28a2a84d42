import { describe, expect, it } from 'vitest';
import { incident, iso, MINUTE, RECEIVED } from './make-incident.fixture.ts';
import { nextTakeover, noTakeover, type TakeoverState } from './takeover-choice.ts';

const critical = (over: Parameters<typeof incident>[0] = {}) => incident({ severity: 'CRITICAL', ...over });
const mapOf = (...list: ReturnType<typeof incident>[]) => new Map(list.map((each) => [each.id, each]));

/** At speed 1 both clocks run together; `at` is seconds after the incident was received. */
const step = (state: TakeoverState, incidents: ReturnType<typeof mapOf>, at: number, hidden = 0) =>
  nextTakeover(state, { incidents, hidden }, RECEIVED + at * 1000, at * 1000);

describe('takeover', () => {
  it('starts with the first frame that has a waiting critical incident', () => {
    expect(step(noTakeover, mapOf(critical()), 1).shown?.id).toBe('i');
  });

  it('is not for high ones, for those acknowledged, nor for late arrivals', () => {
    const others = mapOf(
      incident({ id: 'a', severity: 'HIGH' }),
      critical({ id: 'b', status: 'ACKNOWLEDGED' }),
      critical({ id: 'c', isLateArrival: true }),
    );
    expect(step(noTakeover, others, 1)).toMatchObject({ shown: null, band: null });
  });

  it('holds 20 s even if acknowledged at once', () => {
    const acknowledged = mapOf(critical({ status: 'ACKNOWLEDGED' }));
    let state = step(noTakeover, mapOf(critical()), 0);
    state = step(state, acknowledged, 1);
    expect(state.shown?.settledAt).toBe(1000);
    expect(step(state, acknowledged, 19.9).shown).not.toBeNull();
    expect(step(state, acknowledged, 20).shown).toBeNull();
  });

  it('leaves 10 s after the acknowledgement', () => {
    const acknowledged = mapOf(critical({ status: 'ACKNOWLEDGED' }));
    let state = step(noTakeover, mapOf(critical()), 0);
    state = step(state, acknowledged, 60);
    expect(step(state, acknowledged, 69.9).shown).not.toBeNull();
    expect(step(state, acknowledged, 70).shown).toBeNull();
  });

  it('shrinks to a band after 3 minutes, and the band stays until acknowledged', () => {
    let state = step(noTakeover, mapOf(critical()), 0);
    expect(step(state, mapOf(critical()), 180)).toMatchObject({
      band: null,
      shown: { id: 'i' },
    });
    state = step(state, mapOf(critical()), 180.1);
    expect(state).toMatchObject({ shown: null, band: 'i' });
    expect(step(state, mapOf(critical()), 4000).band).toBe('i');
    expect(step(state, mapOf(critical({ status: 'ACKNOWLEDGED' })), 4001).band).toBeNull();
  });

  it('goes straight to the band when it is older than that at first sight', () => {
    expect(step(noTakeover, mapOf(critical()), 240)).toMatchObject({ shown: null, band: 'i' });
  });

  it('is for one that is raised to critical, however long ago it was reported', () => {
    const high = mapOf(incident({ severity: 'HIGH' }));
    let state = step(noTakeover, high, 0);
    state = step(state, high, 1_200);
    state = step(state, mapOf(critical()), 1_201);
    expect(state.shown?.id).toBe('i');
    expect(step(state, mapOf(critical()), 1_380).shown?.id).toBe('i');
    expect(step(state, mapOf(critical()), 1_382)).toMatchObject({ shown: null, band: 'i' });
  });

  it('is for one that is raised once more after it was lowered', () => {
    let state = step(noTakeover, mapOf(critical()), 0);
    for (const at of [200, 400]) state = step(state, mapOf(incident({ severity: 'HIGH' })), at);
    expect(state).toMatchObject({ shown: null, band: null });
    expect(step(state, mapOf(critical()), 600).shown?.id).toBe('i');
  });

  it('in a fast exercise still holds its 20 real seconds', () => {
    let state = nextTakeover(noTakeover, { incidents: mapOf(critical()), hidden: 0 }, RECEIVED, 0);
    state = nextTakeover(state, { incidents: mapOf(critical()), hidden: 0 }, RECEIVED + 15 * MINUTE, 15_000);
    expect(state.shown).not.toBeNull();
    expect(
      nextTakeover(state, { incidents: mapOf(critical()), hidden: 0 }, RECEIVED + 20 * MINUTE, 20_000).shown,
    ).toBeNull();
  });

  it('shows one at a time, the oldest first', () => {
    const three = mapOf(
      critical({ id: 'young', receivedAt: iso(RECEIVED + 2000) }),
      critical({ id: 'old', receivedAt: iso(RECEIVED - 5000) }),
      critical({ id: 'middle' }),
    );
    const state = step(noTakeover, three, 3);
    expect(state.shown?.id).toBe('old');
    expect(state.queue).toEqual(['middle', 'young']);
  });

  it('gives way at once to the next one that waits, however short its own time was', () => {
    const next = critical({ id: 'next', receivedAt: iso(RECEIVED + 1000) });
    const acknowledged = critical({ status: 'ACKNOWLEDGED' });
    const state = step(noTakeover, mapOf(critical(), next), 2);
    expect(state.shown?.id).toBe('i');
    expect(step(state, mapOf(acknowledged, next), 3)).toMatchObject({
      shown: { id: 'next', since: 3000 },
      queue: [],
    });
    const alone = step(step(noTakeover, mapOf(critical()), 0), mapOf(acknowledged), 1);
    expect(step(alone, mapOf(acknowledged, next), 2).shown?.id).toBe('next');
    expect(
      step(state, mapOf(acknowledged, { ...next, status: 'ACKNOWLEDGED', calls: 'NONE' }), 3).shown?.id,
    ).toBe('i');
  });

  it('answers the same object while nothing changes', () => {
    const incidents = mapOf(critical());
    const state = step(noTakeover, incidents, 0);
    expect(step(state, incidents, 5)).toBe(state);
  });
});

describe('a critical incident that leaves the picture', () => {
  it('takes all words of it along at once: it may be guarded by now', () => {
    const state = step(noTakeover, mapOf(critical()), 0);
    expect(step(state, mapOf(), 1).shown).toBeNull();
    const turned = step(state, mapOf(), 1, 1);
    expect(turned.shown).toMatchObject({ id: 'hidden-1', incident: null });
  });

  it('or is masked, is shown as it is now', () => {
    const state = step(noTakeover, mapOf(critical()), 0);
    const masked = critical({ level: 'TERBATAS', category: null, kind: null, desa: null, tpsNumbers: [] });
    expect(step(state, mapOf(masked), 1).shown?.incident).toBe(masked);
  });
});

describe('critical incidents that this wall must not show', () => {
  const none = mapOf();

  it('take over together, and leave 10 s after the last of them was acknowledged', () => {
    let state = step(noTakeover, none, 0, 2);
    expect(state.shown).toMatchObject({ incident: null, settledAt: null });
    state = step(state, none, 30, 1);
    expect(state.shown?.settledAt).toBeNull();
    state = step(state, none, 60, 0);
    expect(state.shown?.settledAt).toBe(60_000);
    expect(step(state, none, 69.9, 0).shown).not.toBeNull();
    expect(step(state, none, 70, 0).shown).toBeNull();
  });

  it('hold 20 s even if acknowledged at once', () => {
    const state = step(step(noTakeover, none, 0, 1), none, 1, 0);
    expect(step(state, none, 19.9, 0).shown).not.toBeNull();
    expect(step(state, none, 20, 0).shown).toBeNull();
  });

  it('shrink to a band after 3 minutes, and a further one takes over again', () => {
    const old = step(step(noTakeover, none, 0, 1), none, 180.1, 1);
    expect(old).toMatchObject({ shown: null, band: 'hidden-1' });
    expect(step(old, none, 4000, 1).band).toBe('hidden-1');
    expect(step(old, none, 4000, 0)).toMatchObject({ shown: null, band: null });
    const again = step(old, none, 200, 2);
    expect(again).toMatchObject({ shown: { id: 'hidden-2', incident: null }, band: null });
  });

  it('wait for their turn behind an older one that may be shown', () => {
    const first = mapOf(critical({ receivedAt: iso(RECEIVED - 5_000) }));
    const state = step(noTakeover, first, 0, 1);
    expect(state).toMatchObject({ shown: { id: 'i' }, queue: ['hidden-1'] });
    const next = step(state, mapOf(critical({ status: 'ACKNOWLEDGED' })), 40, 1);
    expect(next).toMatchObject({ shown: { id: 'hidden-1', since: 40_000, settledAt: null }, queue: [] });
  });

  it('answer the same object while nothing changes', () => {
    const state = step(noTakeover, none, 0, 1);
    expect(step(state, none, 5, 1)).toBe(state);
  });
});
