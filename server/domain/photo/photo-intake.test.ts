import { Readable } from 'node:stream';
import { beforeEach, describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../stream/chain.ts';
import { Viewer } from '../access/viewer.policy.ts';
import { UPLOAD_TERM_MS } from './photo.policy.ts';
import type { Upload } from './photo-files.ts';
import {
  announcement,
  at,
  CONTENT,
  change,
  coded,
  failing,
  JPEG,
  NOW,
  part,
  photo,
  scripted,
  sender,
  setUpIntake,
  take,
} from './photo-intake.fixture.ts';
import { PhotoIntake } from './photo-intake.service.ts';

beforeEach(setUpIntake);

describe('a whole photo', () => {
  test('is kept, attached, told of and no longer on its way, in this order', async () => {
    expect(await take()).toEqual({ arrived: JPEG.length, state: 'WHOLE' });
    expect(at.steps).toEqual([
      ...['add', 'keep', 'forget announcement', 'store', 'append', 'note incident'],
      'drop upload of sender',
    ]);
  });

  test('that another sent before is drawn no second time', async () => {
    at.standing = [photo];
    change({ cleaner: { clean: failing(new Error('drawn')) } });
    expect(await take()).toMatchObject({ state: 'WHOLE' });
    expect(at.steps).not.toContain('keep');
  });

  test('that another sent before and whose file is lost is drawn once more', async () => {
    at.standing = [photo];
    at.files.has = async () => false;
    expect(await take()).toMatchObject({ state: 'WHOLE' });
    expect(at.steps).toContain('keep');
  });

  test('that is there already is said to be whole, by how much was sent; where nothing is, there is no answer', async () => {
    at.announced = [];
    at.standing = [photo];
    const intake = new PhotoIntake(at.parts);
    const whole = { arrived: JPEG.length, state: 'WHOLE' };
    expect(await intake.take(part(), sender)).toEqual(whole);
    expect(await intake.progress(CONTENT, sender)).toEqual(whole);
    const nobody = new Viewer({ ...sender, principal: null, kind: 'ANONYMOUS', grants: [] });
    expect(await intake.take(part(), nobody)).toBeNull();
    expect(await intake.progress(CONTENT, nobody)).toBeNull();
    at.standing = [];
    expect(await intake.take(part(), sender)).toBeNull();
    expect(at.steps).toEqual([]);
  });

  test.each([
    [JPEG.length - 1, 'UNDERWAY'],
    [JPEG.length, 'WHOLE'],
  ])('has as many bytes as were announced: %i are %s', async (arrived, state) => {
    at.files.add = async () => {
      at.size = arrived;
    };
    expect(await take()).toEqual({ arrived, state });
  });

  test.each([-1, 1])('goes on where it stopped, not %i bytes beside it', async (beside) => {
    at.size = 4;
    const elsewhere = await new PhotoIntake(at.parts).take(part(Readable.from([JPEG]), 4 + beside), sender);
    expect(elsewhere).toEqual({ arrived: 4, state: 'ELSEWHERE' });
    expect(at.steps).toEqual([]);
  });
});

describe('of two parts of one photo', () => {
  /** The first is cut, and what came of it reaches the disk when the test says so. */
  const held = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    at.files.add = async (_: Upload, bytes: Readable) => {
      if (bytes.destroyed) return;
      await promise;
      at.size = 4;
      at.steps.push('stored');
      throw coded('ERR_STREAM_PREMATURE_CLOSE');
    };
    return resolve;
  };
  const turn = () => new Promise(setImmediate);

  test('the later begins once what came of the earlier is on the disk', async () => {
    const intake = new PhotoIntake(at.parts);
    const store = held();
    const first = new Readable({ read: () => undefined });
    const earlier = intake.take(part(first), sender);
    await turn();
    const later = intake.take(part(Readable.from([JPEG]), 0), sender).then((answer) => {
      at.steps.push('answered');
      return answer;
    });
    await turn();
    expect(first.destroyed).toBe(true);
    expect(at.steps).toEqual([]);
    store();
    await expect(earlier).rejects.toMatchObject({ code: 'BODY_UNREADABLE', status: 400 });
    expect(await later).toEqual({ arrived: 4, state: 'ELSEWHERE' });
    expect(at.steps).toEqual(['stored', 'answered']);
  });

  test('a question how much has come ends the one under way and counts what came of it', async () => {
    const intake = new PhotoIntake(at.parts);
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
    const intake = new PhotoIntake(at.parts);
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
    expect(at.steps).toEqual(['stored']);
  });

  test('those of two senders, or after the end of the first, do not touch each other', async () => {
    const intake = new PhotoIntake(at.parts);
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
    const intake = new PhotoIntake(at.parts);
    await intake.expire();
    at.steady = 86_400_000 - 1;
    await intake.expire();
    expect(asked).toEqual([['select'], ['select']]);
    asked.length = 0;
    at.steady = 86_400_000;
    await intake.expire();
    expect(UPLOAD_TERM_MS).toBe(86_400_000);
    const { content } = announcement;
    expect(asked).toEqual([
      ['select'],
      ['delete', 'first', 'second'],
      ['select', 'one', content],
      ['select', 'two', content],
    ]);
    expect(at.steps).toEqual(['drop upload of one', 'drop upload of two']);
  });

  test('costs no transaction where there is nothing of it', async () => {
    at.announced = [];
    change({ combiner: { submit: failing(new Error('a transaction')) } });
    await new PhotoIntake(at.parts).expire();
  });

  test.each([
    [true, ['drop upload of sender', 'drop gone']],
    [false, []],
  ])('at a start on the database that went on (%s)', async (isContinued, left) => {
    const coming = { principal: 'other', content: CONTENT };
    at.announced = [coming];
    at.standing = [
      { principal: 'sender', content: CONTENT, removed_at: null },
      { ...coming, removed_at: null },
      { principal: 'sender', content: CONTENT, removed_at: 7 },
      { principal: 'sender', content: 'gone', removed_at: 8 },
    ];
    const aside: unknown[] = [];
    const folder = { folder: 'x', files: 3 };
    at.files.setOthersAside = async (...all: unknown[]) => {
      aside.push(...all);
      return folder;
    };
    expect(await new PhotoIntake(at.parts).tidy({ isContinued })).toBe(folder);
    expect(at.steps).toEqual(left);
    expect(aside).toEqual([[coming], new Set([CONTENT]), NOW]);
  });

  test('keeps at a start what was sent of a photo whose picture is missing (H9)', async () => {
    at.announced = [];
    at.standing = [{ principal: 'sender', content: CONTENT, removed_at: null }];
    at.files.has = async () => false;
    await new PhotoIntake(at.parts).tidy({ isContinued: true });
    expect(at.steps).toEqual([]);
    at.files.has = async () => true;
    await new PhotoIntake(at.parts).tidy({ isContinued: true });
    expect(at.steps).toEqual(['drop upload of sender']);
  });

  const event = (kind: string) =>
    ({ kind, payload: JSON.stringify({ photoId: 'photo' }) }) as unknown as StoredEvent;
  test('goes as the log says that it was removed, where no photo of it stands and by no other event', async () => {
    let rows: object[] = [{ content: CONTENT }];
    change({ reader: scripted((sql) => (sql.startsWith('select "content"') ? rows : at.standing)) });
    const intake = new PhotoIntake(at.parts);
    const settled = async () => {
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      return at.steps;
    };
    intake.follow([event('PhotoAttached'), event('IncidentRaised')]);
    expect(await settled()).toEqual([]);
    rows = [];
    intake.follow([event('PhotoRemoved')]);
    expect(await settled()).toEqual([]);
    rows = [{ content: CONTENT }];
    at.standing = [photo];
    intake.follow([event('PhotoRemoved')]);
    expect(await settled()).toEqual([]);
    at.standing = [];
    intake.follow([event('PhotoAttached'), event('PhotoRemoved')]);
    expect(await settled()).toEqual(['drop it']);
    at.files.drop = failing(coded('EIO'));
    intake.follow([event('PhotoRemoved')]);
    await settled();
  });
});
