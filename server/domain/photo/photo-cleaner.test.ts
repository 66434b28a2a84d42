import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { DRAWING, picture, pictureOfPhone, pixelBomb, polyglot } from './photo.fixture.ts';
import { formatOf, PHOTO_LIMITS, type PhotoFormat } from './photo.policy.ts';
import { type CleanedPhoto, type CleaningRefusal, PhotoCleaner } from './photo-cleaner.ts';

const cleaner = new PhotoCleaner();
/** Each photo has a process of its own, and a busy machine takes its time with them. */
const PATIENT = { timeout: 60_000 };
const isPhoto = (result: CleanedPhoto | CleaningRefusal): result is CleanedPhoto => 'photo' in result;

async function cleaned(bytes: Buffer): Promise<CleanedPhoto> {
  const result = await cleaner.clean(bytes, formatOf(bytes) ?? 'JPEG');
  if (!isPhoto(result)) throw new Error(result.refusal);
  return result;
}

describe('a picture', PATIENT, () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'that came as %s leaves as a JPEG of its size',
    async (kind) => {
      const { photo, thumbnail, width, height } = await cleaned(await picture(kind));
      expect([width, height]).toEqual([640, 480]);
      expect(formatOf(Buffer.from(photo))).toBe('JPEG');
      expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 240 });
    },
  );

  test('is made no larger than the limit on its longer edge', async () => {
    const { photo, width, height } = await cleaned(await picture('jpeg', { width: 3_000, height: 1_500 }));
    expect([width, height]).toEqual([PHOTO_LIMITS.longEdge, PHOTO_LIMITS.longEdge / 2]);
    expect(await sharp(photo).metadata()).toMatchObject({ width, height });
  });

  test('stands upright and keeps neither its place nor any other word that was in the file', async () => {
    const phone = await pictureOfPhone();
    expect(phone.includes('RumahSaya')).toBe(true);
    expect((await sharp(phone).metadata()).exif).toBeDefined();
    const { photo, thumbnail, width, height } = await cleaned(phone);
    expect([width, height]).toEqual([400, 600]);
    for (const file of [photo, thumbnail]) {
      const { exif, xmp, iptc, icc, orientation, comments } = await sharp(file).metadata();
      expect([exif, xmp, iptc, icc, orientation, comments]).toEqual(Array(6).fill(undefined));
      expect(Buffer.from(file).includes('RumahSaya')).toBe(false);
    }
  });

  test('that is a page and an archive as well is a picture alone afterwards', async () => {
    const { photo } = await cleaned(await polyglot());
    for (const trace of ['<script', '<html', 'PK\x05\x06', 'alert'])
      expect(Buffer.from(photo).includes(trace)).toBe(false);
  });
});

describe('is refused', PATIENT, () => {
  const refusalOf = async (bytes: Buffer, of = cleaner) => {
    const result = await of.clean(bytes, formatOf(bytes) ?? 'JPEG');
    return isPhoto(result) ? 'taken' : result.refusal;
  };

  test('what is cut off, in each format', async () => {
    for (const [kind, share] of [
      ['jpeg', 0.95],
      ['jpeg', 0.05],
      ['png', 0.95],
      ['webp', 0.95],
    ] as const) {
      const whole = await picture(kind);
      expect(await refusalOf(whole.subarray(0, Math.floor(whole.length * share)))).toBe('UNREADABLE');
    }
  });

  test('what is broken in the middle', async () => {
    const whole = await picture('png');
    whole.fill(0, whole.length / 2, whole.length / 2 + 64);
    expect(await refusalOf(whole)).toBe('UNREADABLE');
  });

  test('a drawing, a moving picture and a text under a false name', async () => {
    const moving = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .gif()
      .toBuffer();
    for (const bytes of [DRAWING, moving, Buffer.from('<html>'), Buffer.alloc(0)])
      expect(formatOf(bytes)).toBeNull();
    expect(await refusalOf(DRAWING)).toBe('UNREADABLE');
  });

  test('one kind that begins like another', async () => {
    const png = await picture('png');
    expect(await cleaner.clean(png, 'JPEG')).toEqual({ refusal: 'UNREADABLE' });
  });

  test('a small file that holds a very large picture', async () => {
    const bomb = pixelBomb(20_000, 20_000);
    expect(bomb.length).toBeLessThan(PHOTO_LIMITS.bytes);
    expect(await refusalOf(bomb)).toBe('TOO_MANY_PIXELS');
  });

  test('one that needs more memory than a photo gets, without harm to the next', async () => {
    const small = new PhotoCleaner({ memoryBytes: 120 * 1_048_576, patienceMs: 20_000 });
    expect(await refusalOf(pixelBomb(4_000, 4_000, { isInterlaced: true }), small)).toBe(
      'TOO_LARGE_TO_DECODE',
    );
    expect(await refusalOf(await picture(), small)).toBe('taken');
  });

  test('nothing for ever: where no process can be had for one, there is one for the next', async () => {
    const another = new PhotoCleaner();
    // What cannot be handed to one fails as one does that cannot be started.
    const format = (() => 'JPEG') as unknown as PhotoFormat;
    await expect(another.clean(Buffer.alloc(1), format)).rejects.toThrow();
    expect(await refusalOf(await picture(), another)).toBe('taken');
  });

  test('nothing because no process could be started: that is told as what it is', async () => {
    const { execPath } = process;
    process.execPath = '/nowhere/node';
    try {
      await expect(cleaner.clean(await picture(), 'JPEG')).rejects.toThrow('ENOENT');
    } finally {
      process.execPath = execPath;
    }
    expect(await refusalOf(await picture())).toBe('taken');
  });

  test('one that takes more time than a photo gets', async () => {
    const hasty = new PhotoCleaner({ memoryBytes: 512 * 1_048_576, patienceMs: 1 });
    expect(await refusalOf(await picture(), hasty)).toBe('TOO_LARGE_TO_DECODE');
  });
});
