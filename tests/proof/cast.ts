import { randomUUID } from 'node:crypto';
import { Device } from '../../server/domain/display/device.fixture.ts';
import { must } from '../../server/kernel/must.ts';
import { Caller } from './caller.ts';
import type { ProofServer } from './proof-server.ts';
import type { ReferenceGrant, ReferencePerson } from './reference-policy.ts';

/** Somebody of the world, as the reference knows him and as he comes to the server. */
export interface Player extends ReferencePerson {
  readonly name: string;
  readonly caller: Caller;
  readonly grantIds: readonly string[];
}

interface Wanted {
  readonly role: string;
  readonly region: string;
  readonly agency?: string;
  readonly post?: string;
  readonly startsAt?: string;
  readonly endsAt?: string;
}

/** In whose names those of the proof act, unless it matters. */
const USUAL_POSTS: Readonly<Record<string, string>> = {
  POSKO: 'KOORDINATOR_PIKET',
  KECAMATAN: 'CAMAT',
  LEADER: 'BUPATI',
  INTELLIGENCE: 'KASAT_INTELKAM',
};
const AGENCY_POSTS: Readonly<Record<string, string>> = { DINKES: 'KADINKES', POLRES: 'KABAG_OPS' };
const KECAMATAN_LENGTH = 8;

/** A right as it is asked for: every one that acts names its post; who leads in a kecamatan is one of its own. */
export function signing(wanted: Wanted): Wanted {
  const { role, region, agency = '' } = wanted;
  const leads = role === 'LEADER' && region.length >= KECAMATAN_LENGTH ? 'KAPOLSEK' : USUAL_POSTS[role];
  const post = wanted.post ?? AGENCY_POSTS[agency] ?? leads;
  return post === undefined ? wanted : { ...wanted, post };
}

const whole = (
  { role, region, agency, post }: Wanted,
  institution: string | null = null,
): ReferenceGrant => ({
  role,
  region,
  agency: agency ?? null,
  post: post ?? null,
  institution,
});

const PASSWORD = 'Sungai-Batang-Hari-1507';
const YEAR_MS = 365 * 86_400_000;

/** Lets people, reporters, walls and programs in by the doors that the server has for them. */
export class Cast {
  readonly #server: ProofServer;
  readonly admin: Caller;

  private constructor(server: ProofServer, admin: Caller) {
    this.#server = server;
    this.admin = admin;
  }

  /** As the admin whom the exercise made. */
  static async open(server: ProofServer): Promise<Cast> {
    const doors = must(server.siaga.exerciseDoors, 'the doors of an exercise');
    const { username, password } = must(
      doors.people.find(({ role }) => role === 'ADMIN'),
      'an admin',
    );
    return new Cast(server, await Cast.logIn(server, username, password));
  }

  static async logIn(server: ProofServer, username: string, password: string): Promise<Caller> {
    const { cookie } = await new Caller(server.url).act('logIn', { username, password }, 'LoggedIn');
    return new Caller(server.url, { kind: 'session', cookie: must(cookie, 'a cookie') });
  }

  nobody(): Player {
    const caller = new Caller(this.#server.url);
    return {
      name: 'nobody',
      principal: null,
      kind: 'ANONYMOUS',
      wallMode: 'NORMAL',
      grants: [],
      grantIds: [],
      caller,
    };
  }

  /** A person with these rights; those that begin later or were taken back count for nothing and are named apart. */
  async person(name: string, wanted: readonly Wanted[], idle: readonly Wanted[] = []): Promise<Player> {
    const grants = wanted.map(signing);
    const username = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');
    const { code, person } = await this.admin.act<{
      code: string;
      person: { id: string; grants: { id: string; role: string; region: string }[] };
    }>(
      'invitePerson',
      { name, username, phone: '+628127000111', grants: [...grants, ...idle.map(signing)] },
      'PersonInvited',
      'code person { id grants { id role region } }',
    );
    const cookie = await this.#redeem(code, { username, password: PASSWORD });
    const caller = new Caller(this.#server.url, { kind: 'session', cookie });
    const idOf = ({ role, region }: Wanted) =>
      must(
        person.grants.find((grant) => grant.role === role && grant.region === region),
        `the grant of ${role}`,
      ).id;
    return {
      name,
      principal: person.id,
      kind: 'PERSON',
      wallMode: 'NORMAL',
      grants: grants.map((each) => whole(each)),
      grantIds: grants.map(idOf),
      caller,
    };
  }

  /** Logs the same person in once more, in a session of its own. */
  again(player: Player): Promise<Caller> {
    const username = player.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');
    return Cast.logIn(this.#server, username, PASSWORD);
  }

  async reporter(name: string, tps: string, institution: string): Promise<Player> {
    const { invitations } = await this.admin.act<{ invitations: { code: string }[] }>(
      'inviteReporters',
      { region: tps.slice(0, 13), tps: [tps], institution },
      'ReportersInvited',
      'invitations { code }',
    );
    const cookie = await this.#redeem(must(invitations[0], 'an invitation').code, {});
    const caller = new Caller(this.#server.url, { kind: 'session', cookie });
    const { me } = await caller.read<{ me: { principal: string; grants: { id: string }[] } }>(
      '{ me { principal grants { id } } }',
    );
    return {
      name,
      principal: me.principal,
      kind: 'REPORTER',
      wallMode: 'NORMAL',
      grants: [whole({ role: 'REPORTER', region: tps }, institution)],
      grantIds: me.grants.map(({ id }) => id),
      caller,
    };
  }

  async program(
    name: string,
    region: string,
    scopes: readonly string[],
  ): Promise<Player & { secret: string }> {
    const { secret, token } = await this.admin.act<{ secret: string; token: { id: string } }>(
      'issueToken',
      { name, region, scopes, expiresAt: new Date(Date.now() + YEAR_MS / 12).toISOString() },
      'TokenIssued',
      'secret token { id }',
    );
    return {
      name,
      secret,
      principal: token.id,
      kind: 'PROGRAM',
      wallMode: 'NORMAL',
      grants: scopes.map((scope) => whole({ role: `PROGRAM_${scope}`, region })),
      grantIds: [],
      caller: new Caller(this.#server.url, { kind: 'token', token: secret }),
    };
  }

  async wall(name: string, scope: string, mode: Player['wallMode'] = 'NORMAL'): Promise<Player> {
    const device = new Device();
    const screen = new Caller(this.#server.url);
    const { pairing, code } = await screen.act<{ pairing: string; code: string }>(
      'startWallPairing',
      { publicKey: device.publicKey, width: 1920, height: 1080, id: undefined },
      'WallPairingStarted',
      'pairing code',
    );
    const setup = {
      name,
      place: 'Ruang rapat',
      scope,
      diagonalInches: 86,
      distanceMetres: 5,
      ambient: 'DARK',
    };
    await this.admin.act(
      'approveWall',
      { code, setup: { ...setup, isGuestByDefault: false } },
      'WallApproved',
    );
    const proof = device.pairingProof(pairing, Date.now());
    const { admission } = await screen.act<{ admission: { token: string; wall: string } }>(
      'pollWallPairing',
      { pairing, proof, id: undefined },
      'WallPairingProgress',
      'admission { token wall }',
    );
    const command = { GUEST: 'GUEST_ON', BLANK: 'BLANK', NORMAL: null }[mode];
    if (command)
      await this.admin.act(
        'commandWall',
        { wall: admission.wall, command, reason: 'Tamu' },
        'WallsCommanded',
      );
    return {
      name,
      principal: admission.wall,
      kind: 'WALL',
      wallMode: mode,
      grants: [whole({ role: 'WALL', region: scope })],
      grantIds: [],
      caller: new Caller(this.#server.url, { kind: 'wall', token: admission.token, device }),
    };
  }

  async #redeem(code: string, account: object): Promise<string> {
    const { cookie } = await new Caller(this.#server.url).act(
      'redeemInvitation',
      { id: randomUUID(), code, ...account },
      'LoggedIn',
    );
    return must(cookie, 'a cookie');
  }
}
