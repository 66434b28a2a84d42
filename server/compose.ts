import type { Kysely, SqlEntityManager } from '@mikro-orm/sql';
import type { Config } from './config.ts';
import { readCursorKeys } from './cursor-keys.ts';
import { type Database, openDatabase } from './database/database.ts';
import { holdDatabaseLock } from './database/lock.ts';
import { ACCESS_EVENT_KINDS } from './domain/access/access.events.ts';
import { AccessRegister, type Admission } from './domain/access/access-register.ts';
import { Acting, forbidden } from './domain/access/acting.ts';
import { type Doorkeeper, doorkeeperOf } from './domain/access/doorkeeper.ts';
import { Rights } from './domain/access/rights.ts';
import type { Viewer } from './domain/access/viewer.policy.ts';
import { CheckpointService } from './domain/checkpoint/checkpoint.service.ts';
import { CheckpointHistory } from './domain/checkpoint/checkpoint-history.queries.ts';
import { IncidentService } from './domain/incident/incident.service.ts';
import { IncidentActsService } from './domain/incident/incident-acts.service.ts';
import { IncidentHistory } from './domain/incident/incident-history.queries.ts';
import { ExerciseClockKeeper } from './domain/operation/exercise-clock-keeper.ts';
import { AUDIT_STREAM_ID, type OperationTables, STREAM_ID, storeOperation } from './domain/operation/operation.queries.ts';
import { OperationService } from './domain/operation/operation.service.ts';
import { OperationClock } from './domain/operation/operation-clock.ts';
import type { OperationPlan } from './domain/operation/operation-plan.ts';
import { loadOperationPlan } from './domain/operation/read-operation-plan.ts';
import { TokenReading } from './domain/program/program.queries.ts';
import { ProgramService } from './domain/program/program.service.ts';
import { TokenDoorkeeper } from './domain/program/token-doorkeeper.ts';
import { BoundaryReading } from './domain/region/boundary.queries.ts';
import { Region } from './domain/region/region.entity.ts';
import { loadRoster, type Roster } from './domain/region/roster.queries.ts';
import { saveRoster } from './domain/region/roster-import.ts';
import { tanjungJabungTimur } from './domain/region/tanjung-jabung-timur.ts';
import { lastReceiptAt } from './domain/situation/last-receipt.queries.ts';
import { LiveSituation } from './domain/situation/live-situation.ts';
import { Picture } from './domain/situation/picture.ts';
import { SituationReading } from './domain/situation/situation.queries.ts';
import { type ExerciseDoors, openExerciseDoors } from './exercise-doors.ts';
import { systemClock } from './kernel/clock.ts';
import type { Credentials } from './kernel/door.ts';
import { Fault } from './kernel/fault.ts';
import type { Log } from './kernel/log.ts';
import { resolverServices, type Services } from './services.ts';
import { genesisHash, type StoredEvent } from './stream/chain.ts';
import { CursorCodec } from './stream/cursor.ts';
import { Hub } from './stream/hub.ts';
import type { StreamTables } from './stream/tables.ts';
import { BrokenLog, Tail } from './stream/tail.ts';
import { WriteCombiner } from './stream/write-combiner.ts';

/** Everything long-lived, built once. */
export interface Siaga {
  readonly plan: OperationPlan;
  readonly services: Services;
  /** Who is let in, and what he may. */
  readonly access: Access;
  /** Null in a real operation. */
  readonly exerciseDoors: ExerciseDoors | null;
  readonly hub: Hub;
  /** Finishes the acts in hand and lets go of the database. */
  close(): Promise<void>;
}

export interface Access {
  readonly register: AccessRegister;
  readonly admit: (credentials: Credentials) => Promise<Admission>;
  readonly isLevel: () => Promise<boolean>;
}

/** A flush to disk failed: what the file holds is unknown until it is opened anew. */
const EXIT_UNSOUND = 74;

/**
 * Opens the database of the plan's operation, folds its log, and builds the rooms on it. Throws where the
 * database is in use, belongs to another operation, or its log is broken.
 */
export async function compose(config: Config, log: Log): Promise<Siaga> {
  const lock = await holdDatabaseLock(config.databaseUrl);
  const database = await openDatabase(config.databaseUrl);
  const { plan, roster } = await openOperation(config, database, log);
  const clock = operationClock(plan);
  const codec = new CursorCodec(readCursorKeys(config.dataFolder));
  const hub = new Hub();
  const picture = new Picture({
    plan,
    regions: [...roster.regions.values()],
    tpsList: [...roster.tpsList.values()],
  });
  const keeper = new ExerciseClockKeeper(plan, clock, systemClock);
  const register = new AccessRegister(systemClock.now);
  const tail: Tail = followLog({
    database,
    log,
    hub,
    follow: [
      // First: whoever lost his rights is gone before anything that came after can be drawn.
      (events) => register.follow(events),
      (events) => live.follow(events),
      (events) => keeper.follow(events),
    ],
  });
  const live = new LiveSituation({
    picture,
    operationClock: clock,
    realClock: systemClock,
    codec,
    progress: tail,
  });
  const combiner = new WriteCombiner({
    orm: database.orm,
    streamId: STREAM_ID,
    auditStreamId: AUDIT_STREAM_ID,
    clock: systemClock,
    onCommit: () => tail.wake(),
    onUnsound: (error) => {
      log.fatal(
        { err: error },
        'a flush to disk failed; ending, so that the database is opened and checked anew',
      );
      process.exit(EXIT_UNSOUND);
    },
  });
  await tail.start(genesisHash(plan.id, roster.kabupaten.code));
  const regency = roster.kabupaten.code;
  await keeper.resume(await lastReceiptAt(database.reader), (run) =>
    combiner.submit(async (tx) =>
      tx.append({ kind: 'ExerciseClockRun', subject: plan.id, region: regency, payload: run }),
    ),
  );
  const acting = new Acting({
    combiner,
    now: systemClock.now,
    isSessionEnded: (session) => register.isSessionEnded(session),
  });
  const rights = new Rights(regency, systemClock.now);
  const { services, doorkeepers, programs } = rooms({
    combiner,
    acting,
    rights,
    register,
    plan,
    roster,
    clock,
    codec,
    live,
    hub,
    picture,
    reader: database.reader,
  });
  const admit = doorkeeperOf(doorkeepers);
  const doors = plan.exercise
    ? await openExerciseDoors({
        dataFolder: config.dataFolder,
        regency,
        combiner,
        programs,
        knows: (secret) => isKnown(admit, secret),
        seedPeople: async () => [],
      })
    : null;
  return {
    plan,
    services,
    access: { register, admit, isLevel: () => tail.isLevel() },
    exerciseDoors: doors,
    hub,
    close: async () => {
      hub.close();
      await combiner.close();
      await tail.stop();
      await database.close();
      await lock.release();
    },
  };
}

async function isKnown(admit: Access['admit'], secret: string): Promise<boolean> {
  try {
    await admit({ secret, proof: null, address: '', userAgent: null });
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

interface Ground {
  readonly combiner: WriteCombiner;
  readonly acting: Acting;
  readonly rights: Rights;
  readonly register: AccessRegister;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly clock: OperationClock;
  readonly codec: CursorCodec;
  readonly live: LiveSituation;
  readonly hub: Hub;
  readonly picture: Picture;
  readonly reader: Kysely<unknown>;
}

interface Rooms {
  readonly services: Services;
  readonly doorkeepers: readonly Doorkeeper[];
  readonly programs: ProgramService;
}

function rooms(ground: Ground): Rooms {
  const { plan, roster, clock, codec, reader, combiner, register, acting } = ground;
  const reports = new CheckpointHistory(reader, codec);
  const incidents = new IncidentHistory(reader, codec, plan);
  const programs = new ProgramService({ ...ground, realClock: systemClock });
  const tokens = new TokenReading(reader);
  const services = resolverServices({
    plan,
    clock,
    roster,
    boundaries: new BoundaryReading(reader),
    operation: new OperationService({
      ...ground,
      regency: roster.kabupaten.code,
      realClock: systemClock,
      submit: (asker, request, act) =>
        acting.submit(asker as Viewer, request, (tx, viewer) => {
          if (!viewer.may('runExerciseClock')) throw forbidden();
          return act(tx);
        }),
    }),
    checkpoint: new CheckpointService(ground),
    reports,
    incident: new IncidentService(ground),
    acts: new IncidentActsService(ground),
    incidents,
    situation: new SituationReading({ ...ground, reports, incidents }),
    programs,
    tokens,
  });
  const doorkeepers = [
    new TokenDoorkeeper({
      tokens,
      combiner,
      realClock: systemClock,
      isBarred: (principal) => register.isBarred(principal),
    }),
  ];
  return { services, doorkeepers, programs };
}

async function openOperation(
  config: Config,
  database: Database,
  log: Log,
): Promise<{ plan: OperationPlan; roster: Roster }> {
  const em = database.orm.em.fork() as SqlEntityManager;
  if ((await em.count(Region)) === 0) await saveRoster(em, tanjungJabungTimur());
  const roster = await loadRoster(database.reader);
  const stored = await storeOperation(
    em.getKysely<OperationTables>(),
    loadOperationPlan(config.planPath),
    roster.kabupaten.code,
    systemClock.now(),
    ACCESS_EVENT_KINDS,
  );
  if (stored.isFileIgnored) {
    log.warn('the plan file differs from the plan that events were recorded under; the recorded one counts');
  }
  return { plan: stored.plan, roster };
}

/** A real operation runs with real time; an exercise stands at its start until its log says otherwise. */
function operationClock(plan: OperationPlan): OperationClock {
  const realTime = systemClock.now();
  const anchor = plan.exercise
    ? { operationTime: plan.exercise.startsAt, realTime, speed: 0 }
    : { operationTime: realTime, realTime, speed: 1 };
  return new OperationClock(systemClock, anchor);
}

interface FollowParts {
  readonly database: Database;
  readonly log: Log;
  readonly hub: Hub;
  readonly follow: readonly ((events: readonly StoredEvent[]) => void)[];
}

function followLog({ database, log, hub, follow }: FollowParts): Tail {
  return new Tail({
    reader: database.reader as Kysely<StreamTables>,
    streamId: STREAM_ID,
    clock: systemClock,
    onEvents: (events) => {
      for (const each of follow) each(events);
    },
    onLook: () => hub.wake(),
    onFault: (error) => {
      if (error instanceof BrokenLog)
        log.fatal({ err: error }, 'the log is broken; the picture stands still');
      else log.error({ err: error }, 'the log cannot be read; trying again');
    },
  });
}
