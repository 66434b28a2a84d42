import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { AccountStage, DAY, NOW, refusalOf, right, TestDoor } from './account.fixture.ts';

const KECAMATAN = '15.07.05';

describe.each(DATABASES)('reporters on $name', ({ fresh }) => {
  let stage: AccountStage;
  let coordinator: TestDoor;
  let stranger: TestDoor;
  let admin: TestDoor;
  /** Desa of the kecamatan with three TPS or more, one for each test. */
  let desas: string[];
  const reporters = () => stage.services.reporters;
  const invite = async (change: object = {}, asker = coordinator) =>
    reporters().inviteReporters(await stage.viewer(asker), {
      ...{ id: newId(), region: desas[0] ?? '', institution: 'KPPS', tps: null },
      ...change,
    });
  const listed = async (region: string, asker = coordinator) =>
    stage.services.accountQueries.reporters(await stage.viewer(asker), region);

  beforeAll(async () => {
    stage = await AccountStage.open(await fresh());
    const { roster } = stage.parts;
    const codes = roster.children(KECAMATAN).map(({ code }) => code);
    desas = codes.filter((code) => roster.tpsWithin(code).length > 2);
    expect(desas.length).toBeGreaterThan(5);
    admin = await stage.firstAdmin();
    const inKecamatan = (region: string) => [right({ role: 'KECAMATAN', region })];
    coordinator = (await stage.person(admin, 'camat', inKecamatan(KECAMATAN))).door;
    stranger = (await stage.person(admin, 'camat.lain', inKecamatan('15.07.01'))).door;
  });
  afterAll(() => stage.close());

  test('every TPS of a desa gets an invitation of its own, bound to it', async () => {
    const { invitations } = await invite();
    const expected = stage.parts.roster.tpsWithin(desas[0] ?? '').map(({ code }) => code);
    expect(invitations.map(({ tps }) => tps)).toEqual(expected);
    expect(new Set(invitations.map(({ code }) => code)).size).toBe(expected.length);
    const [first] = invitations;
    expect(await stage.services.accountQueries.invitation(first?.code ?? '')).toEqual({
      ...{ kind: 'REPORTER', state: 'OPEN', tps: first?.tps, institution: 'KPPS' },
      ...{ expiresAt: null, name: null, username: null },
      // Whoever holds it may read no roster: it is told in names where he is asked to report.
      place: { desa: stage.parts.roster.regions.get(desas[0] ?? '')?.name, kecamatan: 'Sadu' },
      institutionLabel: { id: 'KPPS', en: expect.any(String) },
    });
    const phone = await stage.redeem({ code: first?.code, password: null });
    const viewer = await stage.viewer(phone);
    expect([
      viewer.kind,
      viewer.grants.map(({ role, region, institution }) => [role, region, institution]),
    ]).toEqual(['REPORTER', [['REPORTER', first?.tps, 'KPPS']]]);
    expect(viewer.mayIn('reportCheckpoint', first?.tps ?? '')).toBe(true);
    expect(viewer.mayIn('reportCheckpoint', invitations[1]?.tps ?? '')).toBe(false);
    expect(await refusalOf(stage.redeem({ code: first?.code, password: null }))).toBe('INVITATION_USED');
    const me = await stage.services.accountQueries.me(viewer);
    expect(me).toMatchObject({ kind: 'REPORTER', name: null, session: { how: 'INVITATION' } });
  });

  test('a phone stays let in for thirty days, also when it was out of reach for long', async () => {
    const { invitations } = await invite({ institution: 'PTPS' });
    const phone = await stage.redeem({ code: invitations[0]?.code, password: null });
    expect(phone.expiresAt).toBe(NOW + 30 * DAY);
    stage.now = NOW + 30 * DAY - 1;
    expect((await stage.viewer(phone)).kind).toBe('REPORTER');
    stage.now = NOW + 30 * DAY;
    expect(await refusalOf(stage.viewer(phone))).toBe('fault CREDENTIAL_EXPIRED');
    stage.now = NOW;
  });

  test('a number that a reporter gave is told to whoever may see contacts there, until his phone is shut out', async () => {
    const region = desas[5] ?? '';
    const { invitations } = await invite({ region });
    const code = invitations[0]?.code;
    const tooLong = stage.redeem({ code, password: null, phone: '0'.repeat(25) });
    expect(await refusalOf(tooLong)).toBe('TEXT_NOT_ACCEPTABLE');
    await stage.redeem({ code, password: null, phone: ' 0812 3456 7890 ' });
    const [reporter] = await listed(region);
    expect(reporter?.phone).toBe('0812 3456 7890');
    const [asAdmin] = await listed(region, admin);
    expect([asAdmin?.reporter, asAdmin?.phone]).toEqual([reporter?.reporter, null]);
    const barring = { id: newId(), reporter: reporter?.reporter ?? '', reason: 'HP hilang.' };
    await reporters().barReporter(await stage.viewer(coordinator), barring);
    expect((await listed(region))[0]?.phone).toBeNull();
  });

  test('a new sheet leaves out who is in, and takes the place of the old one for the others', async () => {
    const region = desas[1] ?? '';
    const old = (await invite({ region })).invitations;
    const [redeemed, open] = old;
    await stage.redeem({ code: redeemed?.code, password: null });
    const sheet = (await invite({ region })).invitations;
    expect(sheet.map(({ tps }) => tps)).toEqual(old.slice(1).map(({ tps }) => tps));
    expect(await refusalOf(stage.redeem({ code: open?.code, password: null }))).toBe('INVITATION_EXPIRED');
    const named = (await invite({ region, tps: [redeemed?.tps] })).invitations;
    expect(named.map(({ tps }) => tps)).toEqual([redeemed?.tps]);
  });

  test('a repeat of the same request makes no second sheet, and after a lost answer has its codes (F26)', async () => {
    const request = { id: newId(), region: desas[2] ?? '' };
    await stage.combiner.losing('ANSWER', () => invite(request));
    const first = await invite(request);
    expect(first.invitations.length).toBeGreaterThan(1);
    for (const { code } of first.invitations)
      expect(await stage.services.accountQueries.invitation(code ?? '')).toMatchObject({ state: 'OPEN' });
    expect((await invite(request)).invitations).toEqual(first.invitations);
    stage.now += 15 * 60_000;
    const late = await invite(request);
    stage.now -= 15 * 60_000;
    expect(late.invitations).toEqual(first.invitations.map((one) => ({ ...one, code: null })));
  });

  test('a sheet that cannot be made is refused by a code of its own', async () => {
    const refused = (change: object) => refusalOf(invite(change));
    expect(await refused({ region: '15.07' })).toBe('fault FORBIDDEN');
    expect(await refused({ region: '15.07.01' })).toBe('fault FORBIDDEN');
    expect(await refused({ region: '15.07.05.9999' })).toBe('REGION_UNKNOWN');
    expect(await refused({ institution: 'PBB' })).toBe('INSTITUTION_UNKNOWN');
    expect(await refused({ tps: [`${desas[0]}-999`] })).toBe('TPS_UNKNOWN');
    expect(await refused({ tps: [`${desas[1]}-001`] })).toBe('TPS_OUTSIDE_REGION');
    const { door } = await stage.person(
      await stage.redeem({ code: await codeOfAdmin(stage) }),
      'posko.sheet',
      [right()],
    );
    expect(await refusalOf(invite({ region: '15.07' }, door))).toBe('REGION_TOO_LARGE');
    stage.isOperationClosed = true;
    expect(await refused({})).toBe('OPERATION_CLOSED');
    stage.isOperationClosed = false;
  });

  test('invitations end with the operation', async () => {
    const { invitations } = await invite({ region: desas[3] ?? '' });
    stage.isOperationClosed = true;
    expect(await refusalOf(stage.redeem({ code: invitations[0]?.code, password: null }))).toBe(
      'INVITATION_EXPIRED',
    );
    stage.isOperationClosed = false;
    expect(await refusalOf(stage.redeem({ code: invitations[0]?.code, password: null }))).toBe('done');
  });

  test('a coordinator sees the phones of his region, and shuts a lost one out; those of others do not exist for him', async () => {
    const region = desas[4] ?? '';
    const { invitations } = await invite({ region });
    const phone = await stage.redeem({ code: invitations[0]?.code, password: null });
    const reporter = (await stage.viewer(phone)).principal ?? '';
    expect(
      (await listed(region)).map(({ tps, reporter: who, invitation }) => [tps, who, invitation.state]),
    ).toEqual(
      invitations.map(({ tps }, index) => [
        tps,
        index === 0 ? reporter : null,
        index === 0 ? 'USED' : 'OPEN',
      ]),
    );
    expect(await listed(region, stranger)).toEqual([]);
    expect(await listed('15.07')).toEqual([]);
    const bar = async (asker: TestDoor, who = reporter) => {
      const viewer = await stage.viewer(asker);
      return refusalOf(reporters().barReporter(viewer, { id: newId(), reporter: who, reason: 'HP hilang' }));
    };
    expect([await bar(stranger), await bar(coordinator, newId())]).toEqual([
      'REPORTER_UNKNOWN',
      'REPORTER_UNKNOWN',
    ]);
    expect([await bar(coordinator), await bar(coordinator)]).toEqual(['done', 'REPORTER_UNKNOWN']);
    await expect(stage.viewer(phone)).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    expect((await listed(region))[0]).toMatchObject({ isBarred: true });
    expect((await invite({ region })).invitations.map(({ tps }) => tps)).toContain(invitations[0]?.tps);
  });
});

/** The code of one more admin, made by the admin who is there. */
async function codeOfAdmin(stage: AccountStage): Promise<string | null> {
  const door = new TestDoor();
  await stage.services.logIn.logIn(door, { username: 'admin.satu', password: 'kuda biru makan awan' });
  const request = { id: newId(), name: 'Admin Dua', username: 'admin.dua', phone: null };
  const grants = [right({ role: 'ADMIN' })];
  return (await stage.services.people.invitePerson(await stage.viewer(door), { ...request, grants })).code;
}
