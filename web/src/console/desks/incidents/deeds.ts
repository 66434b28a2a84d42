import {
  AcknowledgeIncidentDocument,
  AddNoteDocument,
  AssignAgencyDocument,
  ChangeHindranceDocument,
  ChangeSeverityDocument,
  ClassifyIncidentDocument,
  CloseIncidentDocument,
  ConfirmDispositionDocument,
  type DisclosureLevel,
  DismissIncidentDocument,
  FinishIncidentDocument,
  type HandoverAnswer,
  IssueDispositionDocument,
  JudgeTruthDocument,
  MergeIncidentDocument,
  RecordActionDocument,
  RecordHandoverAnswerDocument,
  RecordHandoverDocument,
  ReleaseWallTextDocument,
  ReopenIncidentDocument,
  type Severity,
  SnoozeIncidentDocument,
  StarEntryDocument,
  type Truth,
  UnmergeIncidentDocument,
  WakeIncidentDocument,
} from '../../../generated/graphql.ts';
import { incidentNumber } from '../../../i18n/incident-number.ts';
import { labelOf } from '../../session/session.ts';
import type { Speaking } from '../../wording/speaking.ts';
import { type Deed, noChange, nothingMore, sending } from './deed.ts';
import type { QueueIncident } from './queue-incident.ts';

type Incidents = readonly QueueIncident[];

const MINUTE = 60_000;
const iso = (at: number): string => new Date(at).toISOString();

/** `INS-0016`, or how many. */
export const whatOf = (incidents: Incidents, { words }: Speaking): string =>
  incidents.length === 1 && incidents[0] !== undefined
    ? incidentNumber(incidents[0], words)
    : words('act.what.many', { n: incidents.length });

/** Until when somebody must have acted, once it is acknowledged. */
function actionDueAt({ severity }: QueueIncident, { operation }: Speaking, now: number): string | null {
  const limit = operation.serviceLimits.find((each) => each.severity === severity);
  return limit?.firstActionMinutes == null ? null : iso(now + limit.firstActionMinutes * MINUTE);
}

export const acknowledging = (incidents: Incidents, post: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.acknowledge', { what: whatOf(incidents, speaking) }),
  incidents,
  change: (incident, now) => ({
    status: 'ACKNOWLEDGED',
    acknowledgedBy: post,
    acknowledgedAt: iso(now),
    dueAt: actionDueAt(incident, speaking, now),
    limit: 'FIRST_ACTION',
    calls: 'NONE',
    snoozedUntil: null,
  }),
  send: sending(AcknowledgeIncidentDocument, nothingMore),
});

export function assigning(
  incidents: Incidents,
  agency: string,
  supporting: readonly string[],
  speaking: Speaking,
): Deed {
  const { operation, language, words } = speaking;
  const what = whatOf(incidents, speaking);
  return {
    said: words('act.said.assign', { what, agency: labelOf(operation.agencies, agency, language) }),
    incidents,
    change: ({ status }) => ({
      status: status === 'NEW' || status === 'ACKNOWLEDGED' ? 'IN_HAND' : status,
      agency,
      supporting: [...supporting],
      isAgencyAssigned: true,
      dueAt: null,
      limit: null,
      calls: 'NONE',
      snoozedUntil: null,
    }),
    send: sending(AssignAgencyDocument, (was) => ({
      agency,
      supporting: [...supporting],
      was: { agency: was.agency ?? '', supporting: was.supporting },
    })),
  };
}

export const merging = (incidents: Incidents, into: QueueIncident, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.merge', {
    what: whatOf(incidents, speaking),
    into: incidentNumber(into, speaking.words),
  }),
  incidents,
  change: (_incident, now) => ({ status: 'MERGED', calls: 'NONE', closedAt: iso(now) }),
  leadsTo: into.id,
  send: sending(MergeIncidentDocument, () => ({ into: into.id })),
});

/** The report that is taken out is not in the queue, so only its id is known. */
export const unmerging = (report: QueueIncident, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.unmerge', { what: whatOf([report], speaking) }),
  incidents: [report],
  change: noChange,
  send: sending(UnmergeIncidentDocument, nothingMore),
});

export const dismissing = (incidents: Incidents, reason: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.dismiss', { what: whatOf(incidents, speaking) }),
  incidents,
  change: (_incident, now) => ({ status: 'NOT_AN_INCIDENT', calls: 'NONE', closedAt: iso(now) }),
  send: sending(DismissIncidentDocument, () => ({ reason })),
});

export const reopening = (incidents: Incidents, reason: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.reopen', { what: whatOf(incidents, speaking) }),
  incidents,
  change: ({ isAgencyAssigned }) => ({
    status: isAgencyAssigned ? 'IN_HAND' : 'ACKNOWLEDGED',
    closedAt: null,
  }),
  send: sending(ReopenIncidentDocument, () => ({ reason })),
});

export const snoozing = (incidents: Incidents, until: number, reason: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.snooze', { what: whatOf(incidents, speaking) }),
  incidents,
  change: () => ({ snoozedUntil: iso(until), calls: 'NONE' }),
  send: sending(SnoozeIncidentDocument, () => ({ until: iso(until), reason })),
});

export const waking = (incidents: Incidents, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.wake', { what: whatOf(incidents, speaking) }),
  incidents,
  change: ({ status, calls }) => ({
    snoozedUntil: null,
    calls: status === 'NEW' ? 'UNACKNOWLEDGED' : calls,
  }),
  send: sending(WakeIncidentDocument, nothingMore),
});

export const grading = (
  incidents: Incidents,
  severity: Severity,
  reason: string,
  speaking: Speaking,
): Deed => ({
  said: speaking.words('act.said.severity', {
    what: whatOf(incidents, speaking),
    severity: speaking.words(`severity.${severity}`),
  }),
  incidents,
  change: () => ({ severity }),
  send: sending(ChangeSeverityDocument, (was) => ({ severity, reason, was: was.severity })),
});

export const judging = (incidents: Incidents, truth: Truth, reason: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.truth', {
    what: whatOf(incidents, speaking),
    truth: speaking.words(`incident.truth.${truth}`),
  }),
  incidents,
  change: () => ({ truth }),
  send: sending(JudgeTruthDocument, (was) => ({ truth, reason, was: was.truth ?? 'UNVERIFIED' })),
});

export const hindering = (incidents: Incidents, stage: string | null, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.hindrance', { what: whatOf(incidents, speaking) }),
  incidents,
  change: () => ({ hindersStage: stage }),
  send: sending(ChangeHindranceDocument, (was) => ({ stage, was: was.hindersStage })),
});

export const classifying = (
  incidents: Incidents,
  level: DisclosureLevel,
  reason: string,
  speaking: Speaking,
): Deed => ({
  said: speaking.words('act.said.level', {
    what: whatOf(incidents, speaking),
    level: speaking.words(`incident.level.${level}`),
  }),
  incidents,
  change: () => ({ level }),
  send: sending(ClassifyIncidentDocument, () => ({ level, reason })),
});

export const actingUpon = (incidents: Incidents, text: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.action', { what: whatOf(incidents, speaking) }),
  incidents,
  text,
  change: () => ({ status: 'IN_HAND', dueAt: null, limit: null, calls: 'NONE' }),
  send: sending(RecordActionDocument, () => ({ text })),
});

export const noting = (incidents: Incidents, text: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.note', { what: whatOf(incidents, speaking) }),
  incidents,
  text,
  change: noChange,
  send: sending(AddNoteDocument, () => ({ text })),
});

export const starring = (
  incident: QueueIncident,
  entry: string,
  isStarred: boolean,
  speaking: Speaking,
): Deed => ({
  said: speaking.words(isStarred ? 'act.said.star' : 'act.said.unstar'),
  incidents: [incident],
  change: noChange,
  send: sending(StarEntryDocument, () => ({ entry, isStarred })),
});

export const finishing = (incidents: Incidents, result: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.finish', { what: whatOf(incidents, speaking) }),
  incidents,
  change: () => ({
    status: 'AWAITING_VERIFICATION',
    dueAt: null,
    limit: null,
    calls: 'NONE',
    snoozedUntil: null,
  }),
  send: sending(FinishIncidentDocument, () => ({ result })),
});

export const closing = (incidents: Incidents, result: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.verify', { what: whatOf(incidents, speaking) }),
  incidents,
  change: (_incident, now) => ({
    status: 'CLOSED',
    closedAt: iso(now),
    dueAt: null,
    limit: null,
    calls: 'NONE',
  }),
  send: sending(CloseIncidentDocument, () => ({ result: result === '' ? null : result })),
});

export const directing = (
  incidents: Incidents,
  { agency, dueAt, text }: { readonly agency: string; readonly dueAt: number; readonly text: string },
  speaking: Speaking,
): Deed => ({
  said: speaking.words('act.said.directive', {
    what: whatOf(incidents, speaking),
    agency: labelOf(speaking.operation.agencies, agency, speaking.language),
  }),
  incidents,
  text,
  change: () => ({ hasOpenDisposition: true }),
  send: sending(IssueDispositionDocument, () => ({ agency, dueAt: iso(dueAt), text })),
});

export const confirming = (incident: QueueIncident, disposition: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.confirm', { what: whatOf([incident], speaking) }),
  incidents: [incident],
  change: noChange,
  send: sending(ConfirmDispositionDocument, () => ({ disposition })),
});

export const handingOver = (
  incidents: Incidents,
  to: string,
  receiptNumber: string | null,
  at: string,
  speaking: Speaking,
): Deed => ({
  said: speaking.words('act.said.handover', { what: whatOf(incidents, speaking) }),
  incidents,
  change: noChange,
  send: sending(RecordHandoverDocument, () => ({ to, receiptNumber, at })),
});

export const answeringHandover = (
  incident: QueueIncident,
  said: {
    readonly handover: string;
    readonly answer: HandoverAnswer;
    readonly answeredAt: string;
    readonly letterNumber: string | null;
    readonly text: string | null;
    readonly was: HandoverAnswer | null;
  },
  { words }: Speaking,
): Deed => ({
  said: words('act.said.answered', { answer: words(`handover.answer.${said.answer}`) }),
  incidents: [incident],
  ...(said.text === null ? {} : { text: said.text }),
  change: noChange,
  send: sending(RecordHandoverAnswerDocument, () => said),
});

export const releasing = (incident: QueueIncident, text: string, speaking: Speaking): Deed => ({
  said: speaking.words('act.said.wallText', { what: whatOf([incident], speaking) }),
  incidents: [incident],
  change: () => ({ wallText: text }),
  send: sending(ReleaseWallTextDocument, (was) => ({ text, was: was.wallText })),
});
