import { Readable } from 'node:stream';
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseUnavailable, Fault } from '../../kernel/fault.ts';
import { RetryLater, StorageFull } from '../../kernel/storage-fault.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import { type Grant, Viewer } from '../access/viewer.policy.ts';
import { NoTurn } from './decoder-lanes.ts';
import { contentHash } from './photo.fixture.ts';
import { UPLOAD_TERM_MS } from './photo.policy.ts';
import { TooMuch, type Upload } from './photo-files.ts';
import { PhotoIntake, type PhotoIntakeParts } from './photo-intake.service.ts';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3, 4, 5, 6, 7]);
const CONTENT = contentHash(JPEG);
const NOW = 1_707_876_000_000;
const CLEANED = { photo: new Uint8Array(33), thumbnail: new Uint8Array(9), width: 64, height: 48 };
const grant = { principal: 'sender', role: 'POSKO', region: '15.07', startsAt: 0, endsAt: null };
const sender = new Viewer({
  ...{ principal: 'sender', kind: 'PERSON', session: null, wallMode: 'NORMAL' },
  grants: [{ ...grant, id: 'g', agency: null, institution: null, post: null } as Grant],
});

/** Answers what an intake asks of its database by what the statement begins with and is about. */
function scripted(answer: (sql: string, values: readonly unknown[]) => readonly object[]) {
  const connection = {
    executeQuery: async ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => ({
      rows: answer(sql, parameters) as never[],
    }),
    streamQuery: () => {
      throw new Error('nothing is read as a stream');
    },
  };
  return new Kysely<unknown>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createDriver: () => ({
        init: async () => undefined,
        acquireConnection: async () => connection,
        beginTransaction: async () => undefined,
        commitTransaction: async () => undefined,
        rollbackTransaction: async () => undefined,
        releaseConnection: async () => undefined,
        destroy: async () => undefined,
      }),
    },
  });
}

/** Everything around an intake, which a test changes in one place; `steps` says what was done, in order. */
let steps: string[];
let steady: number;
let parts: PhotoIntakeParts;
let announced: object[];
let standing: object[];
let size: number;
let files: Record<string, (...values: never[]) => unknown>;

const announcement = {
  ...{ id: 'photo', incident_id: 'incident', principal: 'sender', content: CONTENT, region_code: '15.07' },
  ...{ byte_length: JPEG.length, happened_at: 5, clock_offset_seconds: 0, announced_at: NOW },
};
const photo = { id: 'photo', byte_length: 33, width: 64, height: 48, sent_byte_length: JPEG.length };

beforeEach(() => {
  steps = [];
  steady = 0;
  announced = [announcement];
  standing = [];
  size = 0;
  const noted = (step: string) => {
    steps.push(step);
  };
  files = {
    arrived: async () => size,
    add: async (_: Upload, bytes: Readable) => {
      for await (const chunk of bytes) size += (chunk as Buffer).length;
      noted('add');
    },
    whole: async () => JPEG,
    hashOf: async () => CONTENT,
    has: async () => true,
    keep: async () => noted('keep'),
    drop: async (content: string) => noted(`drop ${content === CONTENT ? 'it' : content}`),
    dropUpload: async ({ principal }: Upload) => noted(`drop upload of ${principal}`),
    setOthersAside: async () => null,
  };
  const db = scripted((sql) => {
    if (sql.startsWith('delete from "photo_announcement"')) noted('forget announcement');
    if (sql.startsWith('insert into "photo"')) noted('store');
    if (!sql.startsWith('select')) return [];
    return sql.includes('from "photo_announcement"') ? announced : standing;
  });
  const tx = { db: { withTables: () => db }, append: () => noted('append') };
  parts = {
    reader: db,
    files,
    acting: {
      submit: async (_: unknown, __: unknown, work: (...all: unknown[]) => unknown) => work(tx, sender),
    },
    combiner: { submit: async (work: (...all: unknown[]) => unknown) => work(tx) },
    cleaner: { clean: async () => CLEANED },
    lanes: {
      run: async (_: string, work: () => unknown) => work(),
      refused: (of: string) => noted(`refused ${of}`),
    },
    clock: { now: () => NOW },
    noteIncident: async () => noted('note incident'),
    now: () => NOW,
    steady: { now: () => steady },
  } as unknown as PhotoIntakeParts;
});

const part = (bytes: Readable = Readable.from([JPEG]), offset = 0) => ({ content: CONTENT, offset, bytes });
const take = (viewer = sender) => new PhotoIntake(parts).take(part(), viewer);
const change = (over: object) => Object.assign(parts, over);
const failing = (error: unknown) => async () => {
  throw error;
};
const coded = (code: string) => Object.assign(new Error(code), { code });

describe('a whole photo', () => {
  test('is kept, attached, told of and no longer on its way, in this order', async () => {
    expect(await take()).toEqual({ arrived: JPEG.length, state: 'WHOLE' });
    expect(steps).toEqual([
      ...['add', 'keep', 'forget announcement', 'store', 'append', 'note incident'],
      'drop upload of sender',
    ]);
  });

  test('that another sent before is drawn no second time', async () => {
    standing = [photo];
    change({ cleaner: { clean: failing(new Error('drawn')) } });
    expect(await take()).toMatchObject({ state: 'WHOLE' });
    expect(steps).not.toContain('keep');
  });

  test('that another sent before and whose file is lost is drawn once more', async () => {
    standing = [photo];
    files.has = async () => false;
    expect(await take()).toMatchObject({ state: 'WHOLE' });
    expect(steps).toContain('keep');
  });

  test('that is there already is said to be whole, by how much was sent; where nothing is, there is no answer', async () => {
    announced = [];
    standing = [photo];
    const intake = new PhotoIntake(parts);
    const whole = { arrived: JPEG.length, state: 'WHOLE' };
    expect(await intake.take(part(), sender)).toEqual(whole);
    expect(await intake.progress(CONTENT, sender)).toEqual(whole);
    const nobody = new Viewer({ ...sender, principal: null, kind: 'ANONYMOUS', grants: [] });
    expect(await intake.take(part(), nobody)).toBeNull();
    expect(await intake.progress(CONTENT, nobody)).toBeNull();
    standing = [];
    expect(await intake.take(part(), sender)).toBeNull();
    expect(steps).toEqual([]);
  });

  test.each([
    [JPEG.length - 1, 'UNDERWAY'],
    [JPEG.length, 'WHOLE'],
  ])('has as many bytes as were announced: %i are %s', async (arrived, state) => {
    files.add = async () => {
      size = arrived;
    };
    expect(await take()).toEqual({ arrived, state });
  });

  test.each([-1, 1])('goes on where it stopped, not %i bytes beside it', async (beside) => {
    size = 4;
    const elsewhere = await new PhotoIntake(parts).take(part(Readable.from([JPEG]), 4 + beside), sender);
    expect(elsewhere).toEqual({ arrived: 4, state: 'ELSEWHERE' });
    expect(steps).toEqual([]);
  });
});

describe('of two parts of one photo', () => {
  /** The first is cut, and what came of it reaches the disk when the test says so. */
  const held = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    files.add = async (_: Upload, bytes: Readable) => {
      if (bytes.destroyed) return;
      await promise;
      size = 4;
      steps.push('stored');
      throw coded('ERR_STREAM_PREMATURE_CLOSE');
    };
    return resolve;
  };
  const turn = () => new Promise(setImmediate);

  test('the later begins once what came of the earlier is on the disk', async () => {
    const intake = new PhotoIntake(parts);
    const store = held();
    const first = new Readable({ read: () => undefined });
    const earlier = intake.take(part(first), sender);
    await turn();
    const later = intake.take(part(Readable.from([JPEG]), 0), sender).then((answer) => {
      steps.push('answered');
      return answer;
    });
    await turn();
    expect(first.destroyed).toBe(true);
    expect(steps).toEqual([]);
    store();
    await expect(earlier).rejects.toMatchObject({ code: 'BODY_UNREADABLE', status: 400 });
    expect(await later).toEqual({ arrived: 4, state: 'ELSEWHERE' });
    expect(steps).toEqual(['stored', 'answered']);
  });

  test('a question how much has come ends the one under way and counts what came of it', async () => {
    const intake = new PhotoIntake(parts);
    const store = held();
    const first = new Readable({ read: () => undefined });
    intake.take(part(first), sender).catch(() => undefined);
    await turn();
    const asked = intake.progress(CONTENT, sender);
    await turn();
    expect(first.destroyed).toBe(true);
    store();
    expect(await asked).toEqual({ arrived: 4, state: 'UNDERWAY' });
  });

  test('of three the middle one gives way without a byte of it', async () => {
    const intake = new PhotoIntake(parts);
    const store = held();
    const one = () => intake.take(part(new Readable({ read: () => undefined })), sender);
    const first = one();
    await turn();
    const all = Promise.allSettled([first, one(), one()]);
    await turn();
    store();
    const ends = await all;
    expect(ends.slice(0, 2)).toMatchObject(Array(2).fill({ reason: { code: 'BODY_UNREADABLE' } }));
    expect(ends[2]).toMatchObject({ value: { arrived: 4, state: 'ELSEWHERE' } });
    expect(steps).toEqual(['stored']);
  });

  test('those of two senders, or after the end of the first, do not touch each other', async () => {
    const intake = new PhotoIntake(parts);
    const first = new Readable({ read: () => undefined });
    intake.take(part(first), sender).catch(() => undefined);
    await turn();
    await intake.progress(CONTENT, new Viewer({ ...sender, principal: 'other' }));
    expect(first.destroyed).toBe(false);
    first.destroy();
    await turn();
    const gone = Readable.from([JPEG]);
    await intake.take(part(gone), sender);
    expect(await intake.progress(CONTENT, sender)).toMatchObject({ arrived: JPEG.length });
  });
});

const GONE = ['forget announcement', 'drop upload of sender'];
const REFUSED = ['add', 'refused sender', ...GONE];

describe('what a sender reads, and what is left, where', () => {
  const waits = (seconds: number) => new NoTurn('TOO_MANY_REFUSED', seconds);
  test.each<[string, () => void, object, string, string[]]>([
    [
      'more comes than was announced',
      () => (files.add = failing(new TooMuch())),
      { code: 'PHOTO_NOT_ACCEPTED', status: 422 },
      'More came than was announced. Choose the photo again, or take another one.',
      GONE,
    ],
    [
      'something else comes',
      () => (files.hashOf = async () => contentHash(Buffer.from('other'))),
      { code: 'PHOTO_NOT_ACCEPTED', status: 422 },
      'What came is not what was announced. Choose the photo again, or take another one.',
      ['add', ...GONE],
    ],
    [
      'it is no picture',
      () => (files.whole = async () => Buffer.from('<html>')),
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
          () => (files.keep = failing(coded(code))),
          { code: 'UNAVAILABLE', status: 503 },
          'The server has no room for photos now. What has come is kept; go on later.',
          ['add'],
        ] as [string, () => void, object, string, string[]],
    ),
    ['the disk is broken', () => (files.keep = failing(coded('EIO'))), { code: 'EIO' }, 'EIO', ['add']],
    [
      'the right to it ends while it is drawn',
      () => {
        files.keep = async () => {
          announced = [];
          steps.push('keep');
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
        files.add = failing(new TooMuch());
        change({ combiner: { submit: failing(new RetryLater()) } });
      },
      { code: 'UNAVAILABLE', status: 503 },
      databaseUnavailable().message,
      [],
    ],
    [
      'more came and the database refuses',
      () => {
        files.add = failing(new TooMuch());
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
          () => (files.add = failing(coded(code))),
          { code: 'BODY_UNREADABLE', status: 400 },
          'The line was cut. Ask how much has come, and go on from there.',
          [],
        ] as [string, () => void, object, string, string[]],
    ),
    [
      'the disk cannot be written',
      () => (files.add = failing(coded('XECONNRESET'))),
      { code: 'XECONNRESET' },
      'X',
      [],
    ],
  ])('%s', async (_, breaks, fault, said, left) => {
    breaks();
    const refused = await take().catch((error: unknown) => error);
    expect(refused).toMatchObject({ ...fault, message: expect.stringContaining(said) });
    if ('status' in fault) expect(refused).toBeInstanceOf(Fault);
    expect(steps).toEqual(left);
  });

  test('a photo that cannot be attached is answered once its file is gone, and another one of it waits till then', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let isRefused = true;
    const { submit } = parts.acting as unknown as { submit: (...all: unknown[]) => Promise<unknown> };
    change({
      acting: {
        submit: (...all: unknown[]) => (isRefused ? Promise.reject(coded('REFUSED')) : submit(...all)),
      },
    });
    files.drop = async () => {
      await promise;
      steps.push('dropped');
    };
    const intake = new PhotoIntake(parts);
    const first = intake.take(part(), sender).catch(() => steps.push('answered'));
    await expect.poll(() => steps).toEqual(['add', 'keep']);
    isRefused = false;
    const other = new Viewer({ ...sender, principal: 'other' });
    const second = intake.take(part(Readable.from([]), size), other);
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(steps.filter((step) => step === 'keep')).toHaveLength(1);
    resolve();
    await Promise.all([first, second]);
    expect(steps.indexOf('dropped')).toBeLessThan(steps.indexOf('answered'));
    expect(steps.indexOf('dropped')).toBeLessThan(steps.lastIndexOf('keep'));
    expect(steps.filter((step) => step === 'keep')).toHaveLength(2);
  });

  test.each([
    [true, []],
    [false, ['drop it']],
  ])(
    'the refused photo is one of a content that stands already (%s): its file stays then',
    async (stands, left) => {
      standing = stands ? [photo] : [];
      change({ acting: { submit: failing(coded('REFUSED')) } });
      await expect(take()).rejects.toMatchObject({ code: 'REFUSED' });
      expect(steps.filter((step) => step.startsWith('drop'))).toEqual(left);
    },
  );
});

describe('what nobody wants any more', () => {
  test('goes: what was announced longer ago than a day, and what had come of it', async () => {
    const asked: unknown[][] = [];
    const announced_at = NOW - UPLOAD_TERM_MS - 1;
    const old = [
      { ...announcement, id: 'first', principal: 'one', announced_at },
      { ...announcement, id: 'second', principal: 'two', announced_at },
      { ...announcement, id: 'third', principal: 'three', announced_at: announced_at + 1 },
    ];
    const db = scripted((sql, values) => {
      asked.push([sql.split(' ')[0], ...values]);
      return sql.startsWith('select') ? (isDeleted() ? [] : old) : [];
    });
    const isDeleted = () => asked.some(([verb]) => verb === 'delete');
    change({
      reader: db,
      combiner: { submit: async (work: (tx: unknown) => unknown) => work({ db: { withTables: () => db } }) },
    });
    const intake = new PhotoIntake(parts);
    await intake.expire();
    steady = 86_400_000 - 1;
    await intake.expire();
    expect(asked).toEqual([['select'], ['select']]);
    asked.length = 0;
    steady = 86_400_000;
    await intake.expire();
    expect(UPLOAD_TERM_MS).toBe(86_400_000);
    const { content } = announcement;
    expect(asked).toEqual([
      ['select'],
      ['delete', 'first', 'second'],
      ['select', 'one', content],
      ['select', 'two', content],
    ]);
    expect(steps).toEqual(['drop upload of one', 'drop upload of two']);
  });

  test('costs no transaction where there is nothing of it', async () => {
    announced = [];
    change({ combiner: { submit: failing(new Error('a transaction')) } });
    await new PhotoIntake(parts).expire();
  });

  test.each([
    [true, ['drop upload of sender', 'drop gone']],
    [false, []],
  ])('at a start on the database that went on (%s)', async (isContinued, left) => {
    const coming = { principal: 'other', content: CONTENT };
    announced = [coming];
    standing = [
      { principal: 'sender', content: CONTENT, removed_at: null },
      { ...coming, removed_at: null },
      { principal: 'sender', content: CONTENT, removed_at: 7 },
      { principal: 'sender', content: 'gone', removed_at: 8 },
    ];
    const aside: unknown[] = [];
    const folder = { folder: 'x', files: 3 };
    files.setOthersAside = async (...all: unknown[]) => {
      aside.push(...all);
      return folder;
    };
    expect(await new PhotoIntake(parts).tidy({ isContinued })).toBe(folder);
    expect(steps).toEqual(left);
    expect(aside).toEqual([[coming], new Set([CONTENT]), NOW]);
  });

  test('keeps at a start what was sent of a photo whose picture is missing (H9)', async () => {
    announced = [];
    standing = [{ principal: 'sender', content: CONTENT, removed_at: null }];
    files.has = async () => false;
    await new PhotoIntake(parts).tidy({ isContinued: true });
    expect(steps).toEqual([]);
    files.has = async () => true;
    await new PhotoIntake(parts).tidy({ isContinued: true });
    expect(steps).toEqual(['drop upload of sender']);
  });

  const event = (kind: string) =>
    ({ kind, payload: JSON.stringify({ photoId: 'photo' }) }) as unknown as StoredEvent;
  test('goes as the log says that it was removed, where no photo of it stands and by no other event', async () => {
    let rows: object[] = [{ content: CONTENT }];
    change({ reader: scripted((sql) => (sql.startsWith('select "content"') ? rows : standing)) });
    const intake = new PhotoIntake(parts);
    const settled = async () => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      return steps;
    };
    intake.follow([event('PhotoAttached'), event('IncidentRaised')]);
    expect(await settled()).toEqual([]);
    rows = [];
    intake.follow([event('PhotoRemoved')]);
    expect(await settled()).toEqual([]);
    rows = [{ content: CONTENT }];
    standing = [photo];
    intake.follow([event('PhotoRemoved')]);
    expect(await settled()).toEqual([]);
    standing = [];
    intake.follow([event('PhotoAttached'), event('PhotoRemoved')]);
    expect(await settled()).toEqual(['drop it']);
    files.drop = failing(coded('EIO'));
    intake.follow([event('PhotoRemoved')]);
    await settled();
  });
});
