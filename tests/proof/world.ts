import { Readable } from 'node:stream';
import { contentHash, picture } from '../../server/domain/photo/photo.fixture.ts';
import { must } from '../../server/kernel/must.ts';
import type { Caller } from './caller.ts';
import { Cast, type Player } from './cast.ts';
import { laterLives, lives } from './lives.ts';
import { Marks } from './marks.ts';
import { openProofServer, type ProofServer } from './proof-server.ts';
import { type Place, Scribe, wib } from './scribe.ts';

export const REGENCY = '15.07';
/** The two kecamatan in which most things happen, with a desa and TPS each, and one where little does. */
export const SADU = '15.07.05';
export const DESA = '15.07.05.2004';
export const TPS = '15.07.05.2004-001';
export const NEXT_TPS = '15.07.05.2004-002';
export const OTHER = '15.07.02';
export const THIRD = '15.07.01';

const LEVELS = ['BIASA', 'TERBATAS', 'RAHASIA'] as const;
/** A server with everybody and everything in it that rights are about. */
export interface World {
  readonly server: ProofServer;
  readonly cast: Cast;
  readonly marks: Marks;
  /** Sees everything there is, by two rights at once. */
  readonly overseer: Player;
  readonly players: readonly Player[];
  /** Ids in the order in which they were raised. */
  readonly incidents: readonly string[];
  readonly otherDesa: string;
  readonly otherTps: string;
  close(): Promise<void>;
}

async function people(cast: Cast, otherTps: string): Promise<Player[]> {
  const next = new Date(Date.now() + 86_400_000 * 30).toISOString();
  const person = (name: string, ...grants: Parameters<Cast['person']>[1]) => cast.person(name, grants);
  const grant = (role: string, region: string, more: object = {}) => ({ role, region, ...more });
  return [
    cast.nobody(),
    await person('Admin satu', grant('ADMIN', REGENCY)),
    await person('Posko satu', grant('POSKO', REGENCY)),
    await person('Posko dua', grant('POSKO', SADU)),
    await person('Camat Sadu', grant('KECAMATAN', SADU, { post: 'CAMAT' })),
    await person('Camat lain', grant('KECAMATAN', OTHER)),
    await person('Bupati', grant('LEADER', REGENCY)),
    await person('Pimpinan Sadu', grant('LEADER', SADU)),
    await person('Dinas kesehatan', grant('AGENCY', REGENCY, { agency: 'DINKES' })),
    await person('Polres Sadu', grant('AGENCY', SADU, { agency: 'POLRES' })),
    await person('Intel', grant('INTELLIGENCE', REGENCY)),
    await person('Intel lain', grant('INTELLIGENCE', OTHER)),
    await person('Admin dan instansi', grant('ADMIN', REGENCY), grant('AGENCY', SADU, { agency: 'DINKES' })),
    await person(
      'Intel dan instansi',
      grant('INTELLIGENCE', REGENCY),
      grant('AGENCY', SADU, { agency: 'DINKES' }),
    ),
    await person('Dua kecamatan', grant('KECAMATAN', SADU), grant('KECAMATAN', THIRD)),
    await person('Bupati dan camat', grant('LEADER', REGENCY), grant('KECAMATAN', OTHER)),
    await cast.person('Belum mulai', [], [{ role: 'POSKO', region: REGENCY, startsAt: next }]),
    await revoked(cast),
    await cast.reporter('Pelapor KPPS', TPS, 'KPPS'),
    await cast.reporter('Pelapor lain', otherTps, 'PTPS'),
    await cast.wall('Layar utama', REGENCY),
    await cast.wall('Layar Sadu', SADU),
    await cast.wall('Layar tamu', REGENCY, 'GUEST'),
    await cast.wall('Layar tutup', REGENCY, 'BLANK'),
    await cast.program('Peringatan', REGENCY, ['ALERTS']),
    await cast.program('Pembaca', REGENCY, ['READ']),
    await cast.program('Pembaca Sadu', SADU, ['READ']),
    await cast.program('Pelapor program', REGENCY, ['REPORT']),
    await cast.program('Pelapor dan pembaca', SADU, ['READ', 'REPORT']),
    await cast.program('Kueri', REGENCY, ['QUERY']),
  ];
}

/** Somebody who was POSKO once. */
async function revoked(cast: Cast): Promise<Player> {
  const player = await cast.person('Mantan posko', [{ role: 'POSKO', region: REGENCY }]);
  for (const grant of player.grantIds)
    await cast.admin.act('revokeAccess', { grant, reason: 'Pindah' }, 'AccessRevoked');
  return { ...player, grants: [], grantIds: [] };
}

/** A world in which everything of every level has happened everywhere. `watch` is called after each act. */
export async function openWorld(
  watch: (overseer: Caller) => Promise<void> = async () => undefined,
): Promise<World> {
  const server = await openProofServer();
  const cast = await Cast.open(server);
  const marks = new Marks();
  const { region } = await cast.admin.read<{
    region: { children: { code: string; tpsList: { code: string }[] }[] };
  }>(`{ region(code: "${OTHER}") { children { code tpsList { code } } } }`);
  const otherDesa = region.children[0]?.code ?? '';
  const otherTps = region.children[0]?.tpsList[0]?.code ?? '';
  const players = await people(cast, otherTps);
  const overseer = await cast.person('Pengawas', [
    { role: 'POSKO', region: REGENCY, post: 'WAKIL_KOORDINATOR' },
    { role: 'ADMIN', region: REGENCY },
  ]);
  const scribe = new Scribe(marks);
  await history(
    scribe,
    (name) => (name === overseer.name ? overseer.caller : callerOf(players, name)),
    { otherDesa, otherTps },
    () => watch(overseer.caller),
  );
  await photos(server, overseer, scribe.incidents);
  return {
    server,
    cast,
    marks,
    overseer,
    players,
    incidents: scribe.incidents,
    otherDesa,
    otherTps,
    close: () => server.close(),
  };
}

/** Some have a photo: the same, which is kept once. */
async function photos(server: ProofServer, sender: Player, incidents: readonly string[]): Promise<void> {
  const bytes = await picture('png', { width: 8, height: 8 });
  const { principal, caller } = sender;
  const content = contentHash(bytes);
  for (const incident of incidents.filter((_id, index) => index % 3 === 0).slice(0, 12)) {
    await caller.act(
      'announcePhoto',
      {
        ...{ incident, content, byteLength: bytes.length, mediaType: 'image/png' },
        happenedAt: wib('06:26'),
      },
      'PhotoAnnounced',
    );
  }
  const admission = {
    principal: must(principal, 'a sender'),
    kind: 'PERSON',
    session: null,
    expiresAt: null,
  } as const;
  const viewer = must(server.siaga.access.register.viewerOf(admission), 'a sender with rights');
  await server.siaga.photos.take({ content, offset: 0, bytes: Readable.from([bytes]) }, viewer);
}

const callerOf = (players: readonly Player[], name: string): Caller => {
  const player = players.find((each) => each.name === name);
  if (!player) throw new Error(`nobody is called ${name}`);
  return player.caller;
};

async function history(
  scribe: Scribe,
  by: (name: string) => Caller,
  { otherDesa, otherTps }: { otherDesa: string; otherTps: string },
  afterEach: () => Promise<void>,
): Promise<void> {
  const posko = by('Posko satu');
  const places: readonly Place[] = [
    { region: REGENCY },
    { region: SADU },
    { region: DESA },
    { region: DESA, tps: [TPS] },
    { region: DESA, tps: [TPS, NEXT_TPS] },
    { region: OTHER },
    { region: otherDesa, tps: [otherTps] },
    { region: THIRD },
  ];
  const reporters: readonly [string, string, Place][] = [
    ['Pelapor KPPS', 'BIASA', { region: DESA, tps: [TPS] }],
    ['Pelapor KPPS', 'TERBATAS', { region: DESA, tps: [TPS] }],
    ['Pelapor program', 'BIASA', { region: SADU }],
    ['Pelapor program', 'TERBATAS', { region: OTHER }],
    ['Camat Sadu', 'TERBATAS', { region: DESA }],
    ['Intel lain', 'RAHASIA', { region: otherDesa }],
  ];
  for (const tps of [TPS, NEXT_TPS, otherTps]) {
    for (const stage of ['TPS_SIAP', 'LOGISTIK_TIBA']) {
      await scribe.report(posko, tps, stage);
      await scribe.report(posko, tps, stage, { institution: 'LINMAS', assertion: 'NOT_DONE' });
      await afterEach();
    }
  }
  for (const place of places) {
    for (const level of LEVELS) {
      for (const severity of ['HIGH', 'CRITICAL']) {
        await scribe.raise(posko, level, place, { severity });
        await afterEach();
      }
    }
  }
  for (const [name, level, place] of reporters) {
    await scribe.raise(by(name), level, place, name === 'Pelapor KPPS' ? {} : { institution: 'POSKO' });
    await afterEach();
  }
  await scribe.raise(posko, 'BIASA', { region: DESA, tps: [NEXT_TPS] }, { hindersStage: 'PETUGAS_LENGKAP' });
  await afterEach();
  await lives(scribe, by, afterEach);
  await laterLives(scribe, by, SADU, afterEach);
  for (const description of ['Surat suara kurang 50 lembar', 'sursuara krg', 'Surat suara lebih']) {
    // Everybody sees them; that two are the same and one is not, whoever reads what was written.
    const alike = { category: 'LOGISTIK', kind: null, description };
    await scribe.raise(posko, 'BIASA', { region: DESA, tps: [NEXT_TPS] }, alike);
    await afterEach();
  }
  await rollCalls(scribe, by, otherTps);
  // With an alert of its own, after those of all others.
  await scribe.raise(posko, 'BIASA', { region: SADU }, { severity: 'CRITICAL' });
  await afterEach();
}

/** Calls to TPS, a roll-call that is over, and two that are open. */
async function rollCalls(scribe: Scribe, by: (name: string) => Caller, otherTps: string): Promise<void> {
  const posko = by('Posko satu');
  await scribe.call(by('Camat Sadu'), TPS, 'NO_ANSWER');
  await scribe.call(posko, TPS, 'SAFE');
  await scribe.call(posko, otherTps, 'INCIDENT');
  const over = await scribe.ask(posko, REGENCY, [SADU, THIRD]);
  await scribe.answer(posko, over, SADU, 'NOT_READY');
  await posko.act('closeRollCall', { rollCall: over }, 'RollCallClosed');
  const open = await scribe.ask(posko, REGENCY, [SADU, OTHER, THIRD]);
  await scribe.answer(by('Camat Sadu'), open, SADU, 'READY');
  await scribe.answer(posko, open, OTHER, 'NOT_READY');
  await scribe.ask(by('Camat Sadu'), SADU, [DESA]);
}
