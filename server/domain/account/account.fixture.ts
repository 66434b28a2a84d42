import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely, SqlEntityManager } from '@mikro-orm/sql';
import type { TestDatabase } from '../../../tests/support/databases.ts';
import { LossyCombiner } from '../../../tests/support/lossy-combiner.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import type { Door } from '../../kernel/door.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { NewRecord } from '../../kernel/recorder.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { genesisHash } from '../../stream/chain.ts';
import { CursorCodec } from '../../stream/cursor.ts';
import { ReceiptSecrets } from '../../stream/receipt-secrets.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { storedEvent } from '../../stream/tail.ts';
import { AccessRegister } from '../access/access-register.ts';
import { Acting } from '../access/acting.ts';
import { doorkeeperOf } from '../access/doorkeeper.ts';
import { Rights } from '../access/rights.ts';
import { ANONYMOUS, type Viewer } from '../access/viewer.policy.ts';
import { loadOperationPlan } from '../operation/read-operation-plan.ts';
import { loadRoster } from '../region/roster.queries.ts';
import { saveRoster } from '../region/roster-import.ts';
import { tanjungJabungTimur } from '../region/tanjung-jabung-timur.ts';
import type { AccountTables } from './account.queries.ts';
import { ACCOUNT_KEY_FILE, accountKeys } from './account-keys.ts';
import { type AccountRoom, type AccountRoomParts, accountRoom } from './account-room.ts';
import type { RequestedGrant } from './grant.policy.ts';
import type { Hasher } from './password-hasher.ts';

export const REGENCY = '15.07';
export const NOW = Date.parse('2026-11-24T00:00:00Z');
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const PASSWORD = 'kuda biru makan awan';

/** A browser: it keeps the secret that a door hands it. */
export class TestDoor implements Door {
  readonly address: string;
  readonly userAgent = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/128.0 Mobile Safari/537.36';
  secret: string | null = null;
  expiresAt: number | null = null;

  constructor(address = '10.0.0.1') {
    this.address = address;
  }

  openSession(secret: string, expiresAt: number): void {
    this.secret = secret;
    this.expiresAt = expiresAt;
  }

  closeSession(): void {
    this.secret = null;
  }
}

/** The room of people on a database of its own, with a clock that tests move and a log that they follow. */
export class AccountStage {
  readonly database: Database;
  readonly combiner: LossyCombiner;
  readonly secrets: ReceiptSecrets;
  readonly register: AccessRegister;
  readonly parts: AccountRoomParts;
  readonly recorded: NewRecord[] = [];
  readonly dataFolder: string;
  room: AccountRoom;
  now = NOW;
  isOperationClosed = false;
  readonly #place: TestDatabase;
  #folded = 0;

  private constructor(place: TestDatabase, database: Database, dataFolder: string, parts: StageParts) {
    this.#place = place;
    this.database = database;
    this.dataFolder = dataFolder;
    const realClock = { now: () => this.now };
    const now = realClock.now;
    this.combiner = new LossyCombiner({
      orm: database.orm,
      streamId: 1,
      auditStreamId: 2,
      clock: realClock,
      onCommit: () => undefined,
      onUnsound: (error) => {
        throw error;
      },
    });
    this.register = new AccessRegister(now);
    const isSessionEnded = (session: string) => this.register.isSessionEnded(session);
    const keys = accountKeys(ACCOUNT_KEY_FILE.read(ACCOUNT_KEY_FILE.make()));
    this.secrets = new ReceiptSecrets({ combiner: this.combiner, key: keys.receipts, now });
    this.parts = {
      ...parts,
      reader: database.reader,
      combiner: this.combiner,
      register: this.register,
      acting: new Acting({ combiner: this.combiner, secrets: this.secrets, now, isSessionEnded }),
      rights: new Rights(REGENCY, now),
      recorder: { record: (_who, entry) => void this.recorded.push(entry) },
      codec: new CursorCodec(new Map([[1, Buffer.alloc(32, 1)]])),
      keys,
      ...{ realClock, steady: realClock },
      auditStreamId: 2,
      passkeyPlace: { rpId: 'siaga.example', origins: ['https://siaga.example'] },
      isOperationClosed: () => this.isOperationClosed,
      operationNow: now,
    };
    this.room = accountRoom(this.parts);
  }

  static async open(place: TestDatabase, hasher: Hasher = quickHasher): Promise<AccountStage> {
    const database = await openDatabase(place.url);
    const em = database.orm.em.fork() as SqlEntityManager;
    await saveRoster(em, tanjungJabungTimur());
    for (const id of [1, 2]) {
      const operation_id = `trial ${id}`;
      const head = { id, operation_id, regency: REGENCY, epoch: 1, head_seq: 0 };
      await em
        .getKysely<StreamTables>()
        .insertInto('stream_head')
        .values({ ...head, head_hash: genesisHash(operation_id, REGENCY) })
        .execute();
    }
    const roster = await loadRoster(database.reader);
    const plan = loadOperationPlan('operations/latihan.yaml');
    const dataFolder = await mkdtemp(join(tmpdir(), 'siaga-accounts-'));
    return new AccountStage(place, database, dataFolder, { roster, plan, hasher });
  }

  get services() {
    return this.room.services;
  }

  get db(): Kysely<AccountTables & StreamTables> {
    return this.database.reader as Kysely<AccountTables & StreamTables>;
  }

  /** As after a restart: nothing that was kept in memory is left. */
  restart(changes: Partial<AccountRoomParts> = {}): void {
    this.room = accountRoom({ ...this.parts, ...changes });
  }

  /** Follows the log, as the server does after each commit. */
  async follow(): Promise<void> {
    const rows = await this.db
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', 1)
      .where('seq', '>', this.#folded)
      .orderBy('seq')
      .execute();
    this.register.follow(rows.map(storedEvent));
    this.#folded += rows.length;
  }

  /** Entries of the audit stream of a kind. */
  async onRecord(kind: string) {
    return this.db
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', 2)
      .where('kind', '=', kind)
      .orderBy('seq')
      .execute();
  }

  /** Whoever comes with what a door handed out, as the server would see him now. Throws the faults that he would get. */
  async viewer(door: TestDoor): Promise<Viewer> {
    await this.follow();
    if (door.secret === null) return ANONYMOUS;
    const admission = await doorkeeperOf(this.room.doorkeepers)({
      ...door,
      secret: door.secret,
      proof: null,
    });
    return must(this.register.viewerOf(admission), 'somebody who is let in');
  }

  /** An admin who came in by the link of the first start, and his browser. */
  async firstAdmin(username = 'admin.satu'): Promise<TestDoor> {
    const invited = must(await this.room.inviteFirstAdmin(), 'an invitation for the first admin');
    return this.redeem({ code: invited.code, username, name: 'Admin Satu' });
  }

  async redeem(change: object, door = new TestDoor()): Promise<TestDoor> {
    const request = { id: newId(), code: '', username: null, password: PASSWORD, name: null, ...change };
    await this.services.logIn.redeemInvitation(door, request);
    return door;
  }

  /** Somebody with these rights who has redeemed his invitation, and his browser. */
  async person(admin: TestDoor, username: string, grants: readonly Partial<RequestedGrant>[] = []) {
    const id = newId();
    const { code } = await this.services.people.invitePerson(await this.viewer(admin), {
      id,
      name: `Nama ${username}`,
      username,
      phone: '0812-0000-0000',
      grants: grants.map(right),
    });
    return { id, door: await this.redeem({ code }) };
  }

  async close(): Promise<void> {
    await this.combiner.close();
    await this.database.close();
    await this.#place.drop();
    await rm(this.dataFolder, { recursive: true, force: true });
  }
}

type StageParts = Pick<AccountRoomParts, 'roster' | 'plan' | 'hasher'>;

const digest = (password: string) => createHash('sha256').update(password).digest('hex');

/** For tests that are not about passwords. */
const quickHasher: Hasher = {
  hash: async (password) => digest(password),
  isRight: async (password, hashed) => digest(password) === hashed,
};

const USUAL_POSTS: Partial<Record<RequestedGrant['role'], string>> = {
  POSKO: 'KOORDINATOR_PIKET',
  KECAMATAN: 'KEPALA_DESA',
  LEADER: 'BUPATI',
  INTELLIGENCE: 'KASAT_INTELKAM',
};

/** A right that can be given, with what a test changes. */
export const right = (change: Partial<RequestedGrant> = {}): RequestedGrant => ({
  role: 'POSKO',
  region: REGENCY,
  agency: null,
  post: USUAL_POSTS[change.role ?? 'POSKO'] ?? null,
  startsAt: null,
  endsAt: null,
  ...change,
});

/** The code of the refusal with which an act ended; `done` where it was not refused. */
export async function refusalOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return `fault ${code}`;
  }
}
