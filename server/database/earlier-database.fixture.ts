import { Migrator } from '@mikro-orm/migrations';
import { type AbstractSqlDriver, MikroORM, SqliteDriver } from '@mikro-orm/sql';
import { databaseKind, entities, sqlitePath } from './database.ts';
import { postgresqlMigrations } from './migrations/postgresql.ts';
import { sqliteMigrations } from './migrations/sqlite.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';

/** A database as an earlier server left it: with the migrations up to one of them. */
export async function openEarlier(url: string, to: string): Promise<MikroORM<AbstractSqlDriver>> {
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
    await orm.migrator.up({ to });
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
  await orm.migrator.up({ to });
  return orm as unknown as MikroORM<AbstractSqlDriver>;
}

/** The id of such an incident. */
export const earlierId = (number: number): string =>
  `0198a0e0-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** The row of an incident from before incidents had levels, with what a test changes. */
export const earlierIncident = (number: number, change: Readonly<Record<string, unknown>>) => ({
  id: earlierId(number),
  number,
  category: 'LOGISTIK',
  severity: 'HIGH',
  status: 'NEW',
  region_code: '15.07.05.2004',
  desa_code: '15.07.05.2004',
  kecamatan_code: '15.07.05',
  tps_codes: '[]',
  agency: 'KPU',
  is_agency_assigned: false,
  institution: 'KPPS',
  channel: 'APP',
  happened_at: 1,
  received_at: 2,
  acknowledge_due_at: 3,
  ...change,
});
