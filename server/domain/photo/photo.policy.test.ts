import { expect, test } from 'vitest';
import type { Refusal } from '../../kernel/refusal.ts';
import { formatOf, PHOTO_LIMITS, PHOTO_MEDIA_TYPES } from './photo.policy.ts';
import {
  PhotoAlreadyAttached,
  PhotoSizeOutOfRange,
  PhotoTypeUnsupported,
  PhotoUnknown,
  TooManyPhotos,
} from './photo.refusals.ts';

test('the limits are those that the schema and the documents name', () => {
  expect(PHOTO_LIMITS).toEqual({
    ...{ bytes: 8_388_608, pixels: 40_000_000, longEdge: 2_048, thumbnailLongEdge: 320 },
    ...{ perIncident: 24, perPrincipal: 240, onTheirWay: 12 },
  });
  expect(PHOTO_MEDIA_TYPES).toEqual(['image/jpeg', 'image/png', 'image/webp']);
});

const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const WEBP = [...Buffer.from('RIFF....WEBP')];

test.each([
  ['JPEG', JPEG],
  ['PNG', PNG],
  ['WEBP', WEBP],
])('a %s is known by its first bytes, each of them, and by nothing after them', (format, head) => {
  expect(formatOf(Buffer.from(head))).toBe(format);
  expect(formatOf(Buffer.from([...head, 0, 1, 2]))).toBe(format);
  expect(formatOf(Buffer.from(head.slice(0, -1)))).toBeNull();
  expect(formatOf(Buffer.from([0, ...head]))).toBeNull();
  for (const [at, byte] of head.entries()) {
    const isFree = format === 'WEBP' && at >= 4 && at < 8;
    const other = head.with(at, byte ^ 1);
    expect(formatOf(Buffer.from(other)), `byte ${at}`).toBe(isFree ? format : null);
  }
});

test.each<[Refusal, string, string, object, string]>([
  [new PhotoUnknown('p'), 'PhotoUnknown', 'PHOTO_UNKNOWN', { photo: 'p' }, 'There is no such photo.'],
  [
    new PhotoAlreadyAttached('p'),
    'PhotoAlreadyAttached',
    'PHOTO_ALREADY_ATTACHED',
    { photo: 'p' },
    'this very photo',
  ],
  [
    new PhotoSizeOutOfRange(PHOTO_LIMITS.bytes),
    'PhotoSizeOutOfRange',
    'PHOTO_SIZE_OUT_OF_RANGE',
    { maximum: 8_388_608 },
    'A photo may have 8 MB.',
  ],
  [
    new PhotoTypeUnsupported(['image/x']),
    'PhotoTypeUnsupported',
    'PHOTO_TYPE_UNSUPPORTED',
    { known: ['image/x'] },
    'JPEG, PNG or WebP',
  ],
  [
    new TooManyPhotos('PER_INCIDENT', 7),
    'TooManyPhotos',
    'TOO_MANY_PHOTOS',
    { limit: 'PER_INCIDENT', maximum: 7 },
    'The incident has as many photos as it may.',
  ],
  [
    new TooManyPhotos('PER_PRINCIPAL', 7),
    'TooManyPhotos',
    'TOO_MANY_PHOTOS',
    { limit: 'PER_PRINCIPAL', maximum: 7 },
    'You have sent as many photos as one may.',
  ],
  [
    new TooManyPhotos('ON_THEIR_WAY', 7),
    'TooManyPhotos',
    'TOO_MANY_PHOTOS',
    { limit: 'ON_THEIR_WAY', maximum: 7 },
    'Too many of your photos are still on their way.',
  ],
])('%o says what it is, about what, and what to do', (refusal, typeName, code, fields, said) => {
  expect(refusal).toMatchObject({ typeName, code, message: expect.stringContaining(said) });
  expect(refusal.fields()).toEqual(fields);
});
