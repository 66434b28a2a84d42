import { sql } from 'kysely';
import { POLL_INTERVAL_SECONDS } from '../../server/domain/display/pairing-register.ts';
import { must } from '../../server/kernel/must.ts';
import { Caller } from './caller.ts';
import { byChief, DUE, type OutcomeRow, once, REASON, WALL_TOKEN } from './outcome-row.ts';
import { ON_INCIDENTS } from './outcome-rows-of-incidents.ts';
import { OF_PEOPLE } from './outcome-rows-of-people.ts';
import { type OutcomeWorld, POST, REGENCY, TPS } from './outcome-world.ts';
import { wib } from './scribe.ts';

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

const walls: Readonly<Record<string, OutcomeRow>> = {
  startWallPairing: {
    commits: /insert into [`"]wall[`"]/i,
    isEachTimeNew: true,
    prepare: async (world) => {
      const { publicKey } = (await world.screen()).device;
      const { wallKey } = must(world.server.siaga.exerciseDoors, 'the doors of an exercise');
      const exercise = { key: wallKey, setup: world.setup('Layar latihan') };
      return {
        by: new Caller(world.server.url),
        input: { publicKey, width: 1920, height: 1080, exercise },
      };
    },
  },
  approveWall: byChief(async (world) => ({
    code: (await world.screen()).code,
    setup: world.setup('Layar disetujui'),
  })),
  refuseWall: byChief(async (world) => ({ code: (await world.screen()).code, reason: REASON })),
  pollWallPairing: {
    commits: WALL_TOKEN,
    pauseMs: POLL_INTERVAL_SECONDS * 1_000,
    isEachTimeNew: true,
    prepare: async (world) => {
      const { device, code, pairing } = await world.screen();
      const approving = { id: world.id('polled wall'), code, setup: world.setup('Layar bertanya') };
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
    wall: (await world.cast.wall('Layar diperintah', REGENCY)).principal,
    command: 'BLANK',
    reason: REASON,
  })),
  unpairWall: byChief(async (world) => ({
    wall: (await world.cast.wall('Layar dilepas', REGENCY)).principal,
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
  ...ON_INCIDENTS,
  ...reports,
  ...alerts,
  ...OF_PEOPLE,
  ...walls,
  runExerciseClock: byChief(() => ({ speed: 1 })),
};
