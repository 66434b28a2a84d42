import type { Kysely, SqlEntityManager } from '@mikro-orm/sql';
import type { TestDatabase } from '../../../tests/support/databases.ts';
import { LossyCombiner } from '../../../tests/support/lossy-combiner.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { NewRecord } from '../../kernel/recorder.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import { genesisHash } from '../../stream/chain.ts';
import { Hub, Outlet } from '../../stream/hub.ts';
import { ReceiptSecrets } from '../../stream/receipt-secrets.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { Tail } from '../../stream/tail.ts';
import { ACCESS_EVENT_KINDS } from '../access/access.events.ts';
import type { Role } from '../access/access.policy.ts';
import { AccessRegister, type Admission } from '../access/access-register.ts';
import { Acting } from '../access/acting.ts';
import { Rights } from '../access/rights.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import {
  AUDIT_STREAM_ID,
  type OperationTables,
  STREAM_ID,
  storeOperation,
} from '../operation/operation.queries.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';
import { loadRoster } from '../region/roster.queries.ts';
import { saveRoster } from '../region/roster-import.ts';
import { tanjungJabungTimur } from '../region/tanjung-jabung-timur.ts';
import { Device } from './device.fixture.ts';
import { PositionTrail } from './position-trail.ts';
import { storedWall, type WallTables } from './wall.queries.ts';
import type { OrdersFrame } from './wall-orders-feed.ts';
import { openWallRoom, type WallRoom, type WallRoomParts } from './wall-room.ts';
import type { ShownPosition, WallSetup } from './wall-terms.policy.ts';

export const REGENCY = '15.07';
export const EXERCISE_KEY = 'latihan_trial';
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
const NOW = Date.parse('2026-11-24T00:00:00Z');

export const setup = (change: Partial<WallSetup> = {}): WallSetup => ({
  name: 'Layar utama',
  place: 'Ruang rapat lantai 2',
  scope: REGENCY,
  diagonalInches: 86,
  distanceMetres: 5,
  ambient: 'DARK',
  isGuestByDefault: false,
  ...change,
});

/** The room of the walls on a database, with a clock that a test moves and a log that is followed as in the server. */
export class TrialRoom {
  now = NOW;
  readonly records: NewRecord[] = [];
  readonly trail = new PositionTrail();
  readonly cursors = new Map<string, ShownPosition>();
  readonly #place: TestDatabase;
  readonly database: Database;
  readonly combiner: LossyCombiner;
  readonly rights: Rights;
  readonly register: AccessRegister;
  readonly tail: Tail;
  readonly hub = new Hub();
  #acting: Acting;
  readonly plan: OperationPlan;
  walls!: WallRoom;
  #onLook: () => void = () => undefined;

  private constructor(place: TestDatabase, database: Database, plan: OperationPlan) {
    const clock = { now: () => this.now };
    this.#place = place;
    this.plan = plan;
    this.database = database;
    this.rights = new Rights(REGENCY, clock.now);
    this.register = new AccessRegister(clock.now);
    this.tail = new Tail({
      reader: database.reader as Kysely<StreamTables>,
      streamId: STREAM_ID,
      clock,
      onEvents: (events) => this.register.follow(events),
      // The server's hub is woken here too; without it a test sees who else wakes it.
      onLook: () => this.#onLook(),
      onFault: (error) => {
        throw error;
      },
    });
    this.combiner = new LossyCombiner({
      orm: database.orm,
      streamId: STREAM_ID,
      auditStreamId: AUDIT_STREAM_ID,
      clock,
      onCommit: () => this.tail.wake(),
      onUnsound: (error) => {
        throw error;
      },
    });
    const { combiner } = this;
    const secrets = new ReceiptSecrets({ combiner, key: Buffer.alloc(32), now: clock.now });
    this.#acting = new Acting({ combiner, secrets, now: clock.now, isSessionEnded: () => false });
  }

  static async open(place: TestDatabase): Promise<TrialRoom> {
    const database = await openDatabase(place.url);
    const em = database.orm.em.fork() as SqlEntityManager;
    await saveRoster(em, tanjungJabungTimur());
    const plan = loadOperationPlan('operations/latihan.yaml');
    await storeOperation(em.getKysely<OperationTables>(), plan, REGENCY, NOW, ACCESS_EVENT_KINDS);
    const room = new TrialRoom(place, database, plan);
    await room.tail.start(genesisHash(plan.id, REGENCY));
    await room.restart();
    return room;
  }

  /** What was in memory is gone. */
  async restart(change: Partial<WallRoomParts> = {}): Promise<void> {
    this.walls = await openWallRoom({
      acting: this.#acting,
      rights: this.rights,
      combiner: this.combiner,
      reader: this.database.reader,
      hub: this.hub,
      roster: await loadRoster(this.database.reader),
      plan: this.plan,
      recorder: { record: (_who, entry) => void this.records.push(entry) },
      trail: this.trail,
      readCursor: (_wall, cursor) => this.cursors.get(cursor) ?? null,
      exerciseKey: () => EXERCISE_KEY,
      clocks: { wall: { now: () => this.now }, steady: { now: () => this.now } },
      clock: { now: () => this.now - HOUR, speed: 60 },
      settleRights: () => this.tail.isLevel(),
      ...change,
    });
    // The last look may come after the database is closed.
    this.#onLook = () => void this.walls.refresh().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.hub.close();
    await this.combiner.close();
    await this.tail.stop();
    await this.database.close();
    await this.#place.drop();
  }

  /** Somebody with a role in the regency, or in `region`. */
  async somebody(role: Role, region = REGENCY): Promise<Viewer> {
    const id = newId();
    await this.combiner.submit(async (tx) => {
      await this.rights.admit(tx, { id, kind: 'PERSON' });
      await this.rights.giveGrant(tx, {
        ...{ id: newId(), principal: id, role, region },
        ...{ agency: null, institution: null, post: null, startsAt: this.now - HOUR, endsAt: null },
      });
    });
    return this.viewerOf({ principal: id, kind: 'PERSON', session: null, expiresAt: null });
  }

  /** As the server sees whoever was let in, once everything committed is known. */
  async viewerOf(admission: Admission): Promise<Viewer> {
    await this.tail.isLevel();
    return must(this.register.viewerOf(admission), 'somebody with rights');
  }

  door(address = '10.0.0.7') {
    return { address, userAgent: 'Chrome on the wall', openSession: () => {}, closeSession: () => {} };
  }

  /** A screen that shows a code. */
  async begin(device = new Device(), address?: string) {
    const { publicKey } = device;
    const started = await this.walls.services.wallPairing.startWallPairing(this.door(address), {
      publicKey,
      width: 3840,
      height: 2160,
    });
    return { device, ...started };
  }

  poll({ pairing, device }: { pairing: string; device: Device }) {
    const proof = device.pairingProof(pairing, this.now);
    return this.walls.services.wallPairing.pollWallPairing({ pairing, proof });
  }

  /** A wall that has come in and holds a token it has not used. */
  async paired(approver: Viewer, change: Partial<WallSetup> = {}) {
    const screen = await this.begin();
    const id = newId();
    const request = { id, code: screen.code, setup: setup(change) };
    await this.walls.services.wallPairing.approveWall(approver, request);
    const { admission } = await this.poll(screen);
    return { id, device: screen.device, token: must(admission, 'an admission').token };
  }

  admit(secret: string, proof: string | null, address = '10.0.0.7') {
    return this.walls.doorkeeper.admit({ secret, proof, address, userAgent: null });
  }

  /** A wall with an open door, as the server sees it. */
  async present(approver: Viewer, change: Partial<WallSetup> = {}) {
    const wall = await this.paired(approver, change);
    const admission = await this.admit(wall.token, wall.device.wallProof(wall.token, this.now));
    return { ...wall, viewer: await this.viewerOf(admission) };
  }

  /** The orders that a wall gets, newest last, and the way to stop. */
  follow(viewer: Viewer): { readonly frames: OrdersFrame[]; stop(): void } {
    const feed = this.walls.services.wallQueries.watchOrders(viewer);
    const frames: OrdersFrame[] = [];
    const stop = this.hub.join<unknown, unknown>({
      source: feed.source,
      groupKey: feed.key,
      render: (frame) => frame,
      from: null,
      outlet: new Outlet(),
      deliver: (frame, done) => {
        frames.push(frame as OrdersFrame);
        setImmediate(done);
      },
    });
    return { frames, stop: () => void stop() };
  }

  /** Entries of a stream about a subject, oldest first. */
  async entries(stream: 'log' | 'audit', subject: string): Promise<readonly Entry[]> {
    const rows = await (this.database.reader as Kysely<StreamTables>)
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', stream === 'log' ? STREAM_ID : AUDIT_STREAM_ID)
      .where('subject', '=', subject)
      .orderBy('seq')
      .execute();
    return rows.map(({ id, kind, actor, payload, seq }) => ({
      id,
      kind,
      actor,
      seq,
      payload: JSON.parse(payload) as unknown,
    }));
  }

  async tokensOf(wall: string) {
    const db = this.database.reader as Kysely<WallTables>;
    return db.selectFrom('wall_token').selectAll().where('wall', '=', wall).execute();
  }

  async storedWall(id: string) {
    return must(await storedWall(this.database.reader as Kysely<WallTables>, id), 'a stored wall');
  }

  /** Everything that is stored of walls, acts and their receipts. */
  async dump(): Promise<string> {
    const db = this.database.reader as Kysely<WallTables & StreamTables>;
    const tables = ['wall', 'wall_token', 'receipt', 'stream_event', 'subject_text'] as const;
    return JSON.stringify(
      await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute())),
    );
  }

  async reasonOf(entry: string): Promise<string | null> {
    const row = await (this.database.reader as Kysely<StreamTables>)
      .selectFrom('subject_text')
      .select('text')
      .where('subject', '=', entry)
      .executeTakeFirst();
    return row?.text ?? null;
  }
}

export interface Entry extends Pick<StoredEvent, 'id' | 'kind' | 'actor' | 'seq'> {
  readonly payload: unknown;
}

export const refusal = (code: string, fields: object = {}) => ({ code, ...fields });
