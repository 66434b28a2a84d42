import type { IncidentRaised } from '../incident/incident.events.ts';
import type { Truth } from '../incident/incident-standing.policy.ts';
import type { DisclosureLevel } from '../operation/disclosure-level.policy.ts';
import type { Severity } from '../operation/operation-plan.ts';
import type { BoardIncident } from './situation.view.ts';

// How one incident stands, read from the list of what was done about it, each question by itself.

export interface NaiveAct {
  readonly kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: a payload of whatever kind
  readonly body: any;
  readonly seq: number;
}

export interface Incident {
  raised: IncidentRaised;
  /** What was done about it and not undone, in order. */
  acts: NaiveAct[];
  /** Every event about it but its raising. */
  revision: number;
}
export const last = ({ acts }: Incident, ...kinds: string[]): NaiveAct | undefined =>
  acts.findLast(({ kind }) => kinds.includes(kind));
export const truthOf = (incident: Incident): Truth =>
  last(incident, 'IncidentTruthJudged')?.body.truth ?? 'UNVERIFIED';
export const all = ({ acts }: Incident, kind: string): NaiveAct[] => acts.filter((act) => act.kind === kind);

export const levelOf = (incident: Incident): DisclosureLevel =>
  last(incident, 'IncidentLevelChanged')?.body.level ?? incident.raised.level ?? 'BIASA';
export const severityOf = (incident: Incident): Severity =>
  last(incident, 'IncidentSeverityChanged')?.body.severity ?? incident.raised.severity;
export const agencyOf = (incident: Incident): string =>
  last(incident, 'AgencyAssigned')?.body.agency ?? incident.raised.agency;
export const stageOf = (incident: Incident): string | null => {
  const changed = last(incident, 'IncidentHindranceChanged');
  return changed ? changed.body.stage : incident.raised.hindersStage;
};
export const parentOf = (incident: Incident): string | null => {
  const moved = last(incident, 'IncidentMerged', 'IncidentUnmerged');
  return moved?.kind === 'IncidentMerged' ? moved.body.into : null;
};

const SETS_STATUS: Readonly<Record<string, string>> = {
  AgencyAssigned: 'IN_HAND',
  IncidentFinished: 'AWAITING_VERIFICATION',
  IncidentClosed: 'CLOSED',
  IncidentDismissed: 'NOT_AN_INCIDENT',
};

/** As if it had never been merged. */
function statusApart(incident: Incident): BoardIncident['status'] {
  let status = 'NEW';
  for (const { kind, body } of incident.acts) {
    if (kind === 'IncidentAcknowledged' && status === 'NEW') status = 'ACKNOWLEDGED';
    if (kind === 'IncidentActionRecorded' && status !== 'AWAITING_VERIFICATION') status = 'IN_HAND';
    if (kind === 'IncidentReopened') status = body.status;
    status = SETS_STATUS[kind] ?? status;
  }
  return status as BoardIncident['status'];
}

export const statusOf = (incident: Incident): BoardIncident['status'] =>
  parentOf(incident) === null ? statusApart(incident) : 'MERGED';
export const isOpen = (incident: Incident): boolean =>
  !['CLOSED', 'MERGED', 'NOT_AN_INCIDENT'].includes(statusOf(incident));
export const isOneMore = (incident: Incident): boolean =>
  !['MERGED', 'NOT_AN_INCIDENT'].includes(statusOf(incident));

const LIMITS: Readonly<Record<string, string>> = {
  NEW: 'ACKNOWLEDGE',
  ACKNOWLEDGED: 'FIRST_ACTION',
  IN_HAND: 'FOLLOW_UP',
  AWAITING_VERIFICATION: 'VERIFICATION',
};

/** The limit that runs: its end by the newest act that said one, and whether it was missed since. */
export function limitOf(incident: Incident): {
  limit: string | null;
  dueAt: number | null;
  isMissed: boolean;
} {
  const limit = LIMITS[statusOf(incident)] ?? null;
  if (limit === null) return { limit, dueAt: null, isMissed: false };
  let dueAt: number | null = incident.raised.acknowledgeDueAt;
  let isMissed = false;
  // Nothing ran after a finishing in logs from before there was an end to it.
  let isRunning = true;
  let status = 'NEW';
  for (const [index, { kind, body }] of incident.acts.entries()) {
    const before = status;
    status = statusApart({ ...incident, acts: incident.acts.slice(0, index + 1) });
    const begun = {
      IncidentAcknowledged: before === 'NEW' ? body.firstActionDueAt : undefined,
      AgencyAssigned: body.followUpDueAt,
      IncidentActionRecorded: before === 'AWAITING_VERIFICATION' ? undefined : body.followUpDueAt,
      IncidentReopened: body.dueAt,
      IncidentFinished: body.verificationDueAt ?? null,
    }[kind];
    if (begun !== undefined) [dueAt, isMissed] = [begun, false];
    if (begun !== undefined) isRunning = kind !== 'IncidentFinished' || body.verificationDueAt !== undefined;
    if (kind === 'IncidentSeverityChanged' && isRunning) {
      dueAt = body.dueAt;
      isMissed &&= body.dueAt !== null && body.dueAt <= body.receivedAt;
    }
    if (kind === 'IncidentLimitMissed' && body.limit === LIMITS[status]) isMissed = true;
  }
  return { limit: dueAt === null ? null : limit, dueAt, isMissed };
}

export function snoozedUntil(incident: Incident): number | null {
  if (!isOpen(incident)) return null;
  const snoozed = last(incident, 'IncidentSnoozed');
  const ends = (act: NaiveAct) =>
    [
      'IncidentWoken',
      'IncidentSnoozeEnded',
      'IncidentFinished',
      'IncidentClosed',
      'IncidentDismissed',
    ].includes(act.kind) ||
    (act.kind === 'IncidentSeverityChanged' && act.body.severity === 'CRITICAL');
  const isOver = incident.acts.some((act) => snoozed && act.seq > snoozed.seq && ends(act));
  return snoozed && !isOver ? snoozed.body.until : null;
}

/** Nobody has it; somebody has and what was due did not follow; or it waits for nobody. */
export function callsOf(incident: Incident): BoardIncident['calls'] {
  const status = statusOf(incident);
  if (!isOpen(incident) || snoozedUntil(incident) !== null) return 'NONE';
  if (status === 'NEW') return 'UNACKNOWLEDGED';
  return limitOf(incident).isMissed ? 'UNATTENDED' : 'NONE';
}

export const supportingOf = (incident: Incident): string[] => {
  const assigned = last(incident, 'AgencyAssigned');
  const told = all(incident, 'DispositionIssued')
    .filter(({ seq }) => assigned === undefined || seq > assigned.seq)
    .map(({ body }) => body.agency);
  const codes = new Set<string>([...(assigned?.body.supporting ?? []), ...told]);
  codes.delete(agencyOf(incident));
  return [...codes].sort();
};

export const openDispositions = (incident: Incident): NaiveAct[] =>
  all(incident, 'DispositionIssued').filter(
    ({ body }) => !all(incident, 'DispositionConfirmed').some((act) => act.body.disposition === body.actId),
  );

/** Whether a kind of revote is marked: by the mark itself, if that came last, or since a proposal of it stands. */
export function isRecommended(incident: Incident, kind: string): boolean {
  const proposals = all(incident, 'RevoteProposalRecorded').filter(({ body }) => body.kind === kind);
  const ids = proposals.map(({ body }) => body.actId);
  const newest = incident.acts.findLast(({ body }) => body.kind === kind || ids.includes(body.revote));
  if (newest?.kind === 'RevoteRecommended' && newest.body.isRecommended) return true;
  return ids.some((id) => {
    const decision = all(incident, 'RevoteDecisionRecorded').findLast(({ body }) => body.revote === id);
    return decision === undefined || decision.body.decision === 'ACCEPTED';
  });
}
