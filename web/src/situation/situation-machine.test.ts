import { describe, expect, test } from 'vitest';
import { pictureOfSnapshot } from './apply-patch.ts';
import { freshness } from './freshness.ts';
import type { SituationFrame } from './situation.types.ts';
import { advance, linkView, stoppedMachine, transitions } from './situation-machine.ts';
import type { Effect, Machine, MachineEvent, StateName } from './situation-machine.types.ts';
import { stateHash } from './state-hash.ts';
import { iso, MORNING, makeFrame, makePatch, makeRow } from './testing/make.ts';

type Body<Event = MachineEvent> = Event extends MachineEvent ? Omit<Event, 'at' | 'chance'> : never;

/** A machine, its effects so far, and its time; what was served at `at` says so. */
class Bench {
  machine: Machine = stoppedMachine(0);
  effects: readonly Effect[] = [];

  on(at: number, event: Body): this {
    const step = advance(this.machine, { ...event, at, chance: 0 });
    this.machine = step.machine;
    this.effects = step.effects;
    return this;
  }

  start = () => this.on(0, { kind: 'start', stored: null }).on(0, { kind: 'opened', generation: 1 });

  frame(at: number, over: Partial<SituationFrame>, generation = this.machine.generation): this {
    const times = { asOf: iso(MORNING + at), servedAt: iso(MORNING + at), operationTime: iso(MORNING + at) };
    return this.on(at, { kind: 'frame', generation, frame: makeFrame({ ...times, ...over }) });
  }

  live = () => this.start().frame(0, { kind: 'SNAPSHOT', cursor: 'c1' });

  asked = () => this.effects.flatMap((effect) => (effect.kind === 'subscribe' ? [effect.after] : []));
  did = () => this.effects.map(({ kind }) => kind);
}

const bench = () => new Bench();
const rows = (silentTps: number) => makePatch({ rows: [makeRow({ silentTps })] });

test('every state has a cell for every event', () => {
  const states: StateName[] = [
    'stopped',
    'dialling',
    'catchingUp',
    'awaitingSnapshot',
    'live',
    'waiting',
    'barred',
  ];
  expect(Object.keys(transitions).toSorted()).toEqual(states.toSorted());
  const events = ['ended', 'frame', 'nudge', 'opened', 'retryDue', 'silenceDue', 'start', 'stop'];
  for (const state of states) expect(Object.keys(transitions[state]).toSorted()).toEqual(events);
});

describe('a frame', () => {
  test('says what is wrong with the server, until one says that nothing is (F30)', () => {
    const told = (b: Bench) => linkView(b.machine).warnings;
    const b = bench().live();
    expect(told(b)).toEqual([]);
    b.frame(100, { kind: 'TIME', after: 'c1', cursor: 'c2', warnings: ['ALERTS_LATE'] });
    expect(told(b)).toEqual(['ALERTS_LATE']);
    b.frame(200, { kind: 'TIME', after: 'c2', cursor: 'c3' });
    expect(told(b)).toEqual([]);
  });

  test('that follows the cursor moves picture and cursor together, is kept and published', () => {
    const { machine, did } = bench()
      .live()
      .frame(100, { kind: 'DELTA', after: 'c1', cursor: 'c2', patch: rows(4) });
    expect(machine).toMatchObject({ state: 'live', picture: { cursor: 'c2' } });
    expect(machine.picture?.state.rows.get('15.07.05')?.silentTps).toBe(4);
    expect(did()).toEqual(['keep', 'publish']);
  });

  test('is kept with whether its hash was compared', () => {
    const patch = rows(4);
    const hash = stateHash(pictureOfSnapshot(patch));
    const kept = (over: Partial<SituationFrame>) =>
      bench()
        .live()
        .frame(100, { cursor: 'c2', patch, ...over }).effects[0];
    expect(kept({ kind: 'SNAPSHOT', stateHash: hash })).toEqual({ kind: 'keep', isCompared: true });
    expect(kept({ kind: 'DELTA', after: 'c1' })).toEqual({ kind: 'keep', isCompared: false });
  });

  test('whose after is not the cursor changes nothing and leads to a new subscription from the own cursor', () => {
    const before = bench().live();
    const { picture } = before.machine;
    const after = before.frame(100, { kind: 'DELTA', after: 'c7', cursor: 'c8', patch: rows(4) });
    expect(after.machine).toMatchObject({ state: 'waiting', isDoubted: false });
    expect(after.machine.picture).toBe(picture);
    expect(after.did()).toContain('unsubscribe');
    expect(after.on(400, { kind: 'retryDue' }).asked()).toEqual(['c1']);
  });

  test('handed over twice is applied once', () => {
    const twice = bench().live();
    for (const at of [100, 101])
      twice.frame(at, { kind: 'DELTA', after: 'c1', cursor: 'c2', patch: rows(4) });
    expect(twice.machine).toMatchObject({ state: 'waiting', picture: { cursor: 'c2' } });
  });

  test('of an older subscription is ignored', () => {
    const renewed = bench()
      .live()
      .on(10, { kind: 'ended', generation: 1, reason: { kind: 'lost' } })
      .on(300, { kind: 'retryDue' });
    const before = renewed.machine;
    expect(renewed.frame(301, { kind: 'DELTA', after: 'c1', cursor: 'c2' }, 1).machine).toBe(before);
    expect(renewed.on(302, { kind: 'ended', generation: 1, reason: { kind: 'lost' } }).machine).toBe(before);
  });

  test('whose hash is not ours brings doubt: nothing is LANGSUNG, the kept picture goes, and a snapshot is asked for', () => {
    const doubted = bench()
      .live()
      .frame(100, { kind: 'TIME', after: 'c1', cursor: 'c2', stateHash: 'f'.repeat(64) });
    expect(doubted.machine).toMatchObject({ state: 'waiting', isDoubted: true, picture: { cursor: 'c1' } });
    expect(doubted.did()).toContain('forget');
    expect(freshness(linkView(doubted.machine), 100).state).toBe('TERTUNDA');
    expect(doubted.on(400, { kind: 'retryDue' }).asked()).toEqual([null]);
    const patch = rows(9);
    const healed = doubted.frame(420, {
      kind: 'SNAPSHOT',
      cursor: 'c5',
      patch,
      stateHash: stateHash(pictureOfSnapshot(patch)),
    });
    expect(healed.machine).toMatchObject({ state: 'live', isDoubted: false, attempts: 0 });
  });

  test('of a backlog is not applied: the client asks anew', () => {
    const late = bench().live().frame(2_000, { kind: 'TIME', after: 'c1', cursor: 'c2' });
    late.frame(9_000, { kind: 'TIME', after: 'c2', cursor: 'c3', servedAt: iso(MORNING + 3_500) });
    expect(late.machine).toMatchObject({ state: 'dialling', picture: { cursor: 'c2' } });
    expect(late.asked()).toEqual(['c2']);
  });

  test('of kind SNAPSHOT replaces everything, also when its after is our cursor', () => {
    const replaced = bench()
      .live()
      .frame(100, { kind: 'SNAPSHOT', after: 'c1', cursor: 'c2', patch: rows(2) });
    expect(replaced.machine).toMatchObject({
      state: 'live',
      picture: { cursor: 'c2', state: { headline: null } },
    });
  });

  test('REVOKED ends the subscription; the last picture stays, dead at once', () => {
    const revoked = bench().live().frame(100, { kind: 'REVOKED', after: 'c1', cursor: 'c2' });
    expect(revoked.machine).toMatchObject({
      state: 'barred',
      refusal: 'REVOKED',
      picture: { cursor: 'c1' },
    });
    expect(revoked.did()).toContain('unsubscribe');
    expect(revoked.did()).not.toContain('forget');
    expect(freshness(linkView(revoked.machine), 100)).toMatchObject({ state: 'TERPUTUS', cause: 'link' });
  });
});

describe('who is barred', () => {
  const barred = () =>
    bench()
      .live()
      .on(100, { kind: 'ended', generation: 1, reason: { kind: 'barred', code: 'CLOSED_4403' } });

  test('knocks about once a minute, for ever, and no hint of the browser makes him knock sooner', () => {
    const knocking = barred();
    for (let i = 0, now = 100; i < 100; i += 1) {
      const timer = knocking.effects.find((effect) => effect.kind === 'setTimer');
      expect(timer).toMatchObject({ timer: 'retry', at: now + 55_000 });
      expect(knocking.on(now + 10, { kind: 'nudge' }).effects).toEqual([]);
      now += 55_000;
      expect(knocking.on(now, { kind: 'retryDue' }).asked()).toEqual(['c1']);
      const { generation } = knocking.machine;
      knocking.on(now, { kind: 'ended', generation, reason: { kind: 'barred', code: 'CLOSED_4403' } });
    }
  });

  test('stays dead while he knocks and while the server is away, until a whole frame lets him in', () => {
    const knocking = barred().on(55_100, { kind: 'retryDue' }).on(55_110, { kind: 'opened', generation: 2 });
    const state = () => freshness(linkView(knocking.machine), 55_200).state;
    expect(state()).toBe('TERPUTUS');
    knocking.on(55_120, { kind: 'ended', generation: 2, reason: { kind: 'lost' } });
    expect(knocking.machine).toMatchObject({ state: 'waiting', refusal: 'CLOSED_4403', isBarred: true });
    knocking.on(55_150, { kind: 'retryDue' });
    knocking.frame(55_160, { kind: 'DELTA', after: 'c1', cursor: 'c2' });
    expect(state()).toBe('TERPUTUS');
    knocking.frame(55_170, { kind: 'CAUGHT_UP', after: 'c2', cursor: 'c3' });
    expect(knocking.machine).toMatchObject({ state: 'live', refusal: null, isBarred: false });
    expect(state()).toBe('LANGSUNG');
  });

  test('who starts again knocks at once: somebody else has heard that the door is open', () => {
    const again = barred().on(200, { kind: 'stop' }).on(201, { kind: 'start', stored: null });
    expect(again.asked()).toEqual(['c1']);
  });
});

test('an asOf that stands still grows old by our own clock, also when the server’s clock is set back', () => {
  const stuck = bench().live();
  const asOf = iso(MORNING);
  stuck.frame(2_000, { kind: 'TIME', after: 'c1', cursor: 'c1', asOf });
  stuck.frame(4_000, { kind: 'TIME', after: 'c1', cursor: 'c1', asOf, servedAt: iso(MORNING + 1_000) });
  expect(linkView(stuck.machine)).toMatchObject({ phase: 'live', asOfInstant: 0 });
  stuck.frame(6_000, {
    kind: 'TIME',
    after: 'c1',
    cursor: 'c2',
    asOf: iso(MORNING + 3_000),
    servedAt: iso(MORNING + 3_000),
  });
  expect(linkView(stuck.machine).asOfInstant).toBe(linkView(stuck.machine).servedInstant);
});

describe('catching up', () => {
  const cut = () =>
    bench()
      .live()
      .on(1_000, { kind: 'ended', generation: 1, reason: { kind: 'lost' } })
      .on(20_000, { kind: 'retryDue' })
      .on(20_010, { kind: 'opened', generation: 2 });

  test('is not being there: ages stay those of the last whole picture until CAUGHT_UP', () => {
    const underWay = cut().frame(20_020, { kind: 'DELTA', after: 'c1', cursor: 'c2', patch: rows(4) });
    expect(linkView(underWay.machine)).toMatchObject({ phase: 'resyncing', servedInstant: 0 });
    expect(freshness(linkView(underWay.machine), 20_020).state).toBe('TERTUNDA');
    const there = underWay.frame(20_030, { kind: 'CAUGHT_UP', after: 'c2', cursor: 'c3' });
    expect(there.machine).toMatchObject({ state: 'live', brokenSince: null });
    expect(freshness(linkView(there.machine), 20_030).state).toBe('LANGSUNG');
  });

  test('after RESYNC the old picture stays on screen in doubt until the snapshot replaces it', () => {
    const disowned = cut().frame(20_020, {
      kind: 'RESYNC',
      cursor: 'x',
      resyncReason: 'FORK',
      patch: makePatch(),
    });
    expect(disowned.machine).toMatchObject({
      state: 'awaitingSnapshot',
      isDoubted: true,
      picture: { cursor: 'c1' },
    });
    expect(disowned.did()).toEqual(['forget', 'publish']);
    const replaced = disowned.frame(20_030, { kind: 'SNAPSHOT', cursor: 'd1', patch: rows(2) });
    expect(replaced.machine).toMatchObject({
      state: 'live',
      picture: { cursor: 'd1', state: { headline: null } },
    });
  });

  test('that a server begins elsewhere than at our cursor ends in a snapshot, and the picture stands meanwhile', () => {
    const elsewhere = cut().frame(20_020, { kind: 'CAUGHT_UP', after: 'other', cursor: 'c9' });
    expect(elsewhere.machine).toMatchObject({ state: 'waiting', isDoubted: false });
    expect(elsewhere.on(25_000, { kind: 'retryDue' }).asked()).toEqual([null]);
  });

  test('a first answer that was long under way counts from when we asked', () => {
    const slow = cut().frame(25_000, { kind: 'CAUGHT_UP', after: 'c1', cursor: 'c2' });
    expect(linkView(slow.machine).servedInstant).toBe(20_010);
    slow.frame(27_000, { kind: 'TIME', after: 'c2', cursor: 'c3' });
    expect(linkView(slow.machine).servedInstant).toBe(27_000);
  });
});

describe('silence', () => {
  test('of 5 s on a live subscription ends it; a frame in between moves the deadline', () => {
    const silent = bench()
      .live()
      .frame(2_000, { kind: 'TIME', after: 'c1', cursor: 'c2' })
      .on(5_000, { kind: 'silenceDue' });
    expect(silent.effects).toEqual([{ kind: 'setTimer', timer: 'silence', at: 7_000 }]);
    expect(silent.on(7_000, { kind: 'silenceDue' }).machine.state).toBe('waiting');
    expect(silent.on(7_250, { kind: 'retryDue' }).asked()).toEqual(['c2']);
  });

  test('a hint finds it before the timer does, and is otherwise not believed', () => {
    const woken = bench().live();
    expect(woken.on(4_999, { kind: 'nudge' }).effects).toEqual([]);
    expect(woken.on(5_000, { kind: 'nudge' }).asked()).toEqual(['c1']);
  });

  test('of an open socket that has brought nothing yet is borne longer each time, up to 20 s', () => {
    const mute = bench().on(0, { kind: 'start', stored: null });
    let now = 0;
    for (const patience of [5_000, 10_000, 15_000, 20_000, 20_000]) {
      mute.on(now, { kind: 'opened', generation: mute.machine.generation });
      expect(mute.on(now + patience - 1, { kind: 'silenceDue' }).machine.state).toBe('dialling');
      expect(mute.on(now + patience, { kind: 'silenceDue' }).machine.state).toBe('waiting');
      now += patience + 1_000;
      mute.on(now, { kind: 'retryDue' });
    }
  });

  test('of a socket that never opens is borne longer every other time, up to 20 s', () => {
    const dead = bench().on(0, { kind: 'start', stored: null });
    let now = 0;
    for (const patience of [5_000, 10_000, 5_000, 20_000, 5_000, 20_000]) {
      expect(dead.on(now + patience - 1, { kind: 'silenceDue' }).machine.state).toBe('dialling');
      expect(dead.on(now + patience, { kind: 'silenceDue' }).machine.state).toBe('waiting');
      now += patience + 1_000;
      dead.on(now, { kind: 'retryDue' });
    }
  });

  test.each([1, 3, 7])(
    'of a line with a constant delay of %i s each way does not keep it from LANGSUNG (F28)',
    (seconds) => {
      const trip = 2_000 * seconds;
      const b = bench().on(0, { kind: 'start', stored: null });
      /** What one attempt comes to that begins at `from`; null where it was given up, and when. */
      const attempt = (from: number): { readonly live: number } | { readonly over: number } => {
        const steps = [() => b.on(from + trip, { kind: 'opened', generation: b.machine.generation })];
        steps.push(() => b.on(from + 2 * trip, { kind: 'opened', generation: b.machine.generation }));
        for (const [index, step] of steps.entries()) {
          const due = from + (index + 1) * trip;
          for (let at = from; at < due; at += 500) {
            if (b.machine.state !== 'dialling') return { over: at };
            b.on(at, { kind: 'silenceDue' });
          }
          if (b.machine.state !== 'dialling') return { over: due };
          step();
        }
        const asked = from + 2 * trip;
        for (let at = asked; at < asked + trip; at += 500) {
          b.on(at, { kind: 'silenceDue' });
          if (b.machine.state !== 'dialling') return { over: at };
        }
        const served = asked + trip - 1_000 * seconds;
        const times = { asOf: iso(MORNING + served), servedAt: iso(MORNING + served) };
        b.on(asked + trip, {
          kind: 'frame',
          generation: b.machine.generation,
          frame: makeFrame({ ...times, kind: 'SNAPSHOT', cursor: 'c0' }),
        });
        return { live: asked + trip };
      };
      const becomesLive = (from: number): number => {
        let start = from;
        for (let tries = 0; tries < 8; tries += 1) {
          const became = attempt(start);
          if ('live' in became) return became.live;
          start = became.over + 1_000;
          b.on(start, { kind: 'retryDue' });
        }
        return Number.POSITIVE_INFINITY;
      };
      let now = becomesLive(0);
      expect(now).toBeLessThan(120_000);
      for (let beat = 1; beat <= 5; beat += 1) {
        now += 2_000;
        const served = now - 1_000 * seconds;
        const times = { asOf: iso(MORNING + served), servedAt: iso(MORNING + served) };
        b.on(now, {
          kind: 'frame',
          generation: b.machine.generation,
          frame: makeFrame({ ...times, kind: 'TIME', after: `c${beat - 1}`, cursor: `c${beat}` }),
        });
      }
      expect(freshness(linkView(b.machine), now).state).toBe('LANGSUNG');
      // Who was answered before comes back at the first attempt.
      b.on(now, { kind: 'ended', generation: b.machine.generation, reason: { kind: 'lost' } });
      b.on(now + 1_000, { kind: 'retryDue' });
      expect(attempt(now + 1_000)).toHaveProperty('live');
    },
  );
});

describe('a picture kept from an earlier page', () => {
  const kept = () => {
    const { picture } = bench().live().machine;
    if (picture === null) throw new Error('no picture');
    return bench().on(0, { kind: 'start', stored: { picture, servedInstant: -400 } });
  };

  test('is shown as cached and resumed from, and is not LANGSUNG before a frame confirms it', () => {
    const opened = kept();
    expect(opened.asked()).toEqual(['c1']);
    expect(linkView(opened.machine)).toMatchObject({ phase: 'cached', servedInstant: -400 });
    opened.frame(20, { kind: 'DELTA', after: 'c1', cursor: 'c2' });
    expect(freshness(linkView(opened.machine), 20).state).toBe('TERTUNDA');
    opened.frame(30, { kind: 'CAUGHT_UP', after: 'c2', cursor: 'c3' });
    expect(freshness(linkView(opened.machine), 30).state).toBe('LANGSUNG');
  });

  test('is not younger than now, whatever the wall clock says', () => {
    const { picture } = kept().machine;
    if (picture === null) throw new Error('no picture');
    const opened = bench().on(0, { kind: 'start', stored: { picture, servedInstant: 99_000 } });
    expect(linkView(opened.machine).servedInstant).toBe(0);
  });
});

test('a second start does nothing, and after stop nothing is heard or dialled until the next start', () => {
  const started = bench().live();
  expect(started.on(10, { kind: 'start', stored: null }).effects).toEqual([]);
  expect(started.on(20, { kind: 'stop' }).did()).toEqual([
    'clearTimer',
    'clearTimer',
    'unsubscribe',
    'publish',
  ]);
  expect(started.frame(30, { kind: 'DELTA', after: 'c1', cursor: 'c2' }).effects).toEqual([]);
  for (const kind of ['retryDue', 'silenceDue', 'nudge', 'stop'] as const) {
    expect(started.on(40, { kind }).effects).toEqual([]);
  }
  expect(started.on(50, { kind: 'start', stored: null }).asked()).toEqual(['c1']);
});
