/**
 * The policy once more, written down from `docs/policy.md` as lists and plain conditions, and sharing nothing with the code
 * that decides in the server: where the two differ, one of them is wrong. A new request gets its line here.
 */

export interface ReferenceGrant {
  readonly role: string;
  readonly region: string;
  readonly agency: string | null;
  readonly institution: string | null;
  readonly post: string | null;
}

/** Somebody who asks. */
export interface ReferencePerson {
  /** Null: nobody in particular. */
  readonly principal: string | null;
  readonly kind: 'ANONYMOUS' | 'PERSON' | 'REPORTER' | 'WALL' | 'PROGRAM';
  readonly wallMode: 'NORMAL' | 'GUEST' | 'BLANK';
  readonly grants: readonly ReferenceGrant[];
}

/** An incident, as far as it matters who sees it. `place`: the TPS where it is about one alone, otherwise its region. */
export interface ReferenceIncident {
  readonly level: string;
  readonly place: string;
  /** The one that leads, and those that support it. */
  readonly agencies: readonly string[];
  readonly reporter: string | null;
  readonly category: string;
  readonly kind: string | null;
}

const ANYBODY = 'anybody';
const HUMANS = ['ADMIN', 'POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE'];
const EVERY_ROLE = [
  ...HUMANS,
  ...['REPORTER', 'WALL', 'PROGRAM_ALERTS', 'PROGRAM_READ', 'PROGRAM_REPORT', 'PROGRAM_QUERY'],
];
const ALERTED = [
  ...['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE'],
  ...['REPORTER', 'PROGRAM_ALERTS'],
];
const RAISERS = ['POSKO', 'KECAMATAN', 'AGENCY', 'INTELLIGENCE', 'REPORTER', 'PROGRAM_REPORT'];

const HANDLING = ['POSKO', 'KECAMATAN'];
/** An agency: about incidents that it leads or supports. */
const WORKING = ['POSKO', 'KECAMATAN', 'AGENCY'];

/** Who may make a request. A star: only where the right is for the whole regency. */
const REQUESTS: Readonly<Record<string, readonly string[] | typeof ANYBODY>> = {
  'Query.operation': EVERY_ROLE,
  'Query.region': EVERY_ROLE,
  'Query.situation': [...HUMANS, 'WALL', 'PROGRAM_READ'],
  'Subscription.situation': [...HUMANS, 'WALL', 'PROGRAM_READ'],
  'Query.situationAt': HUMANS,
  'Query.dayProfile': HUMANS,
  'Query.afterActionReport': HUMANS,
  'Query.stageMatrix': [...HUMANS, 'REPORTER', 'PROGRAM_READ'],
  'Query.tpsStandings': [...HUMANS, 'REPORTER', 'PROGRAM_READ'],
  'Query.rollCall': [...HUMANS, 'REPORTER', 'PROGRAM_READ'],
  'Query.rollCalls': [...HUMANS, 'REPORTER', 'PROGRAM_READ'],
  'Query.tps': [...HUMANS, 'REPORTER', 'PROGRAM_READ'],
  'Query.checkpointReports': [...HUMANS, 'REPORTER', 'PROGRAM_READ'],
  'Query.incident': [...HUMANS, 'REPORTER', 'PROGRAM_READ'],
  'Query.incidents': [...HUMANS, 'REPORTER', 'PROGRAM_READ'],
  'Query.events': ['ADMIN*', 'POSKO*', 'LEADER*', 'PROGRAM_READ*'],
  'Query.history': [...HUMANS, 'PROGRAM_READ'],
  'Mutation.reportCheckpoint': ['POSKO', 'KECAMATAN', 'REPORTER', 'PROGRAM_REPORT'],
  'Subscription.incidentAttendance': ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE'],
  'Mutation.logCall': ['POSKO', 'KECAMATAN'],
  'Mutation.recordLesson': ['POSKO', 'KECAMATAN'],
  'Mutation.amendLesson': ['POSKO', 'KECAMATAN'],
  'Mutation.withdrawLesson': ['POSKO', 'KECAMATAN'],
  'Mutation.openRollCall': ['POSKO', 'KECAMATAN'],
  'Mutation.answerRollCall': ['POSKO', 'KECAMATAN'],
  'Mutation.closeRollCall': ['POSKO', 'KECAMATAN'],
  'Mutation.raiseIncident': RAISERS,
  'Mutation.acknowledgeIncident': HANDLING,
  'Mutation.assignAgency': HANDLING,
  'Mutation.closeIncident': HANDLING,
  'Mutation.changeSeverity': HANDLING,
  'Mutation.judgeTruth': HANDLING,
  'Mutation.snoozeIncident': HANDLING,
  'Mutation.wakeIncident': HANDLING,
  'Mutation.mergeIncident': HANDLING,
  'Mutation.unmergeIncident': HANDLING,
  'Mutation.dismissIncident': HANDLING,
  'Mutation.reopenIncident': HANDLING,
  'Mutation.changeHindrance': HANDLING,
  'Mutation.starEntry': HANDLING,
  'Mutation.recordHandover': HANDLING,
  'Mutation.recordHandoverAnswer': HANDLING,
  'Mutation.recommendRevote': HANDLING,
  'Mutation.recordRevoteProposal': HANDLING,
  'Mutation.recordRevoteDecision': HANDLING,
  'Mutation.recordRevoteOutcome': HANDLING,
  'Mutation.releaseWallText': HANDLING,
  'Mutation.recordAction': WORKING,
  'Mutation.addNote': WORKING,
  'Mutation.finishIncident': WORKING,
  'Mutation.undoIncidentAct': [...WORKING, 'LEADER'],
  'Mutation.issueDisposition': ['POSKO', 'LEADER'],
  'Mutation.confirmDisposition': WORKING,
  'Mutation.classifyIncident': ['POSKO', 'INTELLIGENCE'],
  'Mutation.announcePhoto': ['POSKO', 'KECAMATAN', 'AGENCY', 'INTELLIGENCE', 'REPORTER'],
  'Mutation.removePhoto': ['POSKO', 'KECAMATAN'],
  'Mutation.runExerciseClock': ['ADMIN*', 'POSKO*'],
  'Query.walls': ['ADMIN*', 'POSKO*'],
  'Query.wallPairing': ['ADMIN*', 'POSKO*'],
  'Mutation.approveWall': ['ADMIN*', 'POSKO*'],
  'Mutation.refuseWall': ['ADMIN*', 'POSKO*'],
  'Mutation.unpairWall': ['ADMIN*', 'POSKO*'],
  'Mutation.commandWall': ['ADMIN*', 'POSKO*'],
  'Mutation.renewWall': ['WALL'],
  'Mutation.reportWallHealth': ['WALL'],
  'Subscription.wallOrders': ['WALL'],
  'Mutation.startWallPairing': ANYBODY,
  'Mutation.pollWallPairing': ANYBODY,
  'Query.people': ['ADMIN*'],
  'Query.person': ['ADMIN*'],
  'Mutation.invitePerson': ['ADMIN*'],
  'Mutation.invitePersonAgain': ['ADMIN*'],
  'Mutation.changePerson': ['ADMIN*'],
  'Mutation.grantAccess': ['ADMIN*'],
  'Mutation.revokeAccess': ['ADMIN*'],
  'Mutation.barPerson': ['ADMIN*'],
  'Mutation.erasePerson': ['ADMIN*'],
  'Query.reporters': ['ADMIN*', 'POSKO', 'KECAMATAN'],
  'Mutation.inviteReporters': ['ADMIN*', 'POSKO', 'KECAMATAN'],
  'Mutation.barReporter': ['ADMIN*', 'POSKO', 'KECAMATAN'],
  'Query.rosterComparison': ['ADMIN*'],
  'Query.rosterInUse': ['ADMIN*'],
  'Mutation.importRoster': ['ADMIN*'],
  'Query.tokens': ['ADMIN*'],
  'Mutation.issueToken': ['ADMIN*'],
  'Mutation.revokeToken': ['ADMIN*'],
  'Query.webhooks': ['ADMIN*'],
  'Query.webhookDeliveries': ['ADMIN*'],
  'Mutation.addWebhook': ['ADMIN*'],
  'Mutation.removeWebhook': ['ADMIN*'],
  'Mutation.testWebhook': ['ADMIN*'],
  'Mutation.sendDeliveryAgain': ['ADMIN*'],
  'Query.workSetAside': ['ADMIN*'],
  'Mutation.processSetAside': ['ADMIN*'],
  'Query.pushKey': ANYBODY,
  'Mutation.registerPush': ANYBODY,
  'Mutation.removePush': ANYBODY,
  'Query.auditEntries': ['ADMIN*'],
  'Query.alert': ALERTED,
  'Query.alerts': ALERTED,
  'Subscription.alerts': ALERTED,
  'Mutation.acknowledgeAlert': ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY'],
  'Mutation.declineAlert': ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY'],
  'Mutation.noteAlert': ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY'],
  'Query.alertClients': ['ADMIN*', 'POSKO', 'KECAMATAN'],
  'Query.ladderCheck': ['ADMIN*', 'POSKO*'],
  'Mutation.sendTestAlert': ['ADMIN*', 'POSKO*'],
  'Query.seal': EVERY_ROLE,
  'Query.me': ANYBODY,
  'Query.mySessions': ANYBODY,
  'Query.serverTime': ANYBODY,
  'Query.invitation': ANYBODY,
  'Mutation.logIn': ANYBODY,
  'Mutation.logOut': ANYBODY,
  'Mutation.redeemInvitation': ANYBODY,
  'Mutation.setPassword': ANYBODY,
  'Mutation.socketTicket': ANYBODY,
  'Mutation.startPasskeyRegistration': ANYBODY,
  'Mutation.addPasskey': ANYBODY,
  'Mutation.removePasskey': ANYBODY,
  'Mutation.startPasskeyLogIn': ANYBODY,
  'Mutation.logInWithPasskey': ANYBODY,
  'Mutation.endSession': ANYBODY,
};

/** Done in the name of a post: a right that names none does not allow it. */
export const SIGNED = [
  ...[
    'acknowledgeIncident',
    'assignAgency',
    'closeIncident',
    'changeSeverity',
    'judgeTruth',
    'snoozeIncident',
  ],
  ...[
    'wakeIncident',
    'mergeIncident',
    'unmergeIncident',
    'dismissIncident',
    'reopenIncident',
    'changeHindrance',
  ],
  ...['starEntry', 'recordHandover', 'recordHandoverAnswer', 'recommendRevote', 'recordRevoteProposal'],
  ...[
    'recordRevoteDecision',
    'recordRevoteOutcome',
    'releaseWallText',
    'recordAction',
    'addNote',
    'finishIncident',
    'undoIncidentAct',
  ],
  ...['issueDisposition', 'confirmDisposition', 'classifyIncident', 'removePhoto', 'acknowledgeAlert'],
  ...['declineAlert', 'noteAlert', 'recordLesson', 'amendLesson', 'withdrawLesson'],
  ...['openRollCall', 'answerRollCall', 'closeRollCall'],
].map((name) => `Mutation.${name}`);

const signs = ({ post }: ReferenceGrant, request: string): boolean =>
  post !== null || !SIGNED.includes(request);

/** Roles that may run documents which do not come with the server. */
export const OWN_DOCUMENTS = ['PROGRAM_QUERY'];

/** Of each level: the roles that read all of them in their region; those of their agency; those they reported. */
const READ_ALL: Readonly<Record<string, readonly string[]>> = {
  BIASA: [...HUMANS, 'PROGRAM_READ', 'PROGRAM_ALERTS'],
  TERBATAS: ['POSKO', 'KECAMATAN', 'LEADER', 'INTELLIGENCE'],
  RAHASIA: ['POSKO', 'LEADER', 'INTELLIGENCE'],
};
const READ_OF_AGENCY: Readonly<Record<string, readonly string[]>> = {
  BIASA: [],
  TERBATAS: ['AGENCY'],
  RAHASIA: [],
};
const READ_OWN: Readonly<Record<string, readonly string[]>> = {
  BIASA: ['REPORTER', 'PROGRAM_REPORT'],
  TERBATAS: ['REPORTER', 'PROGRAM_REPORT'],
  RAHASIA: [],
};

export type GuardedField = 'reporter' | 'text' | 'evidence' | 'health' | 'accusation';
const FIELD_READERS: Readonly<Record<GuardedField, readonly string[]>> = {
  reporter: ['POSKO', 'KECAMATAN', 'INTELLIGENCE'],
  text: ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE', 'REPORTER'],
  evidence: ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY', 'INTELLIGENCE'],
  health: ['POSKO', 'KECAMATAN', 'LEADER', 'AGENCY'],
  accusation: ['POSKO', 'INTELLIGENCE', 'REPORTER'],
};
const HEALTH_CATEGORIES = ['KESEHATAN_PETUGAS'];
const ACCUSING_CATEGORIES = ['POLITIK_UANG', 'KAMPANYE_HITAM_HOAKS', 'NETRALITAS', 'INTIMIDASI_KEKERASAN'];
const INVESTIGATORS = ['BAWASLU', 'GAKKUMDU', 'POLRES', 'KEJAKSAAN'];
/** What the plan gives to another agency than one of those. */
const ANSWERED_BY_OTHERS: Readonly<Record<string, string>> = {
  'KAMPANYE_HITAM_HOAKS/': 'KOMINFO',
  'KAMPANYE_HITAM_HOAKS/KABAR_BURUNG': 'KOMINFO',
};

const isRegency = (region: string): boolean => /^\d\d\.\d\d$/.test(region);

/** 15.07 holds 15.07.05, that holds 15.07.05.2004, and that 15.07.05.2004-001. */
export const isInside = (place: string, region: string): boolean =>
  place === region || place.startsWith(`${region}.`) || place.startsWith(`${region}-`);

/** The requests that the policy knows. */
export const requests = (): string[] => Object.keys(REQUESTS);

/** Whether anybody at all may make a request. Fails for one that the policy does not know. */
export function isForAnybody(request: string): boolean {
  return rolesFor(request) === ANYBODY;
}

function rolesFor(request: string) {
  const roles = REQUESTS[request];
  if (roles === undefined)
    throw new Error(`The reference policy has no line for ${request}: write who may make it.`);
  return roles;
}

/** The regions in which somebody may make a request. */
export function regionsFor({ grants }: ReferencePerson, request: string): string[] {
  const roles = rolesFor(request);
  return grants
    .filter((grant) => signs(grant, request))
    .filter(({ role, region }) => roles.includes(role) || (roles.includes(`${role}*`) && isRegency(region)))
    .map(({ region }) => region);
}

export const mayAsk = (person: ReferencePerson, request: string): boolean =>
  isForAnybody(request) || regionsFor(person, request).length > 0;

export const mayAskAt = (person: ReferencePerson, request: string, place: string): boolean =>
  regionsFor(person, request).some((region) => isInside(place, region));

/** Whether somebody who reads the log reads every incident of this level. */
export const readsAllInLog = ({ grants }: ReferencePerson, level: string): boolean =>
  grants.some(
    ({ role, region }) =>
      isRegency(region) &&
      rolesFor('Query.events').includes(`${role}*`) &&
      (level === 'BIASA' || READ_ALL[level]?.includes(role)),
  );

export const mayRunOwnDocuments = ({ grants }: ReferencePerson): boolean =>
  grants.some(({ role }) => OWN_DOCUMENTS.includes(role));

/** Whether this one right, held by this principal, shows the incident. */
function shows(grant: ReferenceGrant, principal: string | null, incident: ReferenceIncident): boolean {
  if (!isInside(incident.place, grant.region)) return false;
  const { role } = grant;
  const { level } = incident;
  if (READ_ALL[level]?.includes(role)) return true;
  if (READ_OF_AGENCY[level]?.includes(role)) return isOfAgency(grant, incident);
  return Boolean(READ_OWN[level]?.includes(role)) && principal !== null && incident.reporter === principal;
}

const isOfAgency = ({ agency }: ReferenceGrant, { agencies }: ReferenceIncident): boolean =>
  agency !== null && agencies.includes(agency);

/** The rights by which somebody may do this about an incident: each shows it by itself. */
export const rightsOver = (
  { grants, principal }: ReferencePerson,
  request: string,
  incident: ReferenceIncident,
): ReferenceGrant[] =>
  grants.filter(
    (grant) =>
      rolesFor(request).includes(grant.role) &&
      signs(grant, request) &&
      shows(grant, principal, incident) &&
      (grant.role !== 'AGENCY' || isOfAgency(grant, incident)),
  );

export const seesIncident = ({ grants, principal }: ReferencePerson, incident: ReferenceIncident): boolean =>
  grants.some((grant) => shows(grant, principal, incident));

/** An alert, as far as it matters who sees it: the level is that of the most guarded incident that it saw. */
export interface ReferenceAlert {
  readonly level: string;
  readonly place: string;
  /** Those that lead and support the one incident it is about. */
  readonly agencies: readonly string[];
  readonly isAboutOne: boolean;
  /** Left out: none. */
  readonly isTest?: boolean;
}

/** By one right: to follow alerts there, and to see the incident where it tells of one, but for those who only see their own. */
export const seesAlert = (
  { grants }: ReferencePerson,
  { level, place, agencies, isAboutOne, isTest }: ReferenceAlert,
): boolean =>
  grants.some((grant) => {
    if (!rolesFor('Query.alerts').includes(grant.role)) return false;
    if (!isAboutOne && level === 'BIASA')
      return isInside(place, grant.region) || (isTest && isInside(grant.region, place));
    return shows(grant, null, { level, place, agencies, reporter: null, category: '', kind: null });
  });

/** Whether a right that shows the incident shows this of it too: no two rights make up a third. */
export function readsOfIncident(
  { grants, principal }: ReferencePerson,
  incident: ReferenceIncident,
  field: 'reporter' | 'text' | 'evidence',
): boolean {
  return grants.some(
    (grant) =>
      shows(grant, principal, incident) &&
      FIELD_READERS[field].includes(grant.role) &&
      (field === 'reporter' || (readsHealthOf(grant, incident) && readsAccusationOf(grant, incident))),
  );
}

const readsHealthOf = ({ role }: ReferenceGrant, { category }: ReferenceIncident): boolean =>
  !HEALTH_CATEGORIES.includes(category) || FIELD_READERS.health.includes(role);

function readsAccusationOf({ role, agency }: ReferenceGrant, { category, kind }: ReferenceIncident): boolean {
  if (!ACCUSING_CATEGORIES.includes(category) || FIELD_READERS.accusation.includes(role)) return true;
  const isCompetent =
    INVESTIGATORS.includes(agency ?? '') || ANSWERED_BY_OTHERS[`${category}/${kind ?? ''}`] === agency;
  return role === 'AGENCY' && agency !== null && isCompetent;
}

/** Whether a right to read reports at this TPS or in this region shows this of them. */
export const readsOfReport = (
  { grants }: ReferencePerson,
  place: string,
  field: 'reporter' | 'text',
): boolean =>
  grants.some(
    ({ role, region }) =>
      isInside(place, region) &&
      rolesFor('Query.checkpointReports').includes(role) &&
      FIELD_READERS[field].includes(role),
  );

/** Which picture of a scope somebody gets; null: none. */
export function pictureFor(person: ReferencePerson, scope: string): string | null {
  const watching = person.grants.filter(
    ({ role, region }) => rolesFor('Query.situation').includes(role) && isInside(scope, region),
  );
  if (watching.length === 0) return null;
  if (person.kind === 'WALL') return { NORMAL: 'WALL', GUEST: 'GUEST', BLANK: null }[person.wallMode];
  if (watching.some(({ role }) => READ_ALL.RAHASIA?.includes(role))) return 'SECRET';
  return watching.some(({ role }) => READ_ALL.TERBATAS?.includes(role)) ? 'RESTRICTED' : 'OPEN';
}

export type Shown = 'everything' | 'no agency' | 'that it is' | 'a number' | 'nothing';

/** What a picture shows of the incidents of each level. */
export const PICTURES: Readonly<Record<string, Readonly<Record<string, Shown>>>> = {
  OPEN: { BIASA: 'everything', TERBATAS: 'nothing', RAHASIA: 'nothing' },
  RESTRICTED: { BIASA: 'everything', TERBATAS: 'everything', RAHASIA: 'nothing' },
  SECRET: { BIASA: 'everything', TERBATAS: 'everything', RAHASIA: 'everything' },
  WALL: { BIASA: 'everything', TERBATAS: 'that it is', RAHASIA: 'a number' },
  GUEST: { BIASA: 'no agency', TERBATAS: 'a number', RAHASIA: 'a number' },
};
