import type { Kysely } from '@mikro-orm/sql';
import { type GraphQLSchema, graphql } from 'graphql';
import type { Config } from '../../server/config.ts';
import { type Database, openDatabase } from '../../server/database/database.ts';
import { type Grant, Viewer } from '../../server/domain/access/viewer.policy.ts';
import { Authenticator } from '../../server/domain/account/authenticator.fixture.ts';
import { Editor } from '../../server/domain/audit/tampering.fixture.ts';
import { Device } from '../../server/domain/display/device.fixture.ts';
import { AUDIT_STREAM_ID } from '../../server/domain/operation/operation.queries.ts';
import { requestContext } from '../../server/graphql/access-control.ts';
import { buildSchema } from '../../server/graphql/build-schema.ts';
import { RESOLVERS } from '../../server/graphql/resolvers.ts';
import type { Door } from '../../server/kernel/door.ts';
import { newId } from '../../server/kernel/ids.ts';
import { must } from '../../server/kernel/must.ts';
import type { StreamTables } from '../../server/stream/tables.ts';
import { admitAll } from './admitted.ts';
import { type Composed, composeOn, incident } from './composed.ts';
import { DATABASES, type TestDatabase } from './databases.ts';
import type { JumpyClock } from './jumpy-clock.ts';
import { grant } from './open-access.ts';

export const REGENCY = '15.07';
/** What an entry is about that is about nothing smaller. */
export const OPERATION = 'latihan';
export const PASSWORD = 'kuda biru makan awan';

/** An entry as it lies in the audit stream. */
export interface RecordedEntry {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly actor: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A browser at an address of its own: strangers are counted by theirs. */
export class RecordDoor implements Door {
  static #count = 0;
  readonly address: string;
  readonly userAgent = 'Mozilla/5.0 (X11; Linux x86_64)';
  secret: string | null = null;

  constructor() {
    RecordDoor.#count += 1;
    this.address = `10.20.${RecordDoor.#count >> 8}.${RecordDoor.#count & 255}`;
  }

  openSession(secret: string): void {
    this.secret = secret;
  }

  closeSession(): void {
    this.secret = null;
  }
}

/** A whole server without its sockets, with people who make entries of every kind. */
export class RecordRoom {
  readonly admin: Viewer;
  readonly posko: Viewer;
  readonly guesser: Viewer;
  /** What the computer's clock shows. */
  readonly now: () => number;
  readonly #place: TestDatabase;
  readonly #leaving: (() => Promise<void>)[] = [];
  readonly #read = new Set<string>();
  readonly #rows: Database;
  #schema: GraphQLSchema | null = null;
  #composed: Composed;

  private constructor(
    place: TestDatabase,
    composed: Composed,
    rows: Database,
    people: Record<'admin' | 'posko' | 'guesser', Viewer>,
    now: () => number,
  ) {
    this.now = now;
    this.#rows = rows;
    this.#place = place;
    this.#composed = composed;
    this.admin = people.admin;
    this.posko = people.posko;
    this.guesser = people.guesser;
  }

  /** `planPath`: of another plan than that of the exercise. */
  static async open(
    planPath = 'operations/latihan.yaml',
    { database = 'SQLite', clock }: { readonly database?: string; readonly clock?: JumpyClock } = {},
  ): Promise<RecordRoom> {
    const sqlite = must(
      DATABASES.find(({ name }) => name === database),
      database,
    );
    const place = await sqlite.fresh();
    const people = await admitAll(place.url, {
      admin: { grants: [{ role: 'ADMIN' }] },
      posko: { grants: [{ role: 'POSKO' }] },
      guesser: { grants: [{ role: 'POSKO' }] },
    });
    const composed = await composeOn(place, { planPath, ...(clock && { clocks: () => clock.clocks() }) });
    const rows = await openDatabase(place.url, { isReadOnly: true });
    return new RecordRoom(place, composed, rows, people, () => clock?.wallNow() ?? Date.now());
  }

  get siaga() {
    return this.#composed.siaga;
  }

  get services() {
    return this.#composed.siaga.services;
  }

  /** Where the keys and photos lie. */
  get dataFolder(): string {
    return this.#composed.dataFolder;
  }

  /** A restart on a data folder that `meanwhile` changes while no server runs. */
  async restartOn(meanwhile: () => void, changes: Partial<Config> = {}): Promise<void> {
    this.#composed = await this.#composed.reopen(meanwhile, changes);
  }

  /** A restart; `meanwhile` edits a stream of the database while no server runs. */
  async restart(meanwhile?: (editor: Editor) => Promise<void>, changes: Partial<Config> = {}): Promise<void> {
    this.#composed = await this.#composed.reopen(async () => {
      if (!meanwhile) return;
      const database = await openDatabase(this.#place.url);
      await meanwhile(new Editor(database.orm.em.fork().getKysely(), AUDIT_STREAM_ID));
      await database.close();
    }, changes);
  }

  /** Changes the database under the running server. */
  async edit(act: (db: Kysely<StreamTables>) => Promise<unknown>): Promise<void> {
    const database = await openDatabase(this.#place.url);
    await act(database.orm.em.fork().getKysely<StreamTables>());
    await database.close();
  }

  /** To be called before the end: a subscription that a test leaves open. */
  whenClosed(leave: () => Promise<void>): void {
    this.#leaving.push(leave);
  }

  async close(): Promise<void> {
    for (const leave of this.#leaving) await leave();
    await this.#rows.close();
    await this.#composed.close();
  }

  /** The codes with which a question is refused at the door of the API. */
  async ask(viewer: Viewer, source: string): Promise<readonly unknown[]> {
    this.#schema ??= buildSchema(RESOLVERS, (refusal) => this.siaga.onRefusal(refusal));
    const asker = { admission: null, fault: null };
    const context = requestContext(this.services, this.siaga.access, asker, new RecordDoor());
    const { errors = [] } = await graphql({
      schema: this.#schema,
      source,
      contextValue: { ...context, viewer },
    });
    return errors.map(({ extensions }) => extensions.code);
  }

  /** What went on record since this was asked last, oldest first, with everything that waited to be stored. */
  async newEntries(): Promise<readonly RecordedEntry[]> {
    const marker = newId();
    const viewer = this.#stranger(marker);
    this.siaga.onRefusal({
      ...{ viewer, address: '10.0.0.1', action: 'readAudit', field: 'Query.marker', code: 'FORBIDDEN' },
    });
    for (;;) {
      const entries = await this.#unread();
      const end = entries.findIndex(({ actor }) => actor === marker);
      if (end < 0) await new Promise((resolve) => setTimeout(resolve, 20));
      else {
        for (const { id } of entries) this.#read.add(id);
        return entries.filter(({ actor }) => actor !== marker);
      }
    }
  }

  async #unread(): Promise<RecordedEntry[]> {
    const rows = await (this.#rows.reader as Kysely<StreamTables>)
      .selectFrom('stream_event')
      .select(['id', 'kind', 'subject', 'actor', 'payload'])
      .where('stream_id', '=', AUDIT_STREAM_ID)
      .orderBy('seq')
      .execute();
    return rows
      .filter(({ id }) => !this.#read.has(id))
      .map(({ payload, ...row }) => ({ ...row, payload: JSON.parse(payload) as RecordedEntry['payload'] }));
  }

  #stranger(principal: string): Viewer {
    return new Viewer({ principal, kind: 'PERSON', session: null, grants: [], wallMode: 'NORMAL' });
  }

  /** The admin of the exercise, who has logged in. */
  async adminWithSession(): Promise<Viewer> {
    const people = this.siaga.exerciseDoors?.people ?? [];
    const { username, password } = must(
      people.find(({ role }) => role === 'ADMIN'),
      'an admin',
    );
    const door = new RecordDoor();
    await this.services.logIn.logIn(door, { username, password });
    return this.viewer(door);
  }

  /** Somebody who may see what is RAHASIA and was never put on record before. */
  seer(roles: readonly Grant['role'][] = ['LEADER']): Viewer {
    const principal = newId();
    const grants = roles.map((role) => grant({ id: newId(), principal, role }));
    return new Viewer({ principal, kind: 'PERSON', session: newId(), grants, wallMode: 'NORMAL' });
  }

  /** As the server sees whoever comes with what a door handed out. */
  async viewer(door: RecordDoor, proof: string | null = null): Promise<Viewer> {
    const { access } = this.siaga;
    const { address, userAgent } = door;
    const admission = await access.admit({
      secret: must(door.secret, 'a secret'),
      proof,
      address,
      userAgent,
    });
    await access.isLevel();
    return must(access.register.viewerOf(admission), 'somebody with rights');
  }

  /** Somebody who was invited and has no password yet. */
  async invited(): Promise<{ readonly id: string; readonly code: string; readonly username: string }> {
    const id = newId();
    const username = `orang.${id.slice(-12)}`;
    const right = {
      role: 'POSKO',
      region: REGENCY,
      agency: null,
      post: 'KOORDINATOR_PIKET',
      startsAt: null,
      endsAt: null,
    } as const;
    const { code } = await this.services.people.invitePerson(this.admin, {
      ...{ id, name: 'Orang Baru', username, phone: null, grants: [right] },
    });
    return { id, code: must(code, 'a code'), username };
  }

  /** Somebody who is logged in. */
  async person(): Promise<{ id: string; username: string; door: RecordDoor; viewer: Viewer }> {
    const { id, code, username } = await this.invited();
    const door = new RecordDoor();
    const nothing = { username: null, name: null, phone: null };
    await this.services.logIn.redeemInvitation(door, { id: newId(), code, password: PASSWORD, ...nothing });
    return { id, username, door, viewer: await this.viewer(door) };
  }

  async withPasskey() {
    const person = await this.person();
    const device = new Authenticator();
    device.rpId = 'localhost';
    device.origin = 'http://localhost:0';
    const { options } = await this.services.passkeys.startRegistration(person.viewer);
    const { passkey } = await this.services.passkeys.addPasskey(person.viewer, device.create(options));
    const answer = async () => device.get((await this.services.passkeys.startLogIn()).options);
    return { ...person, passkey, answer };
  }

  /** A screen that shows a code. */
  async screen() {
    const device = new Device();
    const begun = await this.services.wallPairing.startWallPairing(new RecordDoor(), {
      ...{ publicKey: device.publicKey, width: 3840, height: 2160 },
    });
    return { device, ...begun };
  }

  /** Lets the screen in that shows this code. */
  async approve(code: string): Promise<string> {
    const id = newId();
    await this.services.wallPairing.approveWall(this.posko, { id, code, setup: SETUP });
    return id;
  }

  /** A wall that was let in, with its token. */
  async wall() {
    const screen = await this.screen();
    const id = await this.approve(screen.code);
    const proof = screen.device.pairingProof(screen.pairing, this.now());
    const { admission } = await this.services.wallPairing.pollWallPairing({ pairing: screen.pairing, proof });
    const { token } = must(admission, 'an admission');
    return { id, token, device: screen.device, proof: () => screen.device.wallProof(token, this.now()) };
  }

  /** A wall that an exercise lets in by its key. */
  async wallWithKey(key: string): Promise<{ readonly id: string }> {
    const known = new Set(this.services.wallQueries.walls(this.posko).map(({ id }) => id));
    const { publicKey } = new Device();
    const request = { publicKey, width: 3840, height: 2160, exercise: { key, setup: SETUP } };
    await this.services.wallPairing.startWallPairing(new RecordDoor(), request);
    const wall = this.services.wallQueries.walls(this.posko).find(({ id }) => !known.has(id));
    return must(wall, 'a wall that was let in');
  }

  /** The first admin of an operation that has nobody yet. */
  async firstAdmin(): Promise<{ readonly person: string }> {
    const { code } = must(this.siaga.firstAdmin, 'an invitation for the first admin');
    const door = new RecordDoor();
    const who = { username: 'admin.satu', password: PASSWORD, name: 'Admin Satu', phone: null };
    await this.services.logIn.redeemInvitation(door, { id: newId(), code, ...who });
    return { person: must((await this.viewer(door)).principal, 'a principal') };
  }

  /** An incident that somebody raises. */
  async raiseAs(viewer: Viewer): Promise<void> {
    await this.services.incident.raiseIncident(incident({ institution: 'POSKO' }), viewer);
  }

  /** The id of a new incident. */
  async raise(change: object = {}): Promise<string> {
    const input = incident({ institution: 'POSKO', ...change });
    return (await this.services.incident.raiseIncident(input, this.posko)).incident.id;
  }
}

const SETUP = {
  name: 'Layar utama',
  place: 'Ruang rapat',
  scope: REGENCY,
  diagonalInches: 86,
  distanceMetres: 5,
  ambient: 'DARK',
  isGuestByDefault: false,
} as const;

/** What must be on record once somebody has done something. */
export interface MustBeOnRecord {
  readonly subject: string;
  readonly actor: string | null;
  /** Only entries that say so are counted. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** How many there must be; one where left out. */
  readonly times?: number;
}

export const byAdmin = ({ admin }: RecordRoom, subject: string): MustBeOnRecord => ({
  subject,
  actor: admin.principal,
});
export const byPosko = ({ posko }: RecordRoom, subject: string): MustBeOnRecord => ({
  subject,
  actor: posko.principal,
});
export const byServer = (subject: string): MustBeOnRecord => ({ subject, actor: null });

/** The ways in which an entry of a kind is made, each with what it is about and who did it. */
export type WaysToRecord = Readonly<Record<string, (room: RecordRoom) => Promise<MustBeOnRecord>>>;
