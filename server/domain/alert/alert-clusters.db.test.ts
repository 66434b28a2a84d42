import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { AlertWorld, HOUR, MINUTE } from './alert-world.fixture.ts';

/** What each step stores is tried on both databases; what follows from what, on the embedded one. */
const [EMBEDDED] = DATABASES;
if (!EMBEDDED) throw new Error('no database to test on');

describe.each([EMBEDDED])('clusters on $name', ({ fresh }) => {
  let world: AlertWorld;

  beforeEach(async () => {
    world = await AlertWorld.on(await fresh());
  });

  afterEach(() => world.close());

  test('incidents of one kind that come close together are one cluster, which ends with the last of them', async () => {
    await world.crew();
    const trait = { severity: 'MEDIUM', category: 'KAMPANYE_HITAM_HOAKS' } as const;
    const first = await world.raise({ ...trait, place: '15.07.05.2004' });
    await world.settle();
    expect(await world.story()).toEqual([]);
    await world.pass(10 * MINUTE);
    const second = await world.raise({ ...trait, place: '15.07.05.2005', level: 'TERBATAS' });
    await world.settle();
    expect(await world.story()).toEqual([
      'raised GUGUS_DESA_BERTETANGGA',
      'skipped DESA NOBODY',
      'called FORKOPIMCAM',
    ]);
    const [alert] = await world.alerts();
    expect(alert).toMatchObject({ level: 'TERBATAS', incident_id: null, place_code: '15.07.05.2005' });
    await world.close_(first);
    await world.settle();
    await world.close_(second);
    await world.settle();
    expect((await world.story()).slice(3)).toEqual(['ended CONDITION_OVER']);
  });

  test('of a neighbouring desa whoever is told of a cluster learns that it is part of it, and not which TPS', async () => {
    await world.crew();
    const trait = { severity: 'MEDIUM', category: 'KAMPANYE_HITAM_HOAKS' } as const;
    await world.raise({ ...trait, place: '15.07.05.2004-001' });
    await world.settle();
    await world.raise({ ...trait, place: '15.07.05.2005-002' });
    await world.settle();
    const [alert] = await world.alerts();
    expect(alert?.place_code).toBe('15.07.05.2005');
    expect(JSON.parse(alert?.saw ?? '')).toMatchObject({ count: 2, tps: ['15.07.05.2005-002'] });
  });

  test('a cluster that has ended is not raised again before its pause is over, and then if it is one still', async () => {
    await world.crew();
    const raised = async () =>
      (await world.story()).filter((word) => word === 'raised GUGUS_KECAMATAN').length;
    const trait = { severity: 'MEDIUM', category: 'BENCANA_CUACA' } as const;
    const three = async () => {
      const ids: string[] = [];
      for (const desa of ['2004', '2005', '2006'])
        ids.push(await world.raise({ ...trait, place: `15.07.05.${desa}` }));
      await world.settle();
      return ids;
    };
    const over = async (ids: readonly string[]) => {
      for (const id of ids) await world.close_(id, 'NOT_AN_INCIDENT');
      await world.settle();
    };
    await over(await three());
    expect(await raised()).toBe(1);
    await world.pass(20 * MINUTE);
    const [newest, ...others] = await three();
    await world.restart();
    await world.pass(9 * MINUTE);
    expect(await raised()).toBe(1);
    await world.pass(MINUTE);
    expect(await raised()).toBe(2);
    await over([newest ?? '', ...others]);
    await world.pass(10 * MINUTE);
    await over(await three());
    await world.pass(HOUR);
    expect(await raised()).toBe(2);
  });

  test('the pause of a cluster is that of its category, in its place and in those around it', async () => {
    await world.crew();
    const trait = { severity: 'MEDIUM', category: 'KAMPANYE_HITAM_HOAKS' } as const;
    const two = async (change: object, ...desa: string[]) => {
      for (const each of desa) await world.raise({ ...trait, place: `15.07.05.${each}`, ...change });
      await world.settle();
      return (await world.story()).filter((word) => word === 'raised GUGUS_DESA_BERTETANGGA').length;
    };
    expect(await two({}, '2004', '2004')).toBe(1);
    for (const { saw } of await world.alerts())
      for (const id of (JSON.parse(saw) as { incidents: string[] }).incidents)
        await world.close_(id, 'NOT_AN_INCIDENT');
    await world.settle();
    expect(await two({}, '2005', '2005')).toBe(1);
    expect(await two({ category: 'POLITIK_UANG' }, '2004', '2004')).toBe(2);
  });

  test('a cluster that has ended by a clock that was set back since holds no other one up', async () => {
    await world.crew();
    const two = async () => {
      const trait = { severity: 'MEDIUM', category: 'KAMPANYE_HITAM_HOAKS' } as const;
      const ids = [await world.raise({ ...trait, place: '15.07.05.2004' })];
      ids.push(await world.raise({ ...trait, place: '15.07.05.2004' }));
      await world.settle();
      return ids;
    };
    for (const id of await two()) await world.close_(id, 'NOT_AN_INCIDENT');
    await world.settle();
    world.shown -= 7 * HOUR;
    await world.settle();
    await two();
    expect((await world.story()).filter((word) => word.startsWith('raised'))).toHaveLength(2);
  });
});
