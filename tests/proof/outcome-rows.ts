import { sql } from 'kysely';
import { POLL_INTERVAL_SECONDS } from '../../server/domain/display/pairing-register.ts';
import { must } from '../../server/kernel/must.ts';
import { Caller } from './caller.ts';
import { DESA, type OutcomeWorld, POST, REGENCY, TPS } from './outcome-world.ts';
import { wib } from './scribe.ts';

/** What is sent, and who sends it. */
export interface Sending {
  readonly by: Caller;
  /** Null: the mutation takes none. */
  readonly input: Record<string, unknown> | null;
}

/** How one mutation is tried. */
export interface OutcomeRow {
  /** Makes what it needs, and says what is to be sent. */
  readonly prepare: (world: OutcomeWorld, id: string) => Promise<Sending>;
  /** A statement of the transaction whose answer is lost; null: it commits nothing. */
  readonly commits: RegExp | null;
  /** Each sending does it once more, as a way in is opened each time somebody comes. */
  readonly isEachTimeNew?: true;
  /** What a repeat is answered, where that is another thing than the first time. */
  readonly repeat?: 'SHUT_OUT' | object;
  /** How long the server asks the sender to wait before the repeat, in milliseconds. */
  readonly pauseMs?: number;
}

/** Acts with an id of their own leave a receipt. */
const RECEIPT = /insert into [`"]receipt[`"]/i;
const SESSION = /insert into [`"]access_session[`"]/i;
const WALL_TOKEN = /insert into [`"]wall_token[`"]/i;

type Prepare = OutcomeRow['prepare'];
const once = (prepare: Prepare): OutcomeRow => ({ prepare, commits: RECEIPT });

/** An act of the post on an incident of its own. */
const onIncident = (
  name: string,
  more: (world: OutcomeWorld, incident: string) => object | Promise<object>,
  by: 'posko' | 'chief' = 'posko',
): OutcomeRow =>
  once(async (world, id) => {
    const incident = await world.incident(name);
    return { by: world[by].caller, input: { id, ...world.about(incident, await more(world, incident)) } };
  });

const byChief = (input: (world: OutcomeWorld) => object | Promise<object>): OutcomeRow =>
  once(async (world, id) => ({ by: world.chief.caller, input: { id, ...(await input(world)) } }));

const DUE = wib('09:00');
const REASON = 'Sudah diperiksa';

const incidents: Readonly<Record<string, OutcomeRow>> = {
  raiseIncident: once(async ({ posko }, id) => ({
    by: posko.caller,
    input: {
      ...{ id, category: 'LOGISTIK', region: DESA, level: 'TERBATAS', severity: 'HIGH', institution: 'KPPS' },
      ...{ happenedAt: wib('06:21'), description: 'Kotak suara rusak' },
    },
  })),
  acknowledgeIncident: onIncident('acknowledge', () => ({})),
  addNote: onIncident('note', () => ({ text: 'Catatan' })),
  assignAgency: onIncident('assign', async ({ posko }, incident) => {
    const { incident: was } = await posko.caller.read<{ incident: object }>(
      `{ incident(id: "${incident}") { agency supporting } }`,
    );
    return { agency: 'DINKES', supporting: ['POLRES'], was };
  }),
  changeHindrance: onIncident('hindrance', () => ({ stage: 'LOGISTIK_TIBA', was: null })),
  changeSeverity: onIncident('severity', () => ({ severity: 'HIGH', was: 'MEDIUM', reason: REASON })),
  classifyIncident: onIncident('classify', () => ({ level: 'TERBATAS', reason: REASON })),
  finishIncident: onIncident('finish', () => ({ result: 'Selesai' })),
  closeIncident: onIncident(
    'close',
    async (world, incident) => {
      await world.before('finishIncident', incident, { result: 'Selesai' }, 'IncidentFinished');
      return { post: 'SEKDA', result: 'Selesai' };
    },
    'chief',
  ),
  dismissIncident: onIncident(
    'dismiss',
    async (world, incident) => {
      await world.before('finishIncident', incident, { result: 'Selesai' }, 'IncidentFinished');
      return { post: 'SEKDA', reason: REASON };
    },
    'chief',
  ),
  reopenIncident: onIncident('reopen', async (world, incident) => {
    await world.before('finishIncident', incident, { result: 'Selesai' }, 'IncidentFinished');
    const dismissing = { post: 'SEKDA', reason: REASON };
    await world.before('dismissIncident', incident, dismissing, 'IncidentDismissed', world.chief);
    return { reason: REASON };
  }),
  issueDisposition: onIncident('directive', () => ({ agency: 'DINKES', dueAt: DUE, text: 'Kirim tim' })),
  confirmDisposition: onIncident('confirm', async (world, incident) => {
    const directive = { agency: 'DINKES', dueAt: DUE, text: 'Kirim tim' };
    return {
      disposition: await world.before('issueDisposition', incident, directive, 'DispositionIssued'),
    };
  }),
  judgeTruth: onIncident('truth', () => ({ truth: 'CONFIRMED', was: 'UNVERIFIED', reason: REASON })),
  mergeIncident: onIncident('merged', async (world) => ({ into: await world.incident('merged into') })),
  unmergeIncident: onIncident('unmerged', async (world, incident) => {
    const into = await world.incident('unmerged from');
    await world.before('mergeIncident', incident, { into }, 'IncidentMerged');
    return {};
  }),
  recommendRevote: onIncident('revote', () => ({ kind: 'PSU', isRecommended: true })),
  recordAction: onIncident('action', () => ({ text: 'Petugas berangkat' })),
  recordHandover: onIncident('handover', () => ({ to: 'BAWASLU', at: wib('06:25'), receiptNumber: 'TT-1' })),
  releaseWallText: onIncident('wall text', () => ({ text: 'Logistik terlambat' })),
  snoozeIncident: onIncident('snooze', () => ({ until: wib('06:50'), reason: REASON })),
  wakeIncident: onIncident('wake', async (world, incident) => {
    const rest = { until: wib('06:50'), reason: REASON };
    await world.before('snoozeIncident', incident, rest, 'IncidentSnoozed');
    return {};
  }),
  starEntry: onIncident('star', async (world, incident) => ({
    entry: await world.before('addNote', incident, { text: 'Penting' }, 'IncidentNoteAdded'),
    isStarred: true,
  })),
  undoIncidentAct: onIncident('undo', async (world, incident) => ({
    act: await world.before('addNote', incident, { text: 'Keliru' }, 'IncidentNoteAdded'),
  })),
  announcePhoto: once(async (world, id) => {
    const { announcement } = await world.photo(await world.incident('photo'), 1);
    return { by: world.posko.caller, input: { id, ...announcement } };
  }),
  removePhoto: once(async (world, id) => {
    const photo = world.id('photo to be removed');
    const { announcement, send } = await world.photo(await world.incident('removed photo'), 2);
    await world.posko.caller.act('announcePhoto', { id: photo, ...announcement }, 'PhotoAnnounced');
    await send();
    return {
      by: world.posko.caller,
      input: { id, photo, post: POST, reason: REASON, happenedAt: wib('06:26') },
    };
  }),
};

const reports: Readonly<Record<string, OutcomeRow>> = {
  reportCheckpoint: once(async ({ reporter }, id) => ({
    by: reporter.caller,
    input: { id, tps: TPS, stage: 'TPS_SIAP', happenedAt: wib('05:20'), institution: 'KPPS' },
  })),
  logCall: once(async ({ posko }, id) => ({
    by: posko.caller,
    input: { id, tps: TPS, outcome: 'SAFE', happenedAt: wib('06:25'), note: 'Aman' },
  })),
  openRollCall: once(async (world, id) => ({
    by: world.posko.caller,
    input: { id, ...asking(world, '15.07.02') },
  })),
  answerRollCall: once(async (world, id) => {
    const rollCall = await opened(world, REGENCY);
    const answer = { readiness: 'READY', channel: 'RADIO', happenedAt: wib('06:25') };
    return {
      by: world.posko.caller,
      input: { id, rollCall, region: asking(world, REGENCY).asked[0], ...answer },
    };
  }),
  closeRollCall: once(async (world, id) => ({
    by: world.posko.caller,
    input: { id, rollCall: await opened(world, '15.07.01') },
  })),
  recordLesson: once(async ({ posko }, id) => ({
    by: posko.caller,
    input: { id, region: REGENCY, ownerKind: 'POST', owner: POST, dueAt: DUE, text: 'Tambah logistik' },
  })),
  amendLesson: once(async (world, id) => ({
    by: world.posko.caller,
    input: {
      ...{ id, lesson: await lesson(world, 'amended'), version: 1 },
      ...{ ownerKind: 'POST', owner: POST, dueAt: DUE, text: 'Tambah dua truk' },
    },
  })),
  withdrawLesson: once(async (world, id) => ({
    by: world.posko.caller,
    input: { id, lesson: await lesson(world, 'withdrawn'), version: 1 },
  })),
  importRoster: byChief(async ({ server }) => {
    // A TPS that is there already: what was imported counts from the next start.
    const { regions, tpsList } = server.siaga.services.roster;
    const { desaCode, kecamatanCode } = must(tpsList.get(TPS), 'a TPS');
    const names = [regions.get(desaCode)?.name, regions.get(kecamatanCode)?.name];
    return { csv: `kode_desa,desa,kecamatan,no_tps\n${desaCode},${names.join()},1\n` };
  }),
};

async function opened(world: OutcomeWorld, region: string): Promise<string> {
  const id = world.id(`roll-call of ${region}`);
  await world.posko.caller.act('openRollCall', { id, ...asking(world, region) }, 'RollCallOpened');
  return id;
}

/** Asks the first part of a region. */
function asking({ server }: OutcomeWorld, region: string) {
  const asked = server.siaga.services.roster.children(region).slice(0, 1);
  return { region, asked: asked.map(({ code }) => code), question: 'Siap?', closesAt: wib('06:45') };
}

async function lesson(world: OutcomeWorld, name: string): Promise<string> {
  const id = world.id(`lesson ${name}`);
  const said = { region: REGENCY, ownerKind: 'POST', owner: POST, dueAt: DUE, text: 'Tambah logistik' };
  await world.posko.caller.act('recordLesson', { id, ...said }, 'LessonKept');
  return id;
}

const alerts: Readonly<Record<string, OutcomeRow>> = {
  sendTestAlert: byChief(() => ({ region: REGENCY })),
  acknowledgeAlert: once(async (world, id) => ({
    by: world.posko.caller,
    input: { id, alert: await world.alert('acknowledged'), post: POST, happenedAt: wib('06:25') },
  })),
  declineAlert: once(async (world, id) => ({
    by: world.posko.caller,
    input: { id, alert: await world.alert('declined') },
  })),
  noteAlert: once(async (world, id) => ({
    by: world.posko.caller,
    input: { id, alert: await world.alert('noted'), notice: 'READ' },
  })),
  registerPush: once(async (world, id) => ({ by: world.posko.caller, input: { id, ...push('one') } })),
  removePush: once(async (world, id) => {
    await world.posko.caller.act(
      'registerPush',
      { id: world.id('push two'), ...push('two') },
      'PushRegistered',
    );
    return { by: world.posko.caller, input: { id, endpoint: push('two').endpoint } };
  }),
  addWebhook: byChief((world) => world.hook('ditambah')),
  removeWebhook: byChief(async (world) => ({ webhook: await world.webhook('dihapus') })),
  testWebhook: byChief(async (world) => ({ webhook: await world.webhook('diuji') })),
  sendDeliveryAgain: {
    // Whether it was sent by then, the repeat says.
    repeat: {},
    ...byChief(async (world) => {
      const webhook = await world.webhook('diulang');
      const { delivery } = await world.chief.caller.act<{ delivery: { id: string } }>(
        'testWebhook',
        { id: world.id('delivery to be sent again'), webhook },
        'WebhookTested',
        'delivery { id }',
      );
      await arrived(world, 'diulang');
      await givenUp(world, delivery.id);
      return { delivery: delivery.id };
    }),
  },
  processSetAside: byChief(async (world) => {
    const gone = await world.person('Disisihkan');
    const barring = { id: world.id('barred, set aside'), person: gone.principal, reason: REASON };
    await world.chief.caller.act('barPerson', barring, 'PersonBarred');
    const work = world.id('set aside');
    await world.onDatabase((db) =>
      sql`insert into set_aside (id, consumer, seq, kind, subject, tries, reason, set_aside_at)
        select ${work}, 'delivery', seq, kind, subject, 3, 'trial', 1 from stream_event
        where stream_id = 1 and kind = 'PrincipalBarred' order by seq desc limit 1`.execute(db),
    );
    return { work };
  }),
};

const push = (name: string) => ({
  ...{ endpoint: `https://fcm.googleapis.com/fcm/send/${name}`, language: 'ID' },
  ...{ p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: Buffer.alloc(16, 1).toString('base64url') },
});

/** As if it had been tried for a day, once its first try is written down. */
async function givenUp(world: OutcomeWorld, id: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (let changed = 0; changed === 0; ) {
    const { numAffectedRows } = await world.onDatabase((db) =>
      sql`update delivery set state = 'DEAD' where id = ${id} and state <> 'WAITING'`.execute(db),
    );
    changed = Number(numAffectedRows ?? 0);
    if (Date.now() > deadline) throw new Error(`the delivery ${id} was not tried`);
  }
}

async function arrived({ receiver }: OutcomeWorld, name: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!receiver.received.some(({ path }) => path === `/${name}`)) {
    if (Date.now() > deadline) throw new Error(`nothing arrived at ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const people: Readonly<Record<string, OutcomeRow>> = {
  invitePerson: byChief(() => ({
    ...{ name: 'Tamu baru', username: 'tamu.baru', phone: '+628111111111' },
    grants: [{ role: 'POSKO', region: REGENCY }],
  })),
  invitePersonAgain: byChief(async (world) => ({ person: (await world.person('Lupa Sandi')).principal })),
  changePerson: byChief(async (world) => ({
    person: (await world.person('Ganti Nama')).principal,
    name: 'Nama Baru',
  })),
  grantAccess: byChief(async (world) => ({
    person: (await world.person('Tambah Hak')).principal,
    grant: { role: 'LEADER', region: REGENCY },
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
          grants: [{ role: 'POSKO', region: REGENCY }],
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

const walls: Readonly<Record<string, OutcomeRow>> = {
  startWallPairing: {
    commits: /insert into [`"]wall[`"]/i,
    isEachTimeNew: true,
    prepare: async (world) => {
      const { publicKey } = (await world.screen()).device;
      const { wallKey } = must(world.server.siaga.exerciseDoors, 'the doors of an exercise');
      const exercise = { key: wallKey, setup: world.setup('Dinding latihan') };
      return {
        by: new Caller(world.server.url),
        input: { publicKey, width: 1920, height: 1080, exercise },
      };
    },
  },
  approveWall: byChief(async (world) => ({
    code: (await world.screen()).code,
    setup: world.setup('Dinding disetujui'),
  })),
  refuseWall: byChief(async (world) => ({ code: (await world.screen()).code, reason: REASON })),
  pollWallPairing: {
    commits: WALL_TOKEN,
    pauseMs: POLL_INTERVAL_SECONDS * 1_000,
    isEachTimeNew: true,
    prepare: async (world) => {
      const { device, code, pairing } = await world.screen();
      const approving = { id: world.id('polled wall'), code, setup: world.setup('Dinding bertanya') };
      await world.chief.caller.act('approveWall', approving, 'WallApproved');
      const by = new Caller(world.server.url);
      // Signed again each time: a proof is good once.
      const input = {
        pairing,
        get proof() {
          return device.pairingProof(pairing, Date.now());
        },
      };
      return { by, input };
    },
  },
  commandWall: byChief(async (world) => ({
    wall: (await world.cast.wall('Dinding diperintah', REGENCY)).principal,
    command: 'BLANK',
    reason: REASON,
  })),
  unpairWall: byChief(async (world) => ({
    wall: (await world.cast.wall('Dinding dilepas', REGENCY)).principal,
    reason: REASON,
  })),
  renewWall: {
    commits: WALL_TOKEN,
    isEachTimeNew: true,
    prepare: async ({ wall }) => ({ by: wall.caller, input: null }),
  },
  reportWallHealth: {
    commits: null,
    prepare: async ({ wall }) => ({
      by: wall.caller,
      input: {
        ...{ frameAt: new Date().toISOString(), nodes: 100, preset: 'STANDARD', scene: 'OVERVIEW' },
        ...{ sound: 'MUTED', version: 'trial' },
      },
    }),
  },
};

/** Every mutation, and how it is tried. The clock of the exercise comes last: from then on time passes. */
export const OUTCOME_ROWS: Readonly<Record<string, OutcomeRow>> = {
  ...incidents,
  ...reports,
  ...alerts,
  ...people,
  ...walls,
  runExerciseClock: byChief(() => ({ speed: 1 })),
};
