import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { contentHash, picture } from '../../server/domain/photo/photo.fixture.ts';
import { must } from '../../server/kernel/must.ts';
import type { WebhookReceiver } from '../support/webhook-receiver.ts';
import type { Caller } from './caller.ts';
import { Cast, type Player } from './cast.ts';
import { openProofServer, type ProofServer } from './proof-server.ts';
import { type Scribe, wib } from './scribe.ts';
import {
  type Actors,
  guardedLife,
  idsFrom,
  lifeAtTheDoors,
  lifeElsewhere,
  scribeOf,
  type VisibleLife,
  visibleLife,
} from './twin-lives.ts';
import type { Ground } from './twin-questions.ts';
import { DESA, OTHER, REGENCY, SADU, TPS } from './world.ts';

/** Numbers of incidents are drawn with it: in each world the same ones for the same incidents. */
const CURSOR_KEYS = JSON.stringify({ 1: '5a'.repeat(32) });

/**
 * What is kept from somebody: what is secret, what happens in other kecamatan, what happens at the doors, and what is guarded and
 * not his agency's or his own.
 */
export type Hidden = 'SECRET' | 'ELSEWHERE' | 'DOORS' | 'OTHERS';

export interface Seat {
  readonly name: string;
  readonly scope: string;
  readonly hidden: readonly Hidden[];
  readonly enter: (cast: Cast, name: string) => Promise<Player>;
}

const person =
  (role: string, region: string, more: object = {}): Seat['enter'] =>
  (cast, name) =>
    cast.person(name, [{ role, region, ...more }]);
const program =
  (scope: string, region: string): Seat['enter'] =>
  (cast, name) =>
    cast.program(name, region, [scope]);

const REST = ['SECRET', 'ELSEWHERE', 'DOORS'] as const;
const ALL = [...REST, 'OTHERS'] as const;

/** Everybody there is: each role, in the regency and in one kecamatan, each kind of program, a wall, a reporter, and nobody. */
export const SEATS: readonly Seat[] = [
  { name: 'Admin', scope: REGENCY, hidden: ['SECRET'], enter: person('ADMIN', REGENCY) },
  {
    name: 'Dinkes',
    scope: REGENCY,
    hidden: ['SECRET', 'DOORS'],
    enter: person('AGENCY', REGENCY, { agency: 'DINKES' }),
  },
  { name: 'Pembaca', scope: REGENCY, hidden: ['SECRET', 'DOORS'], enter: program('READ', REGENCY) },
  { name: 'Sirene', scope: REGENCY, hidden: ['SECRET', 'DOORS'], enter: program('ALERTS', REGENCY) },
  { name: 'Posko', scope: REGENCY, hidden: ['DOORS'], enter: person('POSKO', REGENCY) },
  { name: 'Bupati', scope: REGENCY, hidden: ['DOORS'], enter: person('LEADER', REGENCY) },
  { name: 'Intel', scope: REGENCY, hidden: ['DOORS'], enter: person('INTELLIGENCE', REGENCY) },
  { name: 'Posko Sadu', scope: SADU, hidden: ['ELSEWHERE', 'DOORS'], enter: person('POSKO', SADU) },
  { name: 'Pimpinan Sadu', scope: SADU, hidden: ['ELSEWHERE', 'DOORS'], enter: person('LEADER', SADU) },
  { name: 'Intel Sadu', scope: SADU, hidden: ['ELSEWHERE', 'DOORS'], enter: person('INTELLIGENCE', SADU) },
  { name: 'Camat Sadu', scope: SADU, hidden: REST, enter: person('KECAMATAN', SADU, { post: 'CAMAT' }) },
  { name: 'Dinkes Sadu', scope: SADU, hidden: ALL, enter: person('AGENCY', SADU, { agency: 'DINKES' }) },
  {
    name: 'Pelapor',
    scope: TPS,
    hidden: ALL,
    enter: (cast, name) => cast.reporter(name, TPS, 'KPPS'),
  },
  { name: 'Layar Sadu', scope: SADU, hidden: REST, enter: (cast, name) => cast.wall(name, SADU) },
  { name: 'Pembaca Sadu', scope: SADU, hidden: ALL, enter: program('READ', SADU) },
  { name: 'Sirene Sadu', scope: SADU, hidden: ALL, enter: program('ALERTS', SADU) },
  { name: 'Pengirim', scope: SADU, hidden: ALL, enter: program('REPORT', SADU) },
  { name: 'Penanya', scope: SADU, hidden: ALL, enter: program('QUERY', SADU) },
  { name: 'Siapa saja', scope: SADU, hidden: ALL, enter: async (cast) => cast.nobody() },
];

/** An id that nothing has. */
const NOWHERE = '0198a0e0-0000-4000-8000-00000000dead';

type HiddenGround = Pick<Ground, 'hiddenIncidents' | 'hiddenAlert' | 'hiddenPhoto' | 'hiddenContent'>;

/** A server on which the same things happen in the same order, and, where it is told to, others that some may not know of. */
export class WholeWorld {
  readonly server: ProofServer;
  readonly players: ReadonlyMap<string, Player>;
  readonly #actors: Actors;
  readonly #cast: Cast;
  readonly #life: VisibleLife;
  readonly #alerts: readonly string[];
  readonly #otherTps: string;
  readonly #scribe: Scribe;
  readonly #visible: Scribe;
  readonly #hiddenIds: string[] = [];
  readonly #photos: { readonly photo: string; readonly content: string }[] = [];
  #rounds = 0;

  private constructor(parts: {
    readonly server: ProofServer;
    readonly cast: Cast;
    readonly actors: Actors;
    readonly players: ReadonlyMap<string, Player>;
    readonly life: VisibleLife;
    readonly alerts: readonly string[];
    readonly otherTps: string;
    readonly photo: { readonly photo: string; readonly content: string };
  }) {
    this.server = parts.server;
    this.#cast = parts.cast;
    this.#actors = parts.actors;
    this.players = parts.players;
    this.#life = parts.life;
    this.#alerts = parts.alerts;
    this.#otherTps = parts.otherTps;
    this.#photos.push(parts.photo);
    this.#scribe = scribeOf('9', 'f000');
    this.#visible = scribeOf('8', 'f000');
  }

  static async open(receiver: WebhookReceiver): Promise<WholeWorld> {
    const server = await openProofServer({ cursorKeys: CURSOR_KEYS });
    const cast = await Cast.open(server);
    const people = async (name: string, post: string) =>
      (await cast.person(name, [{ role: 'POSKO', region: REGENCY, post }])).caller;
    const players = new Map<string, Player>();
    for (const seat of SEATS) players.set(seat.name, await seat.enter(cast, seat.name));
    const reporter = must(players.get('Pelapor'), 'a reporter').caller;
    const actors = {
      posko: await people('Petugas satu', 'KOORDINATOR_PIKET'),
      second: await people('Petugas dua', 'WAKIL_KOORDINATOR'),
      admin: cast.admin,
      reporter,
    };
    const life = await visibleLife(actors, receiver.url());
    const photo = await attach(server, must(players.get('Posko'), 'a sender'), {
      incident: must(life.incidents[0], 'an incident'),
      id: idsFrom('8')().replace('4000', '4001'),
      seed: 1,
    });
    const otherTps = await tpsIn(cast.admin, OTHER);
    // Those who look after alerts see when each program that follows them was there last.
    for (const name of ['Sirene', 'Sirene Sadu']) await look(must(players.get(name), name).caller);
    const alerts = await settled(actors.posko);
    return new WholeWorld({ server, cast, actors, players, life, alerts, otherTps, photo });
  }

  /** Lets things happen that are hidden from some. */
  async hide(what: Hidden): Promise<void> {
    this.#rounds += 1;
    const scribe = this.#scribe;
    const from = scribe.incidents.length;
    if (what === 'SECRET') {
      for (const region of [DESA, SADU, OTHER, REGENCY])
        await guardedLife(this.#actors, scribe, { level: 'RAHASIA', region });
      const into = must(this.#life.incidents[0], 'an incident that everybody sees');
      const secret = await scribe.raise(this.#actors.posko, 'RAHASIA', { region: DESA });
      await scribe.act(this.#actors.posko, 'mergeIncident', secret, { into }, 'IncidentMerged');
    }
    if (what === 'OTHERS') await guardedLife(this.#actors, scribe, { level: 'TERBATAS', region: DESA });
    if (what === 'ELSEWHERE') await lifeElsewhere(this.#actors, scribe, this.#otherTps);
    if (what === 'DOORS') await lifeAtTheDoors(this.#actors.admin, this.#cast, this.#rounds);
    const raised = scribe.incidents.slice(from);
    this.#hiddenIds.push(...raised);
    if (raised[0] !== undefined) {
      const sender = must(this.players.get('Posko'), 'a sender');
      const id = raised[0].replace('-4000-', '-4002-');
      this.#photos.push(
        await attach(this.server, sender, { incident: raised[0], id, seed: this.#rounds + 1 }),
      );
      await this.#attend(raised[0]);
    }
    await settled(this.#actors.posko);
  }

  /** Something that everybody sees happens after it, which may not tell of it either. */
  async happen(): Promise<void> {
    const { posko, reporter } = this.#actors;
    await this.#visible.raise(posko, 'BIASA', { region: DESA }, { severity: 'CRITICAL' });
    await this.#visible.raise(reporter, 'TERBATAS', { region: DESA, tps: [TPS] });
    await settled(posko);
  }

  /** What there is to be asked of here; of what is hidden, as it is in the busy world. */
  async ground(hidden: HiddenGround | null): Promise<Ground> {
    const { incidents, rollCall, webhook } = this.#life;
    const photo = must(this.#photos[0], 'a photo');
    const person = must(this.players.get('Camat Sadu')?.principal, 'a person');
    return {
      ...{ incidents, rollCall, webhook, alerts: this.#alerts, person },
      ...photo,
      ...(hidden ?? (await this.hiddenGround())),
    };
  }

  async hiddenGround(): Promise<HiddenGround> {
    const photo = must(this.#photos.at(-1), 'a photo');
    const alerts = await allAlerts(this.#actors.posko);
    const incidents = this.#hiddenIds;
    const alert = alerts.find(({ incident }) => incident !== null && incidents.includes(incident));
    return {
      hiddenIncidents:
        incidents.length === 0 ? [NOWHERE] : [...incidents.slice(0, 2), ...incidents.slice(-2)],
      hiddenAlert: alert?.id ?? NOWHERE,
      hiddenPhoto: photo.photo,
      hiddenContent: photo.content,
    };
  }

  async close(): Promise<void> {
    await this.server.close();
  }

  /** Somebody opens an incident and leaves it, again and again. */
  async #attend(incident: string): Promise<void> {
    const query = 'subscription A($i: UUID!) { incidentAttendance(incident: $i) { attendees { role } } }';
    for (let each = 0; each < 5; each += 1) {
      const socket = await this.#actors.second.socket();
      socket.subscribe('1', query, { i: incident });
      await socket.next();
      await socket.close();
      await pause(150);
    }
  }
}

/** Follows alerts, and leaves again. */
async function look(caller: Caller): Promise<void> {
  const socket = await caller.socket();
  socket.subscribe('1', 'subscription A($region: RegionCode!) { alerts(region: $region) { kind } }', {
    region: SADU,
  });
  await socket.next();
  await socket.close();
}

const allAlerts = async (posko: Caller) => {
  const { alerts } = await posko.read<{
    alerts: { edges: { node: { id: string; incident: string | null; state: string; rungs: object[] } }[] };
  }>('{ alerts(first: 100) { edges { node { id incident state rungs { state attempts } } } } }');
  return alerts.edges.map(({ node }) => node);
};

/** Waits until what follows from acts by itself has followed; the ids of all alerts, in an order that is the same in each world. */
async function settled(posko: Caller): Promise<readonly string[]> {
  let before = '';
  for (let same = 0; same < 4; ) {
    const now = JSON.stringify(await allAlerts(posko));
    same = now === before ? same + 1 : 0;
    before = now;
    await pause(120);
  }
  const alerts = await allAlerts(posko);
  return alerts
    .toSorted((one, other) => ((one.incident ?? '') < (other.incident ?? '') ? -1 : 1))
    .map(({ id }) => id);
}

async function tpsIn(caller: Caller, kecamatan: string): Promise<string> {
  const { region } = await caller.read<{ region: { children: { tpsList: { code: string }[] }[] } }>(
    `{ region(code: "${kecamatan}") { children { tpsList { code } } } }`,
  );
  return must(region.children[0]?.tpsList[0]?.code, 'a TPS');
}

async function attach(
  server: ProofServer,
  sender: Player,
  { incident, id, seed }: { readonly incident: string; readonly id: string; readonly seed: number },
): Promise<{ readonly photo: string; readonly content: string }> {
  const bytes = await picture('png', { width: 8, height: 8, seed });
  const content = contentHash(bytes);
  const what = { content, byteLength: bytes.length, mediaType: 'image/png', happenedAt: wib('06:26') };
  await sender.caller.act('announcePhoto', { id, incident, ...what }, 'PhotoAnnounced');
  const principal = must(sender.principal, 'a sender');
  const admission = { principal, kind: 'PERSON', session: null, expiresAt: null } as const;
  const viewer = must(server.siaga.access.register.viewerOf(admission), 'a sender with rights');
  await server.siaga.photos.take({ content, offset: 0, bytes: Readable.from([bytes]) }, viewer);
  return { photo: id, content };
}
