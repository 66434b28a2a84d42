import type { Kysely } from '@mikro-orm/sql';
import type { Clock } from '../../kernel/clock.ts';
import type { Recorder } from '../../kernel/recorder.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { AccessRegister } from '../access/access-register.ts';
import type { Acting } from '../access/acting.ts';
import type { Doorkeeper } from '../access/doorkeeper.ts';
import type { Rights } from '../access/rights.ts';
import type { OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import type { AccountContext } from './account.api.ts';
import type { AccountKeys } from './account-keys.ts';
import { AccountReading } from './account-reading.queries.ts';
import { accountServices } from './account-services.ts';
import { type ExercisePerson, type SeedWish, seedExercisePeople } from './exercise-people.ts';
import { type FirstAdminInvitation, inviteFirstAdmin } from './first-admin.ts';
import { LogInService } from './log-in.service.ts';
import { type PasskeyPlace, PasskeyService } from './passkey.service.ts';
import { PasskeyChallenges } from './passkey-challenges.ts';
import { type Hasher, PasswordHasher } from './password-hasher.ts';
import { PeopleService } from './people.service.ts';
import { PersonalData } from './personal-data.ts';
import { RedeemService } from './redeem.service.ts';
import { ReportersService } from './reporters.service.ts';
import { SessionKeeper } from './session-keeper.ts';
import { Sessions } from './sessions.ts';
import { ShutOutService } from './shut-out.service.ts';
import { SocketTickets } from './socket-tickets.ts';
import { TryThrottle } from './try-throttle.ts';

export interface AccountRoomParts {
  readonly reader: Kysely<unknown>;
  readonly combiner: WriteCombiner;
  readonly acting: Acting;
  readonly rights: Rights;
  readonly register: AccessRegister;
  readonly recorder: Recorder;
  readonly codec: CursorCodec;
  readonly keys: AccountKeys;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly realClock: Clock;
  /** A clock that nobody can set. */
  readonly steady: Clock;
  readonly auditStreamId: number;
  /** Null where the server has no name that a browser would bind a passkey to. */
  readonly passkeyPlace: PasskeyPlace | null;
  /** By the clock of the operation and its plan where left out. */
  readonly isOperationClosed?: () => boolean;
  /** The clock of the operation, epoch milliseconds. */
  readonly operationNow: () => number;
  /** argon2id, where left out; tests of other things take something cheaper. */
  readonly hasher?: Hasher;
}

/** The room of people, put together. */
export interface AccountRoom {
  readonly services: AccountContext['services'];
  readonly doorkeepers: readonly Doorkeeper[];
  readonly personal: PersonalData;
  /** See `first-admin.ts`. Called once the exercise’s people, if any, are there. */
  inviteFirstAdmin(): Promise<FirstAdminInvitation | null>;
  /** See `exercise-people.ts`. */
  seedExercisePeople(wanted?: SeedWish): Promise<readonly ExercisePerson[]>;
  /** Stores when sessions were last used. Called before the last write. */
  flush(): Promise<void>;
}

export function accountRoom(asked: AccountRoomParts): AccountRoom {
  const byPlan = () => asked.operationNow() >= asked.plan.closesAt;
  const given = { ...asked, isOperationClosed: asked.isOperationClosed ?? byPlan };
  const { register, keys, realClock, steady, roster } = given;
  const regency = roster.kabupaten.code;
  const keeper = new SessionKeeper({
    ...given,
    isBarred: (principal) => register.isBarred(principal),
    isSessionEnded: (session) => register.isSessionEnded(session),
  });
  const personal = new PersonalData(keys.seal);
  const sessions = new Sessions(given.rights, realClock);
  const lastSeen = (session: string) => keeper.lastSeen(session);
  const reading = new AccountReading({ ...given, personal, regency, lastSeen });
  const hasher = given.hasher ?? new PasswordHasher(keys.pepper);
  const throttle = new TryThrottle(steady);
  const parts = { ...given, regency, personal, sessions, reading, hasher, throttle };
  const tickets = new SocketTickets(steady);
  const challenges = new PasskeyChallenges(steady);
  return {
    services: accountServices({
      logIn: new LogInService(parts),
      redeem: new RedeemService(parts),
      passkeys: new PasskeyService({ ...parts, challenges, place: given.passkeyPlace }),
      people: new PeopleService(parts),
      shutOut: new ShutOutService(parts),
      reporters: new ReportersService(parts),
      reading,
      tickets,
      canUsePasskeys: given.passkeyPlace !== null,
      isExercise: given.plan.kind === 'EXERCISE',
    }),
    doorkeepers: [keeper, tickets],
    personal,
    inviteFirstAdmin: () => inviteFirstAdmin(parts),
    seedExercisePeople: (wanted) => seedExercisePeople(parts, wanted),
    flush: () => keeper.flush(),
  };
}
