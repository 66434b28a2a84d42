import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseUnavailable, Fault } from '../../kernel/fault.ts';
import { RetryLater, StorageFull } from '../../kernel/storage-fault.ts';
import { Viewer } from '../access/viewer.policy.ts';
import { NoTurn } from './decoder-lanes.ts';
import { contentHash } from './photo.fixture.ts';
import { TooMuch } from './photo-files.ts';
import {
  at,
  change,
  coded,
  failing,
  part,
  photo,
  sender,
  setUpIntake,
  take,
} from './photo-intake.fixture.ts';
import { PhotoIntake } from './photo-intake.service.ts';

beforeEach(setUpIntake);

const GONE = ['forget announcement', 'drop upload of sender'];
const REFUSED = ['add', 'refused sender', ...GONE];

describe('what a sender reads, and what is left, where', () => {
  const waits = (seconds: number) => new NoTurn('TOO_MANY_REFUSED', seconds);
  test.each<[string, () => void, object, string, string[]]>([
    [
      'more comes than was announced',
      () => (at.files.add = failing(new TooMuch())),
      { code: 'PHOTO_NOT_ACCEPTED', status: 422 },
      'More came than was announced. Choose the photo again, or take another one.',
      GONE,
    ],
    [
      'something else comes',
      () => (at.files.hashOf = async () => contentHash(Buffer.from('other'))),
      { code: 'PHOTO_NOT_ACCEPTED', status: 422 },
      'What came is not what was announced. Choose the photo again, or take another one.',
      ['add', ...GONE],
    ],
    [
      'it is no picture',
      () => (at.files.whole = async () => Buffer.from('<html>')),
      { code: 'PHOTO_NOT_ACCEPTED', status: 422 },
      'It is no JPEG, PNG or WebP file. Choose the photo again, or take another one.',
      REFUSED,
    ],
    ...(
      [
        ['UNREADABLE', 'The file is broken or cut off.'],
        ['TOO_MANY_PIXELS', 'The picture is too large: it may have 40 million pixels.'],
        ['TOO_LARGE_TO_DECODE', 'The picture takes more memory or time than a photo gets.'],
      ] as const
    ).map(
      ([refusal, said]) =>
        [
          `a decoder says ${refusal}`,
          () => change({ cleaner: { clean: async () => ({ refusal }) } }),
          { code: 'PHOTO_NOT_ACCEPTED', status: 422 },
          said,
          REFUSED,
        ] as [string, () => void, object, string, string[]],
    ),
    [
      'all decoders are busy',
      () => change({ lanes: { run: failing(new NoTurn('ALL_BUSY', 5)) } }),
      { code: 'UNAVAILABLE', status: 503 },
      'Many photos come in now. What has come is kept; go on in a moment.',
      ['add'],
    ],
    [
      'too many of his were refused',
      () => change({ lanes: { run: failing(waits(61)) } }),
      { code: 'TOO_MANY_REQUESTS', status: 429 },
      'Wait 2 minutes, then go on; what has come is kept.',
      ['add'],
    ],
    [
      'too many of his were refused a while ago',
      () => change({ lanes: { run: failing(waits(60)) } }),
      { code: 'TOO_MANY_REQUESTS', status: 429 },
      'Wait 1 minutes, then go on',
      ['add'],
    ],
    [
      'no process can be had',
      () => change({ lanes: { run: failing(coded('EAGAIN')) } }),
      { code: 'EAGAIN' },
      'EAGAIN',
      ['add'],
    ],
    ...['ENOSPC', 'EDQUOT', 'EFBIG'].map(
      (code) =>
        [
          `the disk says ${code} to the picture`,
          () => (at.files.keep = failing(coded(code))),
          { code: 'UNAVAILABLE', status: 503 },
          'The server has no room for photos now. What has come is kept; go on later.',
          ['add'],
        ] as [string, () => void, object, string, string[]],
    ),
    ['the disk is broken', () => (at.files.keep = failing(coded('EIO'))), { code: 'EIO' }, 'EIO', ['add']],
    [
      'the right to it ends while it is drawn',
      () => {
        at.files.keep = async () => {
          at.announced = [];
          at.steps.push('keep');
        };
      },
      { code: 'NOT_FOUND', status: 404 },
      'Nothing of this content was announced.',
      ['add', 'keep', 'drop it'],
    ],
    [
      'the database does not answer',
      () => change({ acting: { submit: failing(new RetryLater()) } }),
      { code: 'UNAVAILABLE', status: 503 },
      databaseUnavailable().message,
      ['add', 'keep'],
    ],
    [
      'the database is full',
      () => change({ acting: { submit: failing(new StorageFull()) } }),
      { code: 'UNAVAILABLE', status: 503 },
      'The server has no room for photos now.',
      ['add', 'keep'],
    ],
    [
      'more came and the database does not answer',
      () => {
        at.files.add = failing(new TooMuch());
        change({ combiner: { submit: failing(new RetryLater()) } });
      },
      { code: 'UNAVAILABLE', status: 503 },
      databaseUnavailable().message,
      [],
    ],
    [
      'more came and the database refuses',
      () => {
        at.files.add = failing(new TooMuch());
        change({ combiner: { submit: failing(coded('WRONG')) } });
      },
      { code: 'WRONG' },
      'WRONG',
      [],
    ],
    ...['ERR_STREAM_DESTROYED', 'ABORT_ERR'].map(
      (code) =>
        [
          `the line ends with ${code}`,
          () => (at.files.add = failing(coded(code))),
          { code: 'BODY_UNREADABLE', status: 400 },
          'The line was cut. Ask how much has come, and go on from there.',
          [],
        ] as [string, () => void, object, string, string[]],
    ),
    [
      'the disk cannot be written',
      () => (at.files.add = failing(coded('XECONNRESET'))),
      { code: 'XECONNRESET' },
      'X',
      [],
    ],
  ])('%s', async (_, breaks, fault, said, left) => {
    breaks();
    const refused = await take().catch((error: unknown) => error);
    expect(refused).toMatchObject({ ...fault, message: expect.stringContaining(said) });
    if ('status' in fault) expect(refused).toBeInstanceOf(Fault);
    expect(at.steps).toEqual(left);
  });

  test('a photo that cannot be attached is answered once its file is gone, and another one of it waits till then', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let isRefused = true;
    const { submit } = at.parts.acting as unknown as { submit: (...all: unknown[]) => Promise<unknown> };
    change({
      acting: {
        submit: (...all: unknown[]) => (isRefused ? Promise.reject(coded('REFUSED')) : submit(...all)),
      },
    });
    at.files.drop = async () => {
      await promise;
      at.steps.push('dropped');
    };
    const intake = new PhotoIntake(at.parts);
    const first = intake.take(part(), sender).catch(() => at.steps.push('answered'));
    await expect.poll(() => at.steps).toEqual(['add', 'keep']);
    isRefused = false;
    const other = new Viewer({ ...sender, principal: 'other' });
    const second = intake.take(part(Readable.from([]), at.size), other);
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(at.steps.filter((step) => step === 'keep')).toHaveLength(1);
    resolve();
    await Promise.all([first, second]);
    expect(at.steps.indexOf('dropped')).toBeLessThan(at.steps.indexOf('answered'));
    expect(at.steps.indexOf('dropped')).toBeLessThan(at.steps.lastIndexOf('keep'));
    expect(at.steps.filter((step) => step === 'keep')).toHaveLength(2);
  });

  test.each([
    [true, []],
    [false, ['drop it']],
  ])(
    'the refused photo is one of a content that stands already (%s): its file stays then',
    async (stands, left) => {
      at.standing = stands ? [photo] : [];
      change({ acting: { submit: failing(coded('REFUSED')) } });
      await expect(take()).rejects.toMatchObject({ code: 'REFUSED' });
      expect(at.steps.filter((step) => step.startsWith('drop'))).toEqual(left);
    },
  );
});
