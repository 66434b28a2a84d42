import { Caller } from './caller.ts';
import { signing } from './cast.ts';
import { byChief, type OutcomeRow, once, REASON, SESSION } from './outcome-row.ts';
import { DESA, REGENCY } from './outcome-world.ts';

/** Who is let in, as whom, and for how long. */
export const OF_PEOPLE: Readonly<Record<string, OutcomeRow>> = {
  invitePerson: byChief(() => ({
    ...{ name: 'Tamu baru', username: 'tamu.baru', phone: '+628111111111' },
    grants: [signing({ role: 'POSKO', region: REGENCY })],
  })),
  invitePersonAgain: byChief(async (world) => ({ person: (await world.person('Lupa Sandi')).principal })),
  changePerson: byChief(async (world) => ({
    person: (await world.person('Ganti Nama')).principal,
    name: 'Nama Baru',
  })),
  grantAccess: byChief(async (world) => ({
    person: (await world.person('Tambah Hak')).principal,
    grant: signing({ role: 'LEADER', region: REGENCY }),
    reason: REASON,
  })),
  revokeAccess: byChief(async (world) => ({
    grant: (await world.person('Cabut Hak')).grantIds[0],
    reason: REASON,
  })),
  endSession: byChief(async (world) => ({ session: await world.session(await world.person('Akhiri Sesi')) })),
  barPerson: byChief(async (world) => ({
    person: (await world.person('Ditutup Aksesnya')).principal,
    reason: REASON,
  })),
  erasePerson: byChief(async (world) => ({
    person: (await world.person('Dihapus Datanya')).principal,
    reason: REASON,
  })),
  inviteReporters: byChief(() => ({ region: DESA, institution: 'LINMAS', tps: null })),
  barReporter: byChief(async (world) => ({
    reporter: (await world.cast.reporter('Pelapor ditutup', '15.07.05.2004-002', 'PTPS')).principal,
    reason: REASON,
  })),
  issueToken: byChief(() => ({
    ...{ name: 'Program baru', region: REGENCY, scopes: ['READ'] },
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  })),
  revokeToken: byChief(async (world) => ({
    token: (await world.cast.program('Dicabut', REGENCY, ['READ'])).principal,
  })),
  logIn: {
    commits: SESSION,
    isEachTimeNew: true,
    prepare: async (world) => {
      await world.person('Masuk Lagi');
      return {
        by: new Caller(world.server.url),
        input: { username: 'masuk.lagi', password: world.password },
      };
    },
  },
  logOut: {
    commits: /update [`"]access_session[`"] set [`"]ended_at[`"]/i,
    repeat: { wasLoggedIn: false },
    prepare: async (world) => ({ by: (await world.person('Keluar Sekarang')).caller, input: null }),
  },
  redeemInvitation: {
    commits: SESSION,
    isEachTimeNew: true,
    prepare: async (world, id) => {
      const { code } = await world.chief.caller.act<{ code: string }>(
        'invitePerson',
        {
          ...{ id: world.id('redeemed'), name: 'Baru Masuk', username: 'baru.masuk' },
          grants: [signing({ role: 'POSKO', region: REGENCY })],
        },
        'PersonInvited',
        'code',
      );
      return { by: new Caller(world.server.url), input: { id, code, password: world.password } };
    },
  },
  setPassword: once(async (world, id) => ({
    by: (await world.person('Ganti Sandi')).caller,
    input: { id, currentPassword: world.password, newPassword: 'Pulau-Berhala-2024' },
  })),
  startPasskeyRegistration: {
    commits: null,
    prepare: async ({ posko }) => ({ by: posko.caller, input: null }),
  },
  startPasskeyLogIn: {
    commits: null,
    prepare: async (world) => ({ by: new Caller(world.server.url), input: null }),
  },
  addPasskey: once(async (world, id) => {
    const owner = await world.person('Punya Kunci');
    const made = world.authenticator().create(await world.registration(owner), 'HP dinas');
    return { by: owner.caller, input: { ...made, id } };
  }),
  removePasskey: once(async (world, id) => {
    const owner = await world.person('Lepas Kunci');
    return { by: owner.caller, input: { id, passkey: (await world.passkey(owner)).id } };
  }),
  logInWithPasskey: {
    commits: SESSION,
    // A signature of a device is good once: a repeat signs again.
    repeat: 'SHUT_OUT',
    prepare: async (world) => {
      const { device } = await world.passkey(await world.person('Masuk Kunci'));
      const { started } = await new Caller(world.server.url).read<{ started: { options: unknown } }>(
        'mutation S { started: startPasskeyLogIn { ... on PasskeyLogInStarted { options } } }',
      );
      return { by: new Caller(world.server.url), input: { ...device.get(started.options) } };
    },
  },
  socketTicket: { commits: null, prepare: async ({ posko }) => ({ by: posko.caller, input: null }) },
};
