import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { verifyStream } from '../../stream/verify.ts';
import { AccountStage, HOUR, NOW, PASSWORD, refusalOf, right, TestDoor } from './account.fixture.ts';

/** Whatever of these turns up anywhere was not kept where it belongs. */
const CANARY = {
  name: 'Kenari Kuning',
  username: 'kenari.kuning',
  phone: '0899-1234-5678',
  password: 'paruh emas di dahan',
} as const;

describe.each(DATABASES)('shutting out on $name', ({ fresh }) => {
  let place: TestDatabase;
  let stage: AccountStage;
  let admin: TestDoor;
  const asAdmin = () => stage.viewer(admin);
  const people = () => stage.services.people;
  const about = (person: string) => ({ id: newId(), person, reason: 'pindah tugas' });
  const secondAdmin = (change: object = {}) =>
    stage.person(admin, 'admin.dua', [right({ role: 'ADMIN', ...change })]);
  const adminGrant = async (door: TestDoor) => (await stage.viewer(door)).grants[0]?.id ?? '';
  const revoke = async (asker: TestDoor, grant: string) =>
    people().revokeAccess(await stage.viewer(asker), { id: newId(), grant, reason: null });

  beforeEach(async () => {
    place = await fresh();
    stage = await AccountStage.open(place);
    admin = await stage.firstAdmin();
  });
  afterEach(() => stage.close());

  test('a person who was barred is out at once and for good', async () => {
    const { id, door } = await stage.person(admin, 'luar', [right()]);
    expect(await people().barPerson(await asAdmin(), about(id))).toEqual({ person: id, endedSessions: 1 });
    await expect(stage.viewer(door)).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    const logIn = stage.services.logIn.logIn(new TestDoor(), { username: 'luar', password: PASSWORD });
    expect(await refusalOf(logIn)).toBe('CREDENTIALS_WRONG');
    expect(await refusalOf(people().barPerson(await asAdmin(), about(id)))).toBe('PERSON_UNKNOWN');
    const again = { id: newId(), person: id };
    expect(await refusalOf(people().invitePersonAgain(await asAdmin(), again))).toBe('PERSON_UNKNOWN');
    expect((await stage.onRecord('PersonBarred')).map(({ subject }) => subject)).toEqual([id]);
  });

  test('an invitation that was open is shut with its person', async () => {
    const id = newId();
    const request = { id, name: 'Nanti', username: 'nanti', phone: null, grants: [] };
    const { code } = await people().invitePerson(await asAdmin(), request);
    await people().barPerson(await asAdmin(), about(id));
    expect(await refusalOf(stage.redeem({ code }))).toBe('INVITATION_EXPIRED');
  });

  test('the last admin stays, whatever is tried', async () => {
    const self = (await asAdmin()).principal ?? '';
    expect(await refusalOf(revoke(admin, await adminGrant(admin)))).toBe('LAST_ADMIN');
    expect(await refusalOf(people().barPerson(await asAdmin(), about(self)))).toBe('LAST_ADMIN');
    expect(await refusalOf(people().erasePerson(await asAdmin(), about(self)))).toBe('LAST_ADMIN');
    // One whose right ends, and one who has not come in yet, do not count.
    const guest = await secondAdmin({ endsAt: NOW + HOUR });
    await people().invitePerson(await asAdmin(), {
      ...{ id: newId(), name: 'Belum Datang', username: null, phone: null },
      grants: [right({ role: 'ADMIN' })],
    });
    expect(await refusalOf(revoke(guest.door, await adminGrant(admin)))).toBe('LAST_ADMIN');
    const byGuest = async () => people().barPerson(await stage.viewer(guest.door), about(self));
    expect(await refusalOf(byGuest())).toBe('LAST_ADMIN');
  });

  test('nobody takes his own rights, though another may', async () => {
    const { id, door } = await secondAdmin();
    expect(await refusalOf(revoke(door, await adminGrant(door)))).toBe('OWN_ACCESS');
    expect(await refusalOf(people().barPerson(await stage.viewer(door), about(id)))).toBe('OWN_ACCESS');
    expect(await refusalOf(people().erasePerson(await stage.viewer(door), about(id)))).toBe('OWN_ACCESS');
    expect(await refusalOf(revoke(admin, await adminGrant(door)))).toBe('done');
  });

  test('of two admins who take each other’s rights at once, one is left', async () => {
    const { id, door } = await secondAdmin();
    const [one, other] = [await asAdmin(), await stage.viewer(door)];
    const outcomes = await Promise.all([
      refusalOf(people().barPerson(one, about(id))),
      refusalOf(people().barPerson(other, about(one.principal ?? ''))),
    ]);
    expect(outcomes.toSorted()).toEqual(['done', 'fault CREDENTIAL_REVOKED']);
    const left = await stage.db
      .selectFrom('access_grant')
      .select('id')
      .where('role', '=', 'ADMIN')
      .where('revoked_at', 'is', null)
      .execute();
    expect(left).toHaveLength(1);
  });

  test('erasing destroys what is known of a person, and leaves both logs whole', async () => {
    const { id, door } = await stage.person(admin, 'sementara', [right({ role: 'LEADER' })]);
    await people().changePerson(await asAdmin(), {
      ...{ id: newId(), person: id, name: CANARY.name, phone: CANARY.phone },
    });
    const grant = (await stage.viewer(door)).grants[0]?.id ?? '';
    const reason = 'Kenari pindah ke Jambi';
    await people().revokeAccess(await asAdmin(), { id: newId(), grant, reason });
    const sealed = await stage.db.selectFrom('subject_key').selectAll().where('subject', '=', id).execute();
    expect(sealed).toHaveLength(1);
    await people().erasePerson(await asAdmin(), { ...about(id), reason: 'surat 17/2026' });
    if (place.url.startsWith('sqlite:')) expect(fileOf(place)).not.toContain(sealed[0]?.sealed);
    expect(await stage.services.accountQueries.person(await asAdmin(), id)).toMatchObject({
      ...{ id, name: null, username: null, phone: null },
      ...{ isBarred: true, isErased: true, sessions: [], grants: [] },
    });
    await expect(stage.viewer(door)).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    for (const table of ['subject_key', 'personal_data'] as const) {
      const left = await stage.db.selectFrom(table).select('subject').where('subject', '=', id).execute();
      expect(left).toEqual([]);
    }
    const texts = await stage.db.selectFrom('subject_text').select('text').execute();
    expect(texts).toEqual([{ text: 'surat 17/2026' }]);
    expect(await refusalOf(people().erasePerson(await asAdmin(), about(id)))).toBe('PERSON_UNKNOWN');
    for (const stream of [1, 2]) {
      expect(await verifyStream(stage.db, stream)).toMatchObject({ isSound: true });
    }
    const again = { id: newId(), name: 'Orang Lain', username: 'sementara', phone: null, grants: [] };
    expect(await refusalOf(people().invitePerson(await asAdmin(), again))).toBe('done');
  });

  test('one who was barred can be erased', async () => {
    const { id } = await stage.person(admin, 'luar');
    await people().barPerson(await asAdmin(), about(id));
    expect(await refusalOf(people().erasePerson(await asAdmin(), about(id)))).toBe('done');
  });

  test('nothing personal and no secret stands anywhere in the database as it was typed', async () => {
    const id = newId();
    const { name, username, phone, password } = CANARY;
    const { code } = await people().invitePerson(await asAdmin(), {
      ...{ id, name, username, phone, grants: [right()] },
    });
    const door = await stage.redeem({ code, password });
    const { ticket } = await stage.services.logIn.socketTicket(await stage.viewer(door), door);
    await refusalOf(stage.services.logIn.logIn(new TestDoor(), { username, password: `${password}!` }));
    await refusalOf(stage.services.logIn.logIn(new TestDoor(), { username: password, password: username }));
    await people().barPerson(await asAdmin(), about(id));
    const marked = [name, username, phone, password, code, door.secret, ticket].filter(
      (text) => text !== null,
    );
    expect(marked).toHaveLength(7);
    const everything = JSON.stringify([await everyRow(stage), stage.recorded]);
    for (const text of marked) expect(everything).not.toContain(text);
    expect(everything).not.toMatch(/kenari/i);
  });
});

/** Every row of every table, as text. */
async function everyRow(stage: AccountStage): Promise<unknown[]> {
  const tables = await stage.db.introspection.getTables();
  return Promise.all(
    tables.map(({ name }) =>
      stage.db
        .selectFrom(name as 'account')
        .selectAll()
        .execute(),
    ),
  );
}

/** The bytes of the database’s file once everything that was written has reached it. */
function fileOf(place: TestDatabase): string {
  const path = place.url.replace('sqlite:', '');
  const connection = new DatabaseSync(path);
  connection.exec('pragma wal_checkpoint(truncate)');
  connection.close();
  return readFileSync(path, 'latin1');
}
