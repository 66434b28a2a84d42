import { Migrator } from '@mikro-orm/migrations';
import {
  type AbstractSqlDriver,
  type Kysely,
  MikroORM,
  type SqlEntityManager,
  SqliteDriver,
} from '@mikro-orm/sql';
import { Kysely as KyselyClient } from 'kysely';
import { AccessGrant, Principal } from '../domain/access/access.entity.ts';
import {
  AccessSession,
  Account,
  Invitation,
  Passkey,
  PersonalDatum,
  SubjectKey,
} from '../domain/account/account.entity.ts';
import { Alert, AlertCall } from '../domain/alert/alert.entity.ts';
import { AuditSeal } from '../domain/audit/audit.entity.ts';
import { CheckpointReport, TpsCall } from '../domain/checkpoint/checkpoint.entity.ts';
import {
  AlertNotice,
  Delivery,
  DeliveryMessage,
  PushSubscription,
  Webhook,
} from '../domain/delivery/delivery.entity.ts';
import { Wall, WallToken } from '../domain/display/wall.entity.ts';
import { Incident, IncidentAct, IncidentNumber, IncidentTps } from '../domain/incident/incident.entity.ts';
import { Lesson } from '../domain/lesson/lesson.entity.ts';
import { Operation } from '../domain/operation/operation.entity.ts';
import { Photo, PhotoAnnouncement } from '../domain/photo/photo.entity.ts';
import { ProgramToken } from '../domain/program/program.entity.ts';
import { Boundary } from '../domain/region/boundary.entity.ts';
import { Region } from '../domain/region/region.entity.ts';
import { Tps } from '../domain/region/tps.entity.ts';
import { RollCall, RollCallEntry } from '../domain/rollcall/rollcall.entity.ts';
import {
  ReactorPosition,
  Receipt,
  ReceiptSecret,
  SetAside,
  StreamEvent,
  StreamHead,
  SubjectText,
  Timer,
  TimerClock,
} from '../stream/stream.entity.ts';
import { postgresqlMigrations } from './migrations/postgresql.ts';
import { sqliteMigrations } from './migrations/sqlite.ts';
import { refuseNewerDatabase } from './newer-database.ts';
import { NodeSqliteDialect } from './sqlite-dialect.ts';
import { KeyCheck, ProgramVersion } from './start.entity.ts';
import type { TimeLimits } from './time-limits.ts';

const entities = [
  Operation,
  Region,
  Tps,
  Boundary,
  Principal,
  AccessGrant,
  Account,
  SubjectKey,
  PersonalDatum,
  AccessSession,
  Passkey,
  Invitation,
  ProgramToken,
  Wall,
  WallToken,
  CheckpointReport,
  TpsCall,
  Incident,
  IncidentAct,
  IncidentTps,
  IncidentNumber,
  Webhook,
  DeliveryMessage,
  Delivery,
  Photo,
  PhotoAnnouncement,
  PushSubscription,
  AlertNotice,
  Alert,
  AlertCall,
  Lesson,
  RollCall,
  RollCallEntry,
  StreamHead,
  StreamEvent,
  Receipt,
  ReceiptSecret,
  SubjectText,
  Timer,
  TimerClock,
  ReactorPosition,
  SetAside,
  AuditSeal,
  KeyCheck,
  ProgramVersion,
];

export type DatabaseKind = 'sqlite' | 'postgresql';

/** An open database. `orm` writes through one connection; `reader` sees committed rows only. */
export interface Database {
  readonly kind: DatabaseKind;
  readonly orm: MikroORM<AbstractSqlDriver>;
  readonly reader: Kysely<unknown>;
  /** Sentences on what a power cut would do to it, for whoever looks after the database; none where it is sound. */
  readonly weaknesses: readonly string[];
  /** From here on nothing waits for the database longer than these limits say. Until then, and for tools, minutes are allowed. */
  answerPromptly(limits?: TimeLimits): void;
  close(): Promise<void>;
}

export const databaseKind = (url: string): DatabaseKind =>
  /^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite';

/** File of a `sqlite:PATH` address (a bare path is accepted too). */
export const sqlitePath = (url: string): string => url.replace(/^sqlite:(\/\/)?/, '');

/**
 * Opens the database at `url` (`sqlite:PATH` or `postgresql://…`) and brings its tables up to date.
 * A read-only opening migrates nothing and works beside a running server. `upTo`: the last migration that is made; all of them
 * where it is left out.
 */
export async function openDatabase(
  url: string,
  { isReadOnly = false, upTo }: { isReadOnly?: boolean; upTo?: string } = {},
): Promise<Database> {
  const kind = databaseKind(url);
  const { orm, reader, answerPromptly, weaknesses } =
    kind === 'sqlite' ? await openSqlite(sqlitePath(url), isReadOnly) : await openPostgres(url);
  if (!isReadOnly) {
    await refuseNewer(orm, kind);
    await orm.migrator.up(upTo === undefined ? {} : { to: upTo });
  }
  return {
    kind,
    weaknesses: isReadOnly ? [] : await weaknesses(),
    orm,
    reader,
    answerPromptly,
    close: async () => {
      if (kind === 'sqlite') await reader.destroy();
      await orm.close(true);
    },
  };
}

/** A database that is refused is let go of. */
async function refuseNewer(orm: MikroORM<AbstractSqlDriver>, kind: DatabaseKind): Promise<void> {
  const steps = kind === 'sqlite' ? sqliteMigrations : postgresqlMigrations;
  const db = (orm.em.fork() as SqlEntityManager).getKysely<unknown>();
  try {
    await refuseNewerDatabase(
      db,
      steps.map(({ name }) => name),
    );
  } catch (error) {
    await orm.close(true);
    throw error;
  }
}

async function openSqlite(path: string, isReadOnly: boolean) {
  const orm = await MikroORM.init({
    ...shared,
    driver: SqliteDriver,
    dbName: path,
    driverOptions: new NodeSqliteDialect({ path, isReadOnly }),
    migrations: { migrationsList: sqliteMigrations, snapshot: false, silent: true },
  });
  // A second connection: readers see the last commit and never wait for the write transaction.
  const reader = new KyselyClient<unknown>({ dialect: new NodeSqliteDialect({ path, isReadOnly: true }) });
  return {
    orm: orm as MikroORM<AbstractSqlDriver>,
    reader,
    answerPromptly: () => undefined,
    weaknesses: async () => [],
  };
}

/** Loaded on demand, so that the embedded database never needs the PostgreSQL driver. */
async function openPostgres(url: string) {
  const { PostgreSqlDriver } = await import('@mikro-orm/postgresql');
  const { LastingDialect } = await import('./postgres-dialect.ts');
  const { postgresWeaknesses } = await import('./postgres-durability.ts');
  const { PromptPool } = await import('./prompt-pool.ts');
  const pool = new PromptPool(url);
  const orm = await MikroORM.init({
    ...shared,
    driver: PostgreSqlDriver,
    dbName: new URL(url).pathname.slice(1),
    driverOptions: new LastingDialect(pool),
    migrations: { migrationsList: postgresqlMigrations, snapshot: false, silent: true },
  });
  const sqlOrm = orm as unknown as MikroORM<AbstractSqlDriver>;
  const reader = sqlOrm.em.fork().getKysely<unknown>() as Kysely<unknown>;
  return {
    ...{ orm: sqlOrm, reader },
    answerPromptly: (limits?: TimeLimits) => pool.answerPromptly(limits),
    weaknesses: () => postgresWeaknesses(reader),
  };
}

const shared = {
  entities,
  extensions: [Migrator],
  discovery: { warnWhenNoEntities: false },
  // The default logger writes to stdout, which belongs to the program's own output.
  logger: () => undefined,
};
