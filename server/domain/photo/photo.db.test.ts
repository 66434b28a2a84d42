import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Kysely } from '@mikro-orm/sql';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident, wib } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { systemClock } from '../../kernel/clock.ts';
import type { Fault } from '../../kernel/fault.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { RetryLater, StorageFull } from '../../kernel/storage-fault.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { contentHash, DRAWING, picture } from './photo.fixture.ts';
import { PHOTO_LIMITS, UPLOAD_TERM_MS } from './photo.policy.ts';
import type { PhotoTables } from './photo.queries.ts';
import { openPhotoRoom, type PhotoRoomParts } from './photo-room.ts';

const TPS = '15.07.05.2004-001';
const refusal = (code: string, fields: object = {}) => expect.objectContaining({ code, ...fields });

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
const newPicture = () => picture('jpeg', { width: 64, height: 48, seed: ++seed });

/** A room of photos on the database of another, of which only what a test puts in its place is asked. */
let follow: (events: readonly StoredEvent[]) => void = () => undefined;
const unheard = {
  onEvents: (listener: typeof follow) => {
    follow = listener;
  },
  clock: { now: () => wib('06.30') },
  now: Date.now,
  steady: systemClock,
  noteIncident: async () => undefined,
  isContinued: true,
} as unknown as PhotoRoomParts;
const removal = (photoId: string) =>
  ({ kind: 'PhotoRemoved', payload: JSON.stringify({ photoId }) }) as unknown as StoredEvent;

describe.each(DATABASES)('photos on $name', ({ fresh }) => {
  let place: TestDatabase;
  let room: Composed;
  let rows: Database;
  let people: Record<keyof typeof PEOPLE, Viewer>;
  /** What has gone by on the clock that nobody can set, while the other one stands where it was. */
  let passed = 0;
  const began = Date.now() - performance.now();
  const steady = { now: () => Math.round(began + performance.now()) + passed };
  beforeAll(async () => {
    place = await fresh();
    people = await admitAll(place.url, PEOPLE);
    room = await composeOn(place, { clocks: () => ({ wall: systemClock, steady }) });
    rows = await openDatabase(place.url, { isReadOnly: true });
  });
  afterAll(async () => {
    await rows.close();
    await room.close();
  });

  const raise = async (change: object = {}, viewer: Viewer = people.posko) =>
    (await room.siaga.services.incident.raiseIncident(incident(change), viewer)).incident.id;
  const announcement = (of: string, bytes: Buffer, change: object = {}) => ({
    ...{ id: newId(), incident: of, content: contentHash(bytes), byteLength: bytes.length },
    ...{ mediaType: 'image/jpeg', happenedAt: wib('06.22'), ...change },
  });
  const announce = async (of: string, bytes: Buffer, viewer: Viewer = people.posko, change: object = {}) => {
    const input = announcement(of, bytes, change);
    return (await room.siaga.services.photo.announcePhoto(input, viewer)).photo;
  };
  const send = (bytes: Buffer, viewer: Viewer = people.posko, { offset = 0, end = bytes.length } = {}) =>
    room.siaga.photos.take(
      { content: contentHash(bytes), offset, bytes: Readable.from([bytes.subarray(offset, end)]) },
      viewer,
    );
  const attach = async (of: string, viewer: Viewer = people.posko, bytes: Buffer | null = null) => {
    const sent = bytes ?? (await newPicture());
    const { id } = await announce(of, sent, viewer);
    expect(await send(sent, viewer)).toEqual({ arrived: sent.length, state: 'WHOLE' });
    return id;
  };
  const photosOf = async (of: string, viewer: Viewer = people.posko) => {
    const seen = await room.siaga.services.incidentQueries.incident(of, viewer);
    return room.siaga.services.photoQueries.ofIncident(must(seen, 'an incident that is seen'), viewer);
  };
  const look = (id: string, viewer: Viewer) => room.siaga.photos.picture(id, 'WHOLE', viewer);
  const remove = (photo: string, viewer: Viewer = people.posko, change: object = {}) =>
    room.siaga.services.photo.removePhoto(
      {
        ...{ id: newId(), photo, post: 'KOORDINATOR_PIKET', reason: 'Wajah pemilih terlihat' },
        happenedAt: wib('06.25'),
        ...change,
      },
      viewer,
    );
  const tables = () => rows.reader as Kysely<PhotoTables>;
  const stored = async () => ({
    photos: await tables().selectFrom('photo').selectAll().where('removed_at', 'is', null).execute(),
    announced: await tables().selectFrom('photo_announcement').selectAll().execute(),
    files: (await readdir(join(room.dataFolder, 'photos/photos'))).length,
    uploads: (await readdir(join(room.dataFolder, 'photos/uploads'))).length,
  });

  test('a photo whose attaching may have been stored keeps its file, and is there once it is sent again (F23)', async () => {
    const of = await raise();
    const bytes = await newPicture();
    await announce(of, bytes);
    const before = (await stored()).files;
    const lost = await openPhotoRoom({
      ...unheard,
      dataFolder: room.dataFolder,
      reader: rows.reader,
      acting: { submit: () => Promise.reject(new RetryLater()) } as unknown as Acting,
    });
    const part = { content: contentHash(bytes), offset: 0, bytes: Readable.from([bytes]) };
    await expect(lost.traffic.take(part, people.posko)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect((await stored()).files).toBe(before + 2);
    const progress = await room.siaga.photos.progress(contentHash(bytes), people.posko);
    expect(progress).toEqual({ arrived: bytes.length, state: 'UNDERWAY' });
    expect(await send(bytes, people.posko, { offset: bytes.length })).toMatchObject({ state: 'WHOLE' });
    expect(await photosOf(of)).toHaveLength(1);
  });

  test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'])(
    'a line that is cut with %s is called that, and no want of room (F22)',
    async (code) => {
      const bytes = await newPicture();
      await announce(await raise(), bytes);
      const half = bytes.subarray(0, bytes.length >> 1);
      const breaking = async function* () {
        yield half;
        throw Object.assign(new Error('the line broke'), { code });
      };
      const part = { content: contentHash(bytes), offset: 0, bytes: Readable.from(breaking()) };
      await expect(room.siaga.photos.take(part, people.posko)).rejects.toMatchObject({
        ...{ code: 'BODY_UNREADABLE', message: expect.stringContaining('line was cut') },
      });
      const progress = await room.siaga.photos.progress(contentHash(bytes), people.posko);
      expect(progress).toEqual({ arrived: half.length, state: 'UNDERWAY' });
    },
  );

  test.each([
    ['the database does not answer in time', new RetryLater(), 'The database does not answer now.'],
    [
      'the connection to the database breaks',
      Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      'The database does not answer now.',
    ],
    ['the database has no room', new StorageFull(), 'no room for photos'],
  ])(
    'where %s at the end of a photo, its sender reads that and the file stays (F22)',
    async (_, fault, said) => {
      const bytes = await newPicture();
      await announce(await raise(), bytes);
      const before = (await stored()).files;
      const failing = await openPhotoRoom({
        ...unheard,
        ...{ dataFolder: room.dataFolder, reader: rows.reader },
        acting: { submit: () => Promise.reject(fault) } as unknown as Acting,
      });
      const part = { content: contentHash(bytes), offset: 0, bytes: Readable.from([bytes]) };
      await expect(failing.traffic.take(part, people.posko)).rejects.toMatchObject({
        ...{ code: 'UNAVAILABLE', status: 503, message: expect.stringContaining(said) },
      });
      expect((await stored()).files).toBe(before + 2);
      expect(await send(bytes, people.posko, { offset: bytes.length })).toMatchObject({ state: 'WHOLE' });
    },
  );

  test.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('a disk that answers %s is called full', async (code) => {
    const bytes = await newPicture();
    await announce(await raise(), bytes);
    const breaking = async function* () {
      yield bytes.subarray(0, 9);
      throw Object.assign(new Error('no room'), { code });
    };
    const part = { content: contentHash(bytes), offset: 0, bytes: Readable.from(breaking()) };
    await expect(room.siaga.photos.take(part, people.posko)).rejects.toMatchObject({
      ...{ code: 'UNAVAILABLE', message: expect.stringContaining('no room for photos') },
    });
  });

  test('a photo that was removed loses its file even where the answer was lost (F23)', async () => {
    const of = await raise();
    const id = await attach(of);
    const before = (await stored()).files;
    await openPhotoRoom({ ...unheard, dataFolder: room.dataFolder, reader: rows.reader });
    follow([removal(id)]);
    await new Promise((resolve) => setImmediate(resolve));
    expect((await stored()).files).toBe(before);
    const database = await openDatabase(place.url);
    const db = database.orm.em.fork().getKysely() as Kysely<PhotoTables>;
    await db.updateTable('photo').set({ removed_at: 1 }).where('id', '=', id).execute();
    await database.close();
    follow([removal(id)]);
    await expect.poll(async () => (await stored()).files).toBe(before - 2);
  });

  test('a photo is there at once and whole, drawn anew, with its two times and who sent it', async () => {
    const of = await raise();
    const bytes = await newPicture();
    const { id, happenedAt } = await announce(of, bytes);
    expect(await send(bytes, people.posko, { end: 100 })).toEqual({ arrived: 100, state: 'UNDERWAY' });
    expect(await photosOf(of)).toEqual([]);
    expect(await look(id, people.posko)).toBeNull();
    expect(await send(bytes, people.posko, { offset: 100 })).toMatchObject({ state: 'WHOLE' });
    const [photo] = await photosOf(of);
    expect(photo).toMatchObject({ id, incident: of, happenedAt, sentBy: people.posko.principal, width: 64 });
    const kept = must(await look(id, people.posko), 'a picture');
    expect(kept.equals(bytes)).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 });
    expect(photo?.byteLength).toBe(kept.length);
  });

  test('its coming and going are events of the incident, without a name of a file', async () => {
    const of = await raise();
    const id = await attach(of);
    await remove(id);
    const events = await tables()
      .withTables<{ stream_event: { kind: string; subject: string; payload: string; seq: number } }>()
      .selectFrom('stream_event')
      .select(['kind', 'payload'])
      .where('subject', '=', of)
      .orderBy('seq')
      .execute();
    expect(events.map(({ kind }) => kind)).toEqual(['IncidentRaised', 'PhotoAttached', 'PhotoRemoved']);
    const told = Object.keys(JSON.parse(must(events[1], 'an event').payload) as object);
    expect(told.sort()).toEqual(
      ['clockOffsetSeconds', 'content', 'happenedAt', 'incidentId', 'photoId', 'receivedAt'].sort(),
    );
    expect(JSON.stringify(events)).not.toMatch(/jpg|jpeg|Wajah/);
  });

  test('a file that breaks off goes on where it stopped, also after a restart, and leaves no row meanwhile', async () => {
    const of = await raise();
    const bytes = await newPicture();
    await announce(of, bytes);
    await send(bytes, people.posko, { end: 77 });
    const before = await stored();
    expect(before.photos.filter(({ incident_id }) => incident_id === of)).toEqual([]);
    room = await room.reopen();
    expect(await room.siaga.photos.progress(contentHash(bytes), people.posko)).toEqual({
      arrived: 77,
      state: 'UNDERWAY',
    });
    expect(await send(bytes)).toEqual({ arrived: 77, state: 'ELSEWHERE' });
    expect(await send(bytes, people.posko, { offset: 500 })).toEqual({ arrived: 77, state: 'ELSEWHERE' });
    expect(await send(bytes, people.posko, { offset: 77 })).toMatchObject({ state: 'WHOLE' });
    expect(await photosOf(of)).toHaveLength(1);
    expect(await send(bytes, people.posko, { offset: 77 })).toEqual({
      arrived: bytes.length,
      state: 'WHOLE',
    });
    expect(await photosOf(of)).toHaveLength(1);
  });

  test('a sender of what is no photo is turned away after some, and what has come then is kept (F18)', async () => {
    const of = await raise({}, people.rude);
    const codes: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      const bytes = Buffer.from(`no photo ${place.url} ${count}`);
      await announce(of, bytes, people.rude);
      codes.push(
        await send(bytes, people.rude).then(
          () => 'taken',
          (error: Fault) => error.code,
        ),
      );
    }
    expect(codes).toEqual([...Array(6).fill('PHOTO_NOT_ACCEPTED'), 'TOO_MANY_REQUESTS']);
    const last = Buffer.from(`no photo ${place.url} 6`);
    const kept = { arrived: last.length, state: 'UNDERWAY' };
    expect(await room.siaga.photos.progress(contentHash(last), people.rude)).toEqual(kept);
    await attach(of);
  });

  test('parts of one photo that are sent at once end in one whole photo, whoever comes first (F15)', async () => {
    for (let round = 0; round < 6; round += 1) {
      const of = await raise();
      const bytes = await newPicture();
      await announce(of, bytes);
      const started = round % 3 === 0 ? 0 : 77 * round;
      if (started > 0) await send(bytes, people.posko, { end: started });
      // One turn of the event loop between two pieces, so that every one of them can come in between.
      const slowly = async function* () {
        const step = 50 + 37 * round;
        for (let at = started; at < bytes.length; at += step) {
          yield bytes.subarray(at, at + step);
          await new Promise(setImmediate);
        }
      };
      const part = () => ({ content: contentHash(bytes), offset: started, bytes: Readable.from(slowly()) });
      const taken = await Promise.allSettled(
        Array.from({ length: 2 + (round % 4) }, () => room.siaga.photos.take(part(), people.posko)),
      );
      const codes = taken.map((each) => (each.status === 'rejected' ? (each.reason as Fault).code : 'taken'));
      expect(
        codes.filter((code) => code !== 'taken' && code !== 'BODY_UNREADABLE'),
        `round ${round}`,
      ).toEqual([]);
      const { arrived = 0, state } =
        (await room.siaga.photos.progress(contentHash(bytes), people.posko)) ?? {};
      expect(arrived, `round ${round}`).toBeLessThanOrEqual(bytes.length);
      if (state !== 'WHOLE') await send(bytes, people.posko, { offset: arrived });
      expect(await photosOf(of), `round ${round}`).toHaveLength(1);
    }
  });

  test('one byte at a time makes the same photo', async () => {
    const of = await raise();
    const bytes = (await sharp({ create: { width: 2, height: 2, channels: 3, background: '#123' } })
      .png()
      .toBuffer()) as Buffer;
    await announce(of, bytes, people.posko, { mediaType: 'image/png' });
    for (let offset = 0; offset < bytes.length; offset += 1)
      await send(bytes, people.posko, { offset, end: offset + 1 });
    expect(await photosOf(of)).toHaveLength(1);
  });

  test('announcing it again goes on with what has come, and makes one photo', async () => {
    const of = await raise();
    const bytes = await newPicture();
    await announce(of, bytes);
    await send(bytes, people.posko, { end: 200 });
    const { id } = await announce(of, bytes);
    await send(bytes, people.posko, { offset: 200 });
    expect(await photosOf(of)).toMatchObject([{ id }]);
    await expect(announce(of, bytes)).rejects.toEqual(refusal('PHOTO_ALREADY_ATTACHED'));
  });

  test('the same content is kept once, whoever sends it, and goes with the last photo of it', async () => {
    const bytes = await newPicture();
    const files = (await stored()).files;
    const [first, second] = [await raise(), await raise({}, people.kpps)];
    const one = await attach(first, people.posko, bytes);
    const other = await attach(second, people.kpps, bytes);
    expect((await stored()).files).toBe(files + 2);
    await remove(one);
    expect((await stored()).files).toBe(files + 2);
    expect(await look(other, people.posko)).not.toBeNull();
    await remove(other);
    expect((await stored()).files).toBe(files);
  });

  test('one photo may stand for two incidents of its sender, and is sent once', async () => {
    const bytes = await newPicture();
    const [first, second] = [await raise(), await raise()];
    await announce(first, bytes);
    await announce(second, bytes);
    await send(bytes);
    expect([await photosOf(first), await photosOf(second)]).toMatchObject([[{}], [{}]]);
  });

  test('nobody gets at a picture, or at half of one, by knowing what it is called', async () => {
    const bytes = await newPicture();
    const content = contentHash(bytes);
    await attach(await raise(), people.posko, bytes);
    const own = await raise({}, people.kpps);
    expect(await room.siaga.photos.progress(content, people.kpps)).toBeNull();
    expect(await send(bytes, people.kpps)).toBeNull();
    const half = await newPicture();
    await announce(await raise(), half);
    await send(half, people.posko, { end: 50 });
    await announce(own, half, people.kpps);
    expect(await room.siaga.photos.progress(contentHash(half), people.kpps)).toMatchObject({ arrived: 0 });
    await announce(own, bytes, people.kpps);
    expect(await room.siaga.photos.progress(content, people.kpps)).toEqual({ arrived: 0, state: 'UNDERWAY' });
    expect(await send(bytes, people.kpps, { offset: bytes.length })).toMatchObject({ state: 'ELSEWHERE' });
    expect(await photosOf(own)).toEqual([]);
  });

  test('what is not what was announced leaves neither photo nor file nor row', async () => {
    const of = await raise();
    const bytes = await newPicture();
    const before = await stored();
    const wrong = Buffer.from(bytes);
    wrong[40] = (wrong[40] ?? 0) ^ 1;
    const sendAs = (sent: Buffer, said: Buffer) =>
      room.siaga.photos.take(
        { content: contentHash(said), offset: 0, bytes: Readable.from([sent]) },
        people.posko,
      );
    await announce(of, bytes);
    await expect(sendAs(wrong, bytes)).rejects.toEqual(refusal('PHOTO_NOT_ACCEPTED', { status: 422 }));
    await announce(of, bytes);
    await expect(sendAs(Buffer.concat([bytes, bytes]), bytes)).rejects.toEqual(refusal('PHOTO_NOT_ACCEPTED'));
    for (const bad of [DRAWING, bytes.subarray(0, bytes.length - 30)]) {
      await announce(of, bad);
      await expect(sendAs(bad, bad)).rejects.toEqual(refusal('PHOTO_NOT_ACCEPTED'));
    }
    expect(await stored()).toEqual(before);
    expect(await photosOf(of)).toEqual([]);
  });

  describe('rights', () => {
    test('a field reporter sends to what he raised himself and looks at nothing; others do not see his incident', async () => {
      const of = await raise({}, people.kpps);
      const id = await attach(of, people.kpps);
      expect(await photosOf(of, people.kpps)).toEqual([]);
      expect(await look(id, people.kpps)).toBeNull();
      await expect(announce(of, await newPicture(), people.ptps)).rejects.toEqual(
        refusal('INCIDENT_UNKNOWN'),
      );
      await expect(remove(id, people.kpps)).rejects.toEqual(refusal('PHOTO_UNKNOWN'));
    });

    test('of a RAHASIA incident there are photos for whoever works on it, and none for anybody else', async () => {
      const of = await raise({ level: 'RAHASIA' });
      const id = await attach(of);
      for (const viewer of [people.posko, people.leader]) expect(await look(id, viewer)).not.toBeNull();
      for (const viewer of [people.pln, people.kpps, people.elsewhere, people.admin])
        expect(await look(id, viewer)).toBeNull();
      await expect(announce(of, await newPicture(), people.pln)).rejects.toEqual(refusal('INCIDENT_UNKNOWN'));
    });

    test('who sees the incident but no evidence sees no photo; who may not know the sender is not told', async () => {
      const of = await raise();
      const id = await attach(of);
      expect(await photosOf(of, people.admin)).toEqual([]);
      expect(await look(id, people.admin)).toBeNull();
      expect(await photosOf(of, people.leader)).toMatchObject([{ id, sentBy: null }]);
      expect(await look(id, people.leader)).not.toBeNull();
    });

    test('a leader sends and erases nothing; a coordinator erases in the name of his own post', async () => {
      const of = await raise();
      const id = await attach(of);
      await expect(announce(of, await newPicture(), people.leader)).rejects.toEqual(
        refusal('INCIDENT_UNKNOWN'),
      );
      for (const viewer of [people.leader, people.elsewhere, people.pln])
        await expect(remove(id, viewer)).rejects.toEqual(refusal('PHOTO_UNKNOWN'));
      const other = { post: 'OPERATOR_POSKO' };
      await expect(remove(id, people.duty, other)).rejects.toEqual(refusal('POST_NOT_YOURS'));
      await remove(id, people.duty);
    });

    test('a right that ends while the file is under way ends the photo', async () => {
      const of = await raise({ agency: undefined });
      const bytes = await newPicture();
      await announce(of, bytes, people.pln);
      await send(bytes, people.pln, { end: 10 });
      await room.siaga.services.incident.classifyIncident(
        act(of, { level: 'RAHASIA' as const, reason: 'Sumber dilindungi' }),
        people.posko,
      );
      expect(await send(bytes, people.pln, { offset: 10 })).toBeNull();
      expect(await room.siaga.photos.progress(contentHash(bytes), people.pln)).toBeNull();
      expect(await photosOf(of)).toEqual([]);
    });
  });

  describe('erasing', () => {
    test('takes the file and what it tells; that there was one stays', async () => {
      const of = await raise();
      const before = (await stored()).files;
      const id = await attach(of);
      await remove(id);
      expect(await photosOf(of)).toEqual([]);
      expect(await look(id, people.posko)).toBeNull();
      expect((await stored()).files).toBe(before);
      await expect(remove(id)).rejects.toEqual(refusal('PHOTO_UNKNOWN'));
    });

    test('needs a reason that can be shown', async () => {
      const id = await attach(await raise());
      await expect(remove(id, people.posko, { reason: ' ' })).rejects.toEqual(refusal('TEXT_NOT_ACCEPTABLE'));
    });
  });

  test('what became of it stands in the timeline, the reason for whoever may read it', async () => {
    const of = await raise();
    const id = await attach(of, people.pln);
    await remove(id);
    const told = async (viewer: Viewer) => {
      const seen = must(await room.siaga.services.incidentQueries.incident(of, viewer), 'an incident');
      const entries = await room.siaga.services.timelineQueries.of(seen, viewer);
      return entries.filter(({ kind }) => !kind.startsWith('ALERT_'));
    };
    const { principal } = people.pln;
    expect(await told(people.posko)).toMatchObject([
      { kind: 'RAISED' },
      { kind: 'PHOTO_ATTACHED', id, by: principal },
      { kind: 'PHOTO_REMOVED', about: id, post: 'KOORDINATOR_PIKET', text: 'Wajah pemilih terlihat' },
    ]);
    expect(await told(people.admin)).toMatchObject([{}, { by: null }, { text: null }]);
  });

  test('whoever looks at a root is told by its revision of photos of its reports, as far as he is shown these', async () => {
    const [root, report, secret] = [await raise(), await raise(), await raise({ level: 'RAHASIA' })];
    const { incident: acts, situationQueries } = room.siaga.services;
    for (const each of [report, secret]) await acts.mergeIncident(act(each, { into: root }), people.posko);
    const revision = async (viewer: Viewer, of = root) => {
      const { state } = await situationQueries.situation('15.07', viewer);
      return state.incidents.find(({ id }) => id === of)?.revision;
    };
    const revisions = () => Promise.all([revision(people.posko), revision(people.admin)]);
    await expect.poll(revisions).toEqual([2, 1]);
    await attach(report);
    await expect.poll(revisions).toEqual([3, 2]);
    await attach(secret);
    await expect.poll(revisions).toEqual([4, 2]);
    await acts.unmergeIncident(act(report), people.posko);
    await expect.poll(revisions).toEqual([2, 0]);
    await attach(report);
    await expect.poll(() => revision(people.posko, report)).toBe(4);
    expect(await revisions()).toEqual([2, 0]);
  });

  test('whoever looks at the incident learns that one came, and that one was erased', async () => {
    const of = await raise();
    const revision = async () => {
      const { situationQueries, incidentQueries } = room.siaga.services;
      const { state } = await situationQueries.situation('15.07', people.posko);
      const row = state.incidents.find(({ id }) => id === of)?.revision;
      return [row, (await incidentQueries.incident(of, people.posko))?.revision];
    };
    const id = await attach(of);
    await expect.poll(revision).toEqual([1, 1]);
    await remove(id);
    await expect.poll(revision).toEqual([2, 2]);
    await attach(of);
    const acts = room.siaga.services.incident;
    const { act: done } = await acts.acknowledgeIncident(act(of), people.posko);
    await attach(of);
    await acts.undoIncidentAct(act(of, { act: done.id }), people.posko);
    await expect.poll(revision).toEqual([6, 6]);
  });

  test('a merge takes the photos along and leaves them where they were sent; what parts again keeps its own', async () => {
    const [root, child] = [await raise(), await raise()];
    const [one, other] = [await attach(root), await attach(child)];
    const { incident: acts } = room.siaga.services;
    await acts.mergeIncident(act(child, { into: root }), people.posko);
    expect((await photosOf(root)).map(({ id, incident: of }) => [id, of])).toEqual([
      [one, root],
      [other, child],
    ]);
    expect(await look(other, people.posko)).not.toBeNull();
    await acts.unmergeIncident(act(child), people.posko);
    expect(await photosOf(root)).toMatchObject([{ id: one }]);
    expect(await photosOf(child)).toMatchObject([{ id: other }]);
  });

  test('who is told of photos of a RAHASIA report by the incident that it is counted with is on record', async () => {
    const [root, child] = [await raise(), await raise({ level: 'RAHASIA' })];
    await attach(child, people.duty);
    const { incident: acts } = room.siaga.services;
    await acts.mergeIncident(act(child, { into: root }), people.posko);
    const seers = async () => {
      const filter = { kind: 'SecretSeen', subject: child } as const;
      const page = { first: 10, after: null };
      const found = await room.siaga.services.auditQueries.entries(people.admin, filter, page);
      return found.edges.map(({ node }) => node.principal);
    };
    expect(await photosOf(root, people.admin)).toEqual([]);
    expect(await photosOf(root, people.leader)).toMatchObject([{ incident: child }]);
    await expect.poll(seers).toEqual([people.leader.principal]);
  });

  describe('limits', () => {
    test('name what is too large, too small, or of a kind that is not taken', async () => {
      const of = await raise();
      const bytes = await newPicture();
      for (const byteLength of [0, -1, PHOTO_LIMITS.bytes + 1])
        await expect(announce(of, bytes, people.posko, { byteLength })).rejects.toEqual(
          refusal('PHOTO_SIZE_OUT_OF_RANGE'),
        );
      for (const mediaType of ['image/svg+xml', 'image/heic', 'image/gif', 'text/html', ''])
        await expect(announce(of, bytes, people.posko, { mediaType })).rejects.toEqual(
          refusal('PHOTO_TYPE_UNSUPPORTED'),
        );
    });

    test('take a photo of one byte and one of the most that it may have', async () => {
      const of = await raise({}, people.four);
      for (const byteLength of [1, PHOTO_LIMITS.bytes])
        expect(await announce(of, Buffer.from(newId()), people.four, { byteLength })).toMatchObject({
          incident: of,
        });
    });

    test('hold for one sender, of photos that stand and that are on their way, and not of those that were removed', async () => {
      const of = await raise({}, people.five);
      const { perPrincipal } = PHOTO_LIMITS;
      const writer = await openDatabase(place.url);
      const db = writer.orm.em.fork().getKysely<PhotoTables>();
      const row = (removed_at: number | null) => ({
        ...{ id: newId(), incident_id: newId(), principal: must(people.five.principal, 'a sender') },
        ...{ content: contentHash(Buffer.from(newId())), byte_length: 1, sent_byte_length: 1 },
        ...{ width: 1, height: 1, happened_at: 1, received_at: 1, clock_offset_seconds: 0 },
        ...{ removal: null, removed_post: null, removal_happened_at: null, removed_at },
      });
      const rows = Array.from({ length: perPrincipal - 2 }, () => row(null));
      await db
        .insertInto('photo')
        .values([...rows, row(1), row(2)])
        .execute();
      await writer.close();
      for (let count = 0; count < 2; count += 1) await announce(of, Buffer.from(newId()), people.five);
      const refused = announce(of, Buffer.from(newId()), people.five);
      await expect(refused).rejects.toMatchObject({ code: 'TOO_MANY_PHOTOS' });
      const fields = { limit: 'PER_PRINCIPAL', maximum: perPrincipal };
      await refused.catch((error) => expect(error.fields()).toEqual(fields));
      await announce(of, Buffer.from(newId()), people.four);
    });

    test('hold for photos on their way, and those whose time is over make room', async () => {
      const of = await raise();
      const announceSome = async () => {
        for (let count = 0; ; count += 1) {
          const bytes = Buffer.from(`${newId()}`);
          const failed = await announce(of, bytes, people.one).then(
            () => null,
            (error: unknown) => error,
          );
          if (failed !== null) return { count, failed };
        }
      };
      const { onTheirWay } = PHOTO_LIMITS;
      expect(await announceSome()).toEqual({
        count: onTheirWay,
        failed: refusal('TOO_MANY_PHOTOS'),
      });
      const uploads = (await stored()).uploads;
      const writer = await openDatabase(place.url);
      await writer.orm.em
        .fork()
        .getKysely<PhotoTables>()
        .updateTable('photo_announcement')
        .set({ announced_at: Date.now() - UPLOAD_TERM_MS - 1 })
        .where('principal', '=', people.one.principal)
        .execute();
      await writer.close();
      expect(await announceSome()).toMatchObject({ count: 0 });
      passed += UPLOAD_TERM_MS;
      expect(await announceSome()).toMatchObject({ count: onTheirWay });
      expect((await stored()).uploads).toBe(uploads);
    });

    test('hold for one incident, whoever sends', async () => {
      const of = await raise();
      for (let count = 0; count < PHOTO_LIMITS.perIncident; count += 1)
        await announce(of, Buffer.from(newId()), count % 2 === 0 ? people.two : people.three);
      await expect(announce(of, Buffer.from(newId()))).rejects.toMatchObject({
        code: 'TOO_MANY_PHOTOS',
        message: expect.stringContaining('The incident has'),
      });
    });
  });

  test('a clock that is set a day ahead ends no upload under way (H4)', async () => {
    const bytes = await newPicture();
    await announce(await raise(), bytes, people.six);
    const half = bytes.length >> 1;
    await send(bytes, people.six, { end: half });
    const writer = await openDatabase(place.url);
    const db = writer.orm.em.fork().getKysely<PhotoTables>();
    const announced_at = Date.now() - 2 * UPLOAD_TERM_MS;
    await db
      .updateTable('photo_announcement')
      .set({ announced_at })
      .where('content', '=', contentHash(bytes))
      .execute();
    await writer.close();
    await announce(await raise(), Buffer.from(newId()), people.duty);
    expect(await send(bytes, people.six, { offset: half })).toEqual({
      arrived: bytes.length,
      state: 'WHOLE',
    });
  });

  test('an announcement that grows old takes nothing from another of the same content (F7)', async () => {
    const bytes = await newPicture();
    const [one, other] = [await raise(), await raise()];
    const old = await announce(one, bytes, people.six);
    await announce(other, bytes, people.six);
    const half = bytes.length >> 1;
    await send(bytes, people.six, { end: half });
    const writer = await openDatabase(place.url);
    await writer.orm.em
      .fork()
      .getKysely<PhotoTables>()
      .updateTable('photo_announcement')
      .set({ announced_at: Date.now() - UPLOAD_TERM_MS - 1 })
      .where('id', '=', old.id)
      .execute();
    await writer.close();
    passed += UPLOAD_TERM_MS;
    await announce(await raise(), Buffer.from(newId()), people.duty);
    expect(await room.siaga.photos.progress(contentHash(bytes), people.six)).toMatchObject({
      arrived: half,
    });
  });

  test('everything lies in the data folder, for its owner alone', async () => {
    await attach(await raise());
    const modes = async (path: string): Promise<number> =>
      (await stat(join(room.dataFolder, path))).mode & 0o077;
    for (const folder of ['photos', 'photos/photos', 'photos/uploads']) expect(await modes(folder)).toBe(0);
    for (const name of await readdir(join(room.dataFolder, 'photos/photos')))
      expect(await modes(`photos/photos/${name}`)).toBe(0);
  });
});
