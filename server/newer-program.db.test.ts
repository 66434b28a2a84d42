import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Composed, composeOn } from '../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../tests/support/databases.ts';
import { openDatabase } from './database/database.ts';
import { Editor } from './domain/audit/tampering.fixture.ts';
import { AUDIT_STREAM_ID, STREAM_ID } from './domain/operation/operation.queries.ts';
import { EXIT } from './kernel/start-refused.ts';
import { isNewer, VERSION } from './kernel/version.ts';

const LATER = '99.1.0';

describe.each(DATABASES)('a program that meets a newer database on $name', ({ fresh }) => {
  let place: TestDatabase;
  let now: Composed;
  beforeEach(async () => {
    place = await fresh();
    now = await composeOn(place);
  });
  afterEach(() => now.close());

  type Rows = Record<string, Record<string, unknown>>;
  const change = async (work: (db: Kysely<Rows>) => Promise<unknown>) => {
    const database = await openDatabase(place.url, { isReadOnly: false });
    await work(database.orm.em.fork().getKysely<Rows>());
    await database.close();
  };
  const openedBy = (version: string) => (db: Kysely<Rows>) =>
    db.insertInto('program_version').values({ version, first_opened_at: 1 }).execute();
  const refused = (...says: string[]) => ({
    exitCode: EXIT.MISMATCH,
    message: expect.stringMatching(new RegExp(says.join('.*'))),
  });

  test('refuses a step that it does not know, and names both versions (F12)', async () => {
    const opening = now.reopen(() =>
      change(async (db) => {
        await openedBy(LATER)(db);
        const row = { name: '0099-masa-depan', executed_at: new Date().toISOString() };
        await db.insertInto('mikro_orm_migrations').values(row).execute();
      }),
    );
    await expect(opening).rejects.toMatchObject(
      refused(
        `version ${LATER} and holds steps that are not known here \\(0099-masa-depan\\)`,
        `version ${VERSION}`,
      ),
    );
    // Tools that write refuse it too; what only reads goes on.
    await expect(openDatabase(place.url)).rejects.toMatchObject({ exitCode: EXIT.MISMATCH });
    await (await openDatabase(place.url, { isReadOnly: true })).close();
  });

  test('refuses a step that it does not know also where no later version is written down (F12)', async () => {
    const opening = now.reopen(() =>
      change((db) =>
        db
          .insertInto('mikro_orm_migrations')
          .values({ name: '0099-masa-depan', executed_at: new Date().toISOString() })
          .execute(),
      ),
    );
    await expect(opening).rejects.toMatchObject(refused('0099-masa-depan', `program is version ${VERSION}`));
  });

  test('refuses one that a later version has opened, and takes up one of an earlier version (F12)', async () => {
    await expect(now.reopen(() => change(openedBy(LATER)))).rejects.toMatchObject(
      refused(`version ${LATER}; this program is version ${VERSION}`),
    );
  });

  test('takes up what an earlier version has opened, and notes its own (F12)', async () => {
    now = await now.reopen(() =>
      change(async (db) => {
        await db.deleteFrom('program_version').execute();
        await openedBy('0.0.1')(db);
      }),
    );
    const database = await openDatabase(place.url, { isReadOnly: true });
    const rows = await (database.reader as Kysely<Rows>)
      .selectFrom('program_version')
      .select('version')
      .orderBy('version')
      .execute();
    await database.close();
    expect(rows).toEqual([{ version: '0.0.1' }, { version: VERSION }]);
  });

  test.each([STREAM_ID, AUDIT_STREAM_ID])(
    'refuses an unknown kind of event in stream %i, and names it and the version (F12)',
    async (stream) => {
      const opening = now.reopen(() =>
        change(async (db) => {
          const editor = new Editor(db as unknown as Kysely<unknown>, stream);
          await editor.restamp((await editor.rows(1)).length, { kind: 'MasaDepan' });
        }),
      );
      await expect(opening).rejects.toMatchObject(
        refused('holds events that are not known here \\(MasaDepan\\)', `version ${VERSION}`),
      );
    },
  );
});

test.each([
  ['0.1.0', '0.1.0', false],
  ['0.1.1', '0.1.0', true],
  ['0.10.0', '0.9.9', true],
  ['0.9.9', '0.10.0', false],
  ['1.0.0', '0.99.99', true],
  ['0.99.99', '1.0.0', false],
  ['2.0', '1.9.9', true],
  ['1.0.0-beta', '1.0.0', false],
])('%s after %s: %s (F12)', (version, than, expected) => {
  expect(isNewer(version, than)).toBe(expected);
});
