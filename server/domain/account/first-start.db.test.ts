import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { AccountStage, HOUR, NOW, PASSWORD, refusalOf, TestDoor } from './account.fixture.ts';
import { reachableByAccount } from './reachable-people.queries.ts';

describe.each(DATABASES)('the first start on $name', ({ fresh }) => {
  let stage: AccountStage;
  beforeEach(async () => {
    stage = await AccountStage.open(await fresh());
  });
  afterEach(() => stage.close());
  const redeem = (code: string | undefined, username: string) =>
    refusalOf(stage.redeem({ code, username, name: 'Kepala' }));

  test('whoever holds the link of the terminal becomes the first admin, within an hour', async () => {
    const invited = await stage.room.inviteFirstAdmin();
    expect(invited?.expiresAt).toBe(NOW + HOUR);
    expect(await stage.services.accountQueries.invitation(invited?.code ?? '')).toMatchObject({
      ...{ kind: 'PERSON', state: 'OPEN', name: null, username: null },
    });
    expect(await refusalOf(stage.redeem({ code: invited?.code, username: 'kepala' }))).toBe(
      'TEXT_NOT_ACCEPTABLE',
    );
    expect(await refusalOf(stage.redeem({ code: invited?.code, name: 'Kepala' }))).toBe(
      'USERNAME_NOT_ACCEPTABLE',
    );
    stage.now += HOUR;
    expect(await redeem(invited?.code, 'kepala')).toBe('INVITATION_EXPIRED');
    stage.now -= 1;
    expect(await redeem(invited?.code, 'kepala')).toBe('done');
    const door = new TestDoor();
    await stage.services.logIn.logIn(door, { username: 'kepala', password: PASSWORD });
    const viewer = await stage.viewer(door);
    expect([viewer.may('managePeople'), viewer.may('readAudit')]).toEqual([true, true]);
  });

  test('each start makes a new link while there is no admin, and none afterwards', async () => {
    const [first, second] = [await stage.room.inviteFirstAdmin(), await stage.room.inviteFirstAdmin()];
    expect(await redeem(first?.code, 'satu')).toBe('INVITATION_EXPIRED');
    expect(await redeem(second?.code, 'satu')).toBe('done');
    expect(await stage.room.inviteFirstAdmin()).toBeNull();
  });

  test('of two who hold the link, one becomes the admin', async () => {
    const invited = await stage.room.inviteFirstAdmin();
    const outcomes = await Promise.all([redeem(invited?.code, 'satu'), redeem(invited?.code, 'dua')]);
    expect(outcomes.toSorted()).toEqual(['INVITATION_USED', 'done']);
    const people = await stage.db.selectFrom('account').select('id').execute();
    expect(people).toHaveLength(1);
  });

  test('an exercise makes one person for each role, each with a password of its own, and new passwords where the old ones were lost', async () => {
    const people = await stage.room.seedExercisePeople();
    expect(people.map(({ name, role, region }) => [name, role, region])).toEqual([
      ['Latihan Admin', 'ADMIN', '15.07'],
      ['Latihan Posko', 'POSKO', '15.07'],
      ['Latihan Wakil', 'POSKO', '15.07'],
      ['Latihan Kecamatan', 'KECAMATAN', stage.parts.roster.children('15.07')[0]?.code],
      ['Latihan Pimpinan', 'LEADER', '15.07'],
      ['Latihan Instansi', 'AGENCY', '15.07'],
      ['Latihan Intelijen', 'INTELLIGENCE', '15.07'],
    ]);
    expect(new Set(people.map(({ password }) => password)).size).toBe(7);
    for (const { username, password, role } of people) {
      const door = new TestDoor();
      await stage.services.logIn.logIn(door, { username, password });
      const { grants } = await stage.viewer(door);
      expect(grants.map((grant) => grant.role)).toEqual([role]);
      expect(grants.every(({ post }) => (post === null) === (role === 'ADMIN'))).toBe(true);
    }
    const again = await stage.room.seedExercisePeople();
    expect(again.map(({ username }) => username)).toEqual(people.map(({ username }) => username));
    expect(new Set([...people, ...again].map(({ password }) => password)).size).toBe(14);
    expect(await stage.db.selectFrom('account').select('id').execute()).toHaveLength(7);
    for (const [at, { username, password }] of again.entries()) {
      await stage.services.logIn.logIn(new TestDoor(), { username, password });
      const old = people[at]?.password ?? '';
      await expect(stage.services.logIn.logIn(new TestDoor(), { username, password: old })).rejects.toThrow();
    }
    expect(await stage.room.inviteFirstAdmin()).toBeNull();
  });

  test('where wanted, an exercise has somebody in every office of the ladders, who can be called and has no way in', async () => {
    const people = await stage.room.seedExercisePeople({ hasOffices: true });
    expect(people).toHaveLength(7);
    const { roster, plan } = stage.parts;
    const at = (wanted: string) =>
      [...roster.regions.values()].filter(({ level }) => level === wanted).length;
    // Camat, Kapolsek and Danramil; three at the command post, nine leaders.
    const offices = at('DESA') + 3 * at('KECAMATAN') + plan.agencies.length + 3 + 9;
    const officers = await stage.db.selectFrom('account').selectAll().where('password', 'is', null).execute();
    expect(officers).toHaveLength(offices);
    expect(officers.every(({ username_mark }) => username_mark === null)).toBe(true);
    const ids = officers.map(({ id }) => id);
    const reached = await reachableByAccount(stage.parts.reader, ids, Date.now());
    expect(new Set(ids.map((id) => reached.get(id)?.join()))).toEqual(new Set(['CALL']));
    const invitations = await stage.db.selectFrom('invitation').select('id').execute();
    expect(invitations).toEqual([]);
  });

  test('a real operation makes nobody', async () => {
    stage.restart({ plan: { ...stage.parts.plan, kind: 'PEMILU' } });
    expect(await stage.room.seedExercisePeople({ hasOffices: true })).toEqual([]);
    expect(await stage.db.selectFrom('account').select('id').execute()).toEqual([]);
  });

  test('an exercise in which there is somebody makes nobody', async () => {
    await stage.firstAdmin();
    expect(await stage.room.seedExercisePeople()).toEqual([]);
  });
});
