import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { tanjungJabungTimur } from './tanjung-jabung-timur.ts';

const PEOPLE = {
  admin: { grants: [{ role: 'ADMIN' }] },
  posko: { grants: [{ role: 'POSKO' }] },
} satisfies Record<string, Admitted>;
const HEADER = 'kode_desa,desa,kecamatan,no_tps,kelas_sinyal';
const NEW_TPS = '15.07.05.2004,Sungai Itik,Sadu,77,C';

/** The roster of the default regency as a file, with other lines behind it. */
function wholeFile(...more: string[]): string {
  const { regions, tpsList } = tanjungJabungTimur();
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const lines = tpsList.map(({ desaCode, number, signalClass }) => {
    const kecamatan = names.get(desaCode.split('.').slice(0, 3).join('.'));
    return `${desaCode},${names.get(desaCode)},${kecamatan},${number},${signalClass}`;
  });
  return [HEADER, ...lines, ...more].join('\n');
}

describe.each(DATABASES)('a roster imported into a running server on $name', ({ fresh }) => {
  let room: Composed;
  let people: Record<keyof typeof PEOPLE, Viewer>;
  beforeAll(async () => {
    const place = await fresh();
    people = await admitAll(place.url, PEOPLE);
    room = await composeOn(place);
  });
  afterAll(() => room.close());

  const imports = () => room.siaga.services.rosterImports;
  const compare = (csv: string, expectedTps: number | null = null) =>
    imports().compareRoster({ csv, expectedTps });
  const load = (csv: string, viewer = people.admin, id = newId(), expectedTps: number | null = null) =>
    imports().importRoster(viewer, { id, csv, expectedTps });

  test('is compared first, and nothing is saved by that', async () => {
    for (let round = 0; round < 2; round += 1) {
      expect(await compare(wholeFile(NEW_TPS), 714)).toMatchObject({
        isSound: true,
        tpsInFile: 714,
        tpsAfter: 714,
        new: [{ line: 715, code: '15.07.05.2004-077', name: 'Sungai Itik' }],
        changed: [],
        missing: [],
      });
    }
  });

  test('with one wrong line is named by it, and nothing of it is saved', async () => {
    const file = wholeFile(NEW_TPS, '15.07.05.2004,Sungai Itik,Sadu,seribu,C');
    expect(await compare(file)).toMatchObject({ isSound: false, wrong: [{ line: 716, column: 'no_tps' }] });
    await expect(load(file)).rejects.toMatchObject({ code: 'ROSTER_NOT_SOUND' });
    expect((await compare(wholeFile(NEW_TPS))).new).toHaveLength(1);
  });

  test.each([
    ['of another number of TPS', wholeFile(), 714, 'OTHER_TOTAL'],
    [
      'of another regency',
      `${HEADER},kabupaten\n16.01.01.2001,Desa,Kecamatan,1,B,Lain`,
      null,
      'OTHER_REGENCY',
    ],
    ['that lacks a column', 'kode_desa,desa\n15.07.05.2004,Sungai Itik', null, 'COLUMNS_MISSING'],
    ['that is empty', '', null, 'FILE_EMPTY'],
  ])('%s is refused by a code of its own', async (_what, csv, expectedTps, code) => {
    expect(await compare(csv, expectedTps)).toMatchObject({ isSound: false, refusals: [{ code }] });
    await expect(load(csv, people.admin, newId(), expectedTps)).rejects.toMatchObject({
      code: 'ROSTER_NOT_SOUND',
    });
  });

  test('is imported by whoever may, once, and counts from the next start on', async () => {
    await expect(load(wholeFile(NEW_TPS), people.posko)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const id = newId();
    const { comparison } = await load(wholeFile(NEW_TPS), people.admin, id);
    expect(comparison.new).toHaveLength(1);
    expect(await load(wholeFile(NEW_TPS), people.admin, id)).toEqual({ comparison });
    expect(await compare(wholeFile(NEW_TPS))).toMatchObject({ new: [], changed: [], missing: [] });
    const has = () => room.siaga.services.roster.tpsList.has('15.07.05.2004-077');
    expect(has()).toBe(false);
    const both = { tpsInUse: 713, tpsStored: 714 };
    expect(await imports().rosterInUse()).toEqual({ ...both, isStoredInUse: false });
    room = await room.reopen();
    expect(has()).toBe(true);
    expect(await imports().rosterInUse()).toMatchObject({ tpsInUse: 714, isStoredInUse: true });
    const { edges } = await room.siaga.services.auditQueries.entries(
      people.admin,
      { kind: 'RosterImported' },
      { first: 10, after: null },
    );
    expect(edges.map(({ node }) => node)).toMatchObject([
      { principal: people.admin.principal, details: { new: 1, changed: 0, missing: 0, tps: 714 } },
    ]);
  });

  test('changes what the file says otherwise, and keeps what it lacks', async () => {
    const lacking = wholeFile()
      .replace(/\n[^\n]*$/, '')
      .replace(',Sungai Itik,Sadu,1,', ',Sungai Itek,Sadu,1,');
    const renamed = lacking.replaceAll('Sungai Itik', 'Sungai Itek');
    const before = await compare(renamed);
    expect(before.changed.map(({ reason }) => reason)).toContain('name: "Sungai Itik" → "Sungai Itek"');
    expect(before.missing.length).toBeGreaterThanOrEqual(2);
    await load(renamed);
    expect(await compare(renamed)).toMatchObject({ changed: [], new: [], tpsAfter: 714 });
    // As many as before, under another name.
    expect(await imports().rosterInUse()).toEqual({ tpsInUse: 714, tpsStored: 714, isStoredInUse: false });
  });
});
