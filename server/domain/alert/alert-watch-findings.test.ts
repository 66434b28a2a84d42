import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Log } from '../../kernel/log.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { AlertCondition, AlertRule, OperationPlan } from '../operation/operation-plan.ts';
import type { Raising } from './alert-ladder.ts';
import { AlertWatch, type AlertWatchParts, type QuietWall, type SituationFacts } from './alert-watch.ts';

vi.mock('./alerted-incident.queries.ts', () => ({
  openWordSince: async (_: unknown, since: number, most: number) => [`since ${since}`, `most ${most}`],
}));

const NOON = Date.parse('2024-02-14T12:00:00+07:00');
const MINUTE = 60_000;
const [SADU, NIPAH] = ['15.07.05', '15.07.02'];
const CODES = ['15.07.05.2004-001', '15.07.05.2004-002', '15.07.05.2004-003'];

const STAGES = [
  { code: 'BUKA', level: 'TPS' },
  { code: 'TUTUP', level: 'TPS' },
  { code: 'REKAP', level: 'KECAMATAN' },
];
const rule = (when: object, more: Partial<AlertRule> = {}): AlertRule =>
  ({ code: 'ATURAN', ladder: 'WILAYAH', againAfterMinutes: 60, when, ...more }) as unknown as AlertRule;

const NOTHING: SituationFacts = {
  drawnFor: () => at,
  kecamatan: [SADU, NIPAH],
  overdue: () => [],
  silent: () => [],
  owing: () => ({ tps: [], tpsCount: 0, isHeard: true }),
  flood: () => null,
};

let at: number;
let raised: Raising[];
let ended: unknown[][];
let errors: unknown[];
let submitted: number;

interface Change {
  readonly facts?: Partial<SituationFacts>;
  readonly walls?: readonly QuietWall[];
  readonly open?: ReadonlyMap<string, string>;
  readonly endedAt?: (key: string) => number | null;
  readonly speed?: () => number;
  readonly now?: () => number;
  readonly submit?: AlertWatchParts['combiner']['submit'];
  readonly stored?: unknown;
}
function watchWith(rules: readonly AlertRule[], change: Change = {}): AlertWatch {
  const asked: unknown[][] = [];
  const query: unknown = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'executeTakeFirst') return async () => change.stored;
        return (...told: unknown[]) => {
          asked.push([name, ...told]);
          return query;
        };
      },
    },
  );
  return new AlertWatch({
    plan: { stages: STAGES, alertRules: rules } as unknown as OperationPlan,
    regency: '15.07',
    clock: {
      now: change.now ?? (() => at),
      get speed() {
        return change.speed?.() ?? 1;
      },
    },
    facts: { ...NOTHING, ...change.facts },
    quietWalls: () => change.walls ?? [],
    register: { openOf: () => change.open ?? new Map(), endedAt: change.endedAt ?? (() => null) },
    ladder: {
      raise: async (_tx, raising) => {
        raised.push(raising);
        return null;
      },
      end: async (_tx, alert, reason) =>
        void ended.push([alert, reason, ...asked.filter(([is]) => is === 'where')]),
    },
    combiner: {
      submit:
        change.submit ??
        (async (act) => {
          submitted += 1;
          return act({ db: query } as WriteTransaction);
        }),
    },
    log: { error: (told: unknown, text: string) => errors.push([told, text]) } as unknown as Log,
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] });
  [at, raised, ended, errors, submitted] = [NOON, [], [], [], 0];
});
afterEach(() => vi.useRealTimers());

const pass = (milliseconds: number) => {
  at += milliseconds;
  vi.advanceTimersByTime(milliseconds);
};
/** A look by a watch that has listened long enough. */
async function lookOf(watch: AlertWatch): Promise<void> {
  await watch.look();
  pass(20 * MINUTE);
  await watch.look();
}
const told = () => raised.map(({ about, place, saw }) => [about, place, saw.tps, saw.count, saw.stage]);

describe('what only time brings about', () => {
  const overdue = { condition: 'STAGE_OVERDUE', minutes: 30, minTps: 1, stage: null };
  const lateAt = (where: string, stage: string, tps: readonly string[]) => ({
    facts: { overdue: (kecamatan: string, of: string) => (kecamatan === where && of === stage ? tps : []) },
  });

  test.each<[string, object, string, readonly unknown[]]>([
    [
      'each stage of TPS counts where none is named',
      {},
      'TUTUP',
      [[`${CODES[0]} TUTUP`, CODES[0], [CODES[0]], 1, 'TUTUP']],
    ],
    [
      'the stage that is named counts',
      { stage: 'BUKA' },
      'BUKA',
      [[`${CODES[0]} BUKA`, CODES[0], [CODES[0]], 1, 'BUKA']],
    ],
    ['another than is named does not', { stage: 'BUKA' }, 'TUTUP', []],
    ['one of a kecamatan does not', {}, 'REKAP', []],
    ['one of a kecamatan does not where it is named', { stage: 'REKAP' }, 'REKAP', []],
  ])('a stage that is late: %s', async (_, change, stage, expected) => {
    await lookOf(watchWith([rule({ ...overdue, ...change })], lateAt(SADU, stage, CODES.slice(0, 1))));
    expect(told()).toEqual(expected);
  });

  test.each<[number, number, readonly unknown[]]>([
    [1, 0, []],
    [
      1,
      2,
      [
        [CODES[0], CODES[0], [CODES[0]], 1, null],
        [CODES[1], CODES[1], [CODES[1]], 1, null],
      ],
    ],
    [2, 1, []],
    [2, 2, [[SADU, SADU, CODES.slice(0, 2), 2, null]]],
    [2, 3, [[SADU, SADU, CODES, 3, null]]],
    [3, 2, []],
  ])('of at least %i silent TPS, %i become %o', async (minTps, count, expected) => {
    const asked: unknown[] = [];
    const silent = (kecamatan: string, minutes: number, when: number) => {
      asked.push([minutes, when]);
      return kecamatan === SADU ? CODES.slice(0, count) : [];
    };
    await lookOf(watchWith([rule({ condition: 'SILENCE', minutes: 45, minTps })], { facts: { silent } }));
    expect(told()).toEqual(expected);
    expect(asked[0]).toEqual([45, NOON + 20 * MINUTE]);
    expect(raised.every(({ saw }) => saw.minutes === 45)).toBe(true);
  });

  test('many that are late in a stage are named with it and their kecamatan', async () => {
    const many = rule({ ...overdue, minTps: 2 });
    await lookOf(watchWith([many], lateAt(NIPAH, 'BUKA', CODES)));
    expect(told()).toEqual([[`${NIPAH} BUKA`, NIPAH, CODES, 3, 'BUKA']]);
  });

  test.each<[string, object, boolean]>([
    ['all owe a report', { tps: CODES, tpsCount: 3 }, true],
    ['just as many as its share owe one', { tps: CODES.slice(0, 2), tpsCount: 4 }, true],
    ['fewer owe one', { tps: CODES.slice(0, 2), tpsCount: 5 }, false],
    ['there was a word', { tps: CODES, tpsCount: 3, isHeard: true }, false],
    ['there is no TPS', { tps: [], tpsCount: 0 }, false],
  ])('a kecamatan is lost where %s: %o %s', async (_, owing, isLost) => {
    const link = rule({ condition: 'LINK_LOST', minutes: 60, share: 0.5 });
    const facts = {
      owing: (kecamatan: string) =>
        kecamatan === SADU ? { tps: [], tpsCount: 0, isHeard: false, ...owing } : NOTHING.owing('', 0, 0),
    };
    await lookOf(watchWith([link], { facts }));
    const { tps } = owing as { tps: string[] };
    expect(told()).toEqual(isLost ? [[SADU, SADU, tps, tps.length, null]] : []);
    expect(raised.every(({ saw }) => saw.minutes === 60)).toBe(true);
  });

  test.each([
    [5 * MINUTE, false],
    [5 * MINUTE + 1, true],
  ])('a wall that is quiet for %i ms is dead: %s', async (quietMs, isDead) => {
    const walls = [{ id: 'w', scope: SADU, quietMs }];
    await lookOf(watchWith([rule({ condition: 'WALL_DEAD', minutes: 5 })], { walls }));
    expect(raised.map(({ about, place, saw }) => [about, place, saw.wall, saw.minutes])).toEqual(
      isDead ? [['w', SADU, 'w', 5]] : [],
    );
  });

  test('a flood is that of the regency, with the incidents of its window, thirty at most', async () => {
    const flood = (when: number) => (when === NOON + 20 * MINUTE ? { count: 41, windowMinutes: 10 } : null);
    await lookOf(watchWith([rule({ condition: 'FLOOD' })], { facts: { flood } }));
    expect(raised.map(({ about, place }) => [about, place])).toEqual([['15.07', '15.07']]);
    expect(raised[0]?.saw).toMatchObject({
      ...{ count: 41, minutes: 10, incidents: [`since ${NOON + 10 * MINUTE}`, 'most 30'] },
    });
  });

  test('what is raised carries its rule, about no incident of its own, open to all, of medium weight unless the rule says otherwise', async () => {
    const walls = [{ id: 'w', scope: SADU, quietMs: 6 * MINUTE }];
    const dead = { condition: 'WALL_DEAD', minutes: 5 };
    await lookOf(watchWith([rule(dead), rule(dead, { code: 'LAIN', severity: 'LOW' })], { walls }));
    expect(raised).toMatchObject([
      {
        ...{ rule: 'ATURAN', severity: 'MEDIUM', ladder: 'WILAYAH', incidentId: null, level: 'BIASA' },
        ...{ agency: null, awaits: 'ACTION', saw: { incidents: [] } },
      },
      { rule: 'LAIN', severity: 'LOW' },
    ]);
  });
});

describe('what is so already, or so no longer', () => {
  const dead = rule({ condition: 'WALL_DEAD', minutes: 5 });
  const walls = [{ id: 'w', scope: SADU, quietMs: 6 * MINUTE }];
  const KEY = 'ATURAN w';

  test('is not raised again', async () => {
    await lookOf(watchWith([dead], { walls, open: new Map([[KEY, 'a']]) }));
    expect([raised.length, submitted]).toEqual([0, 0]);
  });

  test('ends, where the database holds it as open', async () => {
    const stored = { id: 'a' };
    await lookOf(watchWith([dead], { open: new Map([[KEY, 'a']]), stored }));
    expect(ended).toEqual([
      [stored, 'CONDITION_OVER', ['where', 'id', '=', 'a'], ['where', 'state', '!=', 'ENDED']],
    ]);
  });

  test('is left alone where the database holds it as ended', async () => {
    await lookOf(watchWith([dead], { open: new Map([[KEY, 'a']]) }));
    expect([submitted, ended.length]).toEqual([1, 0]);
  });

  test.each([
    [59 * MINUTE, false],
    [60 * MINUTE - 1, false],
    [60 * MINUTE, true],
    [-59 * MINUTE, false],
    [-60 * MINUTE, true],
  ])('is raised again %i ms after it has ended: %s', async (since, isRaised) => {
    const asked: string[] = [];
    const endedAt = (key: string) => {
      asked.push(key);
      return at - since;
    };
    await lookOf(watchWith([dead], { walls, endedAt }));
    expect([raised.length, asked]).toEqual([isRaised ? 1 : 0, [KEY]]);
  });

  test('what cannot be stored is written down, and the rest is stored', async () => {
    const two = [...walls, { id: 'v', scope: SADU, quietMs: 6 * MINUTE }];
    const failed = new Error('disk');
    let acts = 0;
    const submit: AlertWatchParts['combiner']['submit'] = async (act) => {
      acts += 1;
      if (acts === 1) throw failed;
      return act({} as WriteTransaction);
    };
    await lookOf(watchWith([dead], { walls: two, submit }));
    expect(raised.map(({ about }) => about)).toEqual(['v']);
    expect(errors).toEqual([[{ err: failed }, 'an alert could not be stored']]);
  });
});

describe('a watch', () => {
  const dead = rule({ condition: 'WALL_DEAD', minutes: 5 });
  const walls = [{ id: 'w', scope: SADU, quietMs: 6 * MINUTE }];

  test.each([
    [20 * MINUTE, 10_000, 1],
    [20 * MINUTE - 1, 10_000, 0],
    [20 * MINUTE, 9_999, 0],
  ])(
    'that has listened %i ms of the operation and %i ms in real time raises %i',
    async (shown, real, count) => {
      const watch = watchWith([dead], { walls });
      await watch.look();
      at += shown;
      vi.advanceTimersByTime(real);
      await watch.look();
      expect(raised).toHaveLength(count);
    },
  );

  test('concludes nothing from a picture that is behind the log', async () => {
    let isBehind = false;
    const drawnFor = () => (isBehind ? null : at);
    const watch = watchWith([dead], { facts: { drawnFor }, open: new Map([['ATURAN x', 'a']]) });
    await watch.look();
    pass(20 * MINUTE);
    isBehind = true;
    await watch.look();
    expect(submitted).toBe(0);
  });

  test('concludes nothing while the clock stands, and listens again once it runs', async () => {
    let speed = 1;
    const watch = watchWith([dead], { walls, speed: () => speed });
    await watch.look();
    pass(20 * MINUTE);
    speed = 0;
    await watch.look();
    speed = 1;
    await watch.look();
    pass(20 * MINUTE - 1);
    await watch.look();
    expect(raised).toEqual([]);
    pass(1);
    await watch.look();
    expect(raised).toHaveLength(1);
  });

  test('does not count what passed since a look at a clock that stood', async () => {
    let speed = 0;
    const watch = watchWith([dead], { walls, speed: () => speed });
    await watch.look();
    speed = 1;
    pass(20 * MINUTE);
    await watch.look();
    expect(raised).toEqual([]);
  });

  test('looks once a second, one look at a time, until it is stopped', async () => {
    let looks = 0;
    const drawnFor = () => {
      looks += 1;
      return null;
    };
    const watch = watchWith([dead], { facts: { drawnFor } });
    await watch.start();
    vi.advanceTimersByTime(999);
    expect(looks).toBe(0);
    vi.advanceTimersByTime(1);
    expect(looks).toBe(1);
    await new Promise(setImmediate);
    vi.advanceTimersByTime(1_000);
    expect(looks).toBe(2);
    await watch.stop();
    vi.advanceTimersByTime(60_000);
    expect([looks, vi.getTimerCount()]).toEqual([2, 0]);
  });

  test('does not look again while it stores, and is stopped once all is stored', async () => {
    const storing = Promise.withResolvers<void>();
    let acts = 0;
    const submit: AlertWatchParts['combiner']['submit'] = async () => {
      acts += 1;
      await storing.promise;
      return undefined as never;
    };
    const watch = watchWith([dead], { walls, submit });
    await watch.look();
    await watch.start();
    pass(20 * MINUTE);
    await new Promise(setImmediate);
    pass(5_000);
    await new Promise(setImmediate);
    expect(acts).toBe(1);
    let isStopped = false;
    const stopping = watch.stop().then(() => {
      isStopped = true;
    });
    await new Promise(setImmediate);
    expect(isStopped).toBe(false);
    storing.resolve();
    await stopping;
  });

  test.each<[AlertCondition['condition'], number]>([
    ['WALL_DEAD', 1],
    ['FLOOD', 1],
    ['SILENCE', 1],
    ['LINK_LOST', 1],
    ['STAGE_OVERDUE', 1],
    ['CLUSTER', 0],
  ])('with rules of %s alone it has %i timers', async (condition, timers) => {
    const watch = watchWith([rule({ condition })]);
    await watch.start();
    expect(vi.getTimerCount()).toBe(timers);
    await watch.stop();
  });
});
