import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { DATABASES } from '../../tests/support/databases.ts';
import type { IncidentTables } from '../domain/incident/incident.queries.ts';
import { openDatabase } from './database.ts';
import { earlierIncident, openEarlier } from './earlier-database.fixture.ts';

const DESA = '15.07.05.2004';
const [ONE, TWO] = [`${DESA}-001`, `${DESA}-002`];

const incident = (number: number, region: string, tps: readonly string[]) =>
  earlierIncident(number, { region_code: region, tps_codes: JSON.stringify(tps), ...partsOf(region) });

/** As they were stored then. */
const partsOf = (region: string) => ({
  desa_code: region.length === DESA.length ? region : null,
  kecamatan_code: region.length > 5 ? region.slice(0, 8) : null,
});

test.each(DATABASES)(
  'on $name incidents from before there were levels are ordinary ones',
  async ({ empty }) => {
    const place = await empty();
    const earlier = await openEarlier(place.url, '0002-access');
    const old = [
      incident(1, DESA, [ONE]),
      incident(2, '15.07.05', [ONE]),
      incident(3, '15.07', []),
      incident(7, DESA, [ONE, TWO]),
    ];
    const db = earlier.orm.em.fork().getKysely<Record<'incident', Record<string, unknown>>>();
    await db.insertInto('incident').values(old).execute();
    await earlier.close();

    const database = await openDatabase(place.url);
    const reader = database.reader as Kysely<unknown> as Kysely<IncidentTables>;
    const rows = await reader.selectFrom('incident').selectAll().orderBy('number').execute();
    expect(rows.map((row) => [row.series, row.number, row.level, row.reporter])).toEqual(
      [1, 2, 3, 7].map((number) => ['BIASA', number, 'BIASA', null]),
    );
    expect(rows.map((row) => [row.place_code, row.desa_code, row.kecamatan_code])).toEqual([
      [ONE, DESA, '15.07.05'],
      [ONE, DESA, '15.07.05'],
      ['15.07', null, null],
      [DESA, DESA, '15.07.05'],
    ]);
    // Numbers that people know, and those between them, are given to no other incident.
    expect(await reader.selectFrom('incident_number').selectAll().orderBy('number').execute()).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => ({ number, incident_id: null })),
    );
    await database.close();
    await place.drop();
  },
);
