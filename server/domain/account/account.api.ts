import type { Door } from '../../kernel/door.ts';
import type { Page, PageRequest } from '../../kernel/page.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type {
  BarPersonInput,
  BarReporterInput,
  ChangePersonInput,
  EndSessionInput,
  ErasePersonInput,
  GrantAccessInput,
  InvitePersonAgainInput,
  InvitePersonInput,
  InviteReportersInput,
  LogInInput,
  RedeemInvitationInput,
  RevokeAccessInput,
  SetPasswordInput,
} from './account.input.ts';
import type {
  AccessGrant,
  Invitation,
  Me,
  Passkey,
  Person,
  ReporterAccess,
  ReporterInvitation,
  Session,
  SocketTicket,
} from './account.type.ts';
import type { AddPasskeyInput, LogInWithPasskeyInput, RemovePasskeyInput } from './passkey.input.ts';

export interface LoggedInReceipt {
  readonly session: Session;
}

/** How somebody comes in and goes. Acts of one who has not said who he is throw the fault UNAUTHENTICATED. */
export interface LogInService {
  /** Refuses: CredentialsWrong, TooManyTries, StorageFull, RetryLater. */
  logIn(door: Door, input: LogInInput): Promise<LoggedInReceipt>;
  /** Refuses: StorageFull, RetryLater. */
  logOut(viewer: Viewer, door: Door): Promise<{ readonly wasLoggedIn: boolean }>;
  /** Refuses: CredentialsWrong, PasswordTooWeak, TooManyTries, StorageFull, RetryLater. */
  setPassword(
    viewer: Viewer,
    door: Door,
    input: SetPasswordInput,
  ): Promise<{ readonly endedSessions: number }>;
  /**
   * Refuses: InvitationUnknown, InvitationUsed, InvitationExpired, PasswordTooWeak, UsernameTaken, UsernameNotAcceptable,
   * TextNotAcceptable, TooManyTries, StorageFull, RetryLater.
   */
  redeemInvitation(door: Door, input: RedeemInvitationInput): Promise<LoggedInReceipt>;
  /** Opens one socket, for whoever came with a session. */
  socketTicket(viewer: Viewer, door: Door): Promise<SocketTicket>;
}

export interface PasskeyService {
  /** Refuses: PasskeysUnavailable, TooManyPasskeys. */
  startRegistration(viewer: Viewer): Promise<{ readonly options: unknown }>;
  /** Refuses: PasskeysUnavailable, PasskeyNotAccepted, TooManyPasskeys, TextNotAcceptable, StorageFull, RetryLater. */
  addPasskey(viewer: Viewer, input: AddPasskeyInput): Promise<{ readonly passkey: Passkey }>;
  /** Refuses: PasskeyUnknown, StorageFull, RetryLater. */
  removePasskey(viewer: Viewer, input: RemovePasskeyInput): Promise<{ readonly passkey: Passkey }>;
  /** Refuses: PasskeysUnavailable. */
  startLogIn(): Promise<{ readonly options: unknown }>;
  /** Refuses: CredentialsWrong, PasskeysUnavailable, TooManyTries, StorageFull, RetryLater. */
  logIn(door: Door, input: LogInWithPasskeyInput): Promise<LoggedInReceipt>;
}

/** Acts on people; each may also refuse TextNotAcceptable, IdReused, StorageFull, RetryLater. */
export interface PeopleService {
  /** The code is null in a repeat. Refuses: UsernameTaken, UsernameNotAcceptable and what `grantAccess` refuses. */
  invitePerson(viewer: Viewer, input: InvitePersonInput): Promise<PersonInvitedReceipt>;
  /** Refuses: PersonUnknown. */
  invitePersonAgain(viewer: Viewer, input: InvitePersonAgainInput): Promise<PersonInvitedReceipt>;
  /** Refuses: PersonUnknown. */
  changePerson(viewer: Viewer, input: ChangePersonInput): Promise<{ readonly person: Person }>;
  /** Refuses: PersonUnknown, RegionUnknown, AgencyUnknown, PostUnknown, PostNotForGrant, GrantEndsInPast, RoleNeedsRegency. */
  grantAccess(viewer: Viewer, input: GrantAccessInput): Promise<{ readonly grant: AccessGrant }>;
  /** Refuses: GrantUnknown, LastAdmin, OwnAccess. */
  revokeAccess(viewer: Viewer, input: RevokeAccessInput): Promise<{ readonly grant: string }>;
  /** Refuses: SessionUnknown, also for a session of somebody else where the asker is no admin. */
  endSession(viewer: Viewer, input: EndSessionInput): Promise<{ readonly session: string }>;
  /** Refuses: PersonUnknown, LastAdmin, OwnAccess. */
  barPerson(
    viewer: Viewer,
    input: BarPersonInput,
  ): Promise<{ readonly person: string; readonly endedSessions: number }>;
  /** Refuses: PersonUnknown, LastAdmin, OwnAccess. */
  erasePerson(viewer: Viewer, input: ErasePersonInput): Promise<{ readonly person: string }>;
}

export interface PersonInvitedReceipt {
  readonly person: Person;
  readonly code: string | null;
  readonly expiresAt: number;
}

export interface ReportersService {
  /** Refuses: RegionUnknown, RegionTooLarge, TpsUnknown, TpsOutsideRegion, InstitutionUnknown, OperationClosed, IdReused. */
  inviteReporters(
    viewer: Viewer,
    input: InviteReportersInput,
  ): Promise<{ readonly invitations: readonly ReporterInvitation[] }>;
  /** Refuses: ReporterUnknown, also for one of a region that is not the asker's. */
  barReporter(viewer: Viewer, input: BarReporterInput): Promise<{ readonly reporter: string }>;
}

export interface AccountQueries {
  me(viewer: Viewer): Promise<Me>;
  mySessions(viewer: Viewer): Promise<readonly Session[]>;
  /** Null for a code that was never given out. */
  invitation(code: string): Promise<Invitation | null>;
  /** The newest first; `search`: part of the name, user name or phone. Throws the fault MALFORMED_CURSOR. */
  people(viewer: Viewer, search: string | null, page: PageRequest): Promise<Page<Person>>;
  person(viewer: Viewer, id: string): Promise<Person | null>;
  /** Of a kecamatan or desa, in the order of the roster; empty outside the asker's region. */
  reporters(viewer: Viewer, region: string): Promise<readonly ReporterAccess[]>;
}

/** What the resolvers of this room need of a request. */
export interface AccountContext {
  readonly services: {
    readonly logIn: LogInService;
    readonly passkeys: PasskeyService;
    readonly people: PeopleService;
    readonly reporters: ReportersService;
    readonly accountQueries: AccountQueries;
  };
  readonly viewer: Viewer;
  readonly door: Door;
}
