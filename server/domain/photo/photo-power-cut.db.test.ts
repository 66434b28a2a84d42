import type * as fs from 'node:fs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type * as promises from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { type Composed, composeOn, incident, wib } from '../../../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { Acting } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { contentHash, picture } from './photo.fixture.ts';
import { openPhotoRoom, type PhotoRoomParts } from './photo-room.ts';

/**
 * What was asked of the disk for photos that are whole, in order, and what of it would be there after a power cut. From the step
 * of the number `failsAt` on nothing is done any more, as if the computer had gone off.
 */
const disk = vi.hoisted(() => {
  const short = (path: string) => (path.endsWith('.kecil.jpg') ? 'thumbnail' : 'photo');
  const state = {
    steps: [] as string[],
    failsAt: Number.POSITIVE_INFINITY,
    /** Files whose content has reached the disk. */
    flushed: new Set<string>(),
    /** Names given since the folder was last flushed. */
    named: new Set<string>(),
    step(what: string): void {
      if (state.steps.length + 1 >= state.failsAt)
        throw Object.assign(new Error('power cut'), { code: 'EIO' });
      state.steps.push(what);
    },
    isWhole: (path: unknown): path is string => /[/\\]photos[/\\]photos[/\\]/.test(String(path)),
    isFolder: (path: unknown) => /[/\\]photos[/\\]photos$/.test(String(path)),
    nameOf: (path: string) => short(path.replace(/\.[0-9a-f-]{36}\.unfinished$/, '')),
  };
  return state;
});

vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof promises>();
  return {
    ...real,
    open: async (path: string, ...rest: [string, number?]) => {
      const file = await real.open(path, ...rest);
      if (!disk.isWhole(path)) return file;
      const name = disk.nameOf(path);
      return {
        writeFile: async (bytes: Uint8Array) => {
          disk.step(`write ${name}`);
          await file.writeFile(bytes);
        },
        sync: async () => {
          disk.step(`flush ${name}`);
          await file.sync();
          disk.flushed.add(path);
        },
        close: () => file.close(),
      };
    },
    rename: async (from: string, to: string) => {
      if (disk.isWhole(to)) {
        disk.step(`rename ${disk.nameOf(to)}`);
        expect(disk.flushed.has(from), 'a name is given only to what is on the disk').toBe(true);
        disk.named.add(to);
      }
      await real.rename(from, to);
    },
  };
});

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const folders = new Set<number>();
  return {
    ...real,
    openSync: (path: string, ...rest: [string, number?]) => {
      const file = real.openSync(path, ...rest);
      if (disk.isFolder(path)) folders.add(file);
      return file;
    },
    fsyncSync: (file: number) => {
      if (folders.delete(file)) {
        disk.step('flush folder');
        disk.named.clear();
      }
      real.fsyncSync(file);
    },
  };
});

const PEOPLE = { posko: { grants: [{ role: 'POSKO' }] } } satisfies Record<string, Admitted>;

let place: TestDatabase;
let posko: Viewer;
let room: Composed;
let rows: Database;
beforeAll(async () => {
  place = await must(DATABASES[0], 'a database').fresh();
  ({ posko } = await admitAll(place.url, PEOPLE));
  room = await composeOn(place);
  rows = await openDatabase(place.url, { isReadOnly: true });
});
afterAll(async () => {
  await rows.close();
  await room.close();
});
beforeEach(() => {
  Object.assign(disk, { steps: [], failsAt: Number.POSITIVE_INFINITY });
});

const ORDER = ['photo', 'thumbnail'].flatMap((name) => [
  ...[`write ${name}`, `flush ${name}`, `rename ${name}`, 'flush folder'],
]);

let seed = 0;
/** A photo that is announced, and how it is sent. */
async function announced() {
  seed += 1;
  const bytes = await picture('jpeg', { width: 64, height: 48, seed });
  const content = contentHash(bytes);
  const { services } = room.siaga;
  const { id: of } = (await services.incident.raiseIncident(incident(), posko)).incident;
  await services.photo.announcePhoto(
    {
      ...{ id: newId(), incident: of, content, byteLength: bytes.length },
      ...{ mediaType: 'image/jpeg', happenedAt: wib('06.22') },
    },
    posko,
  );
  const from = (offset: number) => ({ content, offset, bytes: Readable.from([bytes.subarray(offset)]) });
  const photos = async () => {
    const seen = await services.incidentQueries.incident(of, posko);
    return services.photoQueries.ofIncident(must(seen, 'an incident that is seen'), posko);
  };
  return { content, from, photos };
}

test('a photo is written, flushed, named and its folder flushed, in this order, before it is attached and answered for', async () => {
  const { from } = await announced();
  const watched = await openPhotoRoom({
    onEvents: () => undefined,
    steady: { now: () => performance.now() },
    now: Date.now,
    isContinued: true,
    dataFolder: room.dataFolder,
    reader: rows.reader,
    acting: { submit: async () => disk.steps.push('attach') } as unknown as Acting,
  } as unknown as PhotoRoomParts);
  const progress = await watched.traffic.take(from(0), posko);
  disk.steps.push(`answer ${progress?.state}`);
  expect(disk.steps).toEqual([...ORDER, 'attach', 'answer WHOLE']);
});

test.each(ORDER.map((step, at) => [`"${step}" of file ${at < 4 ? 1 : 2}`, at + 1] as const))(
  'a power cut at %s: nobody was answered that it is stored, and what was sent goes on from there',
  async (_, failsAt) => {
    const { content, from, photos } = await announced();
    disk.failsAt = failsAt;
    await expect(room.siaga.photos.take(from(0), posko)).rejects.toThrow('power cut');
    expect(disk.steps).toEqual(ORDER.slice(0, failsAt - 1));
    expect(await photos()).toEqual([]);
    // A file under its final name is whole.
    const folder = join(room.dataFolder, 'photos/photos');
    for (const name of readdirSync(folder).filter((one) => one.startsWith(content)))
      if (name.endsWith('.jpg'))
        expect(readFileSync(join(folder, name)).subarray(-2).toString('hex')).toBe('ffd9');
    Object.assign(disk, { steps: [], failsAt: Number.POSITIVE_INFINITY });
    const { arrived = 0 } = (await room.siaga.photos.progress(content, posko)) ?? {};
    expect(await room.siaga.photos.take(from(arrived), posko)).toMatchObject({ state: 'WHOLE' });
    expect(disk.named).toEqual(new Set());
    expect(await photos()).toHaveLength(1);
    for (const ending of ['.jpg', '.kecil.jpg'])
      expect(existsSync(join(folder, `${content}${ending}`))).toBe(true);
  },
);
