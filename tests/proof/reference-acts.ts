import { seen } from './reference-answers.ts';
import { isInside, mayAskAt, type ReferencePerson, rightsOver, seesIncident } from './reference-policy.ts';
import type { Truth } from './truth.ts';

/** What the plan of the exercise says of who answers for a category. */
const AGENCIES: Readonly<Record<string, string>> = {
  LOGISTIK: 'KPU',
  KESEHATAN_PETUGAS: 'DINKES',
  INTIMIDASI_KEKERASAN: 'POLRES',
};

/** An act that would be taken, were it not to happen in the future. */
const TAKEN = 'HappenedInFuture';

/** Whether somebody with these rights for an act at a place may speak for an institution. */
function speaksFor(
  { grants }: ReferencePerson,
  roles: readonly string[],
  place: string,
  value: string,
): boolean {
  const own = grants.filter(({ role, region }) => roles.includes(role) && isInside(place, region));
  return own.some(({ institution }) => institution === null || institution === value);
}

const REPORTING = ['POSKO', 'KECAMATAN', 'REPORTER', 'PROGRAM_REPORT'];
const RAISING = ['POSKO', 'KECAMATAN', 'AGENCY', 'INTELLIGENCE', 'REPORTER', 'PROGRAM_REPORT'];
const SENDING_PHOTOS = ['POSKO', 'KECAMATAN', 'AGENCY', 'INTELLIGENCE', 'REPORTER'];

function report(truth: Truth, person: ReferencePerson, { tps, institution }: Record<string, string>): string {
  if (!tps || !mayAskAt(person, 'Mutation.reportCheckpoint', tps) || !truth.tpsList.has(tps))
    return 'TpsUnknown';
  return speaksFor(person, REPORTING, tps, institution ?? '') ? TAKEN : 'InstitutionNotYours';
}

function raise(truth: Truth, person: ReferencePerson, input: Record<string, unknown>): string {
  const { region, level, category, institution } = input as Record<string, string>;
  const [tps] = (input.tps ?? []) as readonly string[];
  const isOpen = (code: string) => mayAskAt(person, 'Mutation.raiseIncident', code);
  if (tps !== undefined && !isOpen(tps)) return 'TpsUnknown';
  if (!region || (tps === undefined && !isOpen(region)) || !truth.regions.has(region)) return 'RegionUnknown';
  if (tps !== undefined && !truth.tpsList.has(tps)) return 'TpsUnknown';
  const place = tps ?? region;
  if (!speaksFor(person, RAISING, place, institution ?? '')) return 'InstitutionNotYours';
  const agency = AGENCIES[category ?? ''] ?? '';
  const isSeen = seesIncident(person, {
    ...{ level: level ?? '', place, agencies: [agency], category: category ?? '', kind: null },
    reporter: person.principal,
  });
  return isSeen ? TAKEN : 'LevelNotYours';
}

/** Every act on an incident. */
export const INCIDENT_ACTS = [
  ...['acknowledgeIncident', 'assignAgency', 'classifyIncident', 'changeSeverity', 'judgeTruth'],
  ...['snoozeIncident', 'wakeIncident', 'mergeIncident', 'unmergeIncident', 'dismissIncident'],
  ...['reopenIncident', 'changeHindrance', 'recordAction', 'addNote', 'starEntry', 'finishIncident'],
  ...['closeIncident', 'issueDisposition', 'confirmDisposition', 'recordHandover', 'recommendRevote'],
  ...['recordHandoverAnswer', 'recordRevoteProposal', 'recordRevoteDecision', 'recordRevoteOutcome'],
  ...['releaseWallText', 'undoIncidentAct'],
].map((name) => `Mutation.${name}`);

/** Acts that a closed incident takes, and those that a merged one takes. */
const FOR_CLOSED = [
  ...['classifyIncident', 'judgeTruth', 'reopenIncident', 'addNote', 'starEntry', 'undoIncidentAct'],
  ...['confirmDisposition', 'recordHandover', 'recommendRevote'],
  ...['recordHandoverAnswer', 'recordRevoteProposal', 'recordRevoteDecision', 'recordRevoteOutcome'],
].map((name) => `Mutation.${name}`);
const FOR_MERGED = ['classifyIncident', 'addNote', 'starEntry', 'undoIncidentAct', 'unmergeIncident'].map(
  (name) => `Mutation.${name}`,
);

function onIncident(
  truth: Truth,
  person: ReferencePerson,
  input: Record<string, string>,
  request: string,
): string {
  const incident = truth.incidents.find(({ id }) => id === input.incident);
  // One right that both shows it and lets him act: no two rights make up a third.
  const rights = incident ? rightsOver(person, request, seen(incident)) : [];
  if (!incident || rights.length === 0) return 'IncidentUnknown';
  if (incident.status === 'MERGED' && !FOR_MERGED.includes(request)) return 'IncidentIsMerged';
  const isOver = incident.status === 'CLOSED' || incident.status === 'NOT_AN_INCIDENT';
  if (isOver && !FOR_CLOSED.includes(request)) return 'IncidentAlreadyClosed';
  return rights.some(({ post }) => post === input.post) ? TAKEN : 'PostNotYours';
}

/** Nobody speaks for a post by sending a photo, and one of a closed incident is taken. */
function announcePhoto(truth: Truth, person: ReferencePerson, input: Record<string, string>): string {
  const incident = truth.incidents.find(({ id }) => id === input.incident);
  const acting = person.grants.filter(({ role }) => SENDING_PHOTOS.includes(role));
  return incident && seesIncident({ ...person, grants: acting }, seen(incident)) ? TAKEN : 'IncidentUnknown';
}

function call(truth: Truth, person: ReferencePerson, { tps }: Record<string, string>): string {
  return tps && mayAskAt(person, 'Mutation.logCall', tps) && truth.tpsList.has(tps) ? TAKEN : 'TpsUnknown';
}

/** The sample asks the regency, which lies below nothing. */
const openRoll = (truth: Truth, person: ReferencePerson, { region }: Record<string, string>): string =>
  region && mayAskAt(person, 'Mutation.openRollCall', region) && truth.regions.has(region)
    ? 'RegionNotBelow'
    : 'RegionUnknown';

function answerRoll(truth: Truth, person: ReferencePerson, input: Record<string, string>): string {
  const region = input.region ?? '';
  const mayAnswer = (code: string) => mayAskAt(person, 'Mutation.answerRollCall', code);
  const rollCall = truth.rollCalls.find(({ id }) => id === input.rollCall);
  const asked = rollCall?.entries.map((entry) => entry.region) ?? [];
  if (!asked.some(mayAnswer)) return 'RollCallUnknown';
  if (!mayAnswer(region) || !truth.regions.has(region)) return 'RegionUnknown';
  return asked.includes(region) ? TAKEN : 'RegionNotAsked';
}

/** Only those are tried that are closed. */
function closeRoll(truth: Truth, person: ReferencePerson, input: Record<string, string>): string {
  const rollCall = truth.rollCalls.find(({ id }) => id === input.rollCall);
  return rollCall && mayAskAt(person, 'Mutation.closeRollCall', rollCall.region)
    ? 'RollCallAlreadyClosed'
    : 'RollCallUnknown';
}

/** What is to be learned somewhere is written down by whoever may there; the agency that is sent exists nowhere. */
const recordLesson = (truth: Truth, person: ReferencePerson, { region }: Record<string, string>): string =>
  region && mayAskAt(person, 'Mutation.recordLesson', region) && truth.regions.has(region)
    ? 'AgencyUnknown'
    : 'RegionUnknown';

/** Whoever may invite elsewhere may not invite here: a region of others and one that nobody has are the same to him. */
const invite = (person: ReferencePerson, { region }: Record<string, string>): string =>
  mayAskAt(person, 'Mutation.inviteReporters', region ?? '') ? 'InstitutionUnknown' : 'FORBIDDEN';

/** What becomes of an act by somebody who passed the gate; null where the reference does not say. */
export function resultOf(
  truth: Truth,
  person: ReferencePerson,
  request: string,
  input: Record<string, unknown>,
): string | null {
  switch (request) {
    case 'Mutation.reportCheckpoint':
      return report(truth, person, input as Record<string, string>);
    case 'Mutation.logCall':
      return call(truth, person, input as Record<string, string>);
    case 'Mutation.openRollCall':
      return openRoll(truth, person, input as Record<string, string>);
    case 'Mutation.answerRollCall':
      return answerRoll(truth, person, input as Record<string, string>);
    case 'Mutation.closeRollCall':
      return closeRoll(truth, person, input as Record<string, string>);
    case 'Mutation.recordLesson':
      return recordLesson(truth, person, input as Record<string, string>);
    case 'Mutation.amendLesson':
    case 'Mutation.withdrawLesson':
      return 'LessonUnknown';
    case 'Mutation.raiseIncident':
      return raise(truth, person, input);
    case 'Mutation.announcePhoto':
      return announcePhoto(truth, person, input as Record<string, string>);
    case 'Mutation.inviteReporters':
      return invite(person, input as Record<string, string>);
    default:
      return INCIDENT_ACTS.includes(request)
        ? onIncident(truth, person, input as Record<string, string>, request)
        : null;
  }
}
