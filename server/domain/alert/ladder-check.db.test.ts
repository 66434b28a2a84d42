import type { Kysely } from '@mikro-orm/sql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { must } from '../../kernel/must.ts';
import type { AlertChannel, LadderRung, OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { AlertWorld } from './alert-world.fixture.ts';
import { checkLadders } from './ladder-check.queries.ts';

const EMBEDDED = must(
  DATABASES.find(({ name }) => name === 'SQLite'),
  'SQLite',
);
const [SADU, OTHER, DESA] = ['15.07.05', '15.07.02', '15.07.05.2004'] as const;
const rung = (code: string, level: LadderRung['level'], role: LadderRung['role']) =>
  ({
    ...{ code, level, role, post: null },
    channels: ['CONSOLE', 'PUSH'],
    label: { id: code, en: code },
  }) as LadderRung;
const RUNGS = [
  rung('TPS', 'TPS', 'REPORTER'),
  rung('DESA', 'DESA', 'KECAMATAN'),
  rung('CAMAT', 'KECAMATAN', 'KECAMATAN'),
  rung('POSKO', 'KABUPATEN', 'POSKO'),
];
const AGENCIES = rung('INSTANSI', 'AGENCY', 'AGENCY');

const regions = new Map(
  [
    ['15.07', 'KABUPATEN'],
    [SADU, 'KECAMATAN'],
    [OTHER, 'KECAMATAN'],
    [DESA, 'DESA'],
    ['15.07.02.2003', 'DESA'],
  ].map(([code = '', level = '']) => [code, { code, level }]),
);
const tps = [`${DESA}-001`, `${DESA}-002`, '15.07.02.2003-001'].map((code) => ({ code }));
const roster = {
  regions,
  tpsWithin: (within: string) => tps.filter(({ code }) => code.startsWith(within)),
} as unknown as Roster;
const plan = {
  agencies: [{ code: 'KPU' }, { code: 'PLN' }],
  ladders: [
    { code: 'WILAYAH', rungs: RUNGS },
    { code: 'INSTANSI', rungs: [AGENCIES] },
  ],
} as unknown as OperationPlan;

let world: AlertWorld;
const reached = new Map<string, readonly AlertChannel[]>();
const asked: (readonly string[])[] = [];

beforeAll(async () => {
  world = await AlertWorld.on(await EMBEDDED.fresh());
  const hire = async (channels: readonly AlertChannel[], ...who: Parameters<AlertWorld['hire']>) => {
    const principal = await world.hire(...who);
    if (channels.length > 0) reached.set(principal, channels);
    return principal;
  };
  await hire(['CONSOLE'], 'REPORTER', `${DESA}-001`);
  await hire(['CONSOLE'], 'KECAMATAN', DESA);
  await hire([], 'KECAMATAN', DESA);
  await hire(['PUSH'], 'KECAMATAN', SADU);
  await hire([], 'KECAMATAN', OTHER);
  await hire(['PUSH', 'CONSOLE'], 'POSKO', '15.07');
  await hire(['WEBHOOK' as AlertChannel], 'POSKO', '15.07');
  await hire(['CONSOLE'], 'AGENCY', '15.07', { agency: 'KPU' });
  await hire(['CONSOLE'], 'AGENCY', SADU, { agency: 'PLN' });
});
afterAll(() => world.close());

const check = (within: string) => {
  const reachability = {
    of: async (principals: readonly string[]) => {
      asked.push(principals);
      return reached;
    },
  };
  const reader = world.trial.reader as unknown as Kysely<unknown>;
  return checkLadders({ plan, roster, reader, reachability, realNow: () => world.shown }, within);
};
const rowsOf = async (within: string) =>
  (await check(within)).rows.map(
    ({ rung: code, place, people, reachable, channels }) =>
      `${code} ${place}: ${reachable} of ${people} by ${channels.join('+') || 'none'}`,
  );

describe('the ladders', () => {
  test('of the regency: every place, of TPS those alone that nobody reaches', async () => {
    expect(await rowsOf('15.07')).toEqual([
      `TPS ${DESA}-002: 0 of 0 by none`,
      'TPS 15.07.02.2003-001: 0 of 0 by none',
      'DESA 15.07.02.2003: 0 of 0 by none',
      `DESA ${DESA}: 1 of 2 by CONSOLE`,
      `CAMAT ${OTHER}: 0 of 1 by none`,
      `CAMAT ${SADU}: 1 of 1 by PUSH`,
      'POSKO 15.07: 1 of 2 by CONSOLE+PUSH',
      'INSTANSI KPU: 1 of 1 by CONSOLE',
      'INSTANSI PLN: 0 of 0 by none',
    ]);
    expect(await check('15.07')).toMatchObject({ isComplete: false, rungs: 10, missing: 5 });
  });

  test('of a kecamatan: its places and those above it, and whom of an agency it concerns', async () => {
    expect(await rowsOf(SADU)).toEqual([
      `TPS ${DESA}-002: 0 of 0 by none`,
      `DESA ${DESA}: 1 of 2 by CONSOLE`,
      `CAMAT ${SADU}: 1 of 1 by PUSH`,
      'POSKO 15.07: 1 of 2 by CONSOLE+PUSH',
      'INSTANSI KPU: 1 of 1 by CONSOLE',
      'INSTANSI PLN: 1 of 1 by CONSOLE',
    ]);
    expect(await check(SADU)).toMatchObject({ isComplete: false, rungs: 7, missing: 1 });
  });

  test('are complete where somebody is reached on each', async () => {
    const only = {
      ...plan,
      ladders: [{ code: 'WILAYAH', rungs: RUNGS.slice(1) }],
    } as unknown as OperationPlan;
    const reader = world.trial.reader as unknown as Kysely<unknown>;
    const parts = { plan: only, roster, reader, realNow: () => world.shown };
    const found = await checkLadders({ ...parts, reachability: { of: async () => reached } }, SADU);
    expect(found).toMatchObject({ isComplete: true, rungs: 3, missing: 0 });
    expect(found.rows[0]).toMatchObject({ ladder: 'WILAYAH', level: 'DESA', label: { id: 'DESA' } });
    const none = await checkLadders(
      { ...parts, plan: {} as OperationPlan, reachability: { of: async () => reached } },
      SADU,
    );
    expect(none).toEqual({ isComplete: true, rungs: 0, missing: 0, rows: [] });
  });

  test('nobody is asked for who holds no office', () => {
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((principals) => principals.length === 0)).toEqual([]);
  });
});
