import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../../kernel/log.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';
import type { Raising } from './alert-ladder.ts';
import { AlertWatch } from './alert-watch.ts';

const NOON = Date.parse('2024-02-14T12:00:00+07:00');
const MINUTE = 60_000;
const SADU = '15.07.05';
const TPS = [`${SADU}.2004-001`];

let at: number;
let endedAt: number | null;
let raised: string[];

/** A kecamatan from which there has been no word for hours, and nothing else. */
const silence = () =>
  new AlertWatch({
    plan: loadOperationPlan('operations/latihan.yaml'),
    regency: '15.07',
    clock: { now: () => at, speed: 1 },
    facts: {
      drawnFor: () => at,
      kecamatan: [SADU],
      ...{ overdue: () => [], silent: () => [], flood: () => null },
      owing: () => ({ tps: TPS, tpsCount: 1, isHeard: false }),
    },
    quietWalls: () => [],
    register: { openOf: () => new Map(), endedAt: () => endedAt },
    ladder: {
      raise: async (_tx: WriteTransaction, { rule }: Raising) => {
        raised.push(rule);
        return null;
      },
      end: async () => undefined,
    },
    combiner: { submit: async (act) => act({} as WriteTransaction) },
    log: createLog('silent'),
  });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  [at, endedAt, raised] = [NOON, null, []];
});
afterEach(() => vi.useRealTimers());

const pass = (milliseconds: number) => {
  at += milliseconds;
  vi.advanceTimersByTime(milliseconds);
};

test('after a clock was set back it is listened for as long as after a start, and no longer', async () => {
  const watch = silence();
  await watch.look();
  at -= 7 * 60 * MINUTE;
  await watch.look();
  pass(19 * MINUTE);
  await watch.look();
  expect(raised).toEqual([]);
  pass(MINUTE);
  await watch.look();
  expect(raised).toEqual(['SAMBUNGAN_PUTUS']);
});

test('what has ended by a clock that was set back since is alerted anew', async () => {
  const watch = silence();
  endedAt = NOON + 20 * MINUTE;
  await watch.look();
  pass(20 * MINUTE);
  await watch.look();
  expect(raised).toEqual([]);
  endedAt = NOON + 7 * 60 * MINUTE;
  await watch.look();
  expect(raised).toEqual(['SAMBUNGAN_PUTUS']);
});
