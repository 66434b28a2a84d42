import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runVerifyCommand } from '../scripts/verify-command.ts';
import { type Admitted, admitAll } from '../tests/support/admitted.ts';
import { type Composed, composeOn, incident, wib } from '../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../tests/support/databases.ts';
import { openDatabase } from './database/database.ts';
import type { Viewer } from './domain/access/viewer.policy.ts';
import { contentHash, picture } from './domain/photo/photo.fixture.ts';
import { UPLOAD_TERM_MS } from './domain/photo/photo.policy.ts';
import type { PhotoTables } from './domain/photo/photo.queries.ts';
import { newId } from './kernel/ids.ts';
import { EXIT } from './kernel/start-refused.ts';
import type { StreamTables } from './stream/tables.ts';

const PEOPLE = { posko: { grants: [{ role: 'POSKO' }] } } satisfies Record<string, Admitted>;

describe.each(DATABASES)('photos at a start on $name', ({ fresh }) => {
  let place: TestDatabase;
  let now: Composed;
  let posko: Viewer;
  let seed = 0;
  beforeEach(async () => {
    place = await fresh();
    posko = (await admitAll(place.url, PEOPLE)).posko;
    now = await composeOn(place);
  });
  afterEach(() => now.close());

  const folder = (kind: string) => join(now.dataFolder, 'photos', kind);
  /** Every file that was given, by its path and with its bytes. */
  const given = (): ReadonlyMap<string, string> =>
    new Map(
      ['uploads', 'photos'].flatMap((kind) =>
        readdirSync(folder(kind)).map((name) => [
          `${kind}/${name}`,
          readFileSync(join(folder(kind), name), 'base64'),
        ]),
      ),
    );
  const announce = async (): Promise<Buffer> => {
    const bytes = await picture('jpeg', { width: 64, height: 48, seed: ++seed });
    const { services } = now.siaga;
    const raised = await services.incident.raiseIncident(incident(), posko);
    await services.photo.announcePhoto(
      {
        ...{ id: newId(), incident: raised.incident.id, content: contentHash(bytes) },
        ...{ byteLength: bytes.length, mediaType: 'image/jpeg', happenedAt: wib('06.22') },
      },
      posko,
    );
    return bytes;
  };
  const send = (bytes: Buffer, end = bytes.length) =>
    now.siaga.photos.take(
      { content: contentHash(bytes), offset: 0, bytes: Readable.from([bytes.subarray(0, end)]) },
      posko,
    );
  const change = async (work: (db: Kysely<PhotoTables & StreamTables>) => Promise<unknown>) => {
    const database = await openDatabase(place.url);
    await work(database.orm.em.fork().getKysely<PhotoTables & StreamTables>());
    await database.close();
  };
  const verify = async () => {
    const lines: string[] = [];
    await runVerifyCommand(['--database', place.url, '--data', now.dataFolder], (line) => lines.push(line));
    return lines.join('\n');
  };
  /** One photo that stands and the first bytes of another. */
  const fill = async () => {
    await send(await announce());
    await send(await announce(), 77);
  };

  test('a database without events beside photos is refused, both are named, and every file stays (F7)', async () => {
    await fill();
    const before = given();
    expect(before.size).toBe(3);
    const other = await fresh();
    const opening = now.reopen(undefined, { databaseUrl: other.url });
    const { host, pathname } = other.url.startsWith('sqlite')
      ? { host: '', pathname: other.url.slice(7) }
      : new URL(other.url);
    await expect(opening).rejects.toMatchObject({
      exitCode: EXIT.MISMATCH,
      message: expect.stringContaining(
        `The database ${host}${pathname} is empty, but ${join(now.dataFolder, 'photos')} holds 3 files`,
      ),
    });
    expect(given()).toEqual(before);
    expect(existsSync(folder('set-aside'))).toBe(false);
    now = await now.retry();
    expect(given()).toEqual(before);
    await other.drop();
  });

  test('what an older database knows nothing of is set aside whole, on record, and told by verify (F7)', async () => {
    await fill();
    const before = given();
    const forget = () =>
      change(async (db) => {
        await db.deleteFrom('photo').execute();
        await db.deleteFrom('photo_announcement').execute();
      });
    now = await now.reopen(forget);
    expect([...given().keys()]).toEqual([]);
    const [aside = ''] = readdirSync(folder('set-aside'));
    const moved = [...before].map(([path]) => [
      path,
      readFileSync(join(folder('set-aside'), aside, path), 'base64'),
    ]);
    expect(moved).toEqual([...before]);
    now = await now.reopen();
    const note = `note: 3 files of photos were set aside in ${join(folder('set-aside'), aside)}`;
    expect(await verify()).toContain(note);
    expect(await verify()).toMatch(/note: audit seq=\d+ FilesSetAside .*"files":3/);
    // A second such start keeps what the first one moved.
    await send(await announce());
    now = await now.reopen(forget);
    expect(readdirSync(folder('set-aside'))).toHaveLength(2);
  });

  test('bytes on their way stay over a start, however long ago they were announced (F7)', async () => {
    const bytes = await announce();
    await send(bytes, 77);
    const before = given();
    const announced_at = Date.now() - 2 * UPLOAD_TERM_MS;
    now = await now.reopen(() =>
      change((db) => db.updateTable('photo_announcement').set({ announced_at }).execute()),
    );
    expect(given()).toEqual(before);
    expect(await now.siaga.photos.progress(contentHash(bytes), posko)).toMatchObject({ arrived: 77 });
  });

  test('what a sudden end left of a finished photo and of a removed one goes, and nothing else (F7)', async () => {
    const [stands, removed] = [await announce(), await announce()];
    await send(stands);
    await send(removed);
    const before = given();
    const own = [...before.keys()].filter((path) => !path.includes(contentHash(removed)));
    now = await now.reopen(async () => {
      const photo = { removal: newId(), removed_post: 'X', removal_happened_at: 1, removed_at: 2 };
      await change((db) =>
        db.updateTable('photo').set(photo).where('content', '=', contentHash(removed)).execute(),
      );
      const left = await leftUpload(stands);
      writeFileSync(join(folder('uploads'), left), stands);
    });
    expect([...given().keys()]).toEqual(own);
    expect(existsSync(folder('set-aside'))).toBe(false);
  });

  /** The name under which the sender's bytes of a content lie while they come. */
  const leftUpload = async (bytes: Buffer): Promise<string> => {
    const { createHash } = await import('node:crypto');
    const sender = createHash('sha256')
      .update(posko.principal ?? '')
      .digest('hex')
      .slice(0, 32);
    return `${contentHash(bytes)}-${sender}`;
  };
});

test('a database file that is missing beside photos is not made (F7)', async () => {
  const { fresh } = DATABASES[0] ?? expect.fail('no database');
  const place = await fresh();
  const [{ posko }, file] = [await admitAll(place.url, PEOPLE), place.url.slice('sqlite:'.length)];
  expect(posko.principal).not.toBeNull();
  const now = await composeOn(place);
  const photos = join(now.dataFolder, 'photos/photos');
  writeFileSync(join(photos, `${'ab'.repeat(32)}.jpg`), 'x');
  const kept = `${file}.elsewhere`;
  const opening = now.reopen(() => {
    for (const ending of ['', '-wal', '-shm']) {
      if (existsSync(file + ending)) cpSync(file + ending, kept + ending);
      rmSync(file + ending, { force: true });
    }
  });
  await expect(opening).rejects.toThrow(`The database ${file} is empty`);
  expect([existsSync(file), existsSync(`${file}-wal`)]).toEqual([false, false]);
  cpSync(kept, file);
  await (await now.retry()).close();
});
