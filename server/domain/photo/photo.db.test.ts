import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Kysely } from '@mikro-orm/sql';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wib } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { openDatabase } from '../../database/database.ts';
import { systemClock } from '../../kernel/clock.ts';
import type { Fault } from '../../kernel/fault.ts';
import { must } from '../../kernel/must.ts';
import { RetryLater, StorageFull } from '../../kernel/storage-fault.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { Acting } from '../access/acting.ts';
import { contentHash, DRAWING } from './photo.fixture.ts';
import type { PhotoTables } from './photo.queries.ts';
import { openPhotoRoom, type PhotoRoomParts } from './photo-room.ts';
import { newPicture, PhotoTrial, refusal } from './photo-trial.fixture.ts';

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
  let trial: PhotoTrial;
  beforeAll(async () => {
    trial = await PhotoTrial.open(fresh);
  });
  afterAll(() => trial.close());

  test('a photo whose attaching may have been stored keeps its file, and is there once it is sent again (F23)', async () => {
    const of = await trial.raise();
    const bytes = await newPicture();
    await trial.announce(of, bytes);
    const before = (await trial.stored()).files;
    const lost = await openPhotoRoom({
      ...unheard,
      dataFolder: trial.room.dataFolder,
      reader: trial.rows.reader,
      acting: { submit: () => Promise.reject(new RetryLater()) } as unknown as Acting,
    });
    const part = { content: contentHash(bytes), offset: 0, bytes: Readable.from([bytes]) };
    await expect(lost.traffic.take(part, trial.people.posko)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect((await trial.stored()).files).toBe(before + 2);
    const progress = await trial.room.siaga.photos.progress(contentHash(bytes), trial.people.posko);
    expect(progress).toEqual({ arrived: bytes.length, state: 'UNDERWAY' });
    expect(await trial.send(bytes, trial.people.posko, { offset: bytes.length })).toMatchObject({
      state: 'WHOLE',
    });
    expect(await trial.photosOf(of)).toHaveLength(1);
  });

  test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE'])(
    'a line that is cut with %s is called that, and no want of room (F22)',
    async (code) => {
      const bytes = await newPicture();
      await trial.announce(await trial.raise(), bytes);
      const half = bytes.subarray(0, bytes.length >> 1);
      const breaking = async function* () {
        yield half;
        throw Object.assign(new Error('the line broke'), { code });
      };
      const part = { content: contentHash(bytes), offset: 0, bytes: Readable.from(breaking()) };
      await expect(trial.room.siaga.photos.take(part, trial.people.posko)).rejects.toMatchObject({
        ...{ code: 'BODY_UNREADABLE', message: expect.stringContaining('line was cut') },
      });
      const progress = await trial.room.siaga.photos.progress(contentHash(bytes), trial.people.posko);
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
      await trial.announce(await trial.raise(), bytes);
      const before = (await trial.stored()).files;
      const failing = await openPhotoRoom({
        ...unheard,
        ...{ dataFolder: trial.room.dataFolder, reader: trial.rows.reader },
        acting: { submit: () => Promise.reject(fault) } as unknown as Acting,
      });
      const part = { content: contentHash(bytes), offset: 0, bytes: Readable.from([bytes]) };
      await expect(failing.traffic.take(part, trial.people.posko)).rejects.toMatchObject({
        ...{ code: 'UNAVAILABLE', status: 503, message: expect.stringContaining(said) },
      });
      expect((await trial.stored()).files).toBe(before + 2);
      expect(await trial.send(bytes, trial.people.posko, { offset: bytes.length })).toMatchObject({
        state: 'WHOLE',
      });
    },
  );

  test.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('a disk that answers %s is called full', async (code) => {
    const bytes = await newPicture();
    await trial.announce(await trial.raise(), bytes);
    const breaking = async function* () {
      yield bytes.subarray(0, 9);
      throw Object.assign(new Error('no room'), { code });
    };
    const part = { content: contentHash(bytes), offset: 0, bytes: Readable.from(breaking()) };
    await expect(trial.room.siaga.photos.take(part, trial.people.posko)).rejects.toMatchObject({
      ...{ code: 'UNAVAILABLE', message: expect.stringContaining('no room for photos') },
    });
  });

  test('a photo that was removed loses its file even where the answer was lost (F23)', async () => {
    const of = await trial.raise();
    const id = await trial.attach(of);
    const before = (await trial.stored()).files;
    await openPhotoRoom({ ...unheard, dataFolder: trial.room.dataFolder, reader: trial.rows.reader });
    follow([removal(id)]);
    await new Promise((resolve) => setImmediate(resolve));
    expect((await trial.stored()).files).toBe(before);
    const database = await openDatabase(trial.place.url);
    const db = database.orm.em.fork().getKysely() as Kysely<PhotoTables>;
    await db.updateTable('photo').set({ removed_at: 1 }).where('id', '=', id).execute();
    await database.close();
    follow([removal(id)]);
    await expect.poll(async () => (await trial.stored()).files).toBe(before - 2);
  });

  test('a photo is there at once and whole, drawn anew, with its two times and who sent it', async () => {
    const of = await trial.raise();
    const bytes = await newPicture();
    const { id, happenedAt } = await trial.announce(of, bytes);
    expect(await trial.send(bytes, trial.people.posko, { end: 100 })).toEqual({
      arrived: 100,
      state: 'UNDERWAY',
    });
    expect(await trial.photosOf(of)).toEqual([]);
    expect(await trial.look(id, trial.people.posko)).toBeNull();
    expect(await trial.send(bytes, trial.people.posko, { offset: 100 })).toMatchObject({ state: 'WHOLE' });
    const [photo] = await trial.photosOf(of);
    expect(photo).toMatchObject({
      id,
      incident: of,
      happenedAt,
      sentBy: trial.people.posko.principal,
      width: 64,
    });
    const kept = must(await trial.look(id, trial.people.posko), 'a picture');
    expect(kept.equals(bytes)).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 64, height: 48 });
    expect(photo?.byteLength).toBe(kept.length);
  });

  test('its coming and going are events of the incident, without a name of a file', async () => {
    const of = await trial.raise();
    const id = await trial.attach(of);
    await trial.remove(id);
    const events = await trial
      .tables()
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
    const of = await trial.raise();
    const bytes = await newPicture();
    await trial.announce(of, bytes);
    await trial.send(bytes, trial.people.posko, { end: 77 });
    const before = await trial.stored();
    expect(before.photos.filter(({ incident_id }) => incident_id === of)).toEqual([]);
    await trial.reopen();
    expect(await trial.room.siaga.photos.progress(contentHash(bytes), trial.people.posko)).toEqual({
      arrived: 77,
      state: 'UNDERWAY',
    });
    expect(await trial.send(bytes)).toEqual({ arrived: 77, state: 'ELSEWHERE' });
    expect(await trial.send(bytes, trial.people.posko, { offset: 500 })).toEqual({
      arrived: 77,
      state: 'ELSEWHERE',
    });
    expect(await trial.send(bytes, trial.people.posko, { offset: 77 })).toMatchObject({ state: 'WHOLE' });
    expect(await trial.photosOf(of)).toHaveLength(1);
    expect(await trial.send(bytes, trial.people.posko, { offset: 77 })).toEqual({
      arrived: bytes.length,
      state: 'WHOLE',
    });
    expect(await trial.photosOf(of)).toHaveLength(1);
  });

  test('a sender of what is no photo is turned away after some, and what has come then is kept (F18)', async () => {
    const of = await trial.raise({}, trial.people.rude);
    const codes: string[] = [];
    for (let count = 0; count < 7; count += 1) {
      const bytes = Buffer.from(`no photo ${trial.place.url} ${count}`);
      await trial.announce(of, bytes, trial.people.rude);
      codes.push(
        await trial.send(bytes, trial.people.rude).then(
          () => 'taken',
          (error: Fault) => error.code,
        ),
      );
    }
    expect(codes).toEqual([...Array(6).fill('PHOTO_NOT_ACCEPTED'), 'TOO_MANY_REQUESTS']);
    const last = Buffer.from(`no photo ${trial.place.url} 6`);
    const kept = { arrived: last.length, state: 'UNDERWAY' };
    expect(await trial.room.siaga.photos.progress(contentHash(last), trial.people.rude)).toEqual(kept);
    await trial.attach(of);
  });

  test('parts of one photo that are sent at once end in one whole photo, whoever comes first (F15)', async () => {
    for (let round = 0; round < 6; round += 1) {
      const of = await trial.raise();
      const bytes = await newPicture();
      await trial.announce(of, bytes);
      const started = round % 3 === 0 ? 0 : 77 * round;
      if (started > 0) await trial.send(bytes, trial.people.posko, { end: started });
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
        Array.from({ length: 2 + (round % 4) }, () =>
          trial.room.siaga.photos.take(part(), trial.people.posko),
        ),
      );
      const codes = taken.map((each) => (each.status === 'rejected' ? (each.reason as Fault).code : 'taken'));
      expect(
        codes.filter((code) => code !== 'taken' && code !== 'BODY_UNREADABLE'),
        `round ${round}`,
      ).toEqual([]);
      const { arrived = 0, state } =
        (await trial.room.siaga.photos.progress(contentHash(bytes), trial.people.posko)) ?? {};
      expect(arrived, `round ${round}`).toBeLessThanOrEqual(bytes.length);
      if (state !== 'WHOLE') await trial.send(bytes, trial.people.posko, { offset: arrived });
      expect(await trial.photosOf(of), `round ${round}`).toHaveLength(1);
    }
  });

  test('one byte at a time makes the same photo', async () => {
    const of = await trial.raise();
    const bytes = (await sharp({ create: { width: 2, height: 2, channels: 3, background: '#123' } })
      .png()
      .toBuffer()) as Buffer;
    await trial.announce(of, bytes, trial.people.posko, { mediaType: 'image/png' });
    for (let offset = 0; offset < bytes.length; offset += 1)
      await trial.send(bytes, trial.people.posko, { offset, end: offset + 1 });
    expect(await trial.photosOf(of)).toHaveLength(1);
  });

  test('announcing it again goes on with what has come, and makes one photo', async () => {
    const of = await trial.raise();
    const bytes = await newPicture();
    await trial.announce(of, bytes);
    await trial.send(bytes, trial.people.posko, { end: 200 });
    const { id } = await trial.announce(of, bytes);
    await trial.send(bytes, trial.people.posko, { offset: 200 });
    expect(await trial.photosOf(of)).toMatchObject([{ id }]);
    await expect(trial.announce(of, bytes)).rejects.toEqual(refusal('PHOTO_ALREADY_ATTACHED'));
  });

  test('the same content is kept once, whoever sends it, and goes with the last photo of it', async () => {
    const bytes = await newPicture();
    const files = (await trial.stored()).files;
    const [first, second] = [await trial.raise(), await trial.raise({}, trial.people.kpps)];
    const one = await trial.attach(first, trial.people.posko, bytes);
    const other = await trial.attach(second, trial.people.kpps, bytes);
    expect((await trial.stored()).files).toBe(files + 2);
    await trial.remove(one);
    expect((await trial.stored()).files).toBe(files + 2);
    expect(await trial.look(other, trial.people.posko)).not.toBeNull();
    await trial.remove(other);
    expect((await trial.stored()).files).toBe(files);
  });

  test('one photo may stand for two incidents of its sender, and is sent once', async () => {
    const bytes = await newPicture();
    const [first, second] = [await trial.raise(), await trial.raise()];
    await trial.announce(first, bytes);
    await trial.announce(second, bytes);
    await trial.send(bytes);
    expect([await trial.photosOf(first), await trial.photosOf(second)]).toMatchObject([[{}], [{}]]);
  });

  test('nobody gets at a picture, or at half of one, by knowing what it is called', async () => {
    const bytes = await newPicture();
    const content = contentHash(bytes);
    await trial.attach(await trial.raise(), trial.people.posko, bytes);
    const own = await trial.raise({}, trial.people.kpps);
    expect(await trial.room.siaga.photos.progress(content, trial.people.kpps)).toBeNull();
    expect(await trial.send(bytes, trial.people.kpps)).toBeNull();
    const half = await newPicture();
    await trial.announce(await trial.raise(), half);
    await trial.send(half, trial.people.posko, { end: 50 });
    await trial.announce(own, half, trial.people.kpps);
    expect(await trial.room.siaga.photos.progress(contentHash(half), trial.people.kpps)).toMatchObject({
      arrived: 0,
    });
    await trial.announce(own, bytes, trial.people.kpps);
    expect(await trial.room.siaga.photos.progress(content, trial.people.kpps)).toEqual({
      arrived: 0,
      state: 'UNDERWAY',
    });
    expect(await trial.send(bytes, trial.people.kpps, { offset: bytes.length })).toMatchObject({
      state: 'ELSEWHERE',
    });
    expect(await trial.photosOf(own)).toEqual([]);
  });

  test('what is not what was announced leaves neither photo nor file nor row', async () => {
    const of = await trial.raise();
    const bytes = await newPicture();
    const before = await trial.stored();
    const wrong = Buffer.from(bytes);
    wrong[40] = (wrong[40] ?? 0) ^ 1;
    const sendAs = (sent: Buffer, said: Buffer) =>
      trial.room.siaga.photos.take(
        { content: contentHash(said), offset: 0, bytes: Readable.from([sent]) },
        trial.people.posko,
      );
    await trial.announce(of, bytes);
    await expect(sendAs(wrong, bytes)).rejects.toEqual(refusal('PHOTO_NOT_ACCEPTED', { status: 422 }));
    await trial.announce(of, bytes);
    await expect(sendAs(Buffer.concat([bytes, bytes]), bytes)).rejects.toEqual(refusal('PHOTO_NOT_ACCEPTED'));
    for (const bad of [DRAWING, bytes.subarray(0, bytes.length - 30)]) {
      await trial.announce(of, bad);
      await expect(sendAs(bad, bad)).rejects.toEqual(refusal('PHOTO_NOT_ACCEPTED'));
    }
    expect(await trial.stored()).toEqual(before);
    expect(await trial.photosOf(of)).toEqual([]);
  });

  test('everything lies in the data folder, for its owner alone', async () => {
    await trial.attach(await trial.raise());
    const modes = async (path: string): Promise<number> =>
      (await stat(join(trial.room.dataFolder, path))).mode & 0o077;
    for (const folder of ['photos', 'photos/photos', 'photos/uploads']) expect(await modes(folder)).toBe(0);
    for (const name of await readdir(join(trial.room.dataFolder, 'photos/photos')))
      expect(await modes(`photos/photos/${name}`)).toBe(0);
  });
});
