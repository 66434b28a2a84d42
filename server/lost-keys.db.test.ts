import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from '@mikro-orm/sql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Composed, composeOn } from '../tests/support/composed.ts';
import { DATABASES, type TestDatabase } from '../tests/support/databases.ts';
import { openDatabase } from './database/database.ts';
import { TestDoor } from './domain/account/account.fixture.ts';
import { newId } from './kernel/ids.ts';
import type { StreamTables } from './stream/tables.ts';

const PASSWORD = 'kuda biru makan awan';

interface Doors {
  readonly people: readonly { readonly username: string; readonly password: string }[];
}

describe.each(DATABASES)('a start without a key on $name', ({ fresh }) => {
  let place: TestDatabase;
  let now: Composed;
  const path = (name: string) => join(now.dataFolder, name);
  const entries = async (kind: string) => {
    const database = await openDatabase(place.url, { isReadOnly: true });
    const rows = await (database.reader as Kysely<StreamTables>)
      .selectFrom('stream_event')
      .select('payload')
      .where('kind', '=', kind)
      .execute();
    await database.close();
    return rows.map(({ payload }) => JSON.parse(payload) as Record<string, unknown>);
  };

  beforeAll(async () => {
    place = await fresh();
    now = await composeOn(place);
  });
  afterAll(() => now.close());

  test('is refused with the name of the file, and lets everybody in once the file is back (F9)', async () => {
    const file = path('account-key.json');
    const key = readFileSync(file);
    await expect(now.reopen(() => rmSync(file))).rejects.toThrow(`The key ${file} is missing.`);
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, '');
    await expect(now.retry()).rejects.toThrow(`The key ${file} is empty, damaged or half written.`);
    writeFileSync(file, key);
    now = await now.retry();
    expect(now.siaga.firstAdmin).toBeNull();
    const { people } = JSON.parse(readFileSync(path('latihan-masuk.json'), 'utf8')) as Doors;
    for (const { username, password } of people.slice(0, 2)) {
      const { session } = await now.siaga.services.logIn.logIn(new TestDoor(), { username, password });
      expect(session.how).toBe('PASSWORD');
    }
  });

  test('with --new-keys prints a link for an admin until one came in, and is on record (F9)', async () => {
    now = await now.reopen(() => rmSync(path('account-key.json')), { isNewKeysWanted: true });
    expect(now.siaga.firstAdmin).not.toBeNull();
    // Without the option as well: whoever lost the link starts once more.
    now = await now.reopen();
    expect(await entries('KeysReplaced')).toMatchObject([{ file: 'account-key.json', what: 'REPLACED' }]);
    const { code } = now.siaga.firstAdmin ?? { code: '' };
    const door = new TestDoor();
    const wish = { id: newId(), code, username: 'admin.baru', password: PASSWORD, name: 'Admin Baru' };
    await now.siaga.services.logIn.redeemInvitation(door, wish);
    const { services, access } = now.siaga;
    await access.isLevel();
    const admission = await access.admit({ ...door, secret: door.secret ?? '', proof: null });
    const admin = access.register.viewerOf(admission);
    const { edges } = await services.accountQueries.people(admin ?? expect.fail('nobody'), null, {
      first: 50,
      after: null,
    });
    // What was sealed with the lost key is not known; nobody else is kept from being read by it.
    expect(edges.map(({ node }) => node.name).filter((name) => name !== null)).toEqual(['Admin Baru']);
    expect(edges.length).toBeGreaterThan(6);
    now = await now.reopen();
    expect(now.siaga.firstAdmin).toBeNull();
  });

  test('a damaged file with the doors of an exercise makes new ones, whose passwords open (F9)', async () => {
    const doors = path('latihan-masuk.json');
    now = await now.reopen(() => writeFileSync(doors, readFileSync(doors, 'utf8').slice(0, 40)));
    expect(() => JSON.parse(readFileSync(doors, 'utf8'))).not.toThrow();
    expect(readdirSync(now.dataFolder).filter((name) => /unfinished/.test(name))).toEqual([]);
  });
});

describe.each(DATABASES)('the doors of an exercise on $name', ({ fresh }) => {
  test.each(['missing', 'half written', 'cut off before the programs'] as const)(
    'that are %s are made once more, and everybody comes in with what the file says (F9)',
    async (how) => {
      let now = await composeOn(await fresh());
      const file = join(now.dataFolder, 'latihan-masuk.json');
      now = await now.reopen(() => {
        const text = readFileSync(file, 'utf8');
        if (how === 'missing') rmSync(file);
        else if (how === 'half written') writeFileSync(file, text.slice(0, text.length / 2));
        else writeFileSync(file, JSON.stringify({ ...JSON.parse(text), program: '', verifier: '' }));
      });
      const { people } = JSON.parse(readFileSync(file, 'utf8')) as Doors;
      expect(people).toHaveLength(7);
      const [{ username, password } = { username: '', password: '' }] = people;
      const { session } = await now.siaga.services.logIn.logIn(new TestDoor(), { username, password });
      expect(session.how).toBe('PASSWORD');
      await now.close();
    },
  );
});
