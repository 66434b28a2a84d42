import { ACTIONS } from '../access/access.policy.ts';
import { forbidden } from '../access/acting.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { AccountContext, AccountQueries } from './account.api.ts';
import type { GrantInput } from './account.input.ts';
import { sessionView } from './account.queries.ts';
import type { Me, SocketTicket } from './account.type.ts';
import type { AccountReading } from './account-reading.queries.ts';
import type { RequestedGrant } from './grant.policy.ts';
import { loggedIn } from './identity.ts';
import type { LogInService } from './log-in.service.ts';
import type { PasskeyService } from './passkey.service.ts';
import type { PeopleService } from './people.service.ts';
import type { RedeemService } from './redeem.service.ts';
import type { ReportersService } from './reporters.service.ts';
import { admissionOf } from './session-keeper.ts';
import type { ShutOutService } from './shut-out.service.ts';
import { type SocketTickets, TICKET_SECONDS } from './socket-tickets.ts';

export interface AccountServiceParts {
  readonly logIn: LogInService;
  readonly redeem: RedeemService;
  readonly passkeys: PasskeyService;
  readonly people: PeopleService;
  readonly shutOut: ShutOutService;
  readonly reporters: ReportersService;
  readonly reading: AccountReading;
  readonly tickets: SocketTickets;
  readonly canUsePasskeys: boolean;
  readonly isExercise: boolean;
}

type Services = AccountContext['services'];

/** What the resolvers of this room call, with what was left out of an input as null. */
export const accountServices = (parts: AccountServiceParts): Services => ({
  logIn: logInServices(parts),
  passkeys: passkeyServices(parts),
  people: peopleServices(parts),
  reporters: {
    inviteReporters: (viewer, input) =>
      parts.reporters.inviteReporters(viewer, { ...input, tps: input.tps ?? null }),
    barReporter: (viewer, input) => parts.reporters.barReporter(viewer, input),
  },
  accountQueries: accountQueries(parts),
});

function logInServices({ logIn, redeem, reading, tickets }: AccountServiceParts): Services['logIn'] {
  return {
    logIn: (door, input) => logIn.logIn(door, input),
    logOut: (viewer, door) => logIn.logOut(viewer, door),
    setPassword: (viewer, door, input) => logIn.setPassword(viewer, door, { ...input, id: input.id ?? null }),
    redeemInvitation: (door, input) =>
      redeem.redeem(door, {
        id: input.id,
        code: input.code,
        username: input.username ?? null,
        password: input.password ?? null,
        name: input.name ?? null,
        phone: input.phone ?? null,
      }),
    socketTicket: async (viewer, door): Promise<SocketTicket> => {
      const row = await reading.session(loggedIn(viewer).session);
      if (!row) throw forbidden();
      return { ticket: tickets.give(admissionOf(row), door.address), validSeconds: TICKET_SECONDS };
    },
  };
}

function passkeyServices({ passkeys }: AccountServiceParts): Services['passkeys'] {
  return {
    startRegistration: (viewer) => passkeys.startRegistration(viewer),
    addPasskey: (viewer, input) =>
      passkeys.addPasskey(viewer, { ...input, id: input.id ?? null, transports: input.transports ?? [] }),
    removePasskey: (viewer, { id, passkey }) => passkeys.removePasskey(viewer, { id: id ?? null, passkey }),
    startLogIn: () => passkeys.startLogIn(),
    logIn: (door, input) => passkeys.logIn(door, { ...input, userHandle: input.userHandle ?? null }),
  };
}

function peopleServices({ people, shutOut }: AccountServiceParts): Services['people'] {
  return {
    invitePerson: (viewer, input) =>
      people.invitePerson(viewer, {
        id: input.id,
        name: input.name,
        username: input.username ?? null,
        phone: input.phone ?? null,
        grants: input.grants.map(requestedGrant),
      }),
    invitePersonAgain: (viewer, input) => people.invitePersonAgain(viewer, input),
    changePerson: (viewer, { id, person, name, phone }) =>
      people.changePerson(viewer, { id, person, name: name ?? null, phone: phone ?? null }),
    grantAccess: (viewer, { id, person, grant, reason }) =>
      people.grantAccess(viewer, { id, person, grant: requestedGrant(grant), reason: reason ?? null }),
    revokeAccess: (viewer, { id, grant, reason }) =>
      shutOut.revokeAccess(viewer, { id, grant, reason: reason ?? null }),
    endSession: (viewer, input) => shutOut.endSession(viewer, input),
    barPerson: (viewer, input) => shutOut.barPerson(viewer, input),
    erasePerson: (viewer, input) => shutOut.erasePerson(viewer, input),
  };
}

function accountQueries(parts: AccountServiceParts): AccountQueries {
  const { reading, redeem, reporters } = parts;
  return {
    me: (viewer) => me(viewer, parts),
    mySessions: async (viewer) => {
      const { principal, session } = loggedIn(viewer);
      return reading.sessionsOf(principal, session);
    },
    invitation: (code) => redeem.invitation(code),
    people: (viewer, search, page) => reading.people(viewer, search, page),
    person: (viewer, id) => reading.person(viewer, id),
    reporters: (viewer, region) => reporters.reporters(viewer, region),
  };
}

async function me(viewer: Viewer, parts: AccountServiceParts): Promise<Me> {
  const { reading, canUsePasskeys, isExercise } = parts;
  const { kind, principal, grants } = viewer;
  const person = kind === 'PERSON' ? principal : null;
  const session = viewer.session === null ? null : await reading.session(viewer.session);
  const personal = person === null ? null : await reading.personalOf(person);
  return {
    kind,
    principal,
    name: personal?.get('name') ?? null,
    username: personal?.get('username') ?? null,
    grants,
    actions: ACTIONS.filter((action) => viewer.may(action)),
    session: session ? sessionView(session, session.id) : null,
    passkeys: person === null ? [] : await reading.passkeysOf(person),
    canUsePasskeys,
    isExercise,
  };
}

const requestedGrant = (input: GrantInput): RequestedGrant => ({
  role: input.role,
  region: input.region,
  agency: input.agency ?? null,
  post: input.post ?? null,
  startsAt: input.startsAt ?? null,
  endsAt: input.endsAt ?? null,
});
