import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Kysely } from '@mikro-orm/sql';
import { openDatabase } from '../../server/database/database.ts';
import { Authenticator } from '../../server/domain/account/authenticator.fixture.ts';
import { Device } from '../../server/domain/display/device.fixture.ts';
import { contentHash, picture } from '../../server/domain/photo/photo.fixture.ts';
import { must } from '../../server/kernel/must.ts';
import { WebhookReceiver } from '../support/webhook-receiver.ts';
import { Caller } from './caller.ts';
import { Cast, type Player } from './cast.ts';
import type { ProofServer } from './proof-server.ts';
import { wib } from './scribe.ts';

export const REGENCY = '15.07';
export const DESA = '15.07.05.2004';
export const TPS = '15.07.05.2004-001';
export const POST = 'KOORDINATOR_PIKET';
const PASSWORD = 'Sungai-Batang-Hari-1507';

/** One server with people of each kind, in which the same acts are done under the same ids as in any other world. */
export class OutcomeWorld {
  readonly server: ProofServer;
  readonly cast: Cast;
  readonly receiver: WebhookReceiver;
  /** Has nearly every right; closes what `posko` finishes. */
  readonly chief: Player;
  readonly posko: Player;
  readonly wall: Player;
  readonly reporter: Player;
  /** Follows what is open to the room. */
  readonly follower: Player & { readonly secret: string };
  readonly #databaseUrl: string;
  /** Ids that both worlds share, and what they are called. */
  readonly names = new Map<string, string>();

  private constructor(
    server: ProofServer,
    databaseUrl: string,
    cast: Cast,
    people: Pick<OutcomeWorld, 'receiver' | 'chief' | 'posko' | 'wall' | 'reporter' | 'follower'>,
  ) {
    this.server = server;
    this.#databaseUrl = databaseUrl;
    this.cast = cast;
    this.receiver = people.receiver;
    this.chief = people.chief;
    this.posko = people.posko;
    this.wall = people.wall;
    this.reporter = people.reporter;
    this.follower = people.follower;
  }

  /** `databaseUrl`: a way to the database that nothing disturbs. */
  static async open(server: ProofServer, databaseUrl: string): Promise<OutcomeWorld> {
    const cast = await Cast.open(server);
    return new OutcomeWorld(server, databaseUrl, cast, {
      receiver: await WebhookReceiver.open(),
      chief: await cast.person('Pengawas', [
        { role: 'POSKO', region: REGENCY, post: 'WAKIL_KOORDINATOR' },
        { role: 'ADMIN', region: REGENCY },
      ]),
      posko: await cast.person('Posko satu', [{ role: 'POSKO', region: REGENCY }]),
      wall: await cast.wall('Layar utama', REGENCY),
      reporter: await cast.reporter('Pelapor', TPS, 'KPPS'),
      follower: await cast.program('Layar yang terbuka', REGENCY, ['READ', 'ALERTS', 'QUERY']),
    });
  }

  /** The id that goes by this name, the same in every world. */
  id(name: string): string {
    const hex = createHash('sha256').update(name).digest('hex');
    const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    this.names.set(id, name);
    return id;
  }

  /** A new incident, with what a row changes. */
  async incident(name: string, change: object = {}): Promise<string> {
    const id = this.id(`incident ${name}`);
    await this.posko.caller.act(
      'raiseIncident',
      {
        ...{ id, category: 'LOGISTIK', kind: 'SURAT_SUARA_KURANG', region: DESA, tps: [TPS] },
        ...{ level: 'BIASA', severity: 'MEDIUM', happenedAt: wib('06:20'), institution: 'KPPS' },
        ...change,
      },
      'IncidentRaised',
    );
    return id;
  }

  /** What every act on an incident carries. */
  about(incident: string, more: object = {}): Record<string, unknown> {
    return { incident, post: POST, happenedAt: wib('06:25'), ...more };
  }

  /** An act on an incident that stands before the one that is tried. Its id. */
  async before(mutation: string, incident: string, more: object, wanted: string, by = this.posko) {
    const id = this.id(`${mutation} before, ${incident}`);
    await by.caller.act(mutation, { id, ...this.about(incident, more) }, wanted);
    return id;
  }

  /** Somebody who comes in, with a name that no other row uses. */
  person(name: string, role = 'POSKO'): Promise<Player> {
    return this.cast.person(name, [{ role, region: REGENCY }]);
  }

  get password(): string {
    return PASSWORD;
  }

  session({ caller }: Player): Promise<string> {
    return caller
      .read<{ mySessions: { id: string; isCurrent: boolean }[] }>('{ mySessions { id isCurrent } }')
      .then(
        ({ mySessions }) =>
          must(
            mySessions.find(({ isCurrent }) => isCurrent),
            'this session',
          ).id,
      );
  }

  /** A screen that shows a code. */
  async screen() {
    const device = new Device();
    const started = await new Caller(this.server.url).act<{ pairing: string; code: string }>(
      'startWallPairing',
      { publicKey: device.publicKey, width: 1920, height: 1080, id: undefined },
      'WallPairingStarted',
      'pairing code',
    );
    return { device, ...started };
  }

  readonly setup = (name: string) => ({
    ...{ name, place: 'Ruang rapat', scope: REGENCY, diagonalInches: 86, distanceMetres: 5 },
    ...{ ambient: 'DARK', isGuestByDefault: false },
  });

  /** A passkey of somebody, and the way to it. */
  async passkey(owner: Player) {
    const device = this.authenticator();
    const { passkey } = await owner.caller.act<{ passkey: { id: string } }>(
      'addPasskey',
      { ...device.create(await this.registration(owner), 'HP dinas'), id: randomUUID() },
      'PasskeyAdded',
      'passkey { id }',
    );
    return { device, id: passkey.id };
  }

  authenticator(): Authenticator {
    return Object.assign(new Authenticator(), { origin: 'http://localhost:0', rpId: 'localhost' });
  }

  async registration({ caller }: Player): Promise<unknown> {
    const { started } = await caller.read<{ started: { options: unknown } }>(
      'mutation S { started: startPasskeyRegistration { ... on PasskeyRegistrationStarted { options } } }',
    );
    return started.options;
  }

  async webhook(name: string): Promise<string> {
    const id = this.id(`webhook ${name}`);
    await this.chief.caller.act('addWebhook', { id, ...this.hook(name) }, 'WebhookAdded');
    return id;
  }

  readonly hook = (name: string) => ({
    ...{ name, region: REGENCY, url: this.receiver.url(`/${name.replaceAll(' ', '-')}`) },
    allowedHost: '127.0.0.1',
  });

  /** An alert that calls everybody, once. */
  async alert(name: string): Promise<string> {
    const { answer } = await this.chief.caller.act<{ answer: { alert: string } }>(
      'sendTestAlert',
      { id: this.id(`alert ${name}`), region: REGENCY },
      'TestAlertSent',
      'answer { alert }',
    );
    await this.server.siaga.access.isLevel();
    return answer.alert;
  }

  async photo(incident: string, seed: number) {
    const bytes = await picture('png', { width: 8, height: 8, seed });
    const content = contentHash(bytes);
    const announcement = {
      ...{ incident, content, byteLength: bytes.length, mediaType: 'image/png' },
      happenedAt: wib('06:24'),
    };
    return { announcement, send: () => this.#send(content, bytes) };
  }

  async #send(content: string, bytes: Buffer): Promise<unknown> {
    await this.server.siaga.access.isLevel();
    const viewer = this.server.siaga.access.register.viewerOf({
      ...{ principal: must(this.posko.principal, 'a sender'), kind: 'PERSON' },
      ...{ session: null, expiresAt: null },
    });
    const part = { content, offset: 0, bytes: Readable.from([bytes]) };
    return this.server.siaga.photos.take(part, must(viewer, 'a sender with rights'));
  }

  /** Does something to the database that no act does. */
  async onDatabase<Result>(change: (db: Kysely<never>) => Promise<Result>): Promise<Result> {
    const database = await openDatabase(this.#databaseUrl);
    try {
      return await change(database.orm.em.fork().getKysely<never>());
    } finally {
      await database.close();
    }
  }

  /** The same people, at another server on the same database. */
  again(server: ProofServer): OutcomeWorld {
    const at = (player: Player): Player => ({ ...player, caller: player.caller.at(server.url) });
    const { receiver, chief, posko, wall, reporter, follower } = this;
    const world = new OutcomeWorld(server, this.#databaseUrl, this.cast, {
      receiver,
      ...{ chief: at(chief), posko: at(posko), wall: at(wall), reporter: at(reporter) },
      follower: { ...at(follower), secret: follower.secret },
    });
    for (const [id, name] of this.names) world.names.set(id, name);
    return world;
  }

  async close(): Promise<void> {
    await this.receiver.close();
  }
}
