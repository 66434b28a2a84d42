import { Migrator } from '@mikro-orm/migrations';
import { type AbstractSqlDriver, MikroORM, SqliteDriver } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { DATABASES } from '../../tests/support/databases.ts';
import type { IncidentTables } from '../domain/incident/incident.queries.ts';
import { databaseKind, entities, openDatabase, sqlitePath } from './database.ts';
import { postgresqlMigrations } from './migrations/postgresql.ts';
import { sqliteMigrations } from './migrations/sqlite.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';

/** A database as it was before incidents had levels. */
async function openEarlier(url: string): Promise<MikroORM<AbstractSqlDriver>> {
  const shared = { entities, extensions: [Migrator], logger: () => undefined };
  const steps = { snapshot: false, silent: true };
  if (databaseKind(url) === 'sqlite') {
    const path = sqlitePath(url);
    const orm = await MikroORM.init({
      ...shared,
      driver: SqliteDriver,
      dbName: path,
      driverOptions: new NodeSqliteDialect({ path, isReadOnly: false }),
      migrations: { migrationsList: sqliteMigrations, ...steps },
    });
    await orm.migrator.up({ to: '0002-access' });
    return orm as MikroORM<AbstractSqlDriver>;
  }
  const { PostgreSqlDriver } = await import('@mikro-orm/postgresql');
  const { createPostgresDialect } = await import('./postgres-dialect.ts');
  const orm = await MikroORM.init({
    ...shared,
    driver: PostgreSqlDriver,
    dbName: new URL(url).pathname.slice(1),
    driverOptions: createPostgresDialect(url),
    migrations: { migrationsList: postgresqlMigrations, ...steps },
  });
  await orm.migrator.up({ to: '0002-access' });
  return orm as unknown as MikroORM<AbstractSqlDriver>;
}

const DESA = '15.07.05.2004';
const [ONE, TWO] = [`${DESA}-001`, `${DESA}-002`];

/** An incident as it was stored then. */
const earlierIncident = (number: number, region: string, tps: readonly string[]) => ({
  id: `0198a0e0-0000-7000-8000-${String(number).padStart(12, '0')}`,
  number,
  category: 'LOGISTIK',
  severity: 'HIGH',
  status: 'NEW',
  region_code: region,
  desa_code: region.length === DESA.length ? region : null,
  kecamatan_code: region.length > 5 ? region.slice(0, 8) : null,
  tps_codes: JSON.stringify(tps),
  agency: 'KPU',
  is_agency_assigned: false,
  institution: 'KPPS',
  channel: 'APP',
  happened_at: 1,
  received_at: 2,
  acknowledge_due_at: 3,
});

test.each(DATABASES)(
  'on $name incidents from before there were levels are ordinary ones',
  async ({ empty }) => {
    const place = await empty();
    const earlier = await openEarlier(place.url);
    const old = [
      earlierIncident(1, DESA, [ONE]),
      earlierIncident(2, '15.07.05', [ONE]),
      earlierIncident(3, '15.07', []),
      earlierIncident(7, DESA, [ONE, TWO]),
    ];
    const db = earlier.em.fork().getKysely<Record<'incident', Record<string, unknown>>>();
    await db.insertInto('incident').values(old).execute();
    await earlier.close(true);

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
    expect(await reader.selectFrom('incident_series').selectAll().execute()).toEqual([
      { series: 'BIASA', last_number: 7 },
    ]);
    await database.close();
    await place.drop();
  },
);
