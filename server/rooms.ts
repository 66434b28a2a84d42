import type { Kysely } from '@mikro-orm/sql';
import type { Action } from './domain/access/access.policy.ts';
import type { AccessRegister, Admission } from './domain/access/access-register.ts';
import { Acting, forbidden } from './domain/access/acting.ts';
import { doorkeeperOf } from './domain/access/doorkeeper.ts';
import { Rights } from './domain/access/rights.ts';
import type { Viewer } from './domain/access/viewer.policy.ts';
import type { AccountTables } from './domain/account/account.queries.ts';
import type { AccountKeys } from './domain/account/account-keys.ts';
import { type AccountRoom, accountRoom } from './domain/account/account-room.ts';
import type { PasskeyPlace } from './domain/account/passkey.service.ts';
import { AfterActionReading } from './domain/after-action/after-action.queries.ts';
import type { AlertBook } from './domain/alert/alert-book.ts';
import { type AlertRoom, alertRoom } from './domain/alert/alert-room.ts';
import { AuditReading } from './domain/audit/audit.queries.ts';
import { OutageReading } from './domain/audit/outage.queries.ts';
import { CheckpointService } from './domain/checkpoint/checkpoint.service.ts';
import { CheckpointHistory } from './domain/checkpoint/checkpoint-history.queries.ts';
import { TpsCallService } from './domain/checkpoint/tps-call.service.ts';
import type { DeliveryKeys } from './domain/delivery/delivery-keys.ts';
import { deliveryRoom } from './domain/delivery/delivery-room.ts';
import type { PositionTrail } from './domain/display/position-trail.ts';
import { openWallRoom, type WallRoom } from './domain/display/wall-room.ts';
import type { HistoryTraffic } from './domain/history/history.api.ts';
import { HistoryReading } from './domain/history/history.queries.ts';
import { HistoryKeeper } from './domain/history/history-keeper.ts';
import { IncidentAttendance } from './domain/incident/incident-attendance.ts';
import { IncidentHistory } from './domain/incident/incident-history.queries.ts';
import { IncidentNumbers } from './domain/incident/incident-numbers.ts';
import { incidentRoom } from './domain/incident/incident-room.ts';
import { noteIncident } from './domain/incident/incident-rows.ts';
import { IncidentTimeline } from './domain/incident/incident-timeline.queries.ts';
import { type TellMore, withOthers } from './domain/incident/told-timeline.ts';
import { LessonService } from './domain/lesson/lesson.service.ts';
import { AUDIT_STREAM_ID } from './domain/operation/operation.queries.ts';
import { OperationService } from './domain/operation/operation.service.ts';
import type { OperationClock } from './domain/operation/operation-clock.ts';
import type { OperationPlan } from './domain/operation/operation-plan.ts';
import type { PhotoTraffic } from './domain/photo/photo.api.ts';
import { openPhotoRoom, type PhotoRoom } from './domain/photo/photo-room.ts';
import { TokenReading } from './domain/program/program.queries.ts';
import { ProgramService } from './domain/program/program.service.ts';
import { TokenDoorkeeper } from './domain/program/token-doorkeeper.ts';
import { BoundaryReading } from './domain/region/boundary.queries.ts';
import type { Roster } from './domain/region/roster.queries.ts';
import { RosterService } from './domain/region/roster.service.ts';
import { loggedEvents } from './domain/replay/past-log.queries.ts';
import { PastPictures } from './domain/replay/past-pictures.ts';
import { ReplayReading } from './domain/replay/replay.queries.ts';
import { RollCallService } from './domain/rollcall/rollcall.service.ts';
import { RollCallHistory } from './domain/rollcall/rollcall-history.queries.ts';
import type { LiveSituation } from './domain/situation/live-situation.ts';
import type { Picture } from './domain/situation/picture.ts';
import type { ServerWarnings } from './domain/situation/server-warnings.ts';
import { SituationReading } from './domain/situation/situation.queries.ts';
import { PictureFacts } from './domain/situation/situation-facts.ts';
import type { SituationGround } from './domain/situation/situation-ground.ts';
import { wallEntries } from './domain/situation/wall-showings.ts';
import { setAsideOf, timersOf } from './due-work.ts';
import type { CapFeed } from './graphql/cap-routes.ts';
import { GuardedWatch } from './guarded-watch.ts';
import { historyFilesOf } from './history-files.ts';
import type { Clock, Clocks } from './kernel/clock.ts';
import type { Credentials } from './kernel/door.ts';
import type { Log } from './kernel/log.ts';
import type { Audit } from './open-audit.ts';
import { reachableNow } from './reachable-now.ts';
import { resolverServices, type ServiceParts, type Services } from './services.ts';
import type { StoredEvent } from './stream/chain.ts';
import type { CursorCodec } from './stream/cursor.ts';
import type { Hub } from './stream/hub.ts';
import { ReceiptSecrets } from './stream/receipt-secrets.ts';
import type { WriteCombiner } from './stream/write-combiner.ts';

/** A wall holds a cursor of the picture that its present mode shows. */
const WALL_SIGHTS = ['WALL', 'GUEST'] as const;

/** What the rooms stand on: the stream, the picture, and what this operation is. */
export interface Ground {
  readonly combiner: WriteCombiner;
  readonly register: AccessRegister;
  readonly audit: Audit;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly clock: OperationClock;
  readonly codec: CursorCodec;
  readonly live: LiveSituation;
  readonly hub: Hub;
  readonly picture: Picture;
  readonly pictureGround: SituationGround;
  readonly alertBook: AlertBook;
  /** Up to when, in real time, the picture is known to equal the log. */
  readonly tail: { readonly asOf: number; readonly epoch: number };
  readonly trail: PositionTrail;
  readonly reader: Kysely<unknown>;
  readonly dataFolder: string;
  readonly accountKeys: AccountKeys;
  readonly deliveryKeys: DeliveryKeys;
  /** Push services of one’s own, which may be at private addresses. */
  readonly pushHosts: readonly string[];
  /** Whom a push service may ask about this server: `https:` or `mailto:`. */
  readonly contact: string;
  readonly passkeyPlace: PasskeyPlace | null;
  readonly isContinued: boolean;
  /** What lets a wall of an exercise in by itself; null: nothing does. */
  readonly exerciseKey: () => string | null;
  /** True once every committed change of rights counts. */
  readonly isLevel: () => Promise<boolean>;
  /** Tells whoever follows the log by himself what it brought, once the picture has taken that in. */
  readonly onEvents: (follow: (events: readonly StoredEvent[]) => void) => void;
  /** Calls `look` twice a second while the database answers: for what stands beside the log. */
  readonly onLook: (look: () => void) => void;
  /** What everybody is warned of who looks at the picture. */
  readonly warnings: ServerWarnings;
  readonly clocks: Clocks;
  /** By which the picture tells how old it is, and on which the clock of the operation runs. */
  readonly pictureClock: Clock;
  readonly log: Log;
}

export interface Rooms {
  readonly services: Services;
  readonly admit: (credentials: Credentials) => Promise<Admission>;
  readonly programs: ProgramService;
  readonly accounts: AccountRoom;
  /** The pictures themselves, beside GraphQL. */
  readonly photos: PhotoTraffic;
  readonly cap: CapFeed;
  /** What was found in the history, to be taken along. */
  readonly history: HistoryTraffic;
  /** Does what became due or followed from the log while no server ran, and from then on at once. */
  start(): Promise<void>;
  /** Ends what is in hand; nothing is begun any more. */
  stop(): Promise<void>;
}

/** Builds every room once, on the same ground. */
export async function openRooms(ground: Ground): Promise<Rooms> {
  const { register, plan, roster, clock, codec, reader } = ground;
  const base = baseOf(ground);
  const walls = await wallRoom(base);
  const accounts = accountRoom({
    ...base,
    keys: ground.accountKeys,
    auditStreamId: AUDIT_STREAM_ID,
    operationNow: () => clock.now(),
  });
  const { personal } = accounts;
  const delivery = deliveryRoom({ ...base, keys: ground.deliveryKeys, personal });
  const programs = new ProgramService(base);
  const tokens = new TokenReading(reader);
  const reports = new CheckpointHistory(reader, codec);
  const incidents = new IncidentHistory(reader, codec, plan);
  const guarded = new GuardedWatch(base.recorder);
  const watchedIncidents = guarded.overIncidents(incidents);
  const back = lookingBack(base, guarded);
  const photos = await photoRoom(base, incidents, guarded);
  const alerts = alertsOf(base, { walls, tokens, incident: () => services.incident });
  const dueWork = timersOf(base, alerts.timers);
  const services: Services = {
    ...resolverServices({
      plan,
      clock,
      roster,
      boundaries: new BoundaryReading(reader),
      operation: operationOf(base),
      rosterImports: new RosterService({ ...base, submit: submitFor(base.acting, 'importRoster') }),
      checkpoint: new CheckpointService(base),
      reports,
      calls: new TpsCallService(base),
      incident: incidentRoom({ ...base, numbers: new IncidentNumbers(codec.keyFor('incident numbers')) }),
      incidents: watchedIncidents,
      ...{ rollCalls: new RollCallService(base), lesson: new LessonService(base) },
      rollCallHistory: new RollCallHistory(reader, codec),
      timeline: withOthers(new IncidentTimeline(reader, plan), tellersOf(base, { photos, alerts, walls })),
      situation: guarded.overSituations(new SituationReading({ ...ground, reports, incidents })),
      history: back.history,
      programs,
      tokens,
      records: recordsOf(base),
    }),
    attendance: attendanceOf(base, accounts, incidents),
    ...walls.services,
    ...accounts.services,
    ...delivery.services,
    ...photos.services,
    ...guarded.overAlerts(alerts.services),
    setAside: setAsideOf(base, [alerts.consumer, delivery.consumer, dueWork]),
    ...back.services,
  };
  const doorkeepers = [
    ...accounts.doorkeepers,
    walls.doorkeeper,
    new TokenDoorkeeper({ ...base, tokens, isBarred: (principal) => register.isBarred(principal) }),
  ];
  const followers = [base.secrets, ...alerts.followers, dueWork, delivery, back.keeper];
  return {
    ...{ services, admit: doorkeeperOf(doorkeepers, base), programs, accounts },
    ...{ photos: photos.traffic, cap: noted(delivery.cap, alerts) },
    history: historyFilesOf(base, accounts, services.historyQueries),
    ...lifeOf(followers, accounts),
  };
}

function recordsOf({ reader, codec, audit }: Base): ServiceParts['records'] {
  const records = new AuditReading(reader, codec);
  return {
    entries: (viewer, filter, page) => records.entries(viewer, filter, page),
    seal: () => audit.sealer.newest,
  };
}

const historyOf = ({ alertBook, ...base }: Base): HistoryReading =>
  new HistoryReading({ ...base, alert: (id) => alertBook.alert(id)?.seen ?? null });

/** What looks back on the day: all of it by one reading of the log. */
function lookingBack(base: Base, guarded: GuardedWatch) {
  const past = pastOf(base);
  const history = historyOf(base);
  return {
    keeper: new HistoryKeeper({ ...base, history }),
    history: guarded.overHistory(history),
    services: {
      replayQueries: guarded.overReplays(new ReplayReading({ ...base, past })),
      afterActionQueries: guarded.overReports(new AfterActionReading({ ...base, past, history })),
    },
  };
}

/** What was, by the log alone: nothing is kept of it before somebody asks. */
function pastOf({ pictureGround: ground, reader, picture, isLevel }: Base): PastPictures {
  const head = async () => {
    await isLevel();
    return picture.seq;
  };
  return new PastPictures({ ground, head, read: (stretch) => loggedEvents(reader, stretch) });
}

/** Names are told by the room of people, and only to those whom the incident lets know them. */
function attendanceOf(base: Base, { personal }: AccountRoom, incidents: IncidentHistory): IncidentAttendance {
  const db = base.reader as Kysely<AccountTables>;
  const attendance = new IncidentAttendance({
    hub: base.hub,
    incident: (id, viewer) => incidents.incident(id, viewer),
    nameOf: async (principal) => (await personal.of(db, principal)).get('name') ?? null,
  });
  base.onEvents((events) => attendance.follow(events));
  return attendance;
}

/** Whoever looks at a photo is on record, also as whoever opens its incident. */
const photoRoom = (base: Base, incidents: IncidentHistory, guarded: GuardedWatch): Promise<PhotoRoom> =>
  openPhotoRoom({
    ...base,
    incident: (id, viewer) => guarded.overIncidents(incidents).incident(id, viewer),
    merged: async ({ id }, viewer) => {
      const root = await incidents.incident(id, viewer);
      return root ? incidents.mergedReports(root, viewer) : [];
    },
    onShown: (incident, viewer) => guarded.shown(viewer, incident),
    onLooked: (incident, viewer) => guarded.lookedAt(viewer, incident),
    noteIncident,
  });

/** What became of its photos, what was told of alerts about it, and how many walls have shown it. */
const tellersOf = (
  { picture }: Base,
  { photos, alerts, walls }: { photos: PhotoRoom; alerts: AlertRoom; walls: WallRoom },
): readonly TellMore[] => [
  photos.entriesOf,
  alerts.entriesOf,
  ({ id }) => wallEntries(picture, walls.shown.all, id),
];

type Base = ReturnType<typeof baseOf>;

/** What rooms are given of the ground, with what several of them share. */
function baseOf(ground: Ground) {
  const { combiner, register, audit, roster, clocks } = ground;
  const regency = roster.kabupaten.code;
  const { wall: realClock, steady } = clocks;
  const { now } = realClock;
  const isSessionEnded = (session: string) => register.isSessionEnded(session);
  const isInForce: AccessRegister['isInForce'] = (grant, at) => register.isInForce(grant, at);
  const secrets = new ReceiptSecrets({ combiner, key: ground.accountKeys.receipts, now });
  const acting = new Acting({ combiner, secrets, now, isSessionEnded, isInForce });
  const rights = new Rights(regency, now);
  const reading = new OutageReading({ ...ground, realClock, startedAt: audit.startedAt });
  const outages = () => reading.outages();
  const { recorder } = audit;
  return { ...ground, acting, secrets, rights, recorder, regency, outages, realClock, steady, now };
}

async function wallRoom(base: Base): Promise<WallRoom> {
  const walls = await openWallRoom({
    ...base,
    readCursor: ({ settings: { scope } }, cursor) => {
      for (const sight of WALL_SIGHTS) {
        const position = base.live.open(scope, sight, cursor);
        if (typeof position !== 'string') return { ...position, scope, sight };
      }
      return null;
    },
    settleRights: base.isLevel,
  });
  base.onLook(() => {
    walls
      .refresh()
      .catch((error: unknown) => base.log.error({ err: error }, 'the walls cannot be read; trying again'));
  });
  return walls;
}

interface AlertNeighbours {
  readonly walls: WallRoom;
  readonly tokens: TokenReading;
  /** Asked for only once everything is built. */
  readonly incident: () => Services['incident'];
}

function alertsOf(base: Base, { walls, tokens, incident }: AlertNeighbours): AlertRoom {
  const { picture, live, tail, reader, now, pictureClock } = base;
  return alertRoom({
    ...base,
    ...{ quietWalls: walls.quietWalls, realNow: pictureClock.now, book: base.alertBook },
    programs: () => tokens.tokensInForce('ALERTS', now()),
    acknowledgeIncident: async (request, viewer) =>
      (await incident().acknowledgeIncident({ ...request, channel: 'APP' }, viewer)).act,
    progress: {
      get epoch() {
        return tail.epoch;
      },
      get seq() {
        return picture.seq;
      },
      get asOf() {
        return tail.asOf;
      },
      hashPrefixAt: (seq) => live.hashPrefixAt(seq),
    },
    facts: new PictureFacts({ picture, live, age: () => pictureClock.now() - tail.asOf }),
    reachability: { of: (principals) => reachableNow(reader, principals, now()) },
  });
}

/** Whoever reads the feed of alerts is known to be there. */
const noted = (cap: CapFeed, { clients }: AlertRoom): CapFeed => ({
  index: (viewer, base) => {
    clients.readFeed(viewer);
    return cap.index(viewer, base);
  },
  message: (viewer, id) => cap.message(viewer, id),
});

/** Who does by himself what is due or follows from the log. */
interface Follower {
  start(): Promise<void>;
  stop(): Promise<void>;
}

const lifeOf = (followers: readonly Follower[], accounts: AccountRoom) => ({
  start: async () => {
    for (const each of followers) await each.start();
  },
  stop: async () => {
    for (const each of followers) await each.stop();
    await accounts.flush();
  },
});

/** The clock of an exercise is set by the clock that it runs on. */
const operationOf = ({ pictureClock: realClock, ...base }: Base): OperationService =>
  new OperationService({ ...base, realClock, submit: submitFor(base.acting, 'runExerciseClock') });

/** Acts of rooms that stand before the one that knows who may do what. */
const submitFor =
  (acting: Acting, action: Action): ConstructorParameters<typeof OperationService>[0]['submit'] =>
  (asker, request, act) =>
    acting.submit(asker as Viewer, request, (tx, viewer) => {
      if (!viewer.may(action)) throw forbidden();
      return act(tx);
    });
