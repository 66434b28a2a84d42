import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { contentHash } from './photo.fixture.ts';
import { PHOTO_LIMITS, UPLOAD_TERM_MS } from './photo.policy.ts';
import type { PhotoTables } from './photo.queries.ts';
import { newPicture, PhotoTrial, refusal } from './photo-trial.fixture.ts';

describe.each(DATABASES)('limits of photos on $name', ({ fresh }) => {
  let trial: PhotoTrial;
  beforeAll(async () => {
    trial = await PhotoTrial.open(fresh);
  });
  afterAll(() => trial.close());

  describe('limits', () => {
    test('name what is too large, too small, or of a kind that is not taken', async () => {
      const of = await trial.raise();
      const bytes = await newPicture();
      for (const byteLength of [0, -1, PHOTO_LIMITS.bytes + 1])
        await expect(trial.announce(of, bytes, trial.people.posko, { byteLength })).rejects.toEqual(
          refusal('PHOTO_SIZE_OUT_OF_RANGE'),
        );
      for (const mediaType of ['image/svg+xml', 'image/heic', 'image/gif', 'text/html', ''])
        await expect(trial.announce(of, bytes, trial.people.posko, { mediaType })).rejects.toEqual(
          refusal('PHOTO_TYPE_UNSUPPORTED'),
        );
    });

    test('take a photo of one byte and one of the most that it may have', async () => {
      const of = await trial.raise({}, trial.people.four);
      for (const byteLength of [1, PHOTO_LIMITS.bytes])
        expect(
          await trial.announce(of, Buffer.from(newId()), trial.people.four, { byteLength }),
        ).toMatchObject({
          incident: of,
        });
    });

    test('hold for one sender, of photos that stand and that are on their way, and not of those that were removed', async () => {
      const of = await trial.raise({}, trial.people.five);
      const { perPrincipal } = PHOTO_LIMITS;
      const writer = await openDatabase(trial.place.url);
      const db = writer.orm.em.fork().getKysely<PhotoTables>();
      const row = (removed_at: number | null) => ({
        ...{ id: newId(), incident_id: newId(), principal: must(trial.people.five.principal, 'a sender') },
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
      for (let count = 0; count < 2; count += 1)
        await trial.announce(of, Buffer.from(newId()), trial.people.five);
      const refused = trial.announce(of, Buffer.from(newId()), trial.people.five);
      await expect(refused).rejects.toMatchObject({ code: 'TOO_MANY_PHOTOS' });
      const fields = { limit: 'PER_PRINCIPAL', maximum: perPrincipal };
      await refused.catch((error) => expect(error.fields()).toEqual(fields));
      await trial.announce(of, Buffer.from(newId()), trial.people.four);
    });

    test('hold for photos on their way, and those whose time is over make room', async () => {
      const of = await trial.raise();
      const announceSome = async () => {
        for (let count = 0; ; count += 1) {
          const bytes = Buffer.from(`${newId()}`);
          const failed = await trial.announce(of, bytes, trial.people.one).then(
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
      const uploads = (await trial.stored()).uploads;
      await trial.announcedBefore(UPLOAD_TERM_MS + 1, 'principal', trial.people.one.principal);
      expect(await announceSome()).toMatchObject({ count: 0 });
      trial.pass(UPLOAD_TERM_MS);
      expect(await announceSome()).toMatchObject({ count: onTheirWay });
      expect((await trial.stored()).uploads).toBe(uploads);
    });

    test('hold for one incident, also where several people send', async () => {
      const of = await trial.raise();
      for (let count = 0; count < PHOTO_LIMITS.perIncident; count += 1)
        await trial.announce(
          of,
          Buffer.from(newId()),
          count % 2 === 0 ? trial.people.two : trial.people.three,
        );
      await expect(trial.announce(of, Buffer.from(newId()))).rejects.toMatchObject({
        code: 'TOO_MANY_PHOTOS',
        message: expect.stringContaining('The incident has'),
      });
    });
  });

  test('a clock that is set a day ahead ends no upload under way (H4)', async () => {
    const bytes = await newPicture();
    await trial.announce(await trial.raise(), bytes, trial.people.six);
    const half = bytes.length >> 1;
    await trial.send(bytes, trial.people.six, { end: half });
    await trial.announcedBefore(2 * UPLOAD_TERM_MS, 'content', contentHash(bytes));
    await trial.announce(await trial.raise(), Buffer.from(newId()), trial.people.duty);
    expect(await trial.send(bytes, trial.people.six, { offset: half })).toEqual({
      arrived: bytes.length,
      state: 'WHOLE',
    });
  });

  test('an announcement that grows old takes nothing from another of the same content (F7)', async () => {
    const bytes = await newPicture();
    const [one, other] = [await trial.raise(), await trial.raise()];
    const old = await trial.announce(one, bytes, trial.people.six);
    await trial.announce(other, bytes, trial.people.six);
    const half = bytes.length >> 1;
    await trial.send(bytes, trial.people.six, { end: half });
    await trial.announcedBefore(UPLOAD_TERM_MS + 1, 'id', old.id);
    trial.pass(UPLOAD_TERM_MS);
    await trial.announce(await trial.raise(), Buffer.from(newId()), trial.people.duty);
    expect(await trial.room.siaga.photos.progress(contentHash(bytes), trial.people.six)).toMatchObject({
      arrived: half,
    });
  });
});
