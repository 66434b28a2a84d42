import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../tests/support/databases.ts';
import { CURSOR_KEY_FILE } from './cursor-keys.ts';
import { type Database, openDatabase } from './database/database.ts';
import { ACCOUNT_KEY_FILE, accountKeys } from './domain/account/account-keys.ts';
import { makeSeal, NO_SEAL } from './domain/audit/seal.ts';
import { SEAL_KEY_FILE } from './domain/audit/seal-keys.ts';
import { DELIVERY_KEY_FILE } from './domain/delivery/delivery-keys.ts';
import { seal } from './kernel/sealing.ts';
import { EXIT, StartRefused } from './kernel/start-refused.ts';
import { openKeys } from './open-keys.ts';

const FILES = [CURSOR_KEY_FILE, ACCOUNT_KEY_FILE, DELIVERY_KEY_FILE, SEAL_KEY_FILE];
const NAMES = FILES.map(({ name }) => name);
const NOW = Date.parse('2026-11-24T00:00:00Z');
const ID = '0198a0e0-0000-7000-8000-000000000001';

describe.each(DATABASES)('keys on $name', ({ name, fresh }) => {
  let place: TestDatabase;
  let database: Database;
  let folder: string;
  let now = NOW;
  const path = (name: string) => join(folder, name);
  const text = (name: string) => readFileSync(path(name), 'utf8');
  const open = ({ isNewWanted = false } = {}) => {
    now += 1;
    return openKeys({ dataFolder: folder, database, isNewWanted, now });
  };
  const writer = () => database.orm.em.fork().getKysely<Record<string, Record<string, unknown>>>();
  /** One thing that needs each key, as a server would store it. */
  const need = async () => {
    const { seal: own } = accountKeys(ACCOUNT_KEY_FILE.read(text(ACCOUNT_KEY_FILE.name)));
    const { seal: ours } = DELIVERY_KEY_FILE.read(text(DELIVERY_KEY_FILE.name));
    await writer()
      .insertInto('account')
      .values({ id: ID, username_mark: null, password: null, created_at: 1, erased_at: null })
      .execute();
    await writer()
      .insertInto('subject_key')
      .values({ subject: ID, sealed: seal(own, Buffer.alloc(32), ID) })
      .execute();
    const webhook = {
      ...{ id: ID, name: 'Sirene', url: 'https://x.example', allowed_host: null, region: '15.07' },
      ...{ severities: 'HIGH', added_by: null },
      ...{ sealed_secret: seal(ours, Buffer.from('x'), ID), added_at: 1, removed_at: null },
    };
    await writer().insertInto('webhook').values(webhook).execute();
    const token = { digest: 'd', wall: ID, issued_at: 1, expires_at: 2, first_used_at: null };
    await writer().insertInto('wall_token').values(token).execute();
    const content = { operation: 'x', regency: '15.07', number: 1, previous: NO_SEAL, at: 1 };
    const sealed = makeSeal(content, [], SEAL_KEY_FILE.read(text(SEAL_KEY_FILE.name)));
    await writer()
      .insertInto('audit_seal')
      .values({ ...sealed })
      .execute();
  };
  const refused = async (opening: Promise<unknown>): Promise<StartRefused> => {
    const error = await opening.then(
      () => new Error('it started'),
      (thrown: unknown) => thrown,
    );
    if (error instanceof StartRefused) return error;
    throw error;
  };

  beforeAll(async () => {
    place = await fresh();
    database = await openDatabase(place.url);
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
  });
  beforeEach(async () => {
    for (const table of ['key_check', 'account', 'subject_key', 'webhook', 'wall_token', 'audit_seal'])
      await writer().deleteFrom(table).execute();
    folder = mkdtempSync(join(tmpdir(), 'siaga-keys-'));
    now = NOW;
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('a first start makes every key, for its owner alone, and later starts find the same (F9)', async () => {
    const first = await open();
    expect(first.changes).toEqual([]);
    for (const name of NAMES) expect(statSync(path(name)).mode & 0o777, name).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual([...NAMES, 'audit-key.pub.pem'].toSorted());
    const texts = NAMES.map(text);
    const second = await open();
    expect(NAMES.map(text)).toEqual(texts);
    expect([second.account.seal, second.delivery.seal, [...second.cursor]]).toEqual([
      first.account.seal,
      first.delivery.seal,
      [...first.cursor],
    ]);
  });

  test.each(FILES)(
    '$name cut at any byte by a power cut of the first start: the second start works (F9)',
    async (file) => {
      const whole = file.make();
      // Every byte on the database that is quick; what the other one answers does not depend on the byte.
      const step = name === 'SQLite' ? 1 : 40;
      for (let length = 0; length <= whole.length; length += step) {
        // So far the first start had come: what it wrote before is whole, what it would have written next is not there.
        if (length % 40 === 0) {
          for (const after of FILES.slice(FILES.indexOf(file))) rmSync(path(after.name), { force: true });
        }
        writeFileSync(path(file.name), whole.slice(0, length));
        await writer().deleteFrom('key_check').execute();
        const kept = text(file.name);
        await open();
        for (const each of FILES) expect(() => each.read(text(each.name)), each.name).not.toThrow();
        // Nothing is deleted: it lies where it was, or set aside.
        const copies = readdirSync(folder).filter((copy) => copy.startsWith(file.name));
        expect(copies.map(text), `${length} bytes`).toContain(kept);
        for (const copy of copies) if (/set-aside/.test(copy)) rmSync(path(copy));
      }
      expect((await open()).changes).toEqual([]);
    },
  );

  test('what a writing that broke off left behind is in nobody’s way (F9)', async () => {
    for (const name of NAMES) writeFileSync(path(`${name}.unfinished`), '{"key":"');
    await open();
    expect(readdirSync(folder).filter((name) => /unfinished/.test(name))).toEqual([]);
  });

  test.each(FILES)(
    'without a usable $name a database that needs it is refused, and nothing changes (F9)',
    async (file) => {
      await open();
      await need();
      const whole = text(file.name);
      const foreign = file.make();
      const others = NAMES.filter((name) => name !== file.name).map(text);
      const cut = Array.from({ length: 8 }, (_, part) =>
        whole.slice(0, Math.floor((whole.length * part) / 9)),
      );
      for (const [content, says] of [
        [null, 'is missing'],
        ...cut.map((part) => [part, 'is empty, damaged or half written'] as const),
        ['\0'.repeat(whole.length), 'is empty, damaged or half written'],
        [foreign, 'does not belong to this database'],
      ] as const) {
        if (content === null) rmSync(path(file.name));
        else writeFileSync(path(file.name), content);
        const before = readdirSync(folder);
        const { message, exitCode } = await refused(open());
        expect(exitCode).toBe(EXIT.KEYS);
        expect(message).toContain(`The key ${path(file.name)} ${says}.`);
        expect(message).toContain(`Kunci ${path(file.name)} `);
        expect(message).toContain('--new-keys');
        expect(readdirSync(folder)).toEqual(before);
        if (content !== null) expect(text(file.name)).toBe(content);
      }
      writeFileSync(path(file.name), whole);
      await open();
      expect(NAMES.filter((name) => name !== file.name).map(text)).toEqual(others);
    },
  );

  test.each(FILES)(
    '--new-keys replaces $name alone, sets the old one aside, and touches no good key (F9)',
    async (file) => {
      await open();
      await need();
      const texts = new Map(NAMES.map((name) => [name, text(name)]));
      expect((await open({ isNewWanted: true })).changes).toEqual([]);
      expect(NAMES.map(text)).toEqual([...texts.values()]);
      const half = (texts.get(file.name) ?? '').slice(0, 30);
      writeFileSync(path(file.name), half);
      const { changes } = await open({ isNewWanted: true });
      expect(changes).toMatchObject([{ file: file.name, what: 'REPLACED', isHarmless: false }]);
      expect(text(changes[0]?.setAside ?? '')).toBe(half);
      for (const [name, before] of texts) {
        if (name === file.name) expect(text(name)).not.toBe(before);
        else expect(text(name)).toBe(before);
      }
      expect((await open()).changes).toEqual([]);
      expect((await open({ isNewWanted: true })).changes).toEqual([]);
    },
  );

  test('a key that was replaced and is found again is known, and said to be back (F9)', async () => {
    await open();
    await need();
    const file = ACCOUNT_KEY_FILE.name;
    const old = text(file);
    rmSync(path(file));
    await open({ isNewWanted: true });
    const later = text(file);
    writeFileSync(path(file), old);
    expect((await open()).changes).toMatchObject([{ file, what: 'BROUGHT_BACK' }]);
    expect((await open()).changes).toEqual([]);
    writeFileSync(path(file), later);
    expect((await open()).changes).toMatchObject([{ file, what: 'BROUGHT_BACK' }]);
  });

  test.each(FILES)(
    'a database from before check values accepts its own $name, and no other that it can tell (F9)',
    async (file) => {
      await open();
      await need();
      const own = text(file.name);
      await writer().deleteFrom('key_check').execute();
      if (file !== CURSOR_KEY_FILE) {
        writeFileSync(path(file.name), file.make());
        expect((await refused(open())).message).toContain('does not belong to this database');
        writeFileSync(path(file.name), own);
      }
      await open();
      writeFileSync(path(file.name), file.make());
      expect((await refused(open())).message).toContain('does not belong to this database');
    },
  );

  test('a key for cursors is rotated by adding a number, and the old one may go later (F9)', async () => {
    await open();
    await need();
    const file = CURSOR_KEY_FILE.name;
    const old = JSON.parse(text(file)) as Record<string, string>;
    const added = { '2': 'ab'.repeat(32) };
    writeFileSync(path(file), JSON.stringify({ ...old, ...added }));
    expect([...(await open()).cursor.keys()]).toEqual([1, 2]);
    writeFileSync(path(file), JSON.stringify(added));
    const { cursor, changes } = await open();
    expect([[...cursor.keys()], changes]).toEqual([[2], []]);
  });

  test('another data folder beside a database that is in use is refused by the first key (F9)', async () => {
    await open();
    await need();
    const elsewhere = mkdtempSync(join(tmpdir(), 'siaga-keys-'));
    cpSync(folder, elsewhere, { recursive: true });
    for (const name of NAMES) rmSync(join(elsewhere, name));
    const opening = openKeys({ dataFolder: elsewhere, database, isNewWanted: false, now });
    expect((await refused(opening)).message).toContain(join(elsewhere, CURSOR_KEY_FILE.name));
    expect(readdirSync(elsewhere)).toEqual(['audit-key.pub.pem']);
    rmSync(elsewhere, { recursive: true });
  });
});
