import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { seal } from '../../kernel/sealing.ts';
import {
  AccountStage,
  DAY,
  HOUR,
  NOW,
  PASSWORD,
  REGENCY,
  refusalOf,
  right,
  TestDoor,
} from './account.fixture.ts';
import type { AccountTables } from './account.queries.ts';

describe.each(DATABASES)('people on $name', ({ fresh }) => {
  let stage: AccountStage;
  let admin: TestDoor;
  const asAdmin = () => stage.viewer(admin);
  const people = () => stage.services.people;
  const invite = async (change: object = {}) =>
    people().invitePerson(await asAdmin(), {
      id: newId(),
      name: 'Siti',
      username: null,
      phone: null,
      grants: [],
      ...change,
    });

  beforeAll(async () => {
    stage = await AccountStage.open(await fresh());
    admin = await stage.firstAdmin();
  });
  beforeEach(() => {
    // What a test that failed left behind.
    stage.now = NOW;
  });
  afterAll(() => stage.close());

  test('somebody invited comes in once with his code, and has his rights at once', async () => {
    const { person, code, expiresAt } = await invite({
      name: '  Budi Santoso ',
      username: 'Budi',
      grants: [right({ role: 'KECAMATAN', region: '15.07.05' })],
    });
    expect(person).toMatchObject({ name: 'Budi Santoso', username: 'budi', invitation: { state: 'OPEN' } });
    expect(expiresAt).toBe(NOW + 7 * DAY);
    expect(await stage.services.accountQueries.invitation(code ?? '')).toMatchObject({
      kind: 'PERSON',
      state: 'OPEN',
      name: 'Budi Santoso',
      username: 'budi',
    });
    const door = await stage.redeem({ code });
    const viewer = await stage.viewer(door);
    expect([viewer.mayIn('handleIncident', '15.07.05.2004'), viewer.may('managePeople')]).toEqual([
      true,
      false,
    ]);
    const me = await stage.services.accountQueries.me(viewer);
    expect(me).toMatchObject({ kind: 'PERSON', name: 'Budi Santoso', username: 'budi', isExercise: true });
    expect(me.actions).toContain('inviteReporters');
    expect(me.actions).not.toContain('readPeople');
    expect(me.session).toMatchObject({ how: 'INVITATION', device: 'Chrome · Android', isCurrent: true });
    expect(await refusalOf(stage.redeem({ code }))).toBe('INVITATION_USED');
    expect(await stage.services.accountQueries.invitation(code ?? '')).toMatchObject({
      state: 'USED',
      name: null,
    });
  });

  test('a row that cannot be unsealed costs itself alone, for reading and for writing (F9)', async () => {
    const damaged = (await invite({ name: 'Rusak', phone: '0812-1' })).person;
    const foreign = (await invite({ name: 'Asing', phone: '0812-2' })).person;
    await invite({ name: 'Utuh', phone: '0812-3' });
    const writer = stage.database.orm.em.fork().getKysely<AccountTables>();
    const own = writer
      .updateTable('personal_data')
      .where('subject', '=', damaged.id)
      .where('field', '=', 'name');
    await own.set({ sealed: 'AAAA' }).execute();
    const sealed = seal(Buffer.alloc(32, 9), Buffer.alloc(32, 8), foreign.id);
    await writer.updateTable('subject_key').set({ sealed }).where('subject', '=', foreign.id).execute();
    const { edges } = await stage.services.accountQueries.people(await asAdmin(), null, {
      first: 50,
      after: null,
    });
    const seen = (id: string) => edges.map(({ node }) => node).find((person) => person.id === id);
    expect([seen(damaged.id)?.name, seen(foreign.id)?.name]).toEqual([null, null]);
    const known = await stage.room.personal.ofAll(stage.db, [damaged.id, foreign.id]);
    expect([...known].map(([id, fields]) => [id, [...fields]])).toEqual([
      [damaged.id, [['phone', '0812-1']]],
    ]);
    expect(edges.map(({ node }) => node.name)).toContain('Utuh');
    const found = await stage.services.accountQueries.people(await asAdmin(), 'utu', {
      first: 50,
      after: null,
    });
    expect(found.edges.map(({ node }) => node.name)).toEqual(['Utuh']);
    // What an admin writes about that person from now on can be read.
    await stage.combiner.submit((tx) => stage.room.personal.store(tx, foreign.id, [['name', 'Lagi']]));
    expect((await stage.services.accountQueries.person(await asAdmin(), foreign.id))?.name).toBe('Lagi');
  });

  test('a repeat makes nobody twice, and after a lost answer has the code of the first (F26)', async () => {
    const request = { id: newId(), name: 'Sekali', grants: [right()] };
    await stage.combiner.losing('ANSWER', () => invite(request));
    const first = await invite(request);
    expect(await stage.services.accountQueries.invitation(first.code ?? '')).toMatchObject({ state: 'OPEN' });
    expect(await invite(request)).toEqual(first);
    stage.now += 15 * 60_000;
    expect(await invite(request)).toEqual({ ...first, code: null });
    stage.now -= 15 * 60_000;
    expect(await refusalOf(invite({ ...request, name: 'Lain' }))).toBe('ID_REUSED');
  });

  test('a right to act names a post that fits its role, agency and region', async () => {
    const refused = (change: object) => refusalOf(invite({ grants: [right(change)] }));
    for (const role of ['POSKO', 'KECAMATAN', 'LEADER', 'INTELLIGENCE'] as const)
      expect(await refused({ role, post: null })).toBe('POST_NOT_FOR_GRANT');
    const dinkes = { role: 'AGENCY', agency: 'DINKES' } as const;
    expect(await refused({ ...dinkes, post: null })).toBe('POST_NOT_FOR_GRANT');
    for (const post of ['KAPOLSEK', 'KALAKSA_BPBD', 'BUPATI'])
      expect(await refused({ ...dinkes, post })).toBe('POST_NOT_FOR_GRANT');
    expect(await refused({ ...dinkes, post: 'KADINKES' })).toBe('done');
    expect(await refused({ role: 'KECAMATAN', post: 'CAMAT' })).toBe('POST_NOT_FOR_GRANT');
    expect(await refused({ role: 'KECAMATAN', region: '15.07.05', post: 'CAMAT' })).toBe('done');
    expect(await refused({ role: 'LEADER', region: '15.07.05', post: 'BUPATI' })).toBe('POST_NOT_FOR_GRANT');
    expect(await refused({ role: 'ADMIN', post: null })).toBe('done');
  });

  test('what cannot be given is refused by a code of its own', async () => {
    const refused = (change: object) => refusalOf(invite({ grants: [right(change)] }));
    expect(await refused({ region: '15.07.99' })).toBe('REGION_UNKNOWN');
    expect(await refused({ role: 'AGENCY' })).toBe('AGENCY_UNKNOWN');
    expect(await refused({ role: 'AGENCY', agency: 'NASA' })).toBe('AGENCY_UNKNOWN');
    expect(await refused({ post: 'KAISAR' })).toBe('POST_UNKNOWN');
    expect(await refused({ endsAt: NOW })).toBe('GRANT_ENDS_IN_PAST');
    expect(await refused({ startsAt: NOW + HOUR, endsAt: NOW + HOUR })).toBe('GRANT_ENDS_IN_PAST');
    expect(await refused({ role: 'ADMIN', region: '15.07.05' })).toBe('ROLE_NEEDS_REGENCY');
    expect(await refused({ role: 'AGENCY', agency: 'PLN', post: 'PENGHUBUNG_PLN', endsAt: NOW + 1 })).toBe(
      'done',
    );
    expect(await refusalOf(invite({ name: ' ' }))).toBe('TEXT_NOT_ACCEPTABLE');
    expect(await refusalOf(invite({ phone: '0'.repeat(25) }))).toBe('TEXT_NOT_ACCEPTABLE');
    expect(await refusalOf(invite({ username: 'a b' }))).toBe('USERNAME_NOT_ACCEPTABLE');
    await invite({ username: 'dipakai' });
    expect(await refusalOf(invite({ username: 'DIPAKAI' }))).toBe('USERNAME_TAKEN');
  });

  test('an invitation is refused when it is wrong, over or replaced, and a password that is weak', async () => {
    const { person, code } = await invite({ username: 'tono' });
    expect(await refusalOf(stage.redeem({ code: 'inv_0' }))).toBe('INVITATION_UNKNOWN');
    expect(await refusalOf(stage.redeem({ code, password: null }))).toBe('PASSWORD_TOO_WEAK');
    const again = await people().invitePersonAgain(await asAdmin(), { id: newId(), person: person.id });
    const third = await people().invitePersonAgain(await asAdmin(), { id: newId(), person: person.id });
    expect(await refusalOf(stage.redeem({ code: again.code }))).toBe('INVITATION_EXPIRED');
    stage.now = NOW + 7 * DAY;
    expect(await refusalOf(stage.redeem({ code: third.code }))).toBe('INVITATION_EXPIRED');
    stage.now = NOW;
    expect(await refusalOf(stage.redeem({ code: third.code }))).toBe('done');
  });

  test('of two who redeem one code at once, one is let in', async () => {
    const { code } = await invite({ username: 'berebut' });
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        refusalOf(stage.redeem({ code }, new TestDoor(`10.0.1.${index}`))),
      ),
    );
    expect(outcomes.toSorted()).toEqual([...Array(5).fill('INVITATION_USED'), 'done']);
  });

  test('whoever redeemed it may do so again for a day, where the answer was lost', async () => {
    const { code } = await invite({ username: 'sinyal' });
    const id = newId();
    const lost = await stage.redeem({ code, id });
    const found = await stage.redeem({ code, id });
    expect((await stage.viewer(found)).principal).not.toBeNull();
    await expect(stage.viewer(lost)).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    stage.now = NOW + DAY;
    expect(await refusalOf(stage.redeem({ code, id }))).toBe('INVITATION_USED');
    stage.now = NOW;
  });

  test('a new code sets a new password and ends what was open', async () => {
    const { id, door } = await stage.person(admin, 'lupa');
    const { code } = await people().invitePersonAgain(await asAdmin(), { id: newId(), person: id });
    const password = 'hujan turun di ladang';
    await stage.redeem({ code, password });
    await expect(stage.viewer(door)).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    const logIn = (typed: string) =>
      refusalOf(stage.services.logIn.logIn(new TestDoor(), { username: 'lupa', password: typed }));
    expect([await logIn(PASSWORD), await logIn(password)]).toEqual(['CREDENTIALS_WRONG', 'done']);
  });

  test('rights are given and taken back, each with an event and a record', async () => {
    const { id, door } = await stage.person(admin, 'wakil');
    const given = await people().grantAccess(await asAdmin(), {
      id: newId(),
      person: id,
      grant: right({ role: 'INTELLIGENCE', endsAt: NOW + DAY }),
      reason: 'rahasia sekali',
    });
    expect((await stage.viewer(door)).sightIn(REGENCY)).toBe('SECRET');
    stage.now = NOW + DAY;
    expect((await stage.viewer(door)).sightIn(REGENCY)).toBe(null);
    stage.now = NOW;
    const grant = given.grant.id;
    await people().revokeAccess(await asAdmin(), { id: newId(), grant, reason: 'selesai' });
    expect((await stage.viewer(door)).grants).toEqual([]);
    const revoke = async () => people().revokeAccess(await asAdmin(), { id: newId(), grant, reason: null });
    expect(await refusalOf(revoke())).toBe('GRANT_UNKNOWN');
    const record = (await stage.onRecord('AccessRevoked')).at(-1);
    expect(record).toMatchObject({ subject: id, actor: (await asAdmin()).principal });
    const reason = await stage.db
      .selectFrom('subject_text')
      .select('text')
      .where('subject', '=', record?.id ?? '')
      .executeTakeFirst();
    expect(reason?.text).toBe('selesai');
    const unknown = { id: newId(), person: newId(), grant: right(), reason: null };
    expect(await refusalOf(people().grantAccess(await asAdmin(), unknown))).toBe('PERSON_UNKNOWN');
  });

  test('only an admin manages people, whatever he held when he asked', async () => {
    const { id, door } = await stage.person(admin, 'posko', [right()]);
    const viewer = await stage.viewer(door);
    const grab = { id: newId(), person: id, grant: right({ role: 'ADMIN' }), reason: null };
    expect(await refusalOf(people().grantAccess(viewer, grab))).toBe('fault FORBIDDEN');
    expect(await refusalOf(people().barPerson(viewer, { id: newId(), person: id, reason: 'x' }))).toBe(
      'fault FORBIDDEN',
    );
  });

  test('people are listed, searched and paged; phones only for who may see contacts', async () => {
    const both = await stage.person(admin, 'rangkap', [right({ role: 'ADMIN' }), right()]);
    const dual = await stage.viewer(both.door);
    const { accountQueries } = stage.services;
    const found = await accountQueries.people(dual, 'RANGKAP', { first: 10, after: null });
    expect(found.edges.map(({ node }) => [node.id, node.phone])).toEqual([[both.id, '0812-0000-0000']]);
    const plain = await asAdmin();
    expect((await accountQueries.person(plain, both.id))?.phone).toBeNull();
    const byPhone = (viewer: typeof plain) =>
      accountQueries.people(viewer, '0812', { first: 10, after: null }).then(({ edges }) => edges.length);
    expect([await byPhone(plain), (await byPhone(dual)) > 0]).toEqual([0, true]);
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await accountQueries.people(plain, null, { first: 2, after });
      seen.push(...page.edges.map(({ node }) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const all = await stage.db.selectFrom('account').select('id').execute();
    expect(seen.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
    const cursor = (await accountQueries.people(plain, null, { first: 1, after: null })).pageInfo.endCursor;
    expect(await refusalOf(accountQueries.people(dual, null, { first: 1, after: cursor }))).toBe(
      'fault MALFORMED_CURSOR',
    );
    await people().changePerson(plain, { id: newId(), person: both.id, name: 'Nama Baru', phone: null });
    expect(await accountQueries.person(dual, both.id)).toMatchObject({
      name: 'Nama Baru',
      phone: '0812-0000-0000',
    });
  });
});
