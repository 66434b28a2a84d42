import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Kysely } from '@mikro-orm/sql';
import { expect } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn, incident, wib } from '../../../tests/support/composed.ts';
import type { TestDatabase } from '../../../tests/support/databases.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { systemClock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { contentHash, picture } from './photo.fixture.ts';
import type { PhotoTables } from './photo.queries.ts';

const TPS = '15.07.05.2004-001';
export const refusal = (code: string, fields: object = {}) => expect.objectContaining({ code, ...fields });

const PEOPLE = {
  posko: { grants: [{ role: 'POSKO' }] },
  duty: { grants: [{ role: 'POSKO', post: 'KOORDINATOR_PIKET' }] },
  elsewhere: { grants: [{ role: 'KECAMATAN', region: '15.07.01' }] },
  /** Five who do nothing but fill up what there may be only so much of. */
  one: { grants: [{ role: 'POSKO' }] },
  two: { grants: [{ role: 'POSKO' }] },
  three: { grants: [{ role: 'POSKO' }] },
  four: { grants: [{ role: 'POSKO' }] },
  five: { grants: [{ role: 'POSKO' }] },
  six: { grants: [{ role: 'POSKO' }] },
  /** Sends what is no photo. */
  rude: { grants: [{ role: 'POSKO' }] },
  leader: { grants: [{ role: 'LEADER' }] },
  admin: { grants: [{ role: 'ADMIN' }] },
  pln: { grants: [{ role: 'AGENCY', agency: 'PLN' }] },
  kpps: { kind: 'REPORTER', grants: [{ role: 'REPORTER', region: TPS, institution: 'KPPS' }] },
  ptps: { kind: 'REPORTER', grants: [{ role: 'REPORTER', region: TPS, institution: 'PTPS' }] },
} satisfies Record<string, Admitted>;

/** A picture that no other test sends. */
let seed = 0;
export const newPicture = () => picture('jpeg', { width: 64, height: 48, seed: ++seed });

/** A server that takes photos, the people who send and see them, and what its database and its data folder hold. */
export class PhotoTrial {
  readonly place: TestDatabase;
  readonly people: Record<keyof typeof PEOPLE, Viewer>;
  readonly rows: Database;
  #room: Composed;
  readonly #pass: (milliseconds: number) => void;

  private constructor(
    place: TestDatabase,
    people: PhotoTrial['people'],
    { room, rows, pass }: { room: Composed; rows: Database; pass: (milliseconds: number) => void },
  ) {
    this.place = place;
    this.people = people;
    this.#room = room;
    this.rows = rows;
    this.#pass = pass;
  }

  static async open(fresh: () => Promise<TestDatabase>): Promise<PhotoTrial> {
    const place = await fresh();
    const people = await admitAll(place.url, PEOPLE);
    let passed = 0;
    const began = Date.now() - performance.now();
    const steady = { now: () => Math.round(began + performance.now()) + passed };
    const room = await composeOn(place, { clocks: () => ({ wall: systemClock, steady }) });
    const rows = await openDatabase(place.url, { isReadOnly: true });
    const pass = (milliseconds: number) => {
      passed += milliseconds;
    };
    return new PhotoTrial(place, people, { room, rows, pass });
  }

  get room(): Composed {
    return this.#room;
  }

  async close(): Promise<void> {
    await this.rows.close();
    await this.#room.close();
  }

  async reopen(): Promise<void> {
    this.#room = await this.#room.reopen();
  }

  /** Time goes by on the clock that nobody can set, while the other one stands where it was. */
  pass(milliseconds: number): void {
    this.#pass(milliseconds);
  }

  async raise(change: object = {}, viewer: Viewer = this.people.posko): Promise<string> {
    const raised = await this.room.siaga.services.incident.raiseIncident(incident(change), viewer);
    return raised.incident.id;
  }

  async announce(of: string, bytes: Buffer, viewer: Viewer = this.people.posko, change: object = {}) {
    const input = {
      ...{ id: newId(), incident: of, content: contentHash(bytes), byteLength: bytes.length },
      ...{ mediaType: 'image/jpeg', happenedAt: wib('06.22'), ...change },
    };
    return (await this.room.siaga.services.photo.announcePhoto(input, viewer)).photo;
  }

  send(bytes: Buffer, viewer: Viewer = this.people.posko, { offset = 0, end = bytes.length } = {}) {
    const part = { content: contentHash(bytes), offset, bytes: Readable.from([bytes.subarray(offset, end)]) };
    return this.room.siaga.photos.take(part, viewer);
  }

  async attach(of: string, viewer: Viewer = this.people.posko, bytes: Buffer | null = null): Promise<string> {
    const sent = bytes ?? (await newPicture());
    const { id } = await this.announce(of, sent, viewer);
    expect(await this.send(sent, viewer)).toEqual({ arrived: sent.length, state: 'WHOLE' });
    return id;
  }

  async photosOf(of: string, viewer: Viewer = this.people.posko) {
    const { incidentQueries, photoQueries } = this.room.siaga.services;
    const seen = await incidentQueries.incident(of, viewer);
    return photoQueries.ofIncident(must(seen, 'an incident that is seen'), viewer);
  }

  look(id: string, viewer: Viewer) {
    return this.room.siaga.photos.picture(id, 'WHOLE', viewer);
  }

  remove(photo: string, viewer: Viewer = this.people.posko, change: object = {}) {
    const removing = {
      ...{ id: newId(), photo, post: 'KOORDINATOR_PIKET', reason: 'Wajah pemilih terlihat' },
      happenedAt: wib('06.25'),
      ...change,
    };
    return this.room.siaga.services.photo.removePhoto(removing, viewer);
  }

  tables(): Kysely<PhotoTables> {
    return this.rows.reader as Kysely<PhotoTables>;
  }

  async stored() {
    const count = async (folder: string) =>
      (await readdir(join(this.room.dataFolder, 'photos', folder))).length;
    return {
      photos: await this.tables().selectFrom('photo').selectAll().where('removed_at', 'is', null).execute(),
      announced: await this.tables().selectFrom('photo_announcement').selectAll().execute(),
      files: await count('photos'),
      uploads: await count('uploads'),
    };
  }

  /** Lets announcements have been made so many milliseconds ago by the clock of the computer. */
  async announcedBefore(
    milliseconds: number,
    column: 'id' | 'content' | 'principal',
    value: string | null,
  ): Promise<void> {
    const writer = await openDatabase(this.place.url);
    await writer.orm.em
      .fork()
      .getKysely<PhotoTables>()
      .updateTable('photo_announcement')
      .set({ announced_at: Date.now() - milliseconds })
      .where(column, '=', value)
      .execute();
    await writer.close();
  }
}
