import { randomUUID } from 'node:crypto';
import { must } from '../../server/kernel/must.ts';
import type { Caller } from './caller.ts';
import { type Cast, type Player, signing } from './cast.ts';
import type { Dice } from './dice.ts';
import { OTHER, REGENCY, SADU } from './world.ts';

/** Somebody who follows Sadu, and what takes that away from him. */
export interface Entrant {
  readonly caller: Caller;
  /** What he follows afterwards: nothing, another kecamatan, or the same one without what is secret. */
  readonly keeps: 'NOTHING' | 'OTHER_PLACE' | 'LESS';
  /** The event by which it ends, and the id that it names. */
  readonly event: { readonly kind: string; readonly names: string };
  end(): Promise<unknown>;
  /** Makes ready for the next race. */
  leave(): Promise<unknown>;
}

/** Who takes part over and over, so that not every race has to hash passwords and pair walls. */
export interface Racers {
  readonly person: Player;
  readonly wall: Player;
}

/** What can happen to somebody, and out of how many races it does; the slow ones are rare. */
const SHARES: readonly (readonly [string, number])[] = [
  ['revoked', 8],
  ['moved', 6],
  ['narrowed', 6],
  ['token revoked', 6],
  ['blanked', 6],
  ['unpaired', 4],
  ['session ended', 3],
  ['barred', 1],
];
/** Fewer walls are paired from one address in ten minutes than there may be races; those of the lanes count too. */
const PAIRINGS = 20;
const NAMES = SHARES.flatMap(([name, share]) => Array.from({ length: share }, () => name));

/** Lets people, walls and programs in, and knows how to put them out again. */
export class Endings {
  readonly #cast: Cast;
  #count = 0;
  #pairings = 0;

  constructor(cast: Cast) {
    this.#cast = cast;
  }

  /** Who takes part in one lane. */
  async racers(lane: number): Promise<Racers> {
    return {
      person: await this.#cast.person(`Pelari ${lane}`, [{ role: 'KECAMATAN', region: '15.07.03' }]),
      wall: await this.#cast.wall(`Layar ${lane}`, SADU),
    };
  }

  /** Somebody to whom one of the things will happen, chosen by the dice. */
  async enter(racers: Racers, dice: Dice): Promise<Entrant & { readonly name: string }> {
    const drawn = dice.pick(NAMES);
    const name = drawn === 'unpaired' && this.#pairings === PAIRINGS ? 'blanked' : drawn;
    this.#count += 1;
    return { name, ...(await this.#entrant(name, racers)) };
  }

  async #entrant(name: string, { person, wall }: Racers): Promise<Entrant> {
    switch (name) {
      case 'revoked':
        return this.#revoked(person, 'NOTHING', 'KECAMATAN', null);
      case 'moved':
        return this.#revoked(person, 'OTHER_PLACE', 'KECAMATAN', { role: 'KECAMATAN', region: OTHER });
      case 'narrowed':
        return this.#revoked(person, 'LESS', 'POSKO', { role: 'KECAMATAN', region: SADU });
      case 'token revoked':
        return this.#tokenRevoked();
      case 'blanked':
        return this.#blanked(wall);
      case 'unpaired':
        return this.#unpaired();
      case 'session ended':
        return this.#sessionEnded(person);
      case 'barred':
        return this.#barred();
      default:
        throw new Error(`nothing is called ${name}`);
    }
  }

  async #grant(player: Player, role: string, region: string): Promise<string> {
    const id = randomUUID();
    const grant = { id, person: player.principal, grant: signing({ role, region }) };
    await this.#cast.admin.act('grantAccess', grant, 'AccessGranted');
    return id;
  }

  #revoke(grant: string): Promise<unknown> {
    return this.#cast.admin.act('revokeAccess', { grant }, 'AccessRevoked');
  }

  async #revoked(
    player: Player,
    keeps: Entrant['keeps'],
    role: string,
    kept: { readonly role: string; readonly region: string } | null,
  ): Promise<Entrant> {
    const lost = await this.#grant(player, role, SADU);
    const held = kept && (await this.#grant(player, kept.role, kept.region));
    return {
      caller: player.caller,
      keeps,
      event: { kind: 'AccessRevoked', names: lost },
      end: () => this.#revoke(lost),
      leave: async () => held && this.#revoke(held),
    };
  }

  async #tokenRevoked(): Promise<Entrant> {
    const program = await this.#cast.program(`Program ${this.#count}`, SADU, ['READ']);
    const token = must(program.principal, 'the id of a token');
    return this.#shutOut(program, () => this.#cast.admin.act('revokeToken', { token }, 'TokenRevoked'));
  }

  async #unpaired(): Promise<Entrant> {
    this.#pairings += 1;
    const wall = await this.#cast.wall(`Layar sekali ${this.#count}`, SADU);
    const which = { wall: wall.principal, reason: 'Dipindah' };
    return this.#shutOut(wall, () => this.#cast.admin.act('unpairWall', which, 'WallUnpaired'));
  }

  async #barred(): Promise<Entrant> {
    const person = await this.#cast.person(`Sekali ${this.#count}`, [{ role: 'KECAMATAN', region: SADU }]);
    const whom = { person: person.principal, reason: 'Pindah tugas' };
    return this.#shutOut(person, () => this.#cast.admin.act('barPerson', whom, 'PersonBarred'));
  }

  #shutOut({ caller, principal }: Player, end: () => Promise<unknown>): Entrant {
    const event = { kind: 'PrincipalBarred', names: must(principal, 'a principal') };
    return { caller, keeps: 'NOTHING', event, end, leave: async () => undefined };
  }

  async #blanked({ caller, principal: wall }: Player): Promise<Entrant> {
    const command = (what: string) =>
      this.#cast.admin.act('commandWall', { wall, command: what, reason: 'Tamu' }, 'WallsCommanded');
    return {
      caller,
      keeps: 'NOTHING',
      event: { kind: 'WallModeSet', names: must(wall, 'a wall') },
      end: () => command('BLANK'),
      leave: () => command('UNBLANK'),
    };
  }

  async #sessionEnded(player: Player): Promise<Entrant> {
    const grant = await this.#grant(player, 'KECAMATAN', SADU);
    const caller = await this.#cast.again(player);
    const { mySessions } = await caller.read<{ mySessions: { id: string; isCurrent: boolean }[] }>(
      '{ mySessions { id isCurrent } }',
    );
    const { id: session } = must(
      mySessions.find(({ isCurrent }) => isCurrent),
      'this session',
    );
    return {
      caller,
      keeps: 'NOTHING',
      event: { kind: 'SessionEnded', names: session },
      end: () => player.caller.act('endSession', { session }, 'SessionEnded'),
      leave: () => this.#revoke(grant),
    };
  }
}

/** Somebody who sees everything there is in the log, by two rights at once, and acts where things happen. */
export const overseerOf = (cast: Cast): Promise<Player> =>
  cast.person('Pengawas', [
    { role: 'POSKO', region: REGENCY },
    { role: 'ADMIN', region: REGENCY },
  ]);
