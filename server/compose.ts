import { isIP } from 'node:net';
import type { Kysely, SqlEntityManager } from '@mikro-orm/sql';
import type { Binding } from './binding.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './database/database.ts';
import { type DatabaseLock, holdDatabaseLock } from './database/lock.ts';
import { noteVersion } from './database/newer-database.ts';
import { TIME_LIMITS, type TimeLimits } from './database/time-limits.ts';
import { ACCESS_EVENT_KINDS } from './domain/access/access.events.ts';
import { AccessRegister } from './domain/access/access-register.ts';
import type { FirstAdminInvitation } from './domain/account/first-admin.ts';
import type { PasskeyPlace } from './domain/account/passkey.service.ts';
import { AlertBook } from './domain/alert/alert-book.ts';
import { PositionTrail } from './domain/display/position-trail.ts';
import { completeStandings } from './domain/incident/incident-rows.ts';
import { ClockWatch } from './domain/operation/clock-watch.ts';
import { ExerciseClockKeeper } from './domain/operation/exercise-clock-keeper.ts';
import {
  AUDIT_STREAM_ID,
  newestEntries,
  type OperationTables,
  STREAM_ID,
  storeOperation,
} from './domain/operation/operation.queries.ts';
import { firstAnchor, OperationClock } from './domain/operation/operation-clock.ts';
import type { OperationPlan } from './domain/operation/operation-plan.ts';
import { loadOperationPlan } from './domain/operation/read-operation-plan.ts';
import { PHOTO_EVENT_KINDS } from './domain/photo/photo.events.ts';
import { Region } from './domain/region/region.entity.ts';
import { loadRoster, type Roster, rosterSizes } from './domain/region/roster.queries.ts';
import { saveRoster } from './domain/region/roster-import.ts';
import { tanjungJabungTimur } from './domain/region/tanjung-jabung-timur.ts';
import { lastReceiptAt } from './domain/situation/last-receipt.queries.ts';
import { LiveSituation } from './domain/situation/live-situation.ts';
import { Picture } from './domain/situation/picture.ts';
import { ServerWarnings } from './domain/situation/server-warnings.ts';
import { WallWords } from './domain/situation/wall-words.queries.ts';
import { endWith } from './end-with.ts';
import { refuseUnknownKinds, sayUnknownKinds } from './event-kinds.ts';
import { type ExerciseDoors, openExerciseDoors } from './exercise-doors.ts';
import { sayWhoSignsNothing } from './grants-without-post.ts';
import type { AccessControl } from './graphql/access-control.ts';
import type { OnRefusal } from './graphql/gate.ts';
import { type Clock, type Clocks, systemClocks } from './kernel/clock.ts';
import { Fault } from './kernel/fault.ts';
import type { Log } from './kernel/log.ts';
import { openAudit } from './open-audit.ts';
import { type Keys, openKeys, sayKeyChanges } from './open-keys.ts';
import { refuseEmptyDatabase, refuseMissingDatabase } from './refuse-mismatch.ts';
import { findRestored, headLine, sayRestored, takeUp } from './restored.ts';
import { openRooms, type Rooms } from './rooms.ts';
import type { Services } from './services.ts';
import { BrokenLog } from './stream/broken-log.ts';
import { genesisHash, type StoredEvent } from './stream/chain.ts';
import { CursorCodec } from './stream/cursor.ts';
import { HeadCopy } from './stream/head-copy.ts';
import { Hub } from './stream/hub.ts';
import type { StreamTables } from './stream/tables.ts';
import { Tail } from './stream/tail.ts';
import { WriteCombiner } from './stream/write-combiner.ts';

/** Everything long-lived, built once. */
export interface Siaga {
  readonly plan: OperationPlan;
  readonly services: Services;
  /** Who is let in, and what he may. */
  readonly access: AccessControl;
  /** Puts on record who asked for what he may not do. */
  readonly onRefusal: OnRefusal;
  /** Null in a real operation. */
  readonly exerciseDoors: ExerciseDoors | null;
  /** For the terminal of whoever started the server, and nobody else; null where there is an admin. */
  readonly firstAdmin: FirstAdminInvitation | null;
  readonly hub: Hub;
  /** The pictures of incidents, beside GraphQL. */
  readonly photos: Rooms['photos'];
  readonly cap: Rooms['cap'];
  readonly history: Rooms['history'];
  /** What everybody who looks at the picture is warned of now. */
  readonly warnings: ServerWarnings;
  /** Finishes the acts in hand and lets go of the database. */
  close(): Promise<void>;
}

/** A server without a name of its own has nobody to ask; some push services want an address all the same. */
const NO_CONTACT = 'mailto:siaga@localhost.invalid';

/**
 * Opens the database of the plan's operation, folds its log, and builds the rooms on it, which wait for
 * PostgreSQL as long as `limits` say. Throws where the database is in use, belongs to another operation, or its log is broken, and
 * `StartRefused` where the start would do harm.
 */
export async function compose(
  config: Config,
  log: Log,
  clocks: Clocks = systemClocks(),
  limits: TimeLimits = TIME_LIMITS,
): Promise<Siaga> {
  refuseMissingDatabase(config);
  const lock = await holdDatabaseLock(config.databaseUrl, {
    onTaken: () => endWith('TAKEN', log),
  });
  const open: (() => Promise<void>)[] = [() => lock.release()];
  const letGo = async () => {
    for (const close of open.splice(0).reverse()) await close();
  };
  try {
    const database = await openDatabase(config.databaseUrl);
    open.push(() => database.close());
    for (const weakness of database.weaknesses) log.warn(weakness);
    return await composeOn(database, { config, lock, log, clocks, limits, open, letGo });
  } catch (error) {
    await letGo();
    throw error;
  }
}

interface ComposeParts {
  readonly config: Config;
  readonly lock: DatabaseLock;
  readonly log: Log;
  readonly clocks: Clocks;
  readonly limits: TimeLimits;
  /** What is to be closed, the last one first. */
  readonly open: (() => Promise<void>)[];
  readonly letGo: () => Promise<void>;
}

async function composeOn(
  database: Database,
  { config, lock, log, clocks, limits, open, letGo }: ComposeParts,
): Promise<Siaga> {
  await refuseEmptyDatabase(config, database);
  await refuseUnknownKinds(database.reader);
  const { isNewKeysWanted: isNewWanted = false, isRestored = false, dataFolder, databaseUrl } = config;
  const place = { dataFolder, databaseUrl, database, now: clocks.wall.now() };
  const restoration = await findRestored({ ...place, isRestored });
  const keys = await openKeys({ ...place, isNewWanted });
  if (restoration) await takeUp(place, restoration);
  await noteVersion(database.orm.em.fork().getKysely(), place.now);
  const { plan, roster } = await openOperation(config, database, log, clocks);
  await sayWhoSignsNothing(database.reader, log, place.now);
  const regency = roster.kabupaten.code;
  const stream = await openStream({ config, database, lock, log, plan, roster, keys, clocks, open });
  database.answerPromptly(limits);
  const { combiner, register, audit, tail, hub } = stream;
  open.push(() => tail.stop());
  sayKeyChanges(keys.changes, audit.recorder, log);
  if (restoration) sayRestored(restoration, { recorder: audit.recorder, log });
  const rooms = await openRooms({
    ...stream,
    plan,
    roster,
    reader: database.reader,
    log,
    dataFolder: config.dataFolder,
    accountKeys: keys.account,
    deliveryKeys: keys.delivery,
    pushHosts: config.pushHosts,
    contact: config.binding.publicUrl?.origin ?? NO_CONTACT,
    passkeyPlace: passkeyPlaceOf(config.binding),
    exerciseKey: () => exerciseDoors?.wallKey ?? null,
    isContinued: restoration === null,
  });
  const exerciseDoors = plan.exercise ? await doorsOf(config, { plan, regency }, combiner, rooms) : null;
  await rooms.start();
  return {
    plan,
    services: rooms.services,
    access: { register, admit: audit.attended(rooms.admit), isLevel: stream.isLevel },
    onRefusal: audit.onRefusal,
    exerciseDoors,
    firstAdmin: await rooms.accounts.inviteFirstAdmin(),
    hub,
    photos: rooms.photos,
    cap: rooms.cap,
    history: rooms.history,
    warnings: stream.warnings,
    close: async () => {
      hub.close();
      await rooms.stop();
      await audit.close();
      await combiner.close();
      await letGo();
    },
  };
}

interface StreamParts {
  readonly clocks: Clocks;
  readonly config: Config;
  readonly database: Database;
  readonly lock: DatabaseLock;
  readonly log: Log;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly keys: Keys;
  readonly open: ComposeParts['open'];
}

/** The stream with everything that is folded from it, followed to its end. */
async function openStream({ config, database, lock, log, plan, roster, keys, clocks, open }: StreamParts) {
  const regency = roster.kabupaten.code;
  // That of an exercise runs on whatever the computer's clock is set to; that of a real operation is the computer's.
  const pictureClock = plan.exercise ? clocks.steady : clocks.wall;
  const clock = new OperationClock(pictureClock, firstAnchor(plan));
  const codec = new CursorCodec(keys.cursor);
  const hub = new Hub();
  const words = new WallWords(database.reader);
  const pictureGround = {
    plan,
    wordsOf: words.of,
    regions: [...roster.regions.values()],
    tpsList: [...roster.tpsList.values()],
  };
  const picture = new Picture(pictureGround);
  const keeper = new ExerciseClockKeeper(plan, clock, pictureClock);
  const register = new AccessRegister(clocks.wall.now);
  const trail = new PositionTrail();
  const alertBook = new AlertBook();
  const { warnings, clockWatch } = await watchClock(plan, clocks, database, log);
  const followers: ((events: readonly StoredEvent[]) => void)[] = [sayUnknownKinds(log)];
  const lookers: (() => void)[] = [];
  const heads = await openHeads({ config, database, log, clocks, open });
  const combiner: WriteCombiner = writeCombiner({ database, lock, log, clocks, heads, followed: () => tail });
  const audit = await openAudit({ config, database, combiner, plan, regency, log, clocks, key: keys.seal });
  const tail: Tail = followLog({
    ...{ database, log, combiner, clock: pictureClock },
    beforeEvents: (events) => words.learn(events),
    onLook: () => {
      trail.note(clocks.steady.now(), { seq: tail.seq, operationTime: live.operationTime });
      heads.note(clocks.wall.now(), { log: { seq: tail.seq, hash: tail.hash } });
      for (const look of lookers) look();
      hub.wake();
    },
    follow: [
      // First: whoever lost his rights is gone before anything that came after can be drawn.
      (events) => register.follow(events),
      (events) => live.follow(events),
      (events) => alertBook.follow(events),
      (events) => keeper.follow(events),
      (events) => audit.follow(events),
      (events) => clockWatch.follow(events),
      (events) => {
        for (const follow of followers) follow(events);
      },
    ],
  });
  const live = new LiveSituation({
    operationClock: clock,
    realClock: pictureClock,
    ...{ picture, codec, progress: tail },
    warnings: () => warnings.now(),
  });
  await tail.start(genesisHash(plan.id, regency));
  await audit.start(tail);
  await keeper.resume(await lastReceiptAt(database.reader), (run) =>
    combiner.submit(async (tx) =>
      tx.append({ kind: 'ExerciseClockRun', subject: plan.id, region: regency, payload: run }),
    ),
  );
  const onEvents = (follow: (events: readonly StoredEvent[]) => void) => void followers.push(follow);
  const onLook = (look: () => void) => void lookers.push(look);
  return {
    ...{ clocks, pictureClock, clock, codec, hub, picture, pictureGround, register, trail, combiner, audit },
    ...{ tail, live, alertBook, isLevel: () => tail.isLevel(), onEvents, onLook, warnings },
  };
}

/** Judges the computer's clock by what is recorded, before this start puts anything on record by it; says so where it is wrong. */
async function watchClock(plan: OperationPlan, { wall }: Clocks, { reader }: Database, log: Log) {
  const clockWatch = new ClockWatch({ plan, wall });
  clockWatch.follow(await newestEntries(reader));
  const sentence = clockWatch.sentence();
  if (sentence !== null) log.warn(sentence);
  const warnings = new ServerWarnings();
  warnings.add(() => (clockWatch.fault() === null ? [] : ['CLOCK_WRONG']));
  return { warnings, clockWatch };
}

async function openHeads({
  config,
  database,
  log,
  clocks,
  open,
}: Omit<StreamParts, 'lock' | 'plan' | 'roster' | 'keys'>): Promise<HeadCopy> {
  const heads = new HeadCopy(config.dataFolder, await headLine(database, clocks.wall.now()), {
    onFault: (error) => log.error({ err: error }, 'where the log stands cannot be copied to the data folder'),
  });
  open.push(async () => heads.close());
  return heads;
}

interface CombinerParts {
  readonly database: Database;
  readonly lock: DatabaseLock;
  readonly log: Log;
  readonly clocks: Clocks;
  readonly heads: HeadCopy;
  readonly followed: () => Tail;
}

function writeCombiner({ database, lock, log, clocks, heads, followed }: CombinerParts): WriteCombiner {
  return new WriteCombiner({
    orm: database.orm,
    streamId: STREAM_ID,
    auditStreamId: AUDIT_STREAM_ID,
    clock: clocks.wall,
    onCommit: () => followed().wake(),
    onUnsound: (error) => endWith(error instanceof BrokenLog ? 'BROKEN_LOG' : 'UNSOUND', log, error),
    mayWrite: () => lock.isHeld,
    followed,
    onHead: (streamId, head) =>
      heads.note(clocks.wall.now(), streamId === STREAM_ID ? { log: head } : { audit: head }),
  });
}

function doorsOf(
  { dataFolder, hasOffices = false }: Config,
  { plan, regency }: { readonly plan: OperationPlan; readonly regency: string },
  combiner: WriteCombiner,
  { admit, programs, accounts }: Rooms,
): Promise<ExerciseDoors> {
  const knows = async (secret: string) => {
    try {
      await admit({ secret, proof: null, address: '', userAgent: null });
      return true;
    } catch (error) {
      if (error instanceof Fault) return false;
      throw error;
    }
  };
  const seedPeople: Parameters<typeof openExerciseDoors>[0]['seedPeople'] = (onDrawn) =>
    accounts.seedExercisePeople({ hasOffices, onDrawn });
  return openExerciseDoors({ dataFolder, regency, plan, combiner, programs, knows, seedPeople });
}

/** Passkeys are bound to a name: that of the public address, or this computer's own. No browser binds one to a bare number. */
function passkeyPlaceOf({ publicUrl, port }: Binding): PasskeyPlace | null {
  if (publicUrl) {
    const isNumber = isIP(publicUrl.hostname.replace(/^\[|\]$/g, '')) !== 0;
    return isNumber ? null : { rpId: publicUrl.hostname, origins: [publicUrl.origin] };
  }
  return { rpId: 'localhost', origins: [`http://localhost:${port}`] };
}

async function openOperation(
  config: Config,
  database: Database,
  log: Log,
  { wall }: Clocks,
): Promise<{ plan: OperationPlan; roster: Roster }> {
  const em = database.orm.em.fork() as SqlEntityManager;
  if ((await em.count(Region)) === 0) await saveRoster(em, tanjungJabungTimur());
  await completeStandings(em.getKysely(), STREAM_ID, PHOTO_EVENT_KINDS);
  const roster = await loadRoster(database.reader);
  const stored = await storeOperation(
    em.getKysely<OperationTables>(),
    loadOperationPlan(config.planPath, rosterSizes(roster)),
    roster.kabupaten.code,
    wall.now(),
    ACCESS_EVENT_KINDS,
  );
  if (stored.isFileIgnored) {
    log.warn('the plan file differs from the plan that events were recorded under; the recorded one counts');
  }
  return { plan: stored.plan, roster };
}

interface FollowParts {
  readonly clock: Clock;
  readonly database: Database;
  readonly log: Log;
  readonly combiner: WriteCombiner;
  readonly beforeEvents: (events: readonly StoredEvent[]) => Promise<void>;
  readonly onLook: () => void;
  readonly follow: readonly ((events: readonly StoredEvent[]) => void)[];
}

function followLog({ database, log, combiner, clock, beforeEvents, onLook, follow }: FollowParts): Tail {
  return new Tail({
    reader: database.reader as Kysely<StreamTables>,
    streamId: STREAM_ID,
    clock,
    beforeEvents,
    onEvents: (events) => {
      for (const each of follow) each(events);
    },
    onLook,
    onFault: (error) => {
      if (!(error instanceof BrokenLog))
        return log.error({ err: error }, 'the log cannot be read; trying again');
      combiner.halt();
      endWith('BROKEN_LOG', log, error);
    },
  });
}
