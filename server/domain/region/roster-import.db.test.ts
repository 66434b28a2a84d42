import type { SqlEntityManager } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { planBoundaryImport, readStoredBoundaries, saveBoundaryPlan } from './boundary-import.ts';
import { readRosterCsv } from './roster-csv.ts';
import { planRosterImport, readStoredRoster, saveRoster, saveRosterPlan } from './roster-import.ts';
import { tanjungJabungTimur } from './tanjung-jabung-timur.ts';

describe.each(DATABASES)('a roster in $name', ({ fresh }) => {
  let place: TestDatabase;
  let database: Database;
  let em: SqlEntityManager;

  beforeEach(async () => {
    place = await fresh();
    database = await openDatabase(place.url);
    em = database.orm.em as SqlEntityManager;
  });

  afterEach(async () => {
    await database.close();
    await place.drop();
  });

  it('is read back as it was saved', async () => {
    const roster = tanjungJabungTimur();
    await saveRoster(em, roster);
    const byCode = <Row extends { code: string }>(rows: readonly Row[]) =>
      rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
    expect(await readStoredRoster(em)).toEqual({
      regions: byCode(roster.regions),
      tpsList: byCode(roster.tpsList),
    });
  });

  it('takes 15,000 TPS, and the same file a second time changes nothing', async () => {
    const file = readRosterCsv(new TextEncoder().encode(bigFile(15_000)));
    const started = performance.now();
    const plan = planRosterImport(file, await readStoredRoster(em), 15_000);
    await saveRosterPlan(em, plan);
    process.stdout.write(
      `15,000 TPS imported in ${Math.round(performance.now() - started)} ms (${database.kind})\n`,
    );
    expect(plan.new).toHaveLength(1 + 30 + 600 + 15_000);
    const again = planRosterImport(file, await readStoredRoster(em), 15_000);
    expect([again.new, again.changed, again.missing, again.wrong, again.refusals]).toEqual([
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  it('saves nothing of a plan with a wrong line', async () => {
    const file = readRosterCsv(
      new TextEncoder().encode(`${bigFile(50)}16.01.01.2001,=1,Kecamatan 1,99,Besar\n`),
    );
    const plan = planRosterImport(file, await readStoredRoster(em));
    expect(plan.wrong).toEqual([expect.objectContaining({ line: 52, column: 'desa' })]);
    await expect(saveRosterPlan(em, plan)).rejects.toThrow(/not saved/);
    expect((await readStoredRoster(em)).regions).toEqual([]);
  });

  it('saves nothing where the database refuses the last row', async () => {
    const roster = tanjungJabungTimur();
    const tpsList = [
      ...roster.tpsList,
      { ...roster.tpsList[0]!, code: '15.07.01.1010-999', signalClass: null as never },
    ];
    await expect(saveRoster(em, { ...roster, tpsList })).rejects.toThrow();
    expect(await readStoredRoster(em)).toEqual({ regions: [], tpsList: [] });
  });

  it('takes outlines, and the same ones a second time change nothing', async () => {
    const { regions } = tanjungJabungTimur();
    const square = [
      [104.2, -1.5],
      [104.4, -1.5],
      [104.4, -1.2],
      [104.2, -1.2],
      [104.2, -1.5],
    ];
    const shapes = [{ code: '15.07.05', type: 'Polygon', coordinates: [square] }];
    const plan = planBoundaryImport(shapes, regions, await readStoredBoundaries(em));
    await saveBoundaryPlan(em, plan);
    expect(plan.new).toEqual(['15.07.05']);
    const again = planBoundaryImport(shapes, regions, await readStoredBoundaries(em));
    expect(again).toEqual({ new: [], changed: [], unchanged: ['15.07.05'], wrong: [], rows: [] });
  });
});

/** A regency of 30 kecamatan with 20 desa each. */
function bigFile(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const desa = index % 600;
    const kecamatan = Math.floor(desa / 20) + 1;
    const code = `16.01.${String(kecamatan).padStart(2, '0')}.${2001 + (desa % 20)}`;
    return `${code},Desa ${desa},Kecamatan ${kecamatan},${Math.floor(index / 600) + 1},Besar`;
  });
  return `kode_desa,desa,kecamatan,no_tps,kabupaten\n${lines.join('\n')}\n`;
}
